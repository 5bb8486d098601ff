package vn.rasoat.rules;

import java.util.List;

/** When a row of the table of classes holds. */
sealed interface ClassCondition {

    /**
     * A measure is on one side of a named value.
     *
     * @param measure what is measured
     * @param side which side
     * @param value name of the value
     */
    record Bound(Measure measure, Side side, String value) implements ClassCondition {}

    /** All hold. */
    record All(List<ClassCondition> parts) implements ClassCondition {}

    /** One holds. */
    record Any(List<ClassCondition> parts) implements ClassCondition {}
}
