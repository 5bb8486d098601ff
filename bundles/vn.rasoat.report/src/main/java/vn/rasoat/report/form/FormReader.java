package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.FactBook;
import vn.rasoat.report.form.BoundForm.Column;
import vn.rasoat.report.form.BoundForm.Content;
import vn.rasoat.report.form.BoundForm.Note;
import vn.rasoat.report.form.BoundForm.NoteValue;

/** Reads a form from its data file and makes out its columns for one standard and province. */
public final class FormReader {

    private static final String RATE_UNIT = "%";

    private final FactBook book;

    /**
     * A reader.
     *
     * @param book the facts that forms may ask for
     */
    public FormReader(FactBook book) {
        this.book = book;
    }

    /** One column before references between columns are resolved. */
    private record Draft(
            DataNode node, FormColumn column, String group, UnaryOperator<String> fill) {}

    /**
     * Reads a form.
     *
     * @param file its data file
     * @return the form
     * @throws vn.rasoat.report.FaultyDataException if the file cannot be used; it names the fault
     */
    public BoundForm read(DataNode file) {
        file.only("key", "number", "title", "lead", "breakdown", "columns", "notes");
        DataNode number = file.node("number");
        number.only("label", "status").text("status");
        List<Breakdown> breakdowns = breakdowns(file);
        List<String> lead = file.texts("lead");
        int leads = breakdowns.get(0).key().isEmpty() ? 2 : 3;
        if (lead.size() != leads) {
            throw file.fault("needs " + leads + " lead headers");
        }
        List<Draft> drafts = new ArrayList<>();
        for (DataNode column : file.nodes("columns")) {
            drafts.addAll(drafts(column));
        }
        if (drafts.isEmpty()) {
            throw file.fault("has no columns");
        }
        Map<String, Integer> index = index(drafts);
        List<Column> columns = new ArrayList<>();
        for (Draft draft : drafts) {
            Content content = content(draft, breakdowns, index, drafts);
            columns.add(new Column(draft.column(), draft.group(), content));
        }
        checkRates(columns, drafts);
        return new BoundForm(
                file,
                file.text("key"),
                number.text("label"),
                file.text("title"),
                lead,
                breakdowns,
                columns,
                notes(file, breakdowns, index));
    }

    private static List<Breakdown> breakdowns(DataNode file) {
        List<Breakdown> breakdowns = new ArrayList<>();
        for (DataNode node : file.nodes("breakdown")) {
            node.only("key", "label", "measure", "where");
            if (breakdowns.stream().anyMatch(it -> it.key().equals(node.text("key")))) {
                throw node.fault("repeats the breakdown " + node.text("key"));
            }
            breakdowns.add(
                    new Breakdown(
                            node.text("key"),
                            node.text("label"),
                            node.text("measure", ""),
                            CounterSpec.conditions(node, "where", UnaryOperator.identity())));
        }
        return breakdowns.isEmpty() ? List.of(Breakdown.NONE) : breakdowns;
    }

    private List<Draft> drafts(DataNode node) {
        node.only("each", "group", "id", "header", "label", "unit", "count", "rate", "sum");
        if (!node.has("each")) {
            return List.of(draft(node, UnaryOperator.identity()));
        }
        if (node.text("group").isEmpty()) {
            throw node.fault("needs a group");
        }
        List<Draft> drafts = new ArrayList<>();
        switch (node.text("each")) {
            case "indicators" -> {
                for (Indicator indicator : book.standard().indicators()) {
                    drafts.add(
                            draft(
                                    node,
                                    filler(
                                            Integer.toString(indicator.number()),
                                            indicator.name(),
                                            indicator.key())));
                }
            }
            case "ethnic-columns" -> {
                List<String> names = book.ethnicColumns().columns();
                for (int i = 0; i < names.size(); i++) {
                    String name = names.get(i);
                    drafts.add(draft(node, filler(Integer.toString(i + 1), name, name)));
                }
            }
            default -> throw node.fault("repeats for each unknown " + node.text("each"));
        }
        return drafts;
    }

    private static UnaryOperator<String> filler(String number, String name, String key) {
        return text ->
                text.replace("{number}", number).replace("{name}", name).replace("{key}", key);
    }

    private static Draft draft(DataNode node, UnaryOperator<String> fill) {
        String id = fill.apply(node.text("id"));
        List<String> header = node.texts("header").stream().map(fill).toList();
        if (id.isBlank() || header.isEmpty()) {
            throw node.fault("needs id and header");
        }
        String label = node.has("label") ? fill.apply(node.text("label")) : id;
        return new Draft(node, new FormColumn(id, header, label), node.text("group", ""), fill);
    }

    private static Map<String, Integer> index(List<Draft> drafts) {
        Map<String, Integer> index = new HashMap<>();
        for (int i = 0; i < drafts.size(); i++) {
            Draft draft = drafts.get(i);
            if (index.put(draft.column().id(), i) != null) {
                throw draft.node().fault("repeats the column " + draft.column().id());
            }
        }
        return index;
    }

    private Content content(
            Draft draft,
            List<Breakdown> breakdowns,
            Map<String, Integer> index,
            List<Draft> drafts) {
        DataNode node = draft.node();
        boolean rate = node.has("rate");
        if (rate != node.text("unit").equals(RATE_UNIT)) {
            throw node.fault("must have the unit % if it is a rate, and only then");
        }
        if ((rate ? 1 : 0) + (node.has("count") ? 1 : 0) + (node.has("sum") ? 1 : 0) != 1) {
            throw node.fault("needs exactly one of count, rate and sum");
        }
        if (node.has("count")) {
            return new BoundForm.Count(counters(node.node("count"), draft, breakdowns));
        }
        if (node.has("sum")) {
            return sum(node.node("sum"), drafts);
        }
        if (node.isNode("rate")) {
            DataNode parts = node.node("rate").only("count", "per");
            return new BoundForm.Rate(
                    -1,
                    counters(parts.node("count"), draft, breakdowns),
                    column(parts, parts.text("per"), index));
        }
        String[] parts = node.text("rate").split("/", -1);
        if (parts.length != 2) {
            throw node.fault("has a rate that is not part/whole");
        }
        return new BoundForm.Rate(
                column(node, parts[0], index), List.of(), column(node, parts[1], index));
    }

    private List<Counter> counters(DataNode node, Draft draft, List<Breakdown> breakdowns) {
        CounterSpec spec = CounterSpec.read(node, draft.fill());
        return breakdowns.stream().map(breakdown -> spec.bind(book, breakdown)).toList();
    }

    private static Content sum(DataNode node, List<Draft> drafts) {
        String group = node.only("group").text("group");
        List<Integer> members = new ArrayList<>();
        for (int i = 0; i < drafts.size(); i++) {
            if (drafts.get(i).group().equals(group)) {
                members.add(i);
            }
        }
        if (members.isEmpty()) {
            throw node.fault("sums the missing group " + group);
        }
        return new BoundForm.Sum(members);
    }

    private static int column(DataNode node, String id, Map<String, Integer> index) {
        Integer at = index.get(id);
        if (at == null) {
            throw node.fault("refers to the missing column " + id);
        }
        return at;
    }

    private static void checkRates(List<Column> columns, List<Draft> drafts) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).content() instanceof BoundForm.Rate rate) {
                boolean counts =
                        columns.get(rate.whole()).content() instanceof BoundForm.Count
                                && (rate.part() < 0
                                        || columns.get(rate.part()).content()
                                                instanceof BoundForm.Count);
                if (!counts) {
                    throw drafts.get(i).node().fault("divides what is no count");
                }
            }
        }
    }

    private List<Note> notes(
            DataNode file, List<Breakdown> breakdowns, Map<String, Integer> index) {
        List<Note> notes = new ArrayList<>();
        for (DataNode node : file.nodes("notes")) {
            node.only("text", "above", "values");
            boolean aboveCommune = node.has("above");
            if (aboveCommune && !node.text("above").equals("commune")) {
                throw node.fault("above must be commune");
            }
            Map<String, NoteValue> values = new LinkedHashMap<>();
            if (node.has("values")) {
                DataNode definitions = node.node("values");
                for (String name : definitions.keys()) {
                    values.put(name, noteValue(definitions.node(name), breakdowns, index));
                    if (!node.text("text").contains("{" + name + "}")) {
                        throw node.fault("does not print " + name);
                    }
                }
            }
            notes.add(new Note(node.text("text"), aboveCommune, values));
        }
        return notes;
    }

    private NoteValue noteValue(
            DataNode node, List<Breakdown> breakdowns, Map<String, Integer> index) {
        node.only("cells", "row", "count");
        if (node.has("count")) {
            CounterSpec spec = CounterSpec.read(node.node("count"), UnaryOperator.identity());
            return new NoteValue(Map.of(), 0, List.of(spec.bind(book, Breakdown.NONE)));
        }
        Map<Integer, Integer> cells = new LinkedHashMap<>();
        for (String cell : node.texts("cells")) {
            boolean minus = cell.startsWith("-");
            cells.put(column(node, minus ? cell.substring(1) : cell, index), minus ? -1 : 1);
        }
        String row = node.text("row", "");
        for (int i = 0; i < breakdowns.size(); i++) {
            if (breakdowns.get(i).key().equals(row)) {
                return new NoteValue(cells, i, List.of());
            }
        }
        throw node.fault("refers to the missing breakdown " + row);
    }
}
