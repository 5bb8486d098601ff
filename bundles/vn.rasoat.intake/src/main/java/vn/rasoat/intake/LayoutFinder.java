package vn.rasoat.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Texts;

/** Finds the header of every sheet by its content and tells what the sheet holds. */
final class LayoutFinder {

    private static final String FILE = "sheets.yaml";

    /** How a kind of sheet is known. */
    private record Signature(
            SheetKind kind, List<String> scopes, List<String> all, List<List<String>> any) {

        boolean fits(Set<String> paths) {
            return paths.containsAll(all)
                    && any.stream().allMatch(group -> group.stream().anyMatch(paths::contains));
        }
    }

    private final FieldCatalogue fields;
    private final List<Signature> signatures = new ArrayList<>();
    private final int withinRows;
    private final int minColumns;

    LayoutFinder(FieldCatalogue fields) {
        this.fields = fields;
        Map<String, Object> data = Data.yaml(FILE, "header", "sheets");
        Map<String, Object> header =
                Data.only(FILE, data.get("header"), "within-rows", "min-columns");
        withinRows = (int) header.get("within-rows");
        minColumns = (int) header.get("min-columns");
        for (Map<String, Object> sheet : Data.maps(data.get("sheets"))) {
            Data.only(FILE, sheet, "kind", "scopes", "all", "any");
            signatures.add(
                    new Signature(
                            SheetKind.ofWord((String) sheet.get("kind")),
                            Data.words(sheet.get("scopes")),
                            Data.words(sheet.getOrDefault("all", List.of())),
                            groups(sheet.getOrDefault("any", List.of()))));
        }
    }

    @SuppressWarnings("unchecked")
    private static List<List<String>> groups(Object node) {
        return (List<List<String>>) node;
    }

    /** The layouts of all tables that can be used, in the order of the file. */
    List<Layout> find(SurveySource source, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Layout> layouts = new ArrayList<>();
        for (int i = 0; i < source.tables().size(); i++) {
            find(source.tables().get(i), i, log).ifPresent(layouts::add);
        }
        return layouts;
    }

    /** The layout of one table, if it can be used. */
    Optional<Layout> find(Table table, int sheet, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Row> top = top(table);
        if (!top.isEmpty() && top.get(0).cell(0).text().equals(WorkbookMarker.RESULT_SHEET_MARK)) {
            // the list of issues in a workbook that was given back
            return Optional.empty();
        }
        Optional<Layout> layout = byPaths(sheet, table, top, log);
        if (layout.isEmpty()) {
            layout = byLabels(sheet, table, top, log);
        }
        if (layout.isEmpty() && !top.isEmpty() && !log.names(sheet)) {
            log.add(sheet, IssueCode.SHEET_UNKNOWN, Place.sheet(table.name()), table.name());
        }
        return layout;
    }

    private List<Row> top(Table table) throws UnreadableFileException, IOException {
        List<Row> top = new ArrayList<>();
        try (Rows rows = table.rows()) {
            for (int seen = 0; seen < withinRows; seen++) {
                try {
                    Optional<Row> row = rows.next();
                    if (row.isEmpty()) {
                        break;
                    }
                    top.add(row.get());
                } catch (UnreadableRowException e) {
                    // named when the rows are taken; a header it is not
                }
            }
        }
        return top;
    }

    private Optional<Layout> byPaths(int sheet, Table table, List<Row> top, IssueLog log) {
        for (Row row : top) {
            Set<String> paths = new HashSet<>();
            row.cells().stream()
                    .map(ValueReader::text)
                    .filter(text -> fields.path(text).isPresent())
                    .forEach(paths::add);
            if (paths.size() >= minColumns) {
                for (Signature signature : signatures) {
                    if (signature.fits(paths)) {
                        return Optional.of(layout(sheet, table, signature, row, log));
                    }
                }
                nameMissing(sheet, table.name(), row.number(), paths, log);
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    /** A sheet that is nearly a list of households must not be passed over as unknown. */
    private static void nameMissing(
            int sheet, String name, int row, Set<String> paths, IssueLog log) {
        boolean named = paths.contains(Paths.HEAD_NAME) || paths.contains(Paths.NUMBER);
        boolean scored = paths.contains(Paths.CLASS) || paths.contains("b1Point");
        if (named || scored) {
            log.add(
                    sheet,
                    IssueCode.COLUMN_MISSING,
                    new Place(name, row, ""),
                    Texts.of(named ? "columns.class" : "columns.identity"));
        }
    }

    /** Without a row of paths, a row of titles is taken if every title means one path. */
    private Optional<Layout> byLabels(int sheet, Table table, List<Row> top, IssueLog log) {
        for (Row row : top) {
            for (Signature signature : signatures) {
                Set<String> paths = new HashSet<>();
                row.cells().stream()
                        .filter(cell -> !cell.numeric() && !cell.text().isEmpty())
                        .map(ValueReader::text)
                        .flatMap(text -> fields.label(text, signature.scopes()).stream())
                        .forEach(field -> paths.add(field.path()));
                if (paths.size() >= minColumns && signature.fits(paths)) {
                    return Optional.of(layout(sheet, table, signature, row, log));
                }
            }
        }
        return Optional.empty();
    }

    private Layout layout(int sheet, Table table, Signature signature, Row row, IssueLog log) {
        List<Layout.Column> columns = new ArrayList<>();
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < row.cells().size(); i++) {
            String title = ValueReader.text(row.cell(i));
            if (title.isEmpty()) {
                continue;
            }
            Optional<Field> field =
                    fields.path(title)
                            .filter(f -> signature.scopes().contains(f.scope()))
                            .or(() -> fields.label(title, signature.scopes()));
            Place place = new Place(table.name(), row.number(), table.column(i));
            if (field.isEmpty()) {
                log.add(sheet, IssueCode.COLUMN_UNKNOWN, place, title);
            } else if (!seen.add(field.get().path())) {
                log.add(sheet, IssueCode.COLUMN_TWICE, place, field.get().describe());
            } else {
                columns.add(new Layout.Column(i, table.column(i), field.get()));
            }
        }
        return new Layout(
                sheet, table, signature.kind(), row.number(), row.cells().size(), columns);
    }
}
