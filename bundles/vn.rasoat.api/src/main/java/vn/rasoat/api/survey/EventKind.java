package vn.rasoat.api.survey;

import java.util.Optional;

/** What happened to a household between two rounds (biến động). */
public enum EventKind {
    /** A new household that came out of another one. */
    SPLIT,
    /** A household that was merged into another one and is gone. */
    MERGED,
    /** Came from another commune, already recognised there. */
    MOVED_IN,
    /** Left the commune. */
    MOVED_OUT,
    /** A single person, or everybody in the household, died. */
    DECEASED,
    /** Members came or went; the sizes tell it already. */
    MEMBER_CHANGE;

    /**
     * The word used in survey files and contracts.
     *
     * @return for example {@code moved-out}
     */
    public String word() {
        return name().toLowerCase(java.util.Locale.ROOT).replace('_', '-');
    }

    /**
     * The kind of a word.
     *
     * @param word for example {@code moved-out}
     * @return empty for any other word
     */
    public static Optional<EventKind> ofWord(String word) {
        for (EventKind kind : values()) {
            if (kind.word().equals(word)) {
                return Optional.of(kind);
            }
        }
        return Optional.empty();
    }

    /**
     * Whether the household is gone afterwards and so is not surveyed.
     *
     * @return true for merged, moved out, deceased
     */
    public boolean departure() {
        return this == MERGED || this == MOVED_OUT || this == DECEASED;
    }
}
