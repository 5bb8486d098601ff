package vn.rasoat.api.intake;

import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;

/** What becomes of a file that was read and checked. Reading and checking are the same in each. */
public enum ImportMode {
    /** Nothing is stored but the receipt, which says what would be new, changed and rejected. */
    DRY_RUN,
    /** Good households are taken, bad ones are named; a household is never split. */
    GOOD_ONLY,
    /** One error, or one row that cannot be taken, and nothing is stored. */
    ALL_OR_NOTHING,
    /** Laid aside, counted nowhere, until a person releases or discards it. */
    HOLD;

    /**
     * The word of requests and receipts.
     *
     * @return for example {@code dry-run}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /**
     * The mode of a word.
     *
     * @param word for example {@code dry-run}
     * @return empty for any other word
     */
    public static Optional<ImportMode> ofWord(String word) {
        return Arrays.stream(values()).filter(mode -> mode.word().equals(word)).findFirst();
    }
}
