package vn.rasoat.report.ledger;

import java.util.Locale;
import java.util.Optional;

/** The columns of the movement forms, seen from one list (poor, or near-poor). */
public enum MovementKind {
    /** On the list at the beginning. */
    OPENING,
    /** Left for the other list. */
    CROSSED_OUT,
    /** Left both lists. */
    LEFT_ABOVE,
    /** Became less by another cause: moved away, died, merged; members went (persons only). */
    OTHER_DECREASE,
    /** Came from the other list. */
    CROSSED_IN,
    /** On neither opening list, but once recognised in an earlier round. */
    RELAPSED,
    /** Never before on this list. */
    NEWLY_ARISEN,
    /** Became more by another cause: moved in, split off; members came (persons only). */
    OTHER_INCREASE,
    /** On the list at the end. */
    CLOSING;

    /**
     * The word used in the form files.
     *
     * @return for example {@code left-above}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a word.
     *
     * @param word for example {@code left-above}
     * @return empty for any other word
     */
    public static Optional<MovementKind> ofWord(String word) {
        for (MovementKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }
}
