package vn.rasoat.api.rules;

import java.util.Locale;
import java.util.Optional;

/** How far a fact of the law is sure. */
public enum FactStatus {
    /** Seen in a public source. */
    CONFIRMED,
    /** From the act, not seen again. */
    RECALLED,
    /** Follows from other facts. */
    INFERRED,
    /** Not known; such a fact can be written down but cannot decide. */
    UNKNOWN;

    /**
     * The word in files and contracts.
     *
     * @return for example {@code confirmed}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /**
     * Reads a word.
     *
     * @param word as {@link #word()} wrote it
     * @return empty if it is none
     */
    public static Optional<FactStatus> ofWord(String word) {
        for (FactStatus status : values()) {
            if (status.word().equals(word)) {
                return Optional.of(status);
            }
        }
        return Optional.empty();
    }
}
