package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads the table of classes and bands of income. */
final class ClassTableReader {

    private static final String UNIQUE = "unique";

    private final CitationReader citations;
    private final Set<String> names;

    /**
     * A reader.
     *
     * @param citations of the file
     * @param names of the values, the same in every area
     */
    ClassTableReader(CitationReader citations, Set<String> names) {
        this.citations = citations;
        this.names = names;
    }

    /** The rows of a table with a declared policy. */
    List<ClassRow> rows(Yaml yaml) {
        Yaml policy = yaml.get("policy");
        if (!policy.text().equals(UNIQUE)) {
            throw policy.fault("policy-unknown", policy.text(), UNIQUE);
        }
        List<ClassRow> rows = new ArrayList<>();
        for (Yaml item : yaml.get("rows").list()) {
            Yaml povertyClass = item.get("class");
            rows.add(
                    new ClassRow(
                            PovertyClass.ofWord(povertyClass.text())
                                    .filter(found -> found != PovertyClass.UNDETERMINED)
                                    .orElseThrow(
                                            () ->
                                                    povertyClass.fault(
                                                            "class-unknown", povertyClass.text())),
                            all(item.get("when")),
                            citations.decisive(item),
                            item.line()));
            item.nothingElse();
        }
        yaml.nothingElse();
        return rows;
    }

    /** Between which values an income must be. */
    IncomeBand band(Yaml yaml) {
        IncomeBand band = new IncomeBand(bounds(Measure.INCOME, yaml.get("income")));
        yaml.nothingElse();
        return band;
    }

    private ClassCondition all(Yaml yaml) {
        List<ClassCondition> parts = new ArrayList<>();
        for (Map.Entry<String, Yaml> entry : yaml.entries().entrySet()) {
            if (entry.getKey().equals("anyOf")) {
                parts.add(
                        new ClassCondition.Any(
                                entry.getValue().list().stream().map(this::all).toList()));
            } else {
                Measure measure =
                        Measure.ofWord(entry.getKey())
                                .orElseThrow(
                                        () ->
                                                entry.getValue()
                                                        .fault("measure-unknown", entry.getKey()));
                parts.addAll(bounds(measure, entry.getValue()));
            }
        }
        if (parts.isEmpty()) {
            throw yaml.fault("bound-missing");
        }
        return new ClassCondition.All(parts);
    }

    private List<ClassCondition.Bound> bounds(Measure measure, Yaml yaml) {
        List<ClassCondition.Bound> bounds = new ArrayList<>();
        for (Side side : Side.values()) {
            yaml.find(side.word()).ifPresent(value -> bounds.add(bound(measure, side, value)));
        }
        yaml.nothingElse();
        if (bounds.isEmpty()) {
            throw yaml.fault("bound-missing");
        }
        return bounds;
    }

    private ClassCondition.Bound bound(Measure measure, Side side, Yaml value) {
        value(value);
        if (measure == Measure.INCOME && side.strict()) {
            // the income is a fraction of đồng, rounded up: only this stays exact
            throw value.fault("income-side", side.word());
        }
        return new ClassCondition.Bound(measure, side, value.text());
    }

    /** The name of a value. */
    String value(Yaml yaml) {
        if (!names.contains(yaml.text())) {
            throw yaml.fault("value-unknown", yaml.text());
        }
        return yaml.text();
    }
}
