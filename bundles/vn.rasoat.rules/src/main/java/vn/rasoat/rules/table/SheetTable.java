package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.Place;

/**
 * Reads a table from the rows of a workbook or CSV file: lines of name and value, then a header row
 * with the names of the columns, then one row for each option. The header row is the first that
 * names two columns of points. Nothing with content is passed over, but a title above the header.
 */
final class SheetTable {

    private static final List<String> REQUIRED =
            List.of(
                    TableLayout.FAMILY,
                    TableLayout.KEY,
                    TableLayout.NAME,
                    TableLayout.CODE,
                    TableLayout.OPTION);

    private final Faults faults;
    private final List<List<Cell>> rows = new ArrayList<>();
    private final Map<String, Integer> columns = new LinkedHashMap<>();
    private final Map<String, Integer> points = new LinkedHashMap<>();
    private final Set<Integer> passedOver = new HashSet<>();
    private final Set<String> absent = new HashSet<>();

    SheetTable(Faults faults, List<List<String>> texts) {
        this.faults = faults;
        for (List<String> row : texts) {
            List<Cell> cells = new ArrayList<>();
            for (String text : row) {
                Place place = new Place("", rows.size() + 1, letters(cells.size()));
                cells.add(new Cell(Folded.clean(text), place));
            }
            rows.add(cells);
        }
    }

    RawTable read() {
        Optional<Integer> header = header();
        Map<String, Cell> head = head(rows.subList(0, header.orElse(rows.size())));
        if (header.isEmpty()) {
            faults.add(Place.FILE, "no-table", TableLayout.POINTS.all());
            return new RawTable(head, Set.of(), List.of());
        }
        int first = header.get() + 1;
        columns(rows.get(header.get()), rows.subList(first, rows.size()));
        return new RawTable(head, absent, items(rows.subList(first, rows.size())));
    }

    private Optional<Integer> header() {
        for (int i = 0; i < rows.size(); i++) {
            long named =
                    rows.get(i).stream()
                            .filter(cell -> TableLayout.POINTS.key(cell.text()).isPresent())
                            .count();
            if (named >= 2) {
                return Optional.of(i);
            }
        }
        return Optional.empty();
    }

    private Map<String, Cell> head(List<List<Cell>> lines) {
        Map<String, Cell> head = new LinkedHashMap<>();
        for (List<Cell> line : lines) {
            List<Cell> written = line.stream().filter(cell -> !cell.isBlank()).toList();
            if (written.isEmpty()) {
                continue;
            }
            Cell name = written.get(0);
            Optional<String> key = TableLayout.HEAD.key(name.text());
            if (written.size() == 1) {
                // A name without value is missing; any other text alone is a title.
                continue;
            }
            if (key.isEmpty()) {
                faults.add(name.place(), "head-unknown", name.text(), TableLayout.HEAD.all());
            } else if (head.putIfAbsent(key.get(), written.get(1)) != null) {
                faults.add(name.place(), "head-twice", name.text());
            } else if (written.size() > 2) {
                Cell excess = written.get(2);
                faults.add(excess.place(), "head-too-long", name.text(), excess.text());
            }
        }
        return head;
    }

    private void columns(List<Cell> header, List<List<Cell>> body) {
        for (int i = 0; i < header.size(); i++) {
            Cell cell = header.get(i);
            Optional<String> column = TableLayout.COLUMNS.key(cell.text());
            Optional<String> point = TableLayout.POINTS.key(cell.text());
            if (column.isPresent()) {
                place(columns, column.get(), i, cell);
            } else if (point.isPresent()) {
                place(points, point.get(), i, cell);
            } else if (!cell.isBlank()) {
                passedOver.add(i);
                faults.add(cell.place(), "column-unknown", cell.text(), firstValue(body, i));
            }
        }
        Place place = new Place("", header.get(0).place().row(), "");
        for (String key : REQUIRED) {
            missing(TableLayout.COLUMNS, columns, key, place);
        }
        for (String key : TableLayout.POINT_KEYS) {
            missing(TableLayout.POINTS, points, key, place);
        }
    }

    /** Of two columns with one name neither is taken: nobody knows which is meant. */
    private void place(Map<String, Integer> found, String key, int index, Cell cell) {
        if (!absent.contains(key) && found.putIfAbsent(key, index) == null) {
            return;
        }
        passedOver.add(index);
        if (found.containsKey(key)) {
            passedOver.add(found.remove(key));
            absent.add(key);
        }
        faults.add(cell.place(), "column-twice", cell.text());
    }

    private void missing(Names names, Map<String, Integer> found, String key, Place place) {
        if (!found.containsKey(key) && absent.add(key)) {
            faults.add(place, "column-missing", names.name(key), key);
        }
    }

    /** What stands in an unknown column often says what kind of table this is. */
    private static String firstValue(List<List<Cell>> body, int column) {
        return body.stream()
                .filter(row -> column < row.size() && !row.get(column).isBlank())
                .map(row -> row.get(column).text())
                .findFirst()
                .orElse("");
    }

    private List<RawTable.Item> items(List<List<Cell>> body) {
        List<RawTable.Item> items = new ArrayList<>();
        for (int i = 0; i < body.size(); i++) {
            List<Cell> row = body.get(i);
            if (row.stream().allMatch(Cell::isBlank)) {
                continue;
            }
            outside(row);
            Place place = new Place("", row.get(0).place().row(), "");
            RawTable.Item item =
                    new RawTable.Item(
                            cell(row, TableLayout.KEY, place),
                            cell(row, TableLayout.FAMILY, place),
                            cell(row, TableLayout.NAME, place),
                            cell(row, TableLayout.NOT_GIVEN_TO, place),
                            new ArrayList<>());
            if (items.isEmpty() || begins(item, items.get(items.size() - 1))) {
                items.add(item);
            } else {
                same(items.get(items.size() - 1), item);
            }
            items.get(items.size() - 1).options().add(option(row, place));
        }
        return items;
    }

    /** A blank key repeats the one above, as cells that are merged over the rows of an item do. */
    private boolean begins(RawTable.Item row, RawTable.Item current) {
        Cell own = absent.contains(TableLayout.KEY) ? row.name() : row.key();
        Cell above = absent.contains(TableLayout.KEY) ? current.name() : current.key();
        return !own.isBlank() && !own.text().equals(above.text());
    }

    /** What an item says in a later row must be what it said in its first. */
    private void same(RawTable.Item first, RawTable.Item row) {
        same(first, first.family(), row.family());
        same(first, first.name(), row.name());
        same(first, first.notGivenTo(), row.notGivenTo());
    }

    private void same(RawTable.Item item, Cell first, Cell later) {
        if (!later.isBlank() && !later.text().equals(first.text())) {
            faults.add(
                    later.place(), "item-differs", item.key().text(), later.text(), first.text());
        }
    }

    private void outside(List<Cell> row) {
        for (int i = 0; i < row.size(); i++) {
            boolean known = columns.containsValue(i) || points.containsValue(i);
            if (!known && !passedOver.contains(i) && !row.get(i).isBlank()) {
                faults.add(row.get(i).place(), "column-blank", row.get(i).text());
            }
        }
    }

    private RawTable.Option option(List<Cell> row, Place place) {
        Map<String, Cell> written = new LinkedHashMap<>();
        points.forEach(
                (key, column) -> {
                    if (column < row.size() && !row.get(column).isBlank()) {
                        written.put(key, row.get(column));
                    }
                });
        return new RawTable.Option(
                cell(row, TableLayout.CODE, place),
                cell(row, TableLayout.OPTION, place),
                written,
                place);
    }

    private Cell cell(List<Cell> row, String key, Place place) {
        Integer column = columns.get(key);
        return column == null || column >= row.size() ? Cell.blank(place) : row.get(column);
    }

    /** The letters of a column as a workbook shows them. */
    static String letters(int index) {
        String last = Character.toString((char) ('A' + index % 26));
        return index < 26 ? last : letters(index / 26 - 1) + last;
    }
}
