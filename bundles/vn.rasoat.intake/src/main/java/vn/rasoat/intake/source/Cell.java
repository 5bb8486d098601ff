package vn.rasoat.intake.source;

/**
 * A cell as it stands in the file.
 *
 * @param text the text; for a number cell the digits as stored, never rounded or formatted
 * @param kind how the file stores it
 */
public record Cell(String text, Kind kind) {

    /** How a file stores a cell. */
    public enum Kind {
        /** Text, maybe blank. */
        TEXT,
        /** A number. */
        NUMBER,
        /** A formula that failed; the text is its error, such as {@code #REF!}. */
        ERROR,
        /** Not even a blank cell: nothing was answered. */
        ABSENT
    }

    /** A cell that is there, with nothing in it. */
    public static final Cell BLANK = text("");

    /** No cell at all: the row ends before it, or the record does not name it. */
    public static final Cell ABSENT = new Cell("", Kind.ABSENT);

    /**
     * A text cell.
     *
     * @param text its text
     * @return the cell
     */
    public static Cell text(String text) {
        return new Cell(text, Kind.TEXT);
    }

    /**
     * A number cell.
     *
     * @param digits as stored
     * @return the cell
     */
    public static Cell number(String digits) {
        return new Cell(digits, Kind.NUMBER);
    }

    /**
     * Whether the file stores it as a number.
     *
     * @return true for a number cell
     */
    public boolean numeric() {
        return kind == Kind.NUMBER;
    }
}
