package vn.rasoat.intake.source;

import java.util.List;

/**
 * A row with anything in it.
 *
 * @param number row number as the officer sees it, from 1
 * @param cells from column A to the last column that holds anything; in a table of {@linkplain
 *     Table#exact() exact} rows to the last cell that is there
 * @param nesting what it hangs on in the file itself
 */
public record Row(int number, List<Cell> cells, Nesting nesting) {

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
