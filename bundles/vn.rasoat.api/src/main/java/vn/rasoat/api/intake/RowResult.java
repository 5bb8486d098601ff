package vn.rasoat.api.intake;

import java.util.Locale;

/** What became of one row of a survey file, by the words of {@link SheetCounts}. */
public enum RowResult {
    /** The round did not have it. */
    NEW,
    /** The round had it with other content. */
    CHANGED,
    /** The round had it. */
    UNCHANGED,
    /** Not taken. */
    REJECTED,
    /** Repeats another row of the file. */
    DUPLICATE,
    /** Header row in the middle; counted as skipped. */
    HEADER,
    /** Test row; counted as skipped. */
    TEST,
    /** Says nothing of a household, as the name of a village, or of one that is not to be taken. */
    SKIPPED;

    /**
     * The word of data files.
     *
     * @return for example {@code unchanged}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
