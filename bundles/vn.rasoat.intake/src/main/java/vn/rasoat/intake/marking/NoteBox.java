package vn.rasoat.intake.marking;

/**
 * The box of one note: hidden until the officer points at the cell, beside it, as large as needed.
 */
final class NoteBox {

    private static final int COLUMNS = 4;
    private static final int LETTERS_OF_LINE = 42;
    private static final int LEAST_ROWS = 4;
    private static final int MOST_ROWS = 20;

    private NoteBox() {}

    static String of(int id, CellPlace cell, String note) {
        int column = cell.column();
        int row = cell.row() - 1;
        // At the right or lower edge of the sheet the box lies before the cell.
        int left = Math.min(column + 1, CellPlace.LAST_COLUMN - COLUMNS);
        int rows = rows(note);
        int top = Math.max(0, Math.min(row - 1, CellPlace.LAST_ROW - 1 - rows));
        return "<v:shape id=\"_x0000_s"
                + id
                + "\" type=\"#_x0000_t202\" style=\"position:absolute;visibility:hidden\""
                + " fillcolor=\"#ffffe1\" o:insetmode=\"auto\"><v:fill color2=\"#ffffe1\"/>"
                + "<v:shadow on=\"t\" color=\"black\" obscured=\"t\"/>"
                + "<v:path o:connecttype=\"none\"/>"
                + "<v:textbox style=\"mso-direction-alt:auto\">"
                + "<div style=\"text-align:left\"></div></v:textbox>"
                + "<x:ClientData ObjectType=\"Note\"><x:MoveWithCells/><x:SizeWithCells/><x:Anchor>"
                + left
                + ", 15, "
                + top
                + ", 10, "
                + (left + COLUMNS)
                + ", 31, "
                + (top + rows)
                + ", 4</x:Anchor><x:AutoFill>False</x:AutoFill><x:Row>"
                + row
                + "</x:Row><x:Column>"
                + column
                + "</x:Column></x:ClientData></v:shape>";
    }

    private static int rows(String note) {
        int lines = 2;
        for (String line : note.split("\n", -1)) {
            lines += 1 + line.length() / LETTERS_OF_LINE;
        }
        return Math.max(LEAST_ROWS, Math.min(MOST_ROWS, lines));
    }
}
