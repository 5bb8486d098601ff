package vn.rasoat.classification;

import java.util.List;
import java.util.function.Function;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Says what a test tells it to. */
record ScriptedScorer(Function<SurveyedHousehold, Verdict> script, List<ScoredItem> items)
        implements HouseholdScorer {

    static ScriptedScorer saying(Verdict verdict) {
        return new ScriptedScorer(any -> verdict, List.of());
    }

    static ScriptedScorer saying(Function<SurveyedHousehold, Verdict> script) {
        return new ScriptedScorer(script, List.of());
    }

    @Override
    public Verdict score(SurveyedHousehold household) {
        return script.apply(household);
    }

    @Override
    public Reasons explain(SurveyedHousehold household) {
        return new Reasons(
                score(household),
                items,
                TestStandard.of("any", 1).meanings(),
                List.of(),
                List.of(),
                List.of(TestStandard.CITATION));
    }
}
