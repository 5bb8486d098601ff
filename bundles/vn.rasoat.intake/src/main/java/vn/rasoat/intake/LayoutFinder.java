package vn.rasoat.intake;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.profile.Profile;
import vn.rasoat.intake.profile.ProfiledTable;
import vn.rasoat.intake.profile.Profiles;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.template.TemplateFingerprint;
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

    /** Whether these paths make a sheet of any kind. */
    boolean isSheet(Set<String> paths) {
        return signatures.stream().anyMatch(signature -> signature.fits(paths));
    }

    /** The layouts of all tables that can be used, in the order of the file. */
    List<Layout> find(SurveySource source, Profiles profiles, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Layout> layouts = new ArrayList<>();
        for (int i = 0; i < source.tables().size(); i++) {
            find(source.tables().get(i), i, profiles, log).ifPresent(layouts::add);
        }
        return layouts;
    }

    private Optional<Layout> find(Table table, int sheet, Profiles profiles, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Profile> fitting = fitting(table, profiles);
        if (fitting.isEmpty()) {
            return find(table, sheet, log);
        }
        // a list of its own: what would be said of the sheet is said only if it is read that way
        boolean standard = find(table, sheet, log.apart()).isPresent();
        if (standard && fitting.stream().noneMatch(Profile::replaces)) {
            log.add(
                    sheet,
                    IssueCode.PROFILE_PASSED_OVER,
                    Place.sheet(table.name()),
                    shown(fitting));
            return find(table, sheet, log);
        }
        if (fitting.size() > 1) {
            log.add(sheet, IssueCode.PROFILE_AMBIGUOUS, Place.sheet(table.name()), shown(fitting));
            return Optional.empty();
        }
        return byProfile(table, sheet, fitting.get(0), standard, log);
    }

    /** The profiles of a table; where one asks for more titles than others, it alone. */
    private List<Profile> fitting(Table table, Profiles profiles)
            throws UnreadableFileException, IOException {
        if (profiles.active().isEmpty() || table.shaped()) {
            return List.of();
        }
        List<Row> top = top(table);
        List<Set<String>> titles = top.stream().map(Profile::titles).toList();
        List<Profile> fitting =
                profiles.active().stream()
                        .filter(profile -> profile.header(top, titles).isPresent())
                        .toList();
        int most = fitting.stream().mapToInt(profile -> profile.recognise().size()).max().orElse(0);
        return fitting.stream().filter(profile -> profile.recognise().size() == most).toList();
    }

    private static String shown(List<Profile> profiles) {
        return profiles.stream().map(Profile::shown).collect(Collectors.joining(", "));
    }

    private Optional<Layout> byProfile(
            Table table, int sheet, Profile profile, boolean standard, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Row> top = top(table);
        Row header = profile.header(top, top.stream().map(Profile::titles).toList()).orElseThrow();
        ProfiledTable profiled = new ProfiledTable(profile, table, header);
        Place place = new Place(table.name(), header.number(), "");
        log.add(
                sheet,
                standard ? IssueCode.PROFILE_REPLACES_LAYOUT : IssueCode.PROFILE_USED,
                place,
                profile.shown(),
                profiled.unused().isEmpty() ? "-" : String.join(", ", profiled.unused()));
        profiled.absent().forEach(title -> log.add(sheet, IssueCode.COLUMN_ABSENT, place, title));
        return byPaths(sheet, profiled, top(profiled), log);
    }

    /** The layout of one table, if it can be used. */
    Optional<Layout> find(Table table, int sheet, IssueLog log)
            throws UnreadableFileException, IOException {
        List<Row> top = top(table);
        if (!top.isEmpty() && isOwn(top.get(0))) {
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

    /** The list of issues in a workbook that was given back, or the mark of a template. */
    private static boolean isOwn(Row first) {
        return first.cell(0).text().equals(WorkbookMarker.RESULT_SHEET_MARK)
                || TemplateFingerprint.isMark(first);
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
