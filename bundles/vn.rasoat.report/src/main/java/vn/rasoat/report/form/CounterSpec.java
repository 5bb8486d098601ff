package vn.rasoat.report.form;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.ChildMeasure;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.Counter.Subject;
import vn.rasoat.report.cube.Fact;
import vn.rasoat.report.cube.FactBook;
import vn.rasoat.report.cube.Measures;
import vn.rasoat.report.ledger.MovementCause;
import vn.rasoat.report.ledger.MovementKind;

/** A counter as a form file writes it; rows of a breakdown complete it. */
final class CounterSpec {

    private static final Set<String> FLAGS = Set.of("yes", "no", Counter.UNKNOWN);

    private final DataNode node;
    private final Subject subject;
    private final String measure;
    private final Map<String, Set<String>> where;

    private CounterSpec(
            DataNode node, Subject subject, String measure, Map<String, Set<String>> where) {
        this.node = node;
        this.subject = subject;
        this.measure = measure;
        this.where = where;
    }

    /**
     * Reads a specification.
     *
     * @param node the mapping {@code count}
     * @param fill fills in the placeholders of a column that is repeated
     */
    static CounterSpec read(DataNode node, UnaryOperator<String> fill) {
        node.only("of", "measure", "where");
        Subject subject =
                switch (node.text("of", "households")) {
                    case "households" -> Subject.HOUSEHOLDS;
                    case "movements" -> Subject.MOVEMENTS;
                    case "reviewed" -> Subject.REVIEWED;
                    case "residents" -> Subject.RESIDENTS;
                    default -> throw node.fault("counts unknown things: " + node.text("of"));
                };
        return new CounterSpec(
                node, subject, node.text("measure", ""), conditions(node, "where", fill));
    }

    static Map<String, Set<String>> conditions(
            DataNode parent, String key, UnaryOperator<String> fill) {
        Map<String, Set<String>> conditions = new LinkedHashMap<>();
        if (parent.has(key)) {
            DataNode node = parent.node(key);
            for (String fact : node.keys()) {
                Set<String> values = new TreeSet<>();
                node.texts(fact).forEach(value -> values.add(fill.apply(value)));
                if (values.isEmpty()) {
                    throw node.fault(fact + " accepts nothing");
                }
                conditions.put(fill.apply(fact), values);
            }
        }
        return conditions;
    }

    /**
     * The counter for the rows of a breakdown.
     *
     * @throws vn.rasoat.report.FaultyDataException if it asks for a fact, value or measure that
     *     does not exist
     */
    Counter bind(FactBook book, Breakdown breakdown) {
        Map<String, Set<String>> all = new LinkedHashMap<>(where);
        breakdown
                .where()
                .forEach(
                        (fact, values) -> {
                            if (all.put(fact, values) != null) {
                                throw node.fault(
                                        "asks for " + fact + ", which the breakdown does already");
                            }
                        });
        String bound =
                !measure.isEmpty()
                        ? measure
                        : breakdown.measure().isEmpty() ? Measures.HOUSEHOLDS : breakdown.measure();
        boolean childMeasure = book.childMeasure(bound).isPresent();
        boolean counted = bound.equals(Measures.HOUSEHOLDS) || bound.equals(Measures.PERSONS);
        boolean householdMeasure =
                childMeasure
                        || bound.equals(Measures.DEPRIVATIONS)
                        || bound.equals(Measures.PERSON_DEPRIVATIONS);
        if (!counted && !(subject == Subject.HOUSEHOLDS && householdMeasure)) {
            throw node.fault("uses the unknown measure " + bound);
        }
        all.forEach((fact, values) -> check(book, fact, values));
        if (subject == Subject.HOUSEHOLDS && !all.containsKey(Counter.CLASS)) {
            throw node.fault("asks for no " + Counter.CLASS);
        }
        return Counter.of(subject, bound, all);
    }

    private void check(FactBook book, String fact, Set<String> values) {
        for (String value : values) {
            boolean fits =
                    switch (subject) {
                        case HOUSEHOLDS -> fits(book, fact, value);
                        case MOVEMENTS -> fitsMovement(fact, value);
                        case REVIEWED, RESIDENTS, COMMUNES -> throw node.fault("takes no " + fact);
                    };
            if (!fits) {
                throw node.fault("asks for the unknown value " + value + " of " + fact);
            }
        }
    }

    private boolean fits(FactBook book, String name, String value) {
        Fact fact =
                book.fact(name).orElseThrow(() -> node.fault("asks for the unknown fact " + name));
        return switch (fact.kind()) {
            case CLASS ->
                    PovertyClass.ofWord(value)
                            .filter(it -> it != PovertyClass.UNDETERMINED)
                            .isPresent();
            case ETHNIC_COLUMN ->
                    value.equals(book.ethnicColumns().majority())
                            || book.ethnicColumns().columns().contains(value);
            default -> FLAGS.contains(value);
        };
    }

    private boolean fitsMovement(String name, String value) {
        return switch (name) {
            case "list" -> PovertyClass.ofWord(value).filter(PovertyClass::listed).isPresent();
            case "kind" -> MovementKind.ofWord(value).isPresent();
            case "cause" -> MovementCause.ofWord(value).isPresent();
            default -> throw node.fault("asks for the unknown fact " + name);
        };
    }

    /** What officers call the facts and measures that may be unknown in a counter. */
    static String label(FactBook book, String factOrMeasure) {
        return book.fact(factOrMeasure)
                .map(Fact::label)
                .or(() -> book.childMeasure(factOrMeasure).map(ChildMeasure::label))
                .orElse(factOrMeasure);
    }
}
