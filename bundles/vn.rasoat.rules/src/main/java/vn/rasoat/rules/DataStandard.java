package vn.rasoat.rules;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.OptionalLong;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A standard that two totals decide: B1 against a line by area, then B2. All numbers, paths and
 * names come from its file.
 */
final class DataStandard implements Standard {

    private final StandardText text;
    private final List<Indicator> indicators;

    DataStandard(StandardText text) {
        this.text = text;
        indicators = text.indicators().stream().map(IndicatorRule::indicator).toList();
    }

    @Override
    public StandardRef ref() {
        return text.ref();
    }

    @Override
    public String title() {
        return text.title();
    }

    @Override
    public List<Indicator> indicators() {
        return indicators;
    }

    @Override
    public int leastDeprivationsOfPoor() {
        return text.poorFrom().value();
    }

    @Override
    public PointScale b1() {
        return text.b1();
    }

    @Override
    public PointScale b2() {
        return text.b2();
    }

    List<Window> windows() {
        return text.windows();
    }

    LocalDate firstDay() {
        return text.windows().get(0).from();
    }

    boolean inForce(LocalDate day) {
        return text.windows().stream().anyMatch(window -> window.holds(day));
    }

    @Override
    public Verdict evaluate(SurveyedHousehold household) {
        AreaValues area = text.areas().get(household.area());
        Subject subject = Subject.household(household, text.ages());
        Map<String, Answer> counted = new LinkedHashMap<>();
        Map<String, Answer> computed = new LinkedHashMap<>();
        List<Answer> ticks = new ArrayList<>();
        List<Step> steps = new ArrayList<>();
        for (IndicatorRule rule : text.indicators()) {
            Answer tick = rule.tick(household);
            Answer answer = rule.computed(subject);
            ticks.add(tick);
            computed.put(rule.indicator().key(), answer);
            counted.put(rule.indicator().key(), IndicatorRule.counted(tick, answer));
            steps.add(rule.step(tick, answer));
        }

        PointSpan b2 = b2(household, ticks, counted, steps);
        Answer atOrBelowLine = atOrBelowLine(household, area, steps);
        PovertyClass povertyClass = decide(atOrBelowLine, b2, steps);
        Answer livingStandard = averageLivingStandard(household, area, steps);
        return new Verdict(
                povertyClass,
                counted,
                computed,
                livingStandard,
                steps,
                povertyClass == PovertyClass.UNDETERMINED
                        ? missing(atOrBelowLine, b2, ticks)
                        : List.of());
    }

    /**
     * All boxes ticked or left empty decide B2. Where boxes are missing the stated total decides,
     * if it fits the boxes that are there; else what the indicators leave possible.
     */
    private PointSpan b2(
            SurveyedHousehold household,
            List<Answer> ticks,
            Map<String, Answer> counted,
            List<Step> steps) {
        int points = text.b2().step();
        PointSpan ticked = PointSpan.of(Tally.of(ticks.stream()), points);
        OptionalInt stated = total(household, text.b2());
        PointSpan span;
        String input;
        if (!ticked.exact() && stated.isPresent() && ticked.holds(stated.getAsInt())) {
            span = PointSpan.exactly(stated.getAsInt());
            input = "B2=" + span;
        } else {
            Tally deprivations = Tally.of(counted.values().stream());
            span = PointSpan.of(deprivations, points);
            input =
                    "deprived="
                            + deprivations.yes()
                            + "; unknown="
                            + deprivations.unknown()
                            + "; points="
                            + points;
        }
        steps.add(new Step("b2", input, span.toString(), text.b2Citation().text()));
        return span;
    }

    private Answer atOrBelowLine(SurveyedHousehold household, AreaValues area, List<Step> steps) {
        OptionalInt b1 = total(household, text.b1());
        int line = area.b1Line().value();
        Answer answer = b1.isPresent() ? Answer.of(b1.getAsInt() <= line) : Answer.UNKNOWN;
        String total = b1.isPresent() ? Integer.toString(b1.getAsInt()) : "?";
        steps.add(
                new Step(
                        "income-line",
                        "B1=" + total + "; line=" + line + "; area=" + household.area().word(),
                        Words.ofLine(answer),
                        area.b1Line().citation().text()));
        return answer;
    }

    /** Above the line nobody is poor, whatever the deprivations. */
    private PovertyClass decide(Answer atOrBelowLine, PointSpan b2, List<Step> steps) {
        int poorFrom = text.poorFrom().value() * text.b2().step();
        PovertyClass povertyClass;
        if (atOrBelowLine == Answer.NO) {
            povertyClass = PovertyClass.NOT_POOR;
        } else if (atOrBelowLine == Answer.UNKNOWN) {
            povertyClass = PovertyClass.UNDETERMINED;
        } else if (b2.least() >= poorFrom) {
            povertyClass = PovertyClass.POOR;
        } else if (b2.most() < poorFrom) {
            povertyClass = PovertyClass.NEAR_POOR;
        } else {
            povertyClass = PovertyClass.UNDETERMINED;
        }
        steps.add(
                new Step(
                        "class",
                        "income-line="
                                + Words.ofLine(atOrBelowLine)
                                + "; B2="
                                + b2
                                + "; poor from="
                                + poorFrom,
                        povertyClass.word(),
                        text.poorFrom().citation().text()));
        return povertyClass;
    }

    private Answer averageLivingStandard(
            SurveyedHousehold household, AreaValues area, List<Step> steps) {
        OptionalLong income = household.answers().amount(text.incomePath());
        int above = area.incomeLine().value();
        Cited to = area.averageLivingStandardTo();
        Answer answer = Answer.UNKNOWN;
        String amount = "?";
        if (income.isPresent()) {
            long value = income.getAsLong();
            answer = Answer.of(value > above && value <= to.value());
            amount = Long.toString(value);
        }
        steps.add(
                new Step(
                        "average-living-standard",
                        "income=" + amount + "; above=" + above + "; to=" + to.value(),
                        Words.of(answer),
                        to.citation().text()));
        return answer;
    }

    /** A total off its scale is no score: it counts as not answered. */
    private static OptionalInt total(SurveyedHousehold household, PointScale scale) {
        OptionalInt total = household.answers().integer(scale.path());
        return total.isPresent() && scale.holds(total.getAsInt()) ? total : OptionalInt.empty();
    }

    private List<String> missing(Answer atOrBelowLine, PointSpan b2, List<Answer> ticks) {
        List<String> paths = new ArrayList<>();
        if (atOrBelowLine == Answer.UNKNOWN) {
            paths.add(text.b1().path());
        }
        if (!b2.exact()) {
            paths.add(text.b2().path());
            for (int i = 0; i < ticks.size(); i++) {
                if (ticks.get(i) == Answer.UNKNOWN) {
                    paths.add(indicators.get(i).tickPath());
                }
            }
        }
        return paths;
    }
}
