package vn.rasoat.intake.check;

import java.util.Locale;

/** What a rule is asked of. */
public enum Each {
    /** Every household. */
    HOUSEHOLD,
    /** Every listed member. */
    MEMBER,
    /** Every row of resident totals. */
    RESIDENTS,
    /** Every event. */
    EVENT;

    /**
     * The word of the table.
     *
     * @return lower case
     */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
