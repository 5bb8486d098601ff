package vn.rasoat.api.register;

/**
 * What an undo does to the rows of a kind.
 *
 * @param kind the kind
 * @param removed rows that the round no longer has
 * @param restored rows that have the content again which they had before
 * @param returned rows that the undone change had taken out and that are back
 */
public record UndoEffect(RowKind kind, int removed, int restored, int returned) {

    public UndoEffect {
        if (removed < 0 || restored < 0 || returned < 0) {
            throw new IllegalArgumentException("a number of rows is never negative");
        }
    }

    /**
     * All rows of the kind that are touched.
     *
     * @return their number
     */
    public int rows() {
        return removed + restored + returned;
    }
}
