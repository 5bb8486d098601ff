package vn.rasoat.rules;

import java.util.List;

/**
 * A condition over answers, as a file writes it. It is never interpreted: {@link Programme}
 * compiles it. In three values: what is not answered makes it unknown, never no.
 */
sealed interface Condition {

    /**
     * A word is one of several. Another word of its list is not; one that is not on the list says
     * nothing.
     */
    record In(String path, List<String> list, List<String> words) implements Condition {}

    /** For these words the act does not say; for the others of the list it does not hold. */
    record Unclear(String path, List<String> list, List<String> words) implements Condition {}

    /** Younger than so many full years. */
    record AgeBelow(int years) implements Condition {}

    /** So many full years, or older. */
    record AgeFrom(int years) implements Condition {}

    /** It does not hold. */
    record Not(Condition part) implements Condition {}

    /** Yes where it holds; that it does not hold says nothing. */
    record IfYes(Condition part) implements Condition {}

    /** No where it does not hold; that it holds says nothing. */
    record IfNo(Condition part) implements Condition {}

    /** So many of them hold. */
    record AtLeast(int count, List<Condition> parts) implements Condition {}

    /** The first of them that is known. */
    record FirstAnswered(List<Condition> parts) implements Condition {}

    /**
     * One number divided by a whole number is below a bound.
     *
     * @param of path of a decimal
     * @param by path of a whole number
     * @param thousandths the bound, exact
     */
    record RatioBelow(String of, String by, int thousandths) implements Condition {}

    /** It holds for a member. */
    record AnyMember(Condition who) implements Condition {}

    /** It holds for more than so many of a hundred members. */
    record ShareOfMembersAbove(int percent, Condition who) implements Condition {}

    /** All hold. */
    static Condition allOf(List<Condition> parts) {
        return new AtLeast(parts.size(), parts);
    }

    /** One holds. */
    static Condition anyOf(List<Condition> parts) {
        return new AtLeast(1, parts);
    }
}
