package vn.rasoat.api.rules;

/**
 * The totals that are possible, given what is answered: one value when everything is.
 *
 * @param least smallest possible
 * @param most largest possible
 */
public record Span(int least, int most) {

    public Span {
        if (least > most) {
            throw new IllegalArgumentException(least + " > " + most);
        }
    }

    /**
     * One value.
     *
     * @param value the value
     * @return the span of it alone
     */
    public static Span exactly(int value) {
        return new Span(value, value);
    }

    /**
     * Whether only one value is possible.
     *
     * @return true for one value
     */
    public boolean exact() {
        return least == most;
    }

    /**
     * Whether a value is possible.
     *
     * @param value the value
     * @return true between the bounds, both included
     */
    public boolean holds(int value) {
        return value >= least && value <= most;
    }

    /** {@code 30}, or {@code 20..40}. */
    @Override
    public String toString() {
        return exact() ? Integer.toString(least) : least + ".." + most;
    }
}
