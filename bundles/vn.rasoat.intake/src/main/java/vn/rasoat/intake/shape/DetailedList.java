package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.shape.DetailedLists.Meaning;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Folding;

/** One detailed list: where its columns stand, and what each of its rows is. */
final class DetailedList {

    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,7}");

    /** How far two ways of writing a title differ in length: spaces, line breaks, a full stop. */
    private static final int SPACES = 6;

    /** What stands in a row of column numbers, such as A, (1), 4=3/1*100. */
    private static final Pattern NUMBERING =
            Pattern.compile("\\(?[A-Za-zĐđ]\\)?|\\(?[0-9]{1,3}(\\.[0-9]{1,3})*\\)?(=.*)?");

    /** What a row of the list is. */
    enum Kind {
        HEAD,
        MEMBER,
        DISTRICT,
        COMMUNE,
        VILLAGE,
        HEADER,
        NUMBERING,
        SUBTOTAL,
        TOTAL;

        boolean person() {
            return this == HEAD || this == MEMBER;
        }
    }

    private final DetailedLists lists;
    private final Table table;
    private final List<Row> band;
    private final Map<Integer, Meaning> columns;
    private final Set<Kind> places = new HashSet<>();

    private DetailedList(
            DetailedLists lists, Table table, List<Row> band, Map<Integer, Meaning> columns) {
        this.lists = lists;
        this.table = table;
        this.band = band;
        this.columns = new TreeMap<>(columns);
    }

    /** Reads the list once, because its header must tell whether it has communes and districts. */
    static DetailedList of(
            DetailedLists lists, Table table, List<Row> band, Map<Integer, Meaning> columns)
            throws UnreadableFileException, IOException {
        DetailedList list = new DetailedList(lists, table, band, columns);
        try (Rows rows = table.rows()) {
            boolean more = true;
            while (more) {
                try {
                    Optional<Row> row = rows.next();
                    more = row.isPresent();
                    if (more && !list.isAbove(row.get())) {
                        list.places.add(list.kind(row.get()));
                    }
                } catch (UnreadableRowException e) {
                    // named when the rows are taken
                }
            }
        }
        return list;
    }

    List<Table> tables() {
        return List.of(new DetailedListTable(this, false), new DetailedListTable(this, true));
    }

    Table table() {
        return table;
    }

    DetailedLists lists() {
        return lists;
    }

    Map<Integer, Meaning> columns() {
        return columns;
    }

    boolean hasDistricts() {
        return places.contains(Kind.DISTRICT);
    }

    boolean hasCommunes() {
        return places.contains(Kind.COMMUNE);
    }

    int headerRow() {
        return band.get(band.size() - 1).number();
    }

    boolean isAbove(Row row) {
        return row.number() <= headerRow() || row.cells().stream().allMatch(lists::isBlank);
    }

    OptionalInt column(String role) {
        return columns.entrySet().stream()
                .filter(column -> column.getValue().role().equals(role))
                .mapToInt(Map.Entry::getKey)
                .findFirst();
    }

    Cell cell(Row row, String role) {
        OptionalInt column = column(role);
        return column.isPresent() ? row.cell(column.getAsInt()) : Cell.ABSENT;
    }

    String text(Row row, String role) {
        return ValueReader.text(cell(row, role));
    }

    /** The class that the list is about; empty where its columns do not agree. */
    String povertyClass() {
        Set<String> classes =
                columns.values().stream()
                        .filter(Meaning::isStatus)
                        .map(meaning -> (String) meaning.status().get("class"))
                        .collect(Collectors.toSet());
        return classes.size() == 1 ? classes.iterator().next() : "";
    }

    Kind kind(Row row) {
        if (isHeader(row)) {
            return Kind.HEADER;
        }
        String name = text(row, "name");
        String order = text(row, "household-order");
        String label = name.isEmpty() || isNumbered(name) ? firstWord(row) : name;
        if (lists.begins("totals", label) || lists.begins("totals", order)) {
            return Kind.TOTAL;
        }
        if (lists.begins("subtotals", label) || lists.begins("subtotals", order)) {
            return Kind.SUBTOTAL;
        }
        if (isNumbering(row)) {
            return Kind.NUMBERING;
        }
        if (isPlace(row, name, order)) {
            return place(name.isEmpty() ? label : name);
        }
        boolean head = NUMBER.matcher(order).matches() || lists.isHead(text(row, "relation"));
        return head ? Kind.HEAD : Kind.MEMBER;
    }

    private static boolean isNumbered(String text) {
        return NUMBERING.matcher(text).matches();
    }

    private static String firstWord(Row row) {
        return row.cells().stream()
                .map(ValueReader::text)
                .filter(text -> text.codePoints().filter(Character::isLetter).count() > 1)
                .findFirst()
                .orElse("");
    }

    private Kind place(String text) {
        if (lists.begins("district", text)) {
            return Kind.DISTRICT;
        }
        return lists.begins("commune", text) ? Kind.COMMUNE : Kind.VILLAGE;
    }

    /** The name of a place, and nothing else that would make it a person. */
    private boolean isPlace(Row row, String name, String order) {
        boolean alone =
                columns.entrySet().stream()
                        .filter(column -> !isName(column.getValue()))
                        .allMatch(column -> lists.isBlank(row.cell(column.getKey())));
        boolean numbered = NUMBER.matcher(order).matches();
        boolean named = !name.isEmpty() || !firstWord(row).isEmpty();
        return alone
                && named
                && (!numbered
                        || lists.begins("village", name)
                        || lists.begins("commune", name)
                        || lists.begins("district", name));
    }

    private static boolean isName(Meaning meaning) {
        return meaning.role().equals("name") || meaning.role().equals("household-order");
    }

    /** A row of the header that came again: at least two of its titles, and half of its texts. */
    private boolean isHeader(Row row) {
        for (Row title : band) {
            int texts = 0;
            int same = 0;
            for (int i = 0; i < row.cells().size(); i++) {
                String text = ValueReader.text(row.cell(i));
                if (!text.isEmpty()) {
                    texts++;
                    boolean equal = isTitle(row.cell(i), text, title.cell(i).text());
                    same += equal ? 1 : 0;
                }
            }
            if (same >= 2 && same * 2 >= texts) {
                return true;
            }
        }
        return false;
    }

    /** Texts of quite another length are not folded: every cell of a long list comes by here. */
    private static boolean isTitle(Cell cell, String text, String title) {
        return !cell.numeric()
                && !title.isEmpty()
                && Math.abs(text.length() - title.length()) <= SPACES
                && Folding.loose(text).equals(Folding.loose(title));
    }

    private static boolean isNumbering(Row row) {
        List<String> texts = new ArrayList<>();
        row.cells().stream()
                .map(ValueReader::text)
                .filter(text -> !text.isEmpty())
                .forEach(texts::add);
        return texts.size() >= 3
                && texts.stream().allMatch(DetailedList::isNumbered)
                && new HashSet<>(texts).size() == texts.size();
    }
}
