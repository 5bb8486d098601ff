package vn.rasoat.intake;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.text.Folding;

/** Where the columns of a sheet stand. */
final class Layout {

    private static final int FOLDED_CELLS = 5_000;

    /**
     * A column that is read.
     *
     * @param index 0 is A
     * @param letters how places name it
     * @param field what it holds
     */
    record Column(int index, String letters, Field field) {}

    private final int sheetIndex;
    private final Table table;
    private final SheetKind kind;
    private final int headerRow;
    private final int width;
    private final List<Column> columns;
    private final List<Titles> titles;
    private final Map<String, Integer> positions = new HashMap<>();
    private final Map<String, String> foldedCells = new HashMap<>();

    Layout(
            int sheetIndex,
            Table table,
            SheetKind kind,
            int headerRow,
            int width,
            List<Column> columns) {
        this.sheetIndex = sheetIndex;
        this.table = table;
        this.kind = kind;
        this.headerRow = headerRow;
        this.width = width;
        this.columns = List.copyOf(columns);
        titles = columns.stream().map(column -> Titles.of(column.field())).toList();
        for (int i = 0; i < this.columns.size(); i++) {
            positions.put(this.columns.get(i).field().path(), i);
        }
    }

    int sheetIndex() {
        return sheetIndex;
    }

    String sheet() {
        return table.name();
    }

    Table table() {
        return table;
    }

    /** Cells of the header row. */
    int width() {
        return width;
    }

    SheetKind kind() {
        return kind;
    }

    int headerRow() {
        return headerRow;
    }

    List<Column> columns() {
        return columns;
    }

    /**
     * Whether it is a sheet of the wide shape, from which columns and other sheets are expected.
     */
    boolean isWide() {
        return has(Paths.COMMUNE) && !table.shaped();
    }

    boolean has(String path) {
        return positions.containsKey(path);
    }

    /** The position of a path among the columns that are read, -1 if it is not there. */
    int position(String path) {
        return positions.getOrDefault(path, -1);
    }

    Optional<Column> column(String path) {
        int position = position(path);
        return position < 0 ? Optional.empty() : Optional.of(columns.get(position));
    }

    /** The letters of a path's column, empty if it has none. */
    String letters(String path) {
        return column(path).map(Column::letters).orElse("");
    }

    /**
     * Whether a row only says what the columns are: at least half of its cells hold the path or a
     * title of their own column.
     */
    boolean isHeader(Row row) {
        int cells = 0;
        int fitting = 0;
        for (int i = 0; i < columns.size(); i++) {
            Cell cell = row.cell(columns.get(i).index());
            if (!cell.text().isEmpty()) {
                cells++;
                if (!cell.numeric() && names(i, Folding.clean(cell.text()))) {
                    fitting++;
                }
            }
        }
        return fitting >= 2 && fitting * 2 >= cells;
    }

    private boolean names(int position, String text) {
        Titles own = titles.get(position);
        return text.length() <= own.longest()
                && (text.equals(columns.get(position).field().path())
                        || own.loose().contains(folded(text)));
    }

    /** Cells of a column repeat; folding each of them again would cost more than reading it. */
    private String folded(String text) {
        String known = foldedCells.get(text);
        if (known == null) {
            known = Folding.loose(text);
            if (foldedCells.size() < FOLDED_CELLS) {
                foldedCells.put(text, known);
            }
        }
        return known;
    }

    /** The titles of one column in loose form, and the length beyond which no title is. */
    private record Titles(Set<String> loose, int longest) {

        static Titles of(Field field) {
            int longest = field.path().length();
            for (String label : field.labels()) {
                longest = Math.max(longest, label.length() + 4);
            }
            return new Titles(
                    field.labels().stream().map(Folding::loose).collect(Collectors.toSet()),
                    longest);
        }
    }
}
