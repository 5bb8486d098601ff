package vn.rasoat.rules;

/**
 * The B2 points that a household can have, given what is answered: one value when everything is.
 *
 * @param least counting what is certainly deprived
 * @param most counting what may be deprived too
 */
record PointSpan(int least, int most) {

    static PointSpan exactly(int points) {
        return new PointSpan(points, points);
    }

    static PointSpan of(Tally deprivations, int pointsPerIndicator) {
        return new PointSpan(
                deprivations.yes() * pointsPerIndicator, deprivations.most() * pointsPerIndicator);
    }

    boolean exact() {
        return least == most;
    }

    boolean holds(int points) {
        return points >= least && points <= most;
    }

    @Override
    public String toString() {
        return exact() ? Integer.toString(least) : least + ".." + most;
    }
}
