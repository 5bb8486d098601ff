package vn.rasoat.intake.source;

/**
 * How a row hangs on a household where the file says so itself, as a list of members inside a
 * record does. Flat tables say it by commune, village and number instead.
 *
 * @param household tells the household inside the file, empty in flat tables
 * @param within what goes before a column in a place, for example {@code [2].} for the third member
 */
public record Nesting(String household, String within) {

    /** A row of a flat table. */
    public static final Nesting NONE = new Nesting("", "");

    /**
     * Whether the file says which household the row belongs to.
     *
     * @return false in flat tables
     */
    public boolean given() {
        return !household.isEmpty();
    }
}
