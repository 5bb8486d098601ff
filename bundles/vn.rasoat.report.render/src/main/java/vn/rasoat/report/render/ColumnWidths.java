package vn.rasoat.report.render;

import java.util.ArrayList;
import java.util.List;

/**
 * Widths of the columns on one page, which they fill: every column gets what it needs, names of
 * units what they would like, and the columns are made as equal as can be.
 */
final class ColumnWidths {

    private static final int UNIT = 1;

    /** A column of figures wider than this looks lost; the names get the rest. */
    private static final float GREATEST = 9;

    private ColumnWidths() {}

    /** All in sizes of the letters. */
    static List<Float> of(TableNeeds needs, ColumnSplit.Range range, float width) {
        List<Float> widths = new ArrayList<>(needs.leads());
        List<Float> columns = new ArrayList<>();
        for (int i = range.from(); i < range.to(); i++) {
            columns.add(needs.column(i));
        }
        float rest = Math.max(0, width - sum(widths) - sum(columns));
        float unit = Math.min(rest, needs.unit() - widths.get(UNIT));
        float even = even(columns, sum(columns) + rest - unit);
        columns.replaceAll(it -> Math.max(it, even));
        float left = Math.max(0, width - sum(widths) - sum(columns));
        widths.set(UNIT, widths.get(UNIT) + left);
        widths.addAll(columns);
        return widths;
    }

    /** The width up to which narrow columns can grow together. */
    private static float even(List<Float> columns, float room) {
        List<Float> sorted = columns.stream().sorted().toList();
        for (int narrow = sorted.size(); narrow > 0; narrow--) {
            float level = (room - (sum(sorted) - sum(sorted.subList(0, narrow)))) / narrow;
            if (level >= sorted.get(narrow - 1)) {
                return Math.min(GREATEST, level);
            }
        }
        return 0;
    }

    private static float sum(List<Float> widths) {
        float sum = 0;
        for (float width : widths) {
            sum += width;
        }
        return sum;
    }
}
