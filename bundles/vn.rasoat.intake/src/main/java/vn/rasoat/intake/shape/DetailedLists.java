package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.field.FieldCatalogue;
import vn.rasoat.intake.field.Reading;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Data;
import vn.rasoat.intake.text.Folding;

/**
 * What {@code detailed-lists.yaml} says: which columns make a detailed list, and what they mean.
 */
final class DetailedLists {

    private static final String FILE = "shape/detailed-lists.yaml";
    private static final String[] TOP = {
        "header", "columns", "genders", "household", "member", "head", "rows"
    };

    /** A list has some twenty columns; a sheet of thousands is something else. */
    private static final int MOST_COLUMNS = 100;

    /** A title that stands in a header cell is shorter than this. */
    private static final int LONGEST_TITLE = 200;

    /**
     * What a column of the list holds: one of role, path and status.
     *
     * @param role what it is for the list itself, empty for an answer
     * @param path the answer of the household, empty for a role or status
     * @param status what a tick says, nothing for others
     * @param label its first title
     */
    record Meaning(String role, String path, Map<String, Object> status, String label) {

        boolean isStatus() {
            return !status.isEmpty();
        }
    }

    private record Title(String loose, boolean begins, Meaning meaning) {

        boolean fits(String text) {
            return begins ? text.startsWith(loose) : text.equals(loose);
        }
    }

    private final int withinRows;
    private final int mostRows;
    private final List<String> required;
    private final List<Title> titles = new ArrayList<>();
    private final Map<String, String> genders = new HashMap<>();
    private final Map<String, String> household = new HashMap<>();
    private final Map<String, String> member = new HashMap<>();
    private final String head;
    private final Set<String> headLabels;
    private final Map<String, List<String>> rowWords = new HashMap<>();
    private final FieldCatalogue fields;
    private final Field tick;

    DetailedLists(FieldCatalogue fields) {
        this.fields = fields;
        Map<String, Object> data = Data.yaml(FILE, TOP);
        Map<String, Object> header =
                Data.only(FILE, data.get("header"), "within-rows", "most-rows", "required");
        withinRows = (int) header.get("within-rows");
        mostRows = (int) header.get("most-rows");
        required = Data.words(header.get("required"));
        Data.maps(data.get("columns")).forEach(this::addTitles);
        texts(data.get("genders"), genders, List.of("birth-male", "birth-female"));
        texts(
                data.get("household"),
                household,
                List.of(
                        "district",
                        "commune",
                        "village",
                        "name",
                        "gender",
                        "birth",
                        "ethnicity",
                        "size",
                        "class",
                        "opening",
                        "relapsed"));
        texts(
                data.get("member"),
                member,
                List.of("order", "name", "gender", "birth", "ethnicity", "relation"));
        household.values().forEach(this::requireField);
        member.values().forEach(this::requireField);
        tick = requireField(household.get("relapsed"));
        Map<String, Object> heads = Data.only(FILE, data.get("head"), "word", "labels");
        head = (String) heads.get("word");
        headLabels =
                Data.words(heads.get("labels")).stream()
                        .map(Folding::loose)
                        .collect(Collectors.toSet());
        Data.only(FILE, data.get("rows"), "totals", "subtotals", "district", "commune", "village")
                .forEach(
                        (kind, words) ->
                                rowWords.put(
                                        kind,
                                        Data.words(words).stream().map(Folding::strict).toList()));
    }

    private static void texts(Object node, Map<String, String> into, List<String> keys) {
        Data.only(FILE, node, keys.toArray(String[]::new))
                .forEach((key, text) -> into.put(key, (String) text));
    }

    private void addTitles(Map<String, Object> entry) {
        Data.only(FILE, entry, "role", "path", "status", "labels", "begins");
        Map<String, Object> status = Map.of();
        if (entry.containsKey("status")) {
            status = Data.only(FILE, entry.get("status"), "class", "opening", "relapsed");
        }
        List<String> labels = Data.words(entry.get("labels"));
        Meaning meaning =
                new Meaning(
                        (String) entry.getOrDefault("role", ""),
                        (String) entry.getOrDefault("path", ""),
                        status,
                        labels.get(0));
        if (!meaning.path().isEmpty()) {
            requireField(meaning.path());
        }
        boolean begins = Boolean.TRUE.equals(entry.get("begins"));
        labels.forEach(label -> titles.add(new Title(Folding.loose(label), begins, meaning)));
    }

    private Field requireField(String path) {
        return fields.path(path)
                .orElseThrow(() -> new IllegalStateException(FILE + ": no field " + path));
    }

    /** The list that a table is, if it is one. */
    Optional<DetailedList> find(Table table) throws UnreadableFileException, IOException {
        List<Row> top = Top.of(table, withinRows);
        Map<Integer, Meaning> best = Map.of();
        List<Row> band = List.of();
        for (int from = 0; from < top.size(); from++) {
            for (int rows = 1; rows <= mostRows && from + rows <= top.size(); rows++) {
                Map<Integer, Meaning> found = columns(top.subList(from, from + rows));
                if (found.size() > best.size() && complete(found)) {
                    best = found;
                    band = List.copyOf(top.subList(from, from + rows));
                }
            }
        }
        return best.isEmpty()
                ? Optional.empty()
                : Optional.of(DetailedList.of(this, table, band, best));
    }

    private boolean complete(Map<Integer, Meaning> columns) {
        Set<String> roles =
                columns.values().stream().map(Meaning::role).collect(Collectors.toSet());
        return roles.containsAll(required) && columns.values().stream().anyMatch(Meaning::isStatus);
    }

    /** Each column by the lowest of its titles that is known; the first of two equal ones. */
    private Map<Integer, Meaning> columns(List<Row> band) {
        int width =
                band.stream()
                        .mapToInt(row -> Math.min(row.cells().size(), MOST_COLUMNS))
                        .max()
                        .orElse(0);
        Map<Integer, Meaning> columns = new HashMap<>();
        Set<Meaning> seen = new HashSet<>();
        for (int column = 0; column < width; column++) {
            Optional<Meaning> meaning = Optional.empty();
            for (int row = band.size() - 1; row >= 0 && meaning.isEmpty(); row--) {
                meaning = meaning(band.get(row).cell(column));
            }
            if (meaning.isPresent() && seen.add(meaning.get())) {
                columns.put(column, meaning.get());
            }
        }
        return columns;
    }

    private Optional<Meaning> meaning(Cell cell) {
        if (cell.numeric() || cell.text().isEmpty() || cell.text().length() > LONGEST_TITLE) {
            return Optional.empty();
        }
        String text = Folding.loose(cell.text());
        return titles.stream().filter(title -> title.fits(text)).map(Title::meaning).findFirst();
    }

    String gender(String role) {
        return genders.get(role);
    }

    String householdPath(String key) {
        return household.get(key);
    }

    String memberPath(String key) {
        return member.get(key);
    }

    String head() {
        return head;
    }

    boolean isHead(String relation) {
        return headLabels.contains(Folding.loose(relation));
    }

    /** Whether a text begins with a word of one kind of row. */
    boolean begins(String kind, String text) {
        String strict = Folding.strict(text);
        return rowWords.get(kind).stream()
                .anyMatch(word -> strict.equals(word) || strict.startsWith(word + " "));
    }

    /** What a tick says; a problem if nobody can tell. */
    Reading tick(Cell cell) {
        return fields.reader().read(tick, cell, false);
    }

    boolean isBlank(Cell cell) {
        return ValueReader.text(cell).isEmpty();
    }
}
