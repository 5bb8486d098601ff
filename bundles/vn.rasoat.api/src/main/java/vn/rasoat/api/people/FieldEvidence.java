package vn.rasoat.api.people;

/**
 * What one field says about whether two households are one. It shows personal data.
 *
 * @param field word of the weight table, for example {@code head-birth}
 * @param agreement how the two agree
 * @param points what that is worth in the weight table
 * @param left what the left household has, personal numbers masked, empty if unknown
 * @param right what the right household has
 */
public record FieldEvidence(
        String field, Agreement agreement, int points, String left, String right) {

    /** Without the values, which are personal data. */
    @Override
    public String toString() {
        return field + " " + agreement + " " + points;
    }
}
