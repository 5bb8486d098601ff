package vn.rasoat.intake.source;

import java.util.List;

/**
 * A row with anything in it.
 *
 * @param number row number as the officer sees it, from 1
 * @param cells from column A to the last column that holds anything; in a table of {@linkplain
 *     Table#exact() exact} rows to the last cell that is there
 * @param nesting what it hangs on in the file itself
 * @param remarks what the shape of the table says about the row; their tables are not used
 * @param skipped whether the row is no data: it is counted, and its remarks say why
 */
public record Row(
        int number, List<Cell> cells, Nesting nesting, List<Remark> remarks, boolean skipped) {

    /**
     * A row with nothing to say about it.
     *
     * @param number row number
     * @param cells its cells
     * @param nesting what it hangs on
     */
    public Row(int number, List<Cell> cells, Nesting nesting) {
        this(number, cells, nesting, List.of(), false);
    }

    /**
     * A row of a flat table.
     *
     * @param number row number
     * @param cells its cells
     */
    public Row(int number, List<Cell> cells) {
        this(number, cells, Nesting.NONE);
    }

    /**
     * A cell.
     *
     * @param column column index, 0 is A
     * @return the cell, blank beyond the last one
     */
    public Cell cell(int column) {
        return column < cells.size() ? cells.get(column) : Cell.BLANK;
    }

    /**
     * The letters of a column.
     *
     * @param column column index, 0 is A
     * @return for example {@code AA}
     */
    public static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }
}
