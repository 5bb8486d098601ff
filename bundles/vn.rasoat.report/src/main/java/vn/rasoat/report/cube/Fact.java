package vn.rasoat.report.cube;

import java.util.Locale;

/**
 * Something a counter may ask of a household.
 *
 * @param name its name in the form files
 * @param kind how it is found
 * @param path machine path of the answer, empty where the outcome tells it; for an indicator its
 *     key
 * @param headPath path of the head's own answer, taken where {@code path} is not answered
 * @param label what officers call it
 */
public record Fact(String name, Kind kind, String path, String headPath, String label) {

    /** How a fact is found. */
    public enum Kind {
        /** The class: {@code poor}, {@code near-poor} or {@code not-poor}. */
        CLASS,
        /** A yes-or-no answer of the household. */
        FLAG,
        /** Whether the head belongs to a minority. */
        MINORITY,
        /** The ethnic column of the head. */
        ETHNIC_COLUMN,
        /** Whether it is a household of average living standard. */
        AVERAGE_LIVING_STANDARD,
        /** Whether an indicator is deprived. */
        DEPRIVED,
        /** Whether surely fewer indicators are deprived than the standard asks of the poor. */
        BELOW_DEPRIVATION_BOUND,
        /** Whether every indicator is known. */
        INDICATORS_KNOWN;

        /**
         * The word used in data.
         *
         * @return for example {@code ethnic-column}
         */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
