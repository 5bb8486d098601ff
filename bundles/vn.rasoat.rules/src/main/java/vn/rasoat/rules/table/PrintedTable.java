package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.List;

/**
 * A table as rows for people who compare it with the annex: the header, then one row for each
 * option, as it was written, right or wrong.
 */
final class PrintedTable {

    private PrintedTable() {}

    static List<List<String>> of(RawTable table) {
        List<List<String>> rows = new ArrayList<>();
        List<String> header = new ArrayList<>();
        TableLayout.COLUMNS.keys().forEach(key -> header.add(TableLayout.COLUMNS.name(key)));
        TableLayout.POINTS.keys().forEach(key -> header.add(TableLayout.POINTS.name(key)));
        rows.add(header);
        for (RawTable.Item item : table.items()) {
            for (RawTable.Option option : item.options()) {
                rows.add(row(item, option));
            }
        }
        return rows;
    }

    private static List<String> row(RawTable.Item item, RawTable.Option option) {
        List<String> row = new ArrayList<>();
        row.add(item.family().text());
        row.add(item.key().text());
        row.add(item.name().text());
        row.add(option.code().text());
        row.add(option.name().text());
        row.add(item.notGivenTo().text());
        for (String column : TableLayout.POINT_KEYS) {
            Cell points = option.points().get(column);
            row.add(points == null ? "" : points.text());
        }
        return row;
    }
}
