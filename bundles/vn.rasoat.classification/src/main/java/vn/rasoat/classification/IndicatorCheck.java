package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.survey.Answer;

/** Compares ticked boxes with the answers behind them. */
final class IndicatorCheck {

    /** Boxes as they look on the paper form, the same in every language. */
    private static final String TICKED = "x";

    private static final String NOT_TICKED = "–";

    private IndicatorCheck() {}

    static List<Difference> of(ScoredHousehold household) {
        IssueCode code =
                household.counts() == IndicatorSource.TICKED
                        ? IssueCode.INDICATOR_DIFFERS
                        : IssueCode.COMPUTED_COUNTS;
        List<Difference> differences = new ArrayList<>();
        for (Indicator indicator : household.standard().indicators()) {
            Answer tick = household.answers().flag(indicator.tickPath());
            Answer computed =
                    household.verdict().computed().getOrDefault(indicator.key(), Answer.UNKNOWN);
            if (tick != Answer.UNKNOWN && computed == tick.negate()) {
                differences.add(
                        Differences.difference(
                                code,
                                indicator.tickPath(),
                                indicator.number() + " (" + indicator.name() + ")",
                                box(tick),
                                box(computed)));
            }
        }
        return differences;
    }

    private static String box(Answer answer) {
        return answer == Answer.YES ? TICKED : NOT_TICKED;
    }
}
