package vn.rasoat.intake.workbook;

/**
 * A cell as it stands in the file.
 *
 * @param text the text; for a number cell the digits as stored, never rounded or formatted
 * @param numeric whether the file stores it as a number
 * @param error whether a formula failed and the text is its error, such as {@code #REF!}
 */
public record Cell(String text, boolean numeric, boolean error) {

    /** Nothing there. */
    public static final Cell BLANK = text("");

    static Cell text(String text) {
        return new Cell(text, false, false);
    }
}
