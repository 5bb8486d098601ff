package vn.rasoat.rules;

import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.UnknownFact;

/**
 * An indicator of a standard.
 *
 * @param indicator number, key, name and path of its box
 * @param dimension in Vietnamese
 * @param meaning when a household is deprived, in Vietnamese
 * @param citation what it rests on
 * @param tickedUnder standards whose box means the same
 * @param deprivedWhen what the answers say, empty where only the box tells
 */
record IndicatorRule(
        Indicator indicator,
        String dimension,
        String meaning,
        Citation citation,
        Set<String> tickedUnder,
        Optional<Condition> deprivedWhen) {

    IndicatorRule {
        tickedUnder = Set.copyOf(tickedUnder);
    }

    boolean known() {
        return citation.status() != FactStatus.UNKNOWN;
    }

    String key() {
        return "indicators." + indicator.key();
    }

    UnknownFact unknown() {
        return new UnknownFact(key(), indicator.name() + ": " + meaning, citation);
    }
}
