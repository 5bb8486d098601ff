package vn.rasoat.intake.shape;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.shape.DetailedList.Kind;
import vn.rasoat.intake.shape.DetailedLists.Meaning;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Nesting;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Texts;

/**
 * The rows of a detailed list from the first to the last. A household is told when its last member
 * was read, because the list does not state how many there are; no more than one household is held.
 */
final class DetailedListRows implements Rows {

    private final DetailedListTable table;
    private final DetailedList list;
    private final DetailedLists lists;
    private final Rows source;
    private final Deque<Row> ready = new ArrayDeque<>();
    private final Map<String, String> place = new HashMap<>();
    private final Map<Integer, Integer> counts = new HashMap<>();

    /** The head whose members are being read, and what stands between them. */
    private final List<Row> head = new ArrayList<>();

    private final Map<String, String> headPlace = new HashMap<>();
    private final List<Row> between = new ArrayList<>();
    private int size;
    private int household;
    private boolean ended;

    DetailedListRows(DetailedListTable table, Rows source) {
        this.table = table;
        this.source = source;
        list = table.list();
        lists = list.lists();
        ready.add(table.header());
    }

    @Override
    public Optional<Row> next()
            throws UnreadableRowException, UnreadableFileException, IOException {
        while (ready.isEmpty() && !ended) {
            Optional<Row> row = read();
            if (row.isEmpty()) {
                ended = true;
                tellHousehold();
            } else if (!list.isAbove(row.get())) {
                take(row.get());
            }
        }
        return Optional.ofNullable(ready.poll());
    }

    /** A row that cannot be read is said once, with the households. */
    private Optional<Row> read()
            throws UnreadableRowException, UnreadableFileException, IOException {
        while (true) {
            try {
                return source.next();
            } catch (UnreadableRowException e) {
                if (!table.nested()) {
                    throw e;
                }
            }
        }
    }

    private void take(Row row) {
        Kind kind = list.kind(row);
        switch (kind) {
            case HEAD -> {
                tellHousehold();
                household = row.number();
                head.add(row);
                headPlace.putAll(place);
                size = 1;
                count(row);
                tellPerson(row, true);
            }
            case MEMBER -> {
                size++;
                count(row);
                tellPerson(row, false);
            }
            case DISTRICT, COMMUNE, VILLAGE -> {
                tellHousehold();
                enter(kind, row);
                tellStructure(row, kind, List.of());
            }
            case TOTAL -> {
                tellHousehold();
                tellStructure(row, kind, totals(row));
            }
            default -> tellStructure(row, kind, List.of());
        }
    }

    private void enter(Kind kind, Row row) {
        String name = list.text(row, "name");
        String text = name.isEmpty() ? first(row) : name;
        if (kind == Kind.DISTRICT) {
            place.clear();
        } else if (kind == Kind.COMMUNE) {
            place.remove("village");
        }
        place.put(kind.name().toLowerCase(Locale.ROOT), text);
        household = 0;
    }

    private static String first(Row row) {
        return row.cells().stream()
                .map(ValueReader::text)
                .filter(text -> !text.isEmpty())
                .reduce((a, b) -> b)
                .orElse("");
    }

    /** Persons by sex, and ticks by column: what the last row of the list adds up. */
    private void count(Row row) {
        for (Map.Entry<Integer, Meaning> column : list.columns().entrySet()) {
            Meaning meaning = column.getValue();
            Cell cell = row.cell(column.getKey());
            boolean counted =
                    lists.gender(meaning.role()) != null
                            ? !lists.isBlank(cell)
                            : isTicks(meaning) && lists.tick(cell).value().equals("yes");
            if (counted) {
                counts.merge(column.getKey(), 1, Integer::sum);
            }
        }
    }

    private static boolean isTicks(Meaning meaning) {
        return meaning.isStatus() || !meaning.path().isEmpty();
    }

    private List<Remark> totals(Row row) {
        List<Remark> differences = new ArrayList<>();
        for (Map.Entry<Integer, Meaning> column : list.columns().entrySet()) {
            Meaning meaning = column.getValue();
            String stated = ValueReader.text(row.cell(column.getKey()));
            boolean summed = lists.gender(meaning.role()) != null || isTicks(meaning);
            if (summed && stated.matches("[0-9]{1,9}")) {
                int counted = counts.getOrDefault(column.getKey(), 0);
                if (Integer.parseInt(stated) != counted) {
                    differences.add(
                            new Remark(
                                    "",
                                    IssueCode.LIST_TOTAL_DIFFERS,
                                    List.of(meaning.label(), stated, Integer.toString(counted))));
                }
            }
        }
        return differences;
    }

    private void tellStructure(Row row, Kind kind, List<Remark> more) {
        if (table.nested()) {
            return;
        }
        List<Remark> remarks = new ArrayList<>();
        remarks.add(
                kind == Kind.HEADER
                        ? new Remark("", IssueCode.HEADER_REPEATED, List.of())
                        : new Remark(
                                "",
                                IssueCode.LIST_ROW_PASSED,
                                List.of(
                                        Texts.of(
                                                "list-row."
                                                        + kind.name().toLowerCase(Locale.ROOT)))));
        remarks.addAll(more);
        Row told = new Row(row.number(), row.cells(), Nesting.NONE, remarks, true);
        if (head.isEmpty()) {
            ready.add(told);
        } else {
            between.add(told);
        }
    }

    private void tellHousehold() {
        if (!head.isEmpty() && !table.nested()) {
            ready.add(household(head.get(0)));
        }
        ready.addAll(between);
        between.clear();
        head.clear();
        headPlace.clear();
    }

    private Row household(Row row) {
        List<Remark> remarks = new ArrayList<>();
        String gender = gender(row, remarks);
        List<Integer> ticked = ticked(row, remarks);
        List<Cell> cells = new ArrayList<>();
        for (DetailedListTable.Column column : table.columns()) {
            cells.add(
                    switch (column.key()) {
                        case "" -> row.cell(column.source());
                        case "name" -> list.cell(row, "name");
                        case "gender" -> told(gender);
                        case "birth" -> birth(row);
                        case "ethnicity" -> list.cell(row, "ethnicity");
                        case "size" -> Cell.number(Integer.toString(size));
                        case "class" -> told(list.povertyClass());
                        case "opening" -> told(opening(ticked));
                        case "relapsed" -> told(relapsed(ticked));
                        default -> told(headPlace.getOrDefault(column.key(), ""));
                    });
        }
        return new Row(row.number(), cells, new Nesting(id(), ""), remarks, false);
    }

    private void tellPerson(Row row, boolean isHead) {
        if (!table.nested()) {
            return;
        }
        List<Remark> remarks = new ArrayList<>();
        // said of the head with its household
        String gender = gender(row, isHead ? new ArrayList<>() : remarks);
        List<Cell> cells = new ArrayList<>();
        for (DetailedListTable.Column column : table.columns()) {
            cells.add(
                    switch (column.key()) {
                        case "order" -> list.cell(row, "member-order");
                        case "name" -> list.cell(row, "name");
                        case "gender" -> told(gender);
                        case "birth" -> birth(row);
                        case "ethnicity" -> list.cell(row, "ethnicity");
                        default -> relation(row, isHead);
                    });
        }
        ready.add(new Row(row.number(), cells, new Nesting(id(), ""), remarks, false));
    }

    private String id() {
        return list.table().name() + "#" + household;
    }

    private Cell relation(Row row, boolean isHead) {
        Cell cell = list.cell(row, "relation");
        return isHead && lists.isBlank(cell) ? Cell.text(lists.head()) : cell;
    }

    private static Cell told(String value) {
        return value.isEmpty() ? Cell.ABSENT : Cell.text(value);
    }

    /** The sex whose column holds something; none where both do. */
    private String gender(Row row, List<Remark> remarks) {
        boolean male = !lists.isBlank(list.cell(row, "birth-male"));
        boolean female = !lists.isBlank(list.cell(row, "birth-female"));
        if (male && female) {
            remarks.add(
                    contradicted(
                            List.of("birth-male", "birth-female").stream()
                                    .map(
                                            role ->
                                                    list.columns()
                                                            .get(list.column(role).getAsInt())
                                                            .label())
                                    .toList()));
        }
        return male == female ? "" : lists.gender(male ? "birth-male" : "birth-female");
    }

    private static Remark contradicted(List<String> labels) {
        return new Remark(
                "", IssueCode.LIST_COLUMNS_CONTRADICT, List.of(String.join(", ", labels)));
    }

    private Cell birth(Row row) {
        Cell male = list.cell(row, "birth-male");
        Cell female = list.cell(row, "birth-female");
        if (lists.isBlank(female)) {
            return male;
        }
        boolean same = ValueReader.text(male).equals(ValueReader.text(female));
        return lists.isBlank(male) || same ? female : Cell.ABSENT;
    }

    private List<Integer> ticked(Row row, List<Remark> remarks) {
        List<Integer> ticked = new ArrayList<>();
        list.columns()
                .forEach(
                        (column, meaning) -> {
                            if (meaning.isStatus()
                                    && lists.tick(row.cell(column)).value().equals("yes")) {
                                ticked.add(column);
                            }
                        });
        if (ticked.size() > 1) {
            remarks.add(
                    contradicted(ticked.stream().map(c -> list.columns().get(c).label()).toList()));
        }
        return ticked;
    }

    private String opening(List<Integer> ticked) {
        return ticked.size() == 1
                ? (String) list.columns().get(ticked.get(0)).status().getOrDefault("opening", "")
                : "";
    }

    private String relapsed(List<Integer> ticked) {
        if (ticked.size() != 1) {
            return "";
        }
        return Boolean.TRUE.equals(list.columns().get(ticked.get(0)).status().get("relapsed"))
                ? "yes"
                : "no";
    }

    @Override
    public void close() throws IOException {
        source.close();
    }
}
