package vn.rasoat.rules;

/**
 * What a value rests on.
 *
 * @param act the act as it is cited
 * @param at article, clause or annex
 * @param status how far it is sure
 */
record Citation(String act, String at, Status status) {

    /** The text that stands in a step. */
    String text() {
        return act + ", " + at;
    }
}
