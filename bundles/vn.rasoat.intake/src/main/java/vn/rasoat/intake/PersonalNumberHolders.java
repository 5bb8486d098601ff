package vn.rasoat.intake;

import java.util.HashMap;
import java.util.Map;

/**
 * The row that gave a personal number first. A province has millions, so what is a number is kept
 * as one; whatever else somebody wrote there is kept as text.
 */
final class PersonalNumberHolders {

    private static final int LONGEST = 18;

    /** Stands before the digits, so that leading zeros count and no number is 0. */
    private static final char FIRST = '1';

    private final Map<String, TableRow> others = new HashMap<>();
    private long[] numbers = new long[1024];
    private TableRow[] rows = new TableRow[1024];
    private int size;

    /** The row that gave the number before; this one if none did. */
    TableRow first(String number, TableRow row) {
        boolean digits = number.length() < LONGEST && number.chars().allMatch(c -> digit(c));
        if (!digits) {
            TableRow before = others.putIfAbsent(number, row);
            return before == null ? row : before;
        }
        if (size * 3L > numbers.length * 2L) {
            grow();
        }
        int slot = slot(Long.parseLong(FIRST + number));
        if (numbers[slot] == 0) {
            numbers[slot] = Long.parseLong(FIRST + number);
            rows[slot] = row;
            size++;
        }
        return rows[slot];
    }

    private static boolean digit(int sign) {
        return sign >= '0' && sign <= '9';
    }

    /** Where a number stands, or where it would. */
    private int slot(long number) {
        int slot = (int) (number * 0x9E3779B97F4A7C15L >>> 32) & numbers.length - 1;
        while (numbers[slot] != 0 && numbers[slot] != number) {
            slot = slot + 1 & numbers.length - 1;
        }
        return slot;
    }

    private void grow() {
        long[] oldNumbers = numbers;
        TableRow[] oldRows = rows;
        numbers = new long[oldNumbers.length * 2];
        rows = new TableRow[oldRows.length * 2];
        for (int i = 0; i < oldNumbers.length; i++) {
            if (oldNumbers[i] != 0) {
                int slot = slot(oldNumbers[i]);
                numbers[slot] = oldNumbers[i];
                rows[slot] = oldRows[i];
            }
        }
    }
}
