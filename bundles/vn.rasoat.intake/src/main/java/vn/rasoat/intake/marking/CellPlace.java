package vn.rasoat.intake.marking;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a cell lies.
 *
 * @param row row as the officer sees it, from 1
 * @param column column index, 0 is A
 */
record CellPlace(int row, int column) {

    /** The last row of a sheet. */
    static final int LAST_ROW = 1_048_576;

    /** The index of the last column, XFD. */
    static final int LAST_COLUMN = 16_383;

    private static final Pattern NAME = Pattern.compile("\\$?([A-Z]{1,3})\\$?([0-9]{1,7})");

    /** A cell by its name; empty where the name is none. */
    static Optional<CellPlace> of(String name) {
        Matcher matcher = NAME.matcher(name);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        int row = Integer.parseInt(matcher.group(2));
        int column = columnOf(matcher.group(1));
        return row < 1 || row > LAST_ROW || column > LAST_COLUMN
                ? Optional.empty()
                : Optional.of(new CellPlace(row, column));
    }

    /** The index of column letters; beyond {@link #LAST_COLUMN} where there is no such column. */
    static int columnOf(String letters) {
        int column = 0;
        for (int i = 0; i < letters.length() && column <= LAST_COLUMN; i++) {
            char letter = letters.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                return LAST_COLUMN + 1;
            }
            column = column * 26 + letter - 'A' + 1;
        }
        return column - 1;
    }

    /** The letters of a column. */
    static String letters(int column) {
        StringBuilder letters = new StringBuilder();
        for (int rest = column + 1; rest > 0; rest = (rest - 1) / 26) {
            letters.insert(0, (char) ('A' + (rest - 1) % 26));
        }
        return letters.toString();
    }

    String name() {
        return letters(column) + row;
    }
}
