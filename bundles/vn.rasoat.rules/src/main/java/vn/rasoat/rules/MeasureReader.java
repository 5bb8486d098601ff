package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads what is measured of a household. */
final class MeasureReader {

    private static final String SUM = "sum";
    private static final String COUNT = "count";

    private final CitationReader citations;
    private final ValueReader values;
    private final ClassTableReader names;

    MeasureReader(CitationReader citations, ValueReader values, ClassTableReader names) {
        this.citations = citations;
        this.values = values;
        this.names = names;
    }

    B1Measure b1(Yaml yaml) {
        NamedValue least = values.known(yaml.get("least"), "least", "measures.b1.least");
        B1Measure measure =
                new B1Measure(
                        new PointScale(
                                yaml.get("path").text(),
                                least.number().getAsInt(),
                                Integer.MAX_VALUE,
                                1),
                        yaml.get("items").text(),
                        least.citation(),
                        ids(yaml.find("statedUnder")));
        yaml.nothingElse();
        return measure;
    }

    /** Points are summed under the policy sum, deprivations are counted under the policy count. */
    DeprivationMeasure deprivations(Yaml yaml) {
        Yaml policy = yaml.get("policy");
        String path = yaml.get("path").text();
        Set<String> statedUnder = ids(yaml.find("statedUnder"));
        DeprivationMeasure measure =
                switch (policy.text()) {
                    case SUM -> {
                        Yaml perIndicator = yaml.get("perIndicator");
                        NamedValue points =
                                values.known(
                                        perIndicator,
                                        "perIndicator",
                                        "measures.deprivations.perIndicator");
                        if (points.number().getAsInt() < 1) {
                            throw perIndicator.fault("points-none");
                        }
                        yield new DeprivationMeasure(
                                path,
                                points.number().getAsInt(),
                                true,
                                points.citation(),
                                statedUnder);
                    }
                    case COUNT ->
                            new DeprivationMeasure(
                                    path, 1, false, citations.decisive(yaml), statedUnder);
                    default ->
                            throw policy.fault("policy-unknown", policy.text(), SUM + ", " + COUNT);
                };
        yaml.nothingElse();
        return measure;
    }

    IncomeMeasure income(Yaml yaml) {
        IncomeMeasure measure =
                new IncomeMeasure(
                        yaml.get("path").text(),
                        citations.decisive(yaml),
                        yaml.find("estimates")
                                .map(list -> list.list().stream().map(this::estimate).toList())
                                .orElse(List.of()),
                        yaml.find("sheet").map(this::sheet));
        yaml.nothingElse();
        return measure;
    }

    private IncomeMeasure.Estimate estimate(Yaml yaml) {
        IncomeMeasure.Estimate estimate =
                new IncomeMeasure.Estimate(
                        names.value(yaml.get("b1")),
                        names.value(yaml.get("income")),
                        citations.decisive(yaml));
        yaml.nothingElse();
        return estimate;
    }

    private IncomeSheet sheet(Yaml yaml) {
        Yaml months = yaml.get("months");
        NamedValue number = values.known(months, "months", "measures.income.sheet.months");
        if (number.number().getAsInt() < 1) {
            throw months.fault("number-range", 1, ValueReader.MOST);
        }
        List<IncomeSheet.Line> lines = new ArrayList<>();
        Set<String> paths = new HashSet<>();
        for (Yaml item : yaml.get("lines").list()) {
            IncomeSheet.Line line = line(item);
            if (!paths.add(line.path())) {
                throw item.fault("path-twice", line.path());
            }
            lines.add(line);
        }
        IncomeSheet sheet =
                new IncomeSheet(
                        yaml.get("perHead").text(),
                        number.number().getAsInt(),
                        lines,
                        citations.decisive(yaml));
        yaml.nothingElse();
        return sheet;
    }

    private static IncomeSheet.Line line(Yaml yaml) {
        Yaml sign = yaml.get("sign");
        IncomeSheet.Line line =
                new IncomeSheet.Line(
                        yaml.get("path").text(),
                        yaml.get("name").text(),
                        yaml.get("kind").text(),
                        switch (sign.text()) {
                            case "plus" -> 1;
                            case "minus" -> -1;
                            default -> throw sign.fault("sign-unknown", sign.text());
                        });
        yaml.nothingElse();
        return line;
    }

    /** Ids of standards. */
    static Set<String> ids(Optional<Yaml> yaml) {
        Set<String> ids = new LinkedHashSet<>();
        yaml.ifPresent(list -> list.list().forEach(item -> ids.add(item.text())));
        return ids;
    }
}
