package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import vn.rasoat.api.rules.Distance;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Says all there is to say about one household. */
final class Explainer {

    private final CompiledStandard standard;
    private final StandardText text;
    private final Evaluator evaluator;
    private final Optional<B1Points> table;

    Explainer(CompiledStandard standard, Evaluator evaluator, Optional<B1Points> table) {
        this.standard = standard;
        text = standard.text();
        this.evaluator = evaluator;
        this.table = table;
    }

    Reasons reasons(SurveyedHousehold household, DataScorer.Scored scored) {
        return new Reasons(
                scored.verdict(),
                table.map(points -> points.items(household)).orElse(List.of()),
                indicators(scored.evaluation()),
                distances(scored),
                new Decisive(standard, evaluator, table).paths(household, scored),
                scored.steps().citations());
    }

    private List<ScoredIndicator> indicators(Evaluation evaluation) {
        List<ScoredIndicator> indicators = new ArrayList<>();
        for (int i = 0; i < text.indicators().size(); i++) {
            IndicatorRule rule = text.indicators().get(i);
            Answer counted = Evaluation.answer(evaluation.countedYes, evaluation.countedNo, i);
            indicators.add(
                    new ScoredIndicator(
                            rule.indicator(),
                            rule.dimension(),
                            rule.meaning(),
                            Evaluation.answer(evaluation.tickedYes, evaluation.tickedNo, i),
                            Evaluation.answer(evaluation.computedYes, evaluation.computedNo, i),
                            counted,
                            counted == Answer.YES && text.deprivations().pointed()
                                    ? text.deprivations().points()
                                    : 0,
                            rule.citation()));
        }
        return indicators;
    }

    /** To every known value that the table of classes looks at, and to the bounds of the bands. */
    private List<Distance> distances(DataScorer.Scored scored) {
        List<Distance> distances = new ArrayList<>();
        Evaluation evaluation = scored.evaluation();
        Map<String, NamedValue> values = text.values().get(scored.encoded().area());
        for (Measure measure : Measure.values()) {
            if (evaluation.most(measure) != Integer.MAX_VALUE
                    && evaluation.least(measure) != Integer.MIN_VALUE) {
                Set<ClassCondition.Bound> bounds = new LinkedHashSet<>();
                text.rows().forEach(row -> bounds(row.when(), measure, bounds));
                Set<String> seen = new LinkedHashSet<>();
                for (ClassCondition.Bound bound : bounds) {
                    NamedValue value = values.get(bound.value());
                    if (value.known() && seen.add(value.name())) {
                        distances.add(
                                distance(
                                        measure,
                                        evaluation,
                                        value,
                                        beyond(scored, measure, bound, value)));
                    }
                }
            }
        }
        if (evaluation.incomeKnown) {
            band(text.averageLivingStandard(), StepWriter.LIVING_STANDARD, scored, distances);
            band(text.lowIncomeWorker(), StepWriter.LOW_INCOME_WORKER, scored, distances);
        }
        return distances;
    }

    private void band(
            Optional<IncomeBand> band, String kind, DataScorer.Scored scored, List<Distance> into) {
        Map<String, NamedValue> values = text.values().get(scored.encoded().area());
        for (ClassCondition.Bound bound :
                band.map(IncomeBand::bounds).orElse(List.<ClassCondition.Bound>of())) {
            NamedValue value = values.get(bound.value());
            if (value.known()) {
                boolean below =
                        scored.evaluation().income <= bound.side().cut(value.number().getAsInt());
                String beyond =
                        below == bound.side().lower()
                                ? Texts.of("not." + kind)
                                : Texts.of("kind." + kind);
                into.add(distance(Measure.INCOME, scored.evaluation(), value, beyond));
            }
        }
    }

    private Distance distance(
            Measure measure, Evaluation evaluation, NamedValue value, String beyond) {
        boolean pointed = measure == Measure.DEPRIVATIONS && text.deprivations().pointed();
        String word = pointed ? "b2" : measure.word();
        int factor = pointed ? text.deprivations().points() : 1;
        boolean income = measure == Measure.INCOME && evaluation.incomeKnown;
        return new Distance(
                word,
                Texts.of("measure." + word),
                Texts.of("unit." + word),
                income ? evaluation.income : (long) evaluation.least(measure) * factor,
                income ? evaluation.income : (long) evaluation.most(measure) * factor,
                (long) value.number().getAsInt() * factor,
                beyond,
                value.citation());
    }

    /** The classes that are possible on the other side of a value, all else being as it is. */
    private String beyond(
            DataScorer.Scored scored,
            Measure measure,
            ClassCondition.Bound bound,
            NamedValue value) {
        Evaluation evaluation = scored.evaluation();
        int cut = bound.side().cut(value.number().getAsInt());
        boolean below = evaluation.least(measure) <= cut;
        int[] least = evaluation.least.clone();
        int[] most = evaluation.most.clone();
        int other = below ? cut + 1 : cut;
        least[measure.ordinal()] = other;
        most[measure.ordinal()] = other;
        int classes = standard.grid(scored.encoded().area()).classes(least, most);
        List<String> names = new ArrayList<>();
        for (PovertyClass povertyClass : PovertyClass.values()) {
            if ((classes & ClassGrid.bit(povertyClass)) != 0) {
                names.add(povertyClass.vietnamese());
            }
        }
        return names.stream().collect(Collectors.joining(Texts.of("or")));
    }

    private static void bounds(
            ClassCondition condition, Measure measure, Set<ClassCondition.Bound> into) {
        if (condition instanceof ClassCondition.Bound bound) {
            if (bound.measure() == measure) {
                into.add(bound);
            }
        } else if (condition instanceof ClassCondition.All all) {
            all.parts().forEach(part -> bounds(part, measure, into));
        } else if (condition instanceof ClassCondition.Any any) {
            any.parts().forEach(part -> bounds(part, measure, into));
        }
    }
}
