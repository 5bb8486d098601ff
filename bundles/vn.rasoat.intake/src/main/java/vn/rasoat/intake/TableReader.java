package vn.rasoat.intake;

import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.Reading;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/** Reads the data rows of a table: what stands below its header, without blanks and repeats. */
final class TableReader {

    private final ValueReader values;
    private final IssueLog log;
    private final RowStore store;
    private final ImportWatch watch;

    TableReader(ValueReader values, RowStore store, IssueLog log, ImportWatch watch) {
        this.store = store;
        this.watch = watch;
        this.values = values;
        this.log = log;
    }

    void read(SheetTally tally, Consumer<TableRow> consumer)
            throws UnreadableFileException, IOException {
        Layout layout = tally.layout();
        try (Rows rows = layout.table().rows()) {
            boolean first = true;
            boolean more = true;
            while (more) {
                try {
                    Optional<Row> next = rows.next();
                    more = next.isPresent();
                    if (more && !isAbove(layout, next.get())) {
                        boolean header = !next.get().skipped() && layout.isHeader(next.get());
                        // The titles under the paths belong to the header.
                        if (!first || !header) {
                            take(next.get(), header, tally, consumer);
                        }
                        first = false;
                    }
                } catch (UnreadableRowException e) {
                    first = false;
                    int ordinal = tally.read(e.row());
                    tally.rejected(ordinal);
                    log.unread(layout, e.row(), ordinal, IssueCode.ROW_UNREADABLE, e.getMessage());
                }
            }
        }
    }

    private static boolean isAbove(Layout layout, Row row) {
        return row.number() <= layout.headerRow() || isBlank(row);
    }

    private void take(Row row, boolean header, SheetTally tally, Consumer<TableRow> consumer) {
        Layout layout = tally.layout();
        int ordinal = tally.read(row.number());
        watch.rowRead();
        row.remarks()
                .forEach(
                        remark ->
                                log.unread(
                                        layout,
                                        row.number(),
                                        ordinal,
                                        remark.code(),
                                        remark.arguments().toArray(String[]::new)));
        if (row.skipped()) {
            tally.skipped(ordinal);
        } else if (header) {
            log.unread(layout, row.number(), ordinal, IssueCode.HEADER_REPEATED);
            tally.header(ordinal);
        } else if (layout.table().exact() && isTooWide(layout, row)) {
            // One separator too many shifts every cell behind it; which one, nobody knows.
            log.unread(
                    layout,
                    row.number(),
                    ordinal,
                    IssueCode.ROW_TOO_WIDE,
                    Integer.toString(row.cells().size()),
                    Integer.toString(layout.width()));
            tally.rejected(ordinal);
        } else {
            TableRow canonical = canonical(layout, row, ordinal);
            tally.name(canonical);
            consumer.accept(canonical);
        }
    }

    private static boolean isTooWide(Layout layout, Row row) {
        return row.cells().stream().skip(layout.width()).anyMatch(cell -> !cell.text().isBlank());
    }

    private static boolean isBlank(Row row) {
        return row.cells().stream().allMatch(cell -> ValueReader.text(cell).isEmpty());
    }

    private TableRow canonical(Layout layout, Row row, int ordinal) {
        List<Layout.Column> columns = layout.columns();
        String[] canonical = new String[columns.size()];
        Map<Integer, String> unreadable = new HashMap<>();
        Map<Integer, IssueCode> problems = new HashMap<>();
        boolean tooShort = layout.table().exact() && row.cells().size() < layout.width();
        for (int i = 0; i < canonical.length; i++) {
            int index = columns.get(i).index();
            // A box that is not there was not left open: nobody knows what the answer was.
            boolean lost = tooShort && index >= row.cells().size();
            Cell cell = lost ? Cell.ABSENT : row.cell(index);
            Reading reading = values.read(columns.get(i).field(), cell, layout.table().from1904());
            canonical[i] = store.share(reading.value());
            if (reading.problem().isPresent()) {
                unreadable.put(i, ValueReader.text(cell));
                problems.put(i, reading.problem().get());
            }
        }
        TableRow table = new TableRow(store, layout, row, ordinal, canonical, unreadable);
        if (tooShort) {
            log.unread(
                    layout,
                    row.number(),
                    ordinal,
                    IssueCode.ROW_TOO_SHORT,
                    Integer.toString(row.cells().size()),
                    Integer.toString(layout.width()));
        }
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
}
