package vn.rasoat.intake.source;

/** One row cannot be read, but those behind it can. */
public final class UnreadableRowException extends Exception {

    private static final long serialVersionUID = 1L;

    private final int row;

    /**
     * A row that cannot be read.
     *
     * @param row its number
     * @param reason why, in both languages; nothing of its content
     */
    public UnreadableRowException(int row, String reason) {
        super(reason);
        this.row = row;
    }

    /**
     * Which row.
     *
     * @return its number
     */
    public int row() {
        return row;
    }
}
