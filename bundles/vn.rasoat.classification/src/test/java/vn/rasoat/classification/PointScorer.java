package vn.rasoat.classification;

import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.TreeMap;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The rule of a made-up standard: B1 up to a line and two of four indicators make a household poor.
 * Housing is computed from the wall, all else is ticked; an income from 1,500,001 to 2,250,000 is
 * average.
 */
record PointScorer(TestStandard standard, ScoringOptions options, int line)
        implements HouseholdScorer {

    @Override
    public Verdict score(SurveyedHousehold household) {
        Answers answers = household.answers();
        OptionalInt b1 = answers.integer(standard.b1().path());
        boolean scored = b1.isPresent() && standard.b1().holds(b1.getAsInt());
        Answer housing =
                answers.text("dwelling.wall")
                        .map(wall -> Answer.of(wall.equals("non-solid")))
                        .orElse(Answer.UNKNOWN);
        Map<String, Answer> counted = new TreeMap<>();
        for (Indicator indicator : standard.indicators()) {
            Answer tick = answers.flag(indicator.tickPath());
            Answer computed = indicator.key().equals("housing") ? housing : Answer.UNKNOWN;
            boolean boxes = options.indicators() == IndicatorSource.TICKED;
            Answer first = boxes ? tick : computed;
            Answer second = boxes ? computed : tick;
            counted.put(indicator.key(), first == Answer.UNKNOWN ? second : first);
        }
        Verdicts verdict = Verdicts.of(povertyClass(scored ? b1.getAsInt() : -1, counted));
        counted.forEach(
                (key, answer) -> {
                    verdict.deprived(key, answer);
                    verdict.step("indicator." + key, "", answer.name());
                });
        verdict.computed("housing", housing);
        if (scored) {
            verdict.b1(b1.getAsInt());
            verdict.step("class", "B1=" + b1.getAsInt() + "; line=" + line, "");
        } else {
            verdict.missing("b1Point");
        }
        income(answers, verdict);
        return verdict.make();
    }

    private void income(Answers answers, Verdicts verdict) {
        OptionalLong income = answers.amount("family.incomePerPersonMonth");
        if (income.isPresent()) {
            long amount = income.getAsLong();
            verdict.average(Answer.of(amount > 1_500_000 && amount <= 2_250_000));
            verdict.lowIncome(Answer.of(amount <= 2_250_000));
            verdict.step("average-living-standard", "income=" + amount, "");
        }
        Answer marked = answers.flag("family.isAgricultureForestryFisherySaltMediumLivingStandard");
        verdict.agriculture(
                marked == Answer.YES ? Answer.YES : answers.flag("family.worksInAgriculture"));
    }

    private PovertyClass povertyClass(int b1, Map<String, Answer> counted) {
        long yes = counted.values().stream().filter(Answer.YES::equals).count();
        long unknown = counted.values().stream().filter(Answer.UNKNOWN::equals).count();
        if (b1 < 0) {
            return PovertyClass.UNDETERMINED;
        }
        if (b1 > line) {
            return PovertyClass.NOT_POOR;
        }
        if (yes >= 2) {
            return PovertyClass.POOR;
        }
        return yes + unknown < 2 ? PovertyClass.NEAR_POOR : PovertyClass.UNDETERMINED;
    }

    @Override
    public Reasons explain(SurveyedHousehold household) {
        return ScriptedScorer.saying(score(household)).explain(household);
    }
}
