package vn.rasoat.api.rules;

/**
 * The totals that a scoring sheet can carry. A total off its scale is a slip of the pen, not a
 * score.
 *
 * @param path machine path of the total, for example {@code b2Point}
 * @param least smallest total
 * @param most largest total, {@link Integer#MAX_VALUE} where the act gives none
 * @param step totals are multiples of it, counted from the smallest; for B2 the points of one
 *     indicator
 */
public record PointScale(String path, int least, int most, int step) {

    public PointScale {
        if (least > most || step < 1) {
            throw new IllegalArgumentException("no scale for " + path);
        }
    }

    /**
     * Whether a sheet can carry this total.
     *
     * @param points the total
     * @return false for a slip of the pen
     */
    public boolean holds(int points) {
        return points >= least && points <= most && (points - least) % step == 0;
    }
}
