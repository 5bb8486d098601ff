package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;

/** Compares the totals of a survey with their scales, and B2 with the ticked boxes. */
final class PointCheck {

    private PointCheck() {}

    static List<Difference> of(ScoredHousehold household) {
        List<Difference> differences = new ArrayList<>();
        offScale(household.standard().b1(), household.answers(), differences);
        offScale(household.standard().b2(), household.answers(), differences);
        // where the answers count and not the boxes, each box that differs is named on its own
        if (household.counts() == IndicatorSource.TICKED) {
            b2(household, differences);
        }
        return differences;
    }

    private static void offScale(PointScale scale, Answers answers, List<Difference> differences) {
        OptionalInt points = answers.integer(scale.path());
        if (points.isPresent() && !scale.holds(points.getAsInt())) {
            differences.add(
                    Differences.difference(
                            IssueCode.POINTS_OUT_OF_RANGE,
                            scale.path(),
                            Integer.toString(points.getAsInt()),
                            text(scale)));
        }
    }

    private static void b2(ScoredHousehold household, List<Difference> differences) {
        PointScale scale = household.standard().b2();
        OptionalInt stated = household.answers().integer(scale.path());
        if (stated.isEmpty() || !scale.holds(stated.getAsInt())) {
            return;
        }
        Span boxes = boxes(household);
        if (!boxes.holds(stated.getAsInt())) {
            differences.add(
                    Differences.difference(
                            IssueCode.B2_DIFFERS,
                            scale.path(),
                            Integer.toString(stated.getAsInt()),
                            text(boxes)));
        }
    }

    /** Boxes that the file does not have may be ticked or not; the rest must fit the total. */
    private static Span boxes(ScoredHousehold household) {
        int points = household.standard().b2().step();
        int least = 0;
        int most = 0;
        for (Indicator indicator : household.standard().indicators()) {
            Answer tick = household.answers().flag(indicator.tickPath());
            least += tick == Answer.YES ? points : 0;
            most += tick == Answer.NO ? 0 : points;
        }
        return new Span(least, most);
    }

    private static String text(Span span) {
        return span.exact() ? Integer.toString(span.least()) : span.least() + "–" + span.most();
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
}
