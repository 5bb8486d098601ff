package vn.rasoat.report.cube;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.report.DataNode;

/** The facts that forms may ask for, under one standard and in one province. */
public final class FactBook {

    /** The facts of indicators begin with this. */
    public static final String DEPRIVED = "deprived.";

    private final Map<String, Fact> facts = new LinkedHashMap<>();
    private final Map<String, ChildMeasure> children = new LinkedHashMap<>();
    private final Standard standard;
    private final EthnicColumns ethnicColumns;

    /**
     * Reads the facts.
     *
     * @param file {@code facts.yaml}
     * @param standard gives the indicators
     * @param ethnicColumns gives the ethnic columns
     */
    public FactBook(DataNode file, Standard standard, EthnicColumns ethnicColumns) {
        this.standard = standard;
        this.ethnicColumns = ethnicColumns;
        file.only("facts", "children");
        DataNode definitions = file.node("facts");
        for (String name : definitions.keys()) {
            DataNode node = definitions.node(name);
            node.only("kind", "path", "headPath", "label");
            facts.put(name, fact(name, node));
        }
        for (Indicator indicator : standard.indicators()) {
            String name = DEPRIVED + indicator.key();
            Fact fact = new Fact(name, Fact.Kind.DEPRIVED, indicator.key(), "", indicator.name());
            facts.put(name, fact);
        }
        for (ChildMeasure measure : ChildMeasure.read(file.node("children"))) {
            children.put(measure.name(), measure);
        }
    }

    private static Fact fact(String name, DataNode node) {
        for (Fact.Kind kind : Fact.Kind.values()) {
            if (kind.word().equals(node.text("kind")) && kind != Fact.Kind.DEPRIVED) {
                return new Fact(
                        name,
                        kind,
                        node.text("path", ""),
                        node.text("headPath", ""),
                        node.text("label"));
            }
        }
        throw node.fault("has the unknown kind " + node.text("kind"));
    }

    /**
     * A fact by name.
     *
     * @param name its name
     * @return empty if there is none
     */
    public Optional<Fact> fact(String name) {
        return Optional.ofNullable(facts.get(name));
    }

    /**
     * A measure of children by name.
     *
     * @param name for example {@code children.total}
     * @return empty if there is none
     */
    public Optional<ChildMeasure> childMeasure(String name) {
        return Optional.ofNullable(children.get(name));
    }

    /**
     * All measures of children.
     *
     * @return the measures
     */
    public List<ChildMeasure> childMeasures() {
        return List.copyOf(children.values());
    }

    /**
     * The standard.
     *
     * @return the standard
     */
    public Standard standard() {
        return standard;
    }

    /**
     * The ethnic columns.
     *
     * @return the columns
     */
    public EthnicColumns ethnicColumns() {
        return ethnicColumns;
    }
}
