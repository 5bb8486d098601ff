package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.rules.text.CitationReader;
import vn.rasoat.rules.text.Yaml;

/** Reads the indicators of a standard. */
final class IndicatorReader {

    /** They are kept as bits. */
    private static final int MOST = 31;

    private final CitationReader citations;
    private final ConditionReader conditions;
    private final Set<String> seen = new HashSet<>();

    IndicatorReader(CitationReader citations, ConditionReader conditions) {
        this.citations = citations;
        this.conditions = conditions;
    }

    List<IndicatorRule> read(Yaml yaml) {
        List<IndicatorRule> rules = new ArrayList<>();
        for (Yaml item : yaml.list()) {
            rules.add(rule(item, rules.size() + 1));
        }
        if (rules.size() > MOST) {
            throw yaml.fault("indicators-too-many", MOST);
        }
        return rules;
    }

    private IndicatorRule rule(Yaml item, int expected) {
        Indicator indicator =
                new Indicator(
                        item.get("number").integer(),
                        item.get("key").text(),
                        item.get("name").text(),
                        item.get("tickPath").text());
        if (indicator.number() != expected) {
            throw item.fault("indicator-order", indicator.number(), expected);
        }
        if (!seen.add("key " + indicator.key())) {
            throw item.fault("indicator-twice", indicator.key());
        }
        if (!seen.add("path " + indicator.tickPath())) {
            throw item.fault("path-twice", indicator.tickPath());
        }
        Citation citation = citations.citation(item);
        Optional<Condition> condition = item.find("deprivedWhen").map(conditions::household);
        Set<String> tickedUnder = MeasureReader.ids(item.find("tickedUnder"));
        boolean unknown = citation.status() == FactStatus.UNKNOWN;
        if (unknown && (condition.isPresent() || !tickedUnder.isEmpty())) {
            throw item.fault("unknown-decides");
        }
        IndicatorRule rule =
                new IndicatorRule(
                        indicator,
                        item.get("dimension").text(),
                        item.get("meaning").text(),
                        citation,
                        tickedUnder,
                        condition);
        item.nothingElse();
        return rule;
    }
}
