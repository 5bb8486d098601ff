package vn.rasoat.report.ledger;

import java.util.Locale;
import java.util.Optional;
import vn.rasoat.api.survey.EventKind;

/** Why a household moved. */
public enum MovementCause {
    /** It stands on the opening or the closing list; nothing moved. */
    LISTED,
    /** The review put it into another class. */
    REVIEW,
    /** Members came or went while the household stayed in its opening class. */
    SIZE,
    MOVED_IN,
    SPLIT,
    MOVED_OUT,
    DECEASED,
    MERGED;

    /**
     * The word used in the form files.
     *
     * @return for example {@code moved-out}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The cause of a word.
     *
     * @param word for example {@code moved-out}
     * @return empty for any other word
     */
    public static Optional<MovementCause> ofWord(String word) {
        for (MovementCause cause : values()) {
            if (cause.word().equals(word)) {
                return Optional.of(cause);
            }
        }
        return Optional.empty();
    }

    static MovementCause of(EventKind event) {
        return switch (event) {
            case MOVED_IN -> MOVED_IN;
            case SPLIT -> SPLIT;
            case MOVED_OUT -> MOVED_OUT;
            case DECEASED -> DECEASED;
            case MERGED -> MERGED;
            case MEMBER_CHANGE -> SIZE;
        };
    }
}
