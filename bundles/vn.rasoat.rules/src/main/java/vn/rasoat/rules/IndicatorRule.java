package vn.rasoat.rules;

import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.SurveyedHousehold;

/** An indicator with its ticked box and, where answers can tell, its condition. */
final class IndicatorRule {

    private final Indicator indicator;
    private final Condition condition;

    /** Steps by tick and computed answer: one instance serves every household of a nation. */
    private final Step[][] steps;

    IndicatorRule(Indicator indicator, Condition condition, Citation citation) {
        this.indicator = indicator;
        this.condition = condition;
        Answer[] answers = Answer.values();
        steps = new Step[answers.length][answers.length];
        for (Answer tick : answers) {
            for (Answer computed : answers) {
                steps[tick.ordinal()][computed.ordinal()] =
                        new Step(
                                "indicator." + indicator.key(),
                                "tick=" + Words.of(tick) + "; answers=" + Words.of(computed),
                                Words.of(counted(tick, computed)),
                                citation.text());
            }
        }
    }

    Indicator indicator() {
        return indicator;
    }

    Answer tick(SurveyedHousehold household) {
        return household.answers().flag(indicator.tickPath());
    }

    Answer computed(Subject subject) {
        return condition.test(subject);
    }

    Step step(Answer tick, Answer computed) {
        return steps[tick.ordinal()][computed.ordinal()];
    }

    /** The tick counts; answers stand in where there is no box. */
    static Answer counted(Answer tick, Answer computed) {
        return tick == Answer.UNKNOWN ? computed : tick;
    }
}
