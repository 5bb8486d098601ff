package vn.rasoat.report.form;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.function.UnaryOperator;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.FactBook;

/** The equations that every pack must satisfy, read from data and computed on the filled cells. */
public final class Invariants {

    private final Map<String, Counter> counters = new LinkedHashMap<>();
    private final List<Equation> equations = new ArrayList<>();
    private final String rollUpText;

    private record Equation(
            String text,
            String form,
            boolean whereKnown,
            boolean most,
            List<Term> left,
            List<Term> right) {

        boolean holds(long leftValue, long rightValue) {
            return most ? leftValue <= rightValue : leftValue == rightValue;
        }
    }

    /**
     * A term.
     *
     * @param sign +1 or -1
     * @param form index of its form, -1 for a counter
     * @param columns columns to be added up
     * @param breakdown index of its breakdown, -1 where the equation says it
     * @param counter the counter, none for a form
     */
    private record Term(
            int sign, int form, List<Integer> columns, int breakdown, List<Counter> counter) {}

    /**
     * Reads the equations.
     *
     * @param file {@code invariants.yaml}
     * @param forms the forms they speak of
     * @param book the facts for their own counters
     * @throws vn.rasoat.report.FaultyDataException if they speak of something that does not exist
     */
    public Invariants(DataNode file, List<BoundForm> forms, FactBook book) {
        file.only("counters", "rollUp", "equations");
        rollUpText = file.text("rollUp");
        DataNode definitions = file.node("counters");
        for (String name : definitions.keys()) {
            CounterSpec spec = CounterSpec.read(definitions.node(name), UnaryOperator.identity());
            counters.put(name, spec.bind(book, Breakdown.NONE));
        }
        for (DataNode node : file.nodes("equations")) {
            node.only("text", "form", "whereKnown", "relation", "left", "right");
            readEquation(node, forms);
        }
    }

    private void readEquation(DataNode node, List<BoundForm> forms) {
        int repeat = 1;
        for (String term : concat(node.texts("left"), node.texts("right"))) {
            if (term.contains("/*")) {
                repeat = forms.get(form(node, term, forms)).columns().size();
            }
        }
        for (int i = 0; i < repeat; i++) {
            List<Term> left = terms(node, "left", forms, i);
            List<Term> right = terms(node, "right", forms, i);
            if (!node.has("form") && left.stream().allMatch(term -> term.form() < 0)) {
                throw node.fault("belongs to no form");
            }
            String number =
                    node.has("form")
                            ? forms.get(form(node, node.text("form") + "/", forms)).number()
                            : forms.get(left.get(0).form()).number();
            equations.add(
                    new Equation(
                            node.text("text"),
                            number,
                            node.has("whereKnown"),
                            most(node),
                            left,
                            right));
        }
    }

    private static boolean most(DataNode node) {
        return switch (node.text("relation", "=")) {
            case "=" -> false;
            case "<=" -> true;
            default -> throw node.fault("has another relation than = and <=");
        };
    }

    private static List<String> concat(List<String> one, List<String> two) {
        List<String> all = new ArrayList<>(one);
        all.addAll(two);
        return all;
    }

    private List<Term> terms(DataNode node, String side, List<BoundForm> forms, int column) {
        List<Term> terms = new ArrayList<>();
        for (String text : node.texts(side)) {
            terms.add(term(node, text, forms, column));
        }
        return terms;
    }

    private Term term(DataNode node, String text, List<BoundForm> forms, int column) {
        int sign = text.startsWith("-") ? -1 : 1;
        String body = sign < 0 ? text.substring(1) : text;
        if (body.startsWith("#")) {
            Counter counter = counters.get(body.substring(1));
            if (counter == null) {
                throw node.fault("refers to the missing counter " + body);
            }
            return new Term(sign, -1, List.of(), -1, List.of(counter));
        }
        int form = form(node, body, forms);
        BoundForm bound = forms.get(form);
        String rest = body.substring(body.indexOf('/') + 1);
        int at = rest.indexOf('@');
        String name = at < 0 ? rest : rest.substring(0, at);
        int breakdown = at < 0 ? -1 : breakdown(node, bound, rest.substring(at + 1));
        List<Integer> columns;
        if (name.equals("*")) {
            columns = List.of(column);
        } else if (name.startsWith("[")) {
            columns = bound.group(name.substring(1, name.length() - 1));
        } else {
            Integer index = bound.columnIndex().get(name);
            columns = index == null ? List.of() : List.of(index);
        }
        if (columns.isEmpty()) {
            throw node.fault("refers to the missing column " + body);
        }
        return new Term(sign, form, columns, breakdown, List.of());
    }

    private static int form(DataNode node, String term, List<BoundForm> forms) {
        String body = term.startsWith("-") ? term.substring(1) : term;
        int slash = body.indexOf('/');
        for (int i = 0; slash > 0 && i < forms.size(); i++) {
            if (forms.get(i).key().equals(body.substring(0, slash))) {
                return i;
            }
        }
        throw node.fault("refers to the missing form of " + term);
    }

    private static int breakdown(DataNode node, BoundForm form, String key) {
        for (int i = 0; i < form.breakdowns().size(); i++) {
            if (form.breakdowns().get(i).key().equals(key)) {
                return i;
            }
        }
        throw node.fault("refers to the missing breakdown " + key);
    }

    /**
     * Counters of their own that must be in the cube.
     *
     * @return the counters
     */
    public Set<Counter> counters() {
        return new LinkedHashSet<>(counters.values());
    }

    /**
     * Computes every equation.
     *
     * @param forms the filled forms, in the order given at the beginning
     * @param units their units; equations with counters are left out where a vector is empty
     * @param layout layout of the vectors
     * @return what does not hold
     */
    public List<BrokenInvariant> check(
            List<FilledForm> forms, List<UnitRow> units, CubeLayout layout) {
        List<BrokenInvariant> broken = new ArrayList<>();
        for (Equation equation : equations) {
            for (int unit = 0; unit < units.size(); unit++) {
                for (int breakdown = 0; breakdown < breakdowns(equation, forms); breakdown++) {
                    check(equation, forms, units, layout, unit, breakdown, broken);
                }
            }
        }
        for (FilledForm form : forms) {
            checkRollUp(form, units, broken);
        }
        return broken;
    }

    private static int breakdowns(Equation equation, List<FilledForm> forms) {
        int breakdowns = 1;
        for (List<Term> side : List.of(equation.left(), equation.right())) {
            for (Term term : side) {
                if (term.form() >= 0 && term.breakdown() < 0) {
                    BoundForm form = forms.get(term.form()).bound();
                    breakdowns = Math.max(breakdowns, form.breakdowns().size());
                }
            }
        }
        return breakdowns;
    }

    private static void check(
            Equation equation,
            List<FilledForm> forms,
            List<UnitRow> units,
            CubeLayout layout,
            int unit,
            int breakdown,
            List<BrokenInvariant> broken) {
        Side side = new Side(forms, units.get(unit), unit, breakdown, layout);
        OptionalLong left = side.value(equation.left(), equation.whereKnown());
        OptionalLong right = side.value(equation.right(), equation.whereKnown());
        if (left.isPresent()
                && right.isPresent()
                && !equation.holds(left.getAsLong(), right.getAsLong())) {
            broken.add(
                    new BrokenInvariant(
                            equation.form(),
                            units.get(unit).unit(),
                            breakdownKey(equation, forms, breakdown),
                            column(equation, forms),
                            equation.text(),
                            left.getAsLong(),
                            right.getAsLong()));
        }
    }

    private static String column(Equation equation, List<FilledForm> forms) {
        return equation.left().stream()
                .filter(term -> term.form() >= 0)
                .findFirst()
                .map(
                        term ->
                                forms.get(term.form())
                                        .form()
                                        .columns()
                                        .get(term.columns().get(0))
                                        .id())
                .orElse("");
    }

    private static String breakdownKey(Equation equation, List<FilledForm> forms, int breakdown) {
        for (Term term : equation.left()) {
            if (term.form() >= 0 && term.breakdown() < 0) {
                return forms.get(term.form()).bound().breakdowns().get(breakdown).key();
            }
        }
        return "";
    }

    /** Adds up one side of an equation; empty where it cannot be said. */
    private record Side(
            List<FilledForm> forms, UnitRow unit, int unitIndex, int breakdown, CubeLayout layout) {

        OptionalLong value(List<Term> terms, boolean whereKnown) {
            long total = 0;
            for (Term term : terms) {
                if (!term.counter().isEmpty()) {
                    if (unit.vector().length == 0) {
                        // a form of others: nobody here counted it
                        return OptionalLong.empty();
                    }
                    total += term.sign() * layout.value(unit.vector(), term.counter().get(0));
                    continue;
                }
                FilledForm form = forms.get(term.form());
                int rows = form.bound().breakdowns().size();
                int row =
                        unitIndex * rows
                                + (term.breakdown() >= 0
                                        ? term.breakdown()
                                        : Math.min(breakdown, rows - 1));
                for (int column : term.columns()) {
                    if (whereKnown && form.uncertain().get(row).get(column)) {
                        return OptionalLong.empty();
                    }
                    Cell cell = form.form().rows().get(row).cells().get(column);
                    if (cell instanceof Cell.Count count) {
                        total += term.sign() * count.value();
                    } else if (term.columns().size() == 1) {
                        return OptionalLong.empty();
                    }
                }
            }
            return OptionalLong.of(total);
        }
    }

    private void checkRollUp(FilledForm filled, List<UnitRow> units, List<BrokenInvariant> broken) {
        List<FormRow> rows = filled.form().rows();
        int breakdowns = filled.bound().breakdowns().size();
        for (int parent = 0; parent < units.size(); parent++) {
            List<Integer> children = new ArrayList<>();
            for (int unit = 0; unit < units.size(); unit++) {
                if (units.get(unit).unit().parent().equals(units.get(parent).unit().code())) {
                    children.add(unit);
                }
            }
            if (children.isEmpty()) {
                continue;
            }
            for (int breakdown = 0; breakdown < breakdowns; breakdown++) {
                FormRow row = rows.get(parent * breakdowns + breakdown);
                for (int column = 0; column < row.cells().size(); column++) {
                    if (!(row.cells().get(column) instanceof Cell.Count sum)) {
                        continue;
                    }
                    long below = 0;
                    boolean known = true;
                    for (int child : children) {
                        Cell cell = rows.get(child * breakdowns + breakdown).cells().get(column);
                        below += cell instanceof Cell.Count count ? count.value() : 0;
                        // in a form of others a cell that is no number is a fault of its own
                        known &= cell instanceof Cell.Count || units.get(child).vector().length > 0;
                    }
                    if (known && below != sum.value()) {
                        String id = filled.form().columns().get(column).id();
                        broken.add(
                                new BrokenInvariant(
                                        filled.form().number(),
                                        row.unit(),
                                        row.breakdown(),
                                        id,
                                        MessageFormat.format(rollUpText, id),
                                        sum.value(),
                                        below));
                    }
                }
            }
        }
    }
}
