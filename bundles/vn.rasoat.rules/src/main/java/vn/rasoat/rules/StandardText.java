package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.UnknownFact;
import vn.rasoat.api.survey.Area;

/**
 * The checked content of a standard.
 *
 * @param ref id, revision and hash
 * @param title in Vietnamese, with its acts
 * @param territory VN, or the province whose standard it is
 * @param base the standard that a local one rests on
 * @param b1 the B1 total
 * @param deprivations the deprived indicators
 * @param income the income
 * @param ages where ages come from
 * @param values by area and name; what is common stands in every area
 * @param rows the table of classes
 * @param leastDeprivationsOfPoor name of the value, where the standard has that bound
 * @param averageLivingStandard by income, where the standard knows it
 * @param lowIncomeWorker by income, where the standard knows it
 * @param agriculturalWork where the standard knows it
 * @param formA where the standard has one
 * @param indicators in the order of the forms
 * @param facts what nobody knows, beside values, indicators and items
 */
record StandardText(
        StandardRef ref,
        String title,
        String territory,
        Optional<StandardRef> base,
        B1Measure b1,
        DeprivationMeasure deprivations,
        IncomeMeasure income,
        AgePaths ages,
        Map<Area, Map<String, NamedValue>> values,
        List<ClassRow> rows,
        Optional<String> leastDeprivationsOfPoor,
        Optional<IncomeBand> averageLivingStandard,
        Optional<IncomeBand> lowIncomeWorker,
        Optional<AgriculturalWork> agriculturalWork,
        Optional<FormA> formA,
        List<IndicatorRule> indicators,
        List<UnknownFact> facts) {

    StandardText {
        Map<Area, Map<String, NamedValue>> copy = new EnumMap<>(Area.class);
        values.forEach((area, named) -> copy.put(area, new LinkedHashMap<>(named)));
        values = copy;
        rows = List.copyOf(rows);
        indicators = List.copyOf(indicators);
        facts = List.copyOf(facts);
    }

    /** Ids of the standards whose boxes and totals are this one's own. */
    Set<String> own() {
        Set<String> ids = new LinkedHashSet<>();
        ids.add(ref.id());
        base.ifPresent(standard -> ids.add(standard.id()));
        return ids;
    }

    /** What it needs and nobody knows, in the order of the file. */
    List<UnknownFact> unknownFacts() {
        Set<UnknownFact> unknown = new LinkedHashSet<>();
        for (Map<String, NamedValue> named : values.values()) {
            named.values().stream()
                    .filter(value -> !value.known())
                    .forEach(value -> unknown.add(value.unknown()));
        }
        formA.ifPresent(form -> unknown.addAll(form.unknown()));
        indicators.stream()
                .filter(rule -> !rule.known())
                .forEach(rule -> unknown.add(rule.unknown()));
        unknown.addAll(facts);
        return new ArrayList<>(unknown);
    }
}
