package vn.rasoat.api.report;

import java.util.Locale;

/** How far the review of a unit is. */
public enum ProgressState {
    /** Nothing of it came in. */
    NOT_STARTED,
    /** The last file for it was refused whole, and nothing of it came in before. */
    REJECTED,
    /** Households of the list to review are missing, or the list itself is not known. */
    PARTIAL,
    /** Every household of the list to review is surveyed or explained by an event. */
    COMPLETE,
    /** Handed over to the level above. */
    SUBMITTED;

    /**
     * The word used in contracts.
     *
     * @return for example {@code not-started}
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
