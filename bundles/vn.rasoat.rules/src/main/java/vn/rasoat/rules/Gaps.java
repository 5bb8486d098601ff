package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.survey.SurveyedHousehold;

/** What keeps a class open: the questions to go back for, and what the law does not say yet. */
final class Gaps {

    private final Evaluator evaluator;
    private final StandardText text;
    private final Optional<B1Points> table;
    private final Set<String> missing = new LinkedHashSet<>();
    private final Set<String> facts = new LinkedHashSet<>();

    Gaps(Evaluator evaluator, Optional<B1Points> table) {
        this.evaluator = evaluator;
        this.text = evaluator.standard().text();
        this.table = table;
    }

    List<String> missing() {
        return new ArrayList<>(missing);
    }

    List<String> facts() {
        return new ArrayList<>(facts);
    }

    /** Looks at every axis along which the class can still move. */
    Gaps of(SurveyedHousehold survey, EncodedHousehold encoded, Evaluation evaluation) {
        ClassGrid grid = evaluator.standard().grid(encoded.area());
        for (Axis axis : grid.axes()) {
            if (grid.matters(axis, evaluation.least, evaluation.most)) {
                if (axis.unknown().isPresent()) {
                    facts.add(axis.unknown().get().key());
                } else {
                    switch (axis.measure()) {
                        case B1 -> b1(survey);
                        case DEPRIVATIONS -> deprivations(survey, evaluation);
                        case INCOME -> income(survey, encoded, evaluation);
                    }
                }
            }
        }
        return this;
    }

    private void b1(SurveyedHousehold survey) {
        if (table.isPresent()) {
            missing.addAll(table.get().unanswered(survey));
        } else if (evaluator.b1Says()) {
            missing.add(text.b1().scale().path());
        }
    }

    private void deprivations(SurveyedHousehold survey, Evaluation evaluation) {
        if (evaluator.totalSays() && !evaluator.computedCounts()) {
            missing.add(text.deprivations().path());
        }
        Questions questions =
                new Questions(
                        text.ages(),
                        survey,
                        evaluator.standard().indicatorProgramme(),
                        evaluation.indicatorFrames);
        for (int i = 0; i < text.indicators().size(); i++) {
            IndicatorRule rule = text.indicators().get(i);
            boolean ticked = ((evaluation.tickedYes | evaluation.tickedNo) >> i & 1) != 0;
            boolean counted = ((evaluation.countedYes | evaluation.countedNo) >> i & 1) != 0;
            if (evaluator.computedCounts() ? !counted : !ticked) {
                indicator(rule, i, counted, questions);
            }
        }
    }

    /** A box that says something is asked for, or the answers behind it where they count. */
    private void indicator(IndicatorRule rule, int index, boolean counted, Questions questions) {
        boolean answers = rule.deprivedWhen().isPresent() && evaluator.computedCounts();
        if (evaluator.boxSays(index) && !answers) {
            missing.add(rule.indicator().tickPath());
        } else if (!counted && rule.deprivedWhen().isPresent()) {
            missing.addAll(questions.of(rule.deprivedWhen().get()));
        } else if (!counted) {
            facts.add(rule.key());
        }
    }

    private void income(SurveyedHousehold survey, EncodedHousehold encoded, Evaluation evaluation) {
        missing.add(text.income().path());
        Map<String, NamedValue> values = text.values().get(encoded.area());
        for (IncomeMeasure.Estimate estimate : text.income().estimates()) {
            NamedValue line = values.get(estimate.line());
            if (!line.known()) {
                facts.add(line.key());
            } else if (!evaluation.exact(Measure.B1)) {
                b1(survey);
            }
        }
    }
}
