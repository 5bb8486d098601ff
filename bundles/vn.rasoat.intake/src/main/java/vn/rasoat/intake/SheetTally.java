package vn.rasoat.intake;

import java.util.Arrays;
import java.util.regex.Pattern;
import vn.rasoat.api.intake.RowResult;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.intake.text.Folding;

/**
 * What became of the rows of one sheet. The counts are made of the single rows, so neither can say
 * what the other does not.
 */
final class SheetTally {

    /** What a report shows of a village or number at most; nothing real is longer. */
    private static final int LONGEST = 200;

    /** A personal number in the column of household numbers. */
    private static final Pattern PERSONAL = Pattern.compile("[0-9]{9}|[0-9]{12}");

    /** Nothing was said of the row yet. */
    private static final byte OPEN = -1;

    private static final RowResult[] RESULTS = RowResult.values();

    private final Layout layout;
    private int read;
    private int[] numbers = new int[64];
    private byte[] results = new byte[64];
    private String[] villages = new String[64];
    private String[] households = new String[64];

    SheetTally(Layout layout) {
        this.layout = layout;
    }

    Layout layout() {
        return layout;
    }

    /**
     * Counts a row, of which something has to be said later.
     *
     * @param number as the officer sees it
     * @return its place among the rows of the sheet, from 0
     */
    int read(int number) {
        if (read == numbers.length) {
            int more = read * 2;
            numbers = Arrays.copyOf(numbers, more);
            results = Arrays.copyOf(results, more);
            villages = Arrays.copyOf(villages, more);
            households = Arrays.copyOf(households, more);
        }
        numbers[read] = number;
        villages[read] = "";
        households[read] = "";
        results[read] = OPEN;
        return read++;
    }

    /** Keeps what names the row; the texts are those of the row itself. */
    void name(TableRow row) {
        villages[row.ordinal()] = cut(row.value(Paths.VILLAGE));
        String number = cut(row.value(Paths.NUMBER));
        households[row.ordinal()] =
                PERSONAL.matcher(number).matches() ? Folding.mask(number) : number;
    }

    private static String cut(String text) {
        return text.length() <= LONGEST ? text : text.substring(0, LONGEST);
    }

    void rejected(TableRow row) {
        rejected(row.ordinal());
    }

    void rejected(int ordinal) {
        set(ordinal, RowResult.REJECTED);
    }

    void duplicate(TableRow row) {
        set(row.ordinal(), RowResult.DUPLICATE);
    }

    void test(TableRow row) {
        set(row.ordinal(), RowResult.TEST);
    }

    void header(int ordinal) {
        set(ordinal, RowResult.HEADER);
    }

    void skipped(int ordinal) {
        set(ordinal, RowResult.SKIPPED);
    }

    void taken(TableRow row, RowOutcome outcome) {
        set(
                row.ordinal(),
                switch (outcome) {
                    case NEW -> RowResult.NEW;
                    case CHANGED -> RowResult.CHANGED;
                    case UNCHANGED -> RowResult.UNCHANGED;
                });
    }

    private void set(int ordinal, RowResult result) {
        results[ordinal] = (byte) result.ordinal();
    }

    /** Takes back every row that was taken: nothing of the file is stored. */
    void refuse() {
        for (int i = 0; i < read; i++) {
            switch (result(i)) {
                case NEW, CHANGED, UNCHANGED -> set(i, RowResult.REJECTED);
                default -> {}
            }
        }
    }

    int rows() {
        return read;
    }

    int number(int ordinal) {
        return numbers[ordinal];
    }

    String village(int ordinal) {
        return villages[ordinal];
    }

    String household(int ordinal) {
        return households[ordinal];
    }

    RowResult result(int ordinal) {
        if (results[ordinal] == OPEN) {
            throw new IllegalStateException(
                    "nothing was said of row " + numbers[ordinal] + " of " + layout.kind());
        }
        return RESULTS[results[ordinal]];
    }

    int count(RowResult result) {
        int count = 0;
        for (int i = 0; i < read; i++) {
            if (result(i) == result) {
                count++;
            }
        }
        return count;
    }

    SheetCounts counts() {
        return new SheetCounts(
                layout.sheet(),
                layout.kind().word(),
                read,
                count(RowResult.NEW),
                count(RowResult.CHANGED),
                count(RowResult.UNCHANGED),
                count(RowResult.REJECTED),
                count(RowResult.DUPLICATE),
                count(RowResult.HEADER) + count(RowResult.TEST) + count(RowResult.SKIPPED));
    }
}
