package vn.rasoat.itests.tally;

/**
 * A cell, or a whole row, in which a pack and the tally differ.
 *
 * @param cell where; column {@code *} is the whole row
 * @param expected by the tally, as JSON; {@code nothing} where the tally has no such cell
 * @param actual in the pack, as JSON; {@code nothing} where the pack has no such cell
 */
record CellDifference(CellName cell, String expected, String actual) {

    /** Stands for what does not exist. */
    static final String NOTHING = "nothing";

    @Override
    public String toString() {
        return cell + ": expected " + expected + ", was " + actual;
    }
}
