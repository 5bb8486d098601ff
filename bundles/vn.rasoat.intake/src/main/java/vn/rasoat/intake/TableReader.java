package vn.rasoat.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.Reading;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.workbook.Cell;
import vn.rasoat.intake.workbook.Row;
import vn.rasoat.intake.workbook.SheetRows;
import vn.rasoat.intake.workbook.UnreadableFileException;
import vn.rasoat.intake.workbook.Workbook;

/** Reads the data rows of a sheet: what stands below its header, without blanks and repeats. */
final class TableReader {

    /** Values that repeat from row to row (classes, places, flags) are kept once. */
    private static final int SHARED_VALUES = 20_000;

    private final Workbook workbook;
    private final ValueReader values;
    private final IssueLog log;
    private final Map<String, String> shared = new HashMap<>();

    TableReader(Workbook workbook, ValueReader values, IssueLog log) {
        this.workbook = workbook;
        this.values = values;
        this.log = log;
    }

    void read(SheetTally tally, Consumer<TableRow> consumer)
            throws UnreadableFileException, IOException {
        Layout layout = tally.layout();
        try (SheetRows rows = workbook.rows(layout.sheetIndex())) {
            boolean first = true;
            for (Optional<Row> next = rows.next(); next.isPresent(); next = rows.next()) {
                Row row = next.get();
                if (row.number() <= layout.headerRow() || isBlank(row)) {
                    continue;
                }
                boolean header = layout.isHeader(row);
                if (first && header) {
                    // The titles under the paths belong to the header.
                    first = false;
                    continue;
                }
                first = false;
                tally.read();
                if (header) {
                    log.add(
                            layout.sheetIndex(),
                            IssueCode.HEADER_REPEATED,
                            new Place(layout.sheet(), row.number(), ""));
                    tally.skipped();
                } else {
                    consumer.accept(canonical(layout, row));
                }
            }
        }
    }

    private static boolean isBlank(Row row) {
        return row.cells().stream().allMatch(cell -> ValueReader.text(cell).isEmpty());
    }

    private TableRow canonical(Layout layout, Row row) {
        List<Layout.Column> columns = layout.columns();
        String[] canonical = new String[columns.size()];
        Map<Integer, String> unreadable = new HashMap<>();
        Map<Integer, IssueCode> problems = new HashMap<>();
        for (int i = 0; i < canonical.length; i++) {
            Cell cell = row.cell(columns.get(i).index());
            Reading reading = values.read(columns.get(i).field(), cell, workbook.from1904());
            canonical[i] = share(reading.value());
            if (reading.problem().isPresent()) {
                unreadable.put(i, ValueReader.text(cell));
                problems.put(i, reading.problem().get());
            }
        }
        TableRow table = new TableRow(layout, row.number(), canonical, unreadable);
        problems.forEach((i, code) -> report(code, table, columns.get(i).field()));
        return table;
    }

    private void report(IssueCode code, TableRow row, Field field) {
        boolean ownCode =
                field.path().equals(Paths.OPENING_CLASS)
                        && row.layout().kind() != SheetKind.HOUSEHOLDS;
        if (!ownCode) {
            boolean kind = code == IssueCode.EVENT_KIND_UNKNOWN;
            log.cell(
                    code,
                    row,
                    field.path(),
                    field.expected(),
                    kind ? field.words().choices() : field.describe());
        }
    }

    private String share(String value) {
        String known = shared.get(value);
        if (known != null) {
            return known;
        }
        if (shared.size() < SHARED_VALUES) {
            shared.put(value, value);
        }
        return value;
    }
}
