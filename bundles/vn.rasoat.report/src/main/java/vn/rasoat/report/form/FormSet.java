package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.report.DataNode;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.EthnicColumns;
import vn.rasoat.report.cube.FactBook;
import vn.rasoat.report.form.BoundForm.Column;
import vn.rasoat.report.pack.Hash;

/** All forms of a pack, made out for one standard and one province, with the cube they need. */
public final class FormSet {

    private final Letterhead letterhead;
    private final RulerLabels labels;
    private final FactBook book;
    private final List<BoundForm> forms;
    private final Invariants invariants;
    private final MeasureCounters measures;
    private final List<Openness> openness;
    private final CubeLayout layout;
    private final Blanks blanks;

    /**
     * A fact or measure that surveys may leave open.
     *
     * @param label what officers call it
     * @param counter households that leave it open
     * @param forms numbers of the forms that need it
     */
    public record Openness(String label, Counter counter, Set<String> forms) {}

    private FormSet(
            FactBook book,
            List<BoundForm> forms,
            Invariants invariants,
            MeasureCounters measures,
            DataNode list) {
        letterhead = Letterhead.read(list);
        labels = RulerLabels.read(list.node("twoResults"));
        this.measures = measures;
        this.book = book;
        this.forms = List.copyOf(forms);
        this.invariants = invariants;
        openness = openness(book, forms);
        Set<Counter> counters = new LinkedHashSet<>();
        forms.forEach(form -> form.collect(counters));
        counters.addAll(invariants.counters());
        counters.addAll(measures.counters());
        openness.forEach(open -> counters.add(open.counter()));
        counters.add(Counter.WITHOUT_RESIDENTS);
        counters.add(Counter.WITHOUT_OPENING);
        layout = new CubeLayout(counters);
        List<Counter> inCells = new ArrayList<>();
        for (BoundForm form : forms) {
            form.columns().forEach(it -> inCells.addAll(BoundForm.contentCounters(it.content())));
        }
        blanks = new Blanks(layout, inCells);
    }

    /**
     * Reads all forms from the data files of this bundle.
     *
     * @param standard the standard whose results are counted
     * @param province province code
     * @return the forms
     * @throws vn.rasoat.report.FaultyDataException if a file cannot be used
     */
    public static FormSet load(Standard standard, String province) {
        EthnicColumns columns =
                EthnicColumns.of(DataNode.resource("ethnic-columns.yaml"), province);
        FactBook book = new FactBook(DataNode.resource("facts.yaml"), standard, columns);
        FormReader reader = new FormReader(book);
        List<BoundForm> forms = new ArrayList<>();
        DataNode list = DataNode.resource("forms.yaml").only("authority", "twoResults", "forms");
        Set<String> numbers = new LinkedHashSet<>();
        for (String key : list.texts("forms")) {
            DataNode file = DataNode.resource("forms/" + key + ".yaml");
            BoundForm form = reader.read(file);
            if (!form.key().equals(key) || !numbers.add(form.number())) {
                throw file.fault("has the key of another file, or its number");
            }
            forms.add(form);
        }
        Invariants invariants = new Invariants(DataNode.resource("invariants.yaml"), forms, book);
        MeasureCounters measures = new MeasureCounters(DataNode.resource("measures.yaml"), book);
        return new FormSet(book, forms, invariants, measures, list);
    }

    /**
     * Who issues the forms of a unit.
     *
     * @param unitName name of the unit with its kind
     * @return text of the letterhead, in capitals
     */
    public String authority(String unitName) {
        return letterhead.of(unitName);
    }

    /**
     * A form of a round whose households have two results: it says which one it counts.
     *
     * @param form the form
     * @param ruler the result
     * @return the form with title and notes that say so
     */
    public StatutoryForm labelled(StatutoryForm form, Ruler ruler) {
        return labels.label(form, ruler, book.standard().title());
    }

    /** Unknown answers of listed households only: those are the households the forms are about. */
    private static List<Openness> openness(FactBook book, List<BoundForm> forms) {
        Map<String, Set<String>> formsOf = new LinkedHashMap<>();
        Map<String, Counter> counterOf = new LinkedHashMap<>();
        for (BoundForm form : forms) {
            for (Column column : form.columns()) {
                for (Counter counter : BoundForm.contentCounters(column.content())) {
                    for (Counter unknown : Blanks.unknownAnswers(counter)) {
                        if (Listed.only(unknown)) {
                            String name = name(unknown);
                            formsOf.computeIfAbsent(name, any -> new LinkedHashSet<>())
                                    .add(form.number());
                            counterOf.put(name, Listed.widen(unknown));
                        }
                    }
                }
            }
        }
        List<Openness> openness = new ArrayList<>();
        Set<String> labels = new TreeSet<>();
        formsOf.forEach(
                (name, numbers) -> {
                    String label = CounterSpec.label(book, name);
                    if (labels.add(label)) {
                        openness.add(new Openness(label, counterOf.get(name), numbers));
                    }
                });
        return openness;
    }

    /** The fact, or the measure of children, that an unknown-counter is about. */
    private static String name(Counter unknown) {
        for (String fact : unknown.where().keySet()) {
            if (!fact.equals(Counter.CLASS)) {
                return fact;
            }
        }
        return unknown.measure().substring(0, unknown.measure().lastIndexOf('.'));
    }

    /**
     * The rules by which facts are taken from answers.
     *
     * @return SHA-256 of the data files that hold them
     */
    public static String rules() {
        return Hash.ofLines(
                Stream.of("facts.yaml", "ethnic-columns.yaml", "measures.yaml")
                        .map(DataNode::resourceText)
                        .toList());
    }

    /**
     * The facts.
     *
     * @return the facts
     */
    public FactBook book() {
        return book;
    }

    /**
     * The forms in the order of the pack.
     *
     * @return the forms
     */
    public List<BoundForm> forms() {
        return forms;
    }

    /**
     * What must hold between them.
     *
     * @return the equations
     */
    public Invariants invariants() {
        return invariants;
    }

    /**
     * The measures of Alkire and Foster.
     *
     * @return their counters
     */
    public MeasureCounters measures() {
        return measures;
    }

    /**
     * What surveys of listed households may leave open.
     *
     * @return facts and measures in the order of the forms
     */
    public List<Openness> openness() {
        return openness;
    }

    /**
     * The cube.
     *
     * @return its layout
     */
    public CubeLayout layout() {
        return layout;
    }

    Blanks blanks() {
        return blanks;
    }
}
