package vn.rasoat.api.rules;

import java.util.Locale;
import java.util.Optional;

/** Which of the standards that apply at one time and place a result was measured with. */
public enum Ruler {
    /** The standard of the nation; recognition rests on it. */
    NATIONAL,
    /** A second national standard that is measured beside it, as in autumn 2021. */
    PARALLEL,
    /** The higher standard that a province has set for itself. */
    LOCAL;

    /**
     * The word in files and contracts.
     *
     * @return for example {@code national}
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
    public static Optional<Ruler> ofWord(String word) {
        for (Ruler ruler : values()) {
            if (ruler.word().equals(word)) {
                return Optional.of(ruler);
            }
        }
        return Optional.empty();
    }
}
