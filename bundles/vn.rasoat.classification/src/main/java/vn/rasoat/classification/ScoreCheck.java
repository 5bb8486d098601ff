package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;

/** Compares the points of a survey with its ticked boxes, and those with the answers behind. */
final class ScoreCheck {

    /** Boxes as they look on the paper form, the same in every language. */
    private static final String TICKED = "x";

    private static final String NOT_TICKED = "–";

    private ScoreCheck() {}

    static List<Difference> of(Standard standard, Answers answers, Verdict verdict) {
        List<Difference> differences = new ArrayList<>();
        offScale(standard.b1(), answers, differences);
        offScale(standard.b2(), answers, differences);
        b2(standard, answers, differences);
        for (Indicator indicator : standard.indicators()) {
            Answer tick = answers.flag(indicator.tickPath());
            Answer computed = verdict.computed().getOrDefault(indicator.key(), Answer.UNKNOWN);
            if (tick != Answer.UNKNOWN && computed == tick.negate()) {
                differences.add(
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS,
                                indicator.tickPath(),
                                List.of(
                                        indicator.number() + " (" + indicator.name() + ")",
                                        box(tick),
                                        box(computed))));
            }
        }
        return differences;
    }

    private static void offScale(PointScale scale, Answers answers, List<Difference> differences) {
        OptionalInt points = answers.integer(scale.path());
        if (points.isPresent() && !scale.holds(points.getAsInt())) {
            String value = Integer.toString(points.getAsInt());
            differences.add(
                    new Difference(
                            IssueCode.POINTS_OUT_OF_RANGE,
                            scale.path(),
                            List.of(value, text(scale))));
        }
    }

    /** Boxes that the file does not have may be ticked or not; the rest must fit the total. */
    private static void b2(Standard standard, Answers answers, List<Difference> differences) {
        PointScale scale = standard.b2();
        OptionalInt stated = answers.integer(scale.path());
        if (stated.isEmpty() || !scale.holds(stated.getAsInt())) {
            return;
        }
        int least = 0;
        int most = 0;
        for (Indicator indicator : standard.indicators()) {
            Answer tick = answers.flag(indicator.tickPath());
            least += tick == Answer.YES ? scale.step() : 0;
            most += tick == Answer.NO ? 0 : scale.step();
        }
        if (stated.getAsInt() < least || stated.getAsInt() > most) {
            String ticked = least == most ? Integer.toString(least) : least + "–" + most;
            differences.add(
                    new Difference(
                            IssueCode.B2_DIFFERS,
                            scale.path(),
                            List.of(Integer.toString(stated.getAsInt()), ticked)));
        }
    }

    private static String text(PointScale scale) {
        if (scale.most() == Integer.MAX_VALUE) {
            return "≥ " + scale.least();
        }
        if (scale.step() == 1) {
            return scale.least() + "–" + scale.most();
        }
        return scale.least() + ", " + (scale.least() + scale.step()) + ", …, " + scale.most();
    }

    private static String box(Answer answer) {
        return answer == Answer.YES ? TICKED : NOT_TICKED;
    }
}
