package vn.rasoat.api.intake;

/**
 * What became of every household row: read = the sum of the others.
 *
 * @param read rows below the header that hold anything
 * @param added households the round did not have
 * @param changed households the round had with other content
 * @param unchanged households the round had with the same content
 * @param rejected rows not taken because of an error
 * @param duplicate exact repeats inside the file
 * @param skipped header rows repeated in the middle, test rows, rows of a printed list that are no
 *     household, submissions that their reviewers did not accept
 */
public record HouseholdCounts(
        int read, int added, int changed, int unchanged, int rejected, int duplicate, int skipped) {

    public HouseholdCounts {
        if (read != added + changed + unchanged + rejected + duplicate + skipped) {
            throw new IllegalArgumentException("receipt does not balance");
        }
    }

    /**
     * Households that are in the round because of, or confirmed by, this file.
     *
     * @return new, changed and unchanged
     */
    public int accepted() {
        return added + changed + unchanged;
    }
}
