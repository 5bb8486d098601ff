package vn.rasoat.rules.table;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A table of a period that is over, as far as its points are known. Whoever types it in and gives
 * it the head of a later table would class households by points that belong to other lines.
 *
 * @param period for example {@code 2016-2020}
 * @param act the act it belonged to
 * @param rows points of its options, by column
 */
record OldTable(String period, String act, Set<List<Integer>> rows) {

    /** Those of {@code old-tables.yaml}. */
    static final List<OldTable> KNOWN =
            ((List<?>) DataFile.load("old-tables.yaml"))
                    .stream().map(DataFile::mapping).map(OldTable::of).toList();

    private static OldTable of(Map<String, Object> data) {
        Set<List<Integer>> rows = new HashSet<>();
        for (Object row : (List<?>) data.get("points")) {
            rows.add(((List<?>) row).stream().map(Integer.class::cast).toList());
        }
        return new OldTable(data.get("period").toString(), data.get("of").toString(), rows);
    }

    /** Whether a file gives all points that are known of this table. */
    boolean isIn(RawTable table) {
        Set<List<Integer>> given = new HashSet<>();
        for (RawTable.Item item : table.items()) {
            for (RawTable.Option option : item.options()) {
                given.add(points(option));
            }
        }
        return given.containsAll(rows);
    }

    private static List<Integer> points(RawTable.Option option) {
        return TableLayout.POINT_KEYS.stream()
                .map(option.points()::get)
                .filter(cell -> cell != null && TableChecker.POINTS.matcher(cell.text()).matches())
                .map(cell -> Integer.valueOf(cell.text()))
                .toList();
    }
}
