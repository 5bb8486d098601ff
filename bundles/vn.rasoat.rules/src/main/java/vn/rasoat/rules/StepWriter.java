package vn.rasoat.rules;

import java.util.Arrays;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Area;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.rules.CitedSteps.Cited;

/**
 * Writes the steps from answers to class, out of an evaluation. A step is a function of the few
 * numbers in it, so that one instance serves every household for which they are the same.
 */
final class StepWriter {

    /** Codes of an answer: unknown, yes, no. */
    private static final int CODES = 3;

    static final String LIVING_STANDARD = "average-living-standard";
    static final String LOW_INCOME_WORKER = "low-income-worker";

    /** What the step of the deprivations says. */
    private record Total(boolean stated, int total, int yes, int no, int least, int most) {}

    /** What the step of B1 says. */
    private record B1(int stated, int tableLeast, int tableMost, int least, int most) {}

    /** What the step of a line says. */
    private record Line(Area area, Measure measure, String name, int least, int most) {}

    /** What the step of the class says; first possible row by its number. */
    private record Decision(
            Area area,
            int classes,
            Screening screening,
            int row,
            int leastB1,
            int mostB1,
            int leastDeprivations,
            int mostDeprivations,
            int leastIncome,
            int mostIncome) {

        int least(Measure measure) {
            return switch (measure) {
                case B1 -> leastB1;
                case DEPRIVATIONS -> leastDeprivations;
                case INCOME -> leastIncome;
            };
        }

        int most(Measure measure) {
            return switch (measure) {
                case B1 -> mostB1;
                case DEPRIVATIONS -> mostDeprivations;
                case INCOME -> mostIncome;
            };
        }
    }

    /** What all steps of a band of income have in common. */
    private record Band(String bounds, Citation citation, String citationText) {}

    /** The step of a band of income where no income is known. */
    private record NoIncome(Area area, String key, String result) {}

    /** What the step of Phiếu A says. */
    private record Screened(int ticked, Screening screening) {}

    private final StandardText text;
    private final Optional<TableRef> table;

    /** Names of the values that the table of classes looks at. */
    private final Map<Measure, Set<String>> lines;

    /** By area and key of the step. */
    private final Map<Area, Map<String, Band>> bands = new EnumMap<>(Area.class);

    /** By indicator, then by the codes of tick and computed answer. */
    private final Cited[][] indicators;

    private final Kept<Total, Cited> totals = new Kept<>(this::write);
    private final Kept<B1, Cited> b1s = new Kept<>(this::write);
    private final Kept<Line, Cited> lineSteps = new Kept<>(this::write);
    private final Kept<Decision, Cited> decisions = new Kept<>(this::write);
    private final Kept<NoIncome, Cited> noIncomes = new Kept<>(this::write);
    private final Kept<Screened, Cited> screenings = new Kept<>(this::write);

    StepWriter(StandardText text, Optional<TableRef> table, boolean computedCounts) {
        this.text = text;
        this.table = table;
        lines = lines(text);
        text.values().forEach((area, values) -> bands.put(area, bands(text, values)));
        indicators = new Cited[text.indicators().size()][];
        Arrays.setAll(indicators, i -> indicator(text.indicators().get(i), computedCounts));
    }

    private static Map<Measure, Set<String>> lines(StandardText text) {
        Map<Measure, Set<String>> lines = new EnumMap<>(Measure.class);
        for (Measure measure : Measure.values()) {
            Set<String> names = new LinkedHashSet<>();
            text.rows().forEach(row -> ClassTable.values(row.when(), measure, names));
            if (!names.isEmpty()) {
                lines.put(measure, names);
            }
        }
        return lines;
    }

    private static Cited[] indicator(IndicatorRule rule, boolean computedCounts) {
        Cited[] steps = new Cited[CODES * CODES];
        for (Answer tick : Answer.values()) {
            for (Answer computed : Answer.values()) {
                Answer first = computedCounts ? computed : tick;
                Answer second = computedCounts ? tick : computed;
                steps[CODES * code(tick) + code(computed)] =
                        Cited.of(
                                "indicator." + rule.indicator().key(),
                                "tick=" + Words.of(tick) + "; answers=" + Words.of(computed),
                                Words.of(first == Answer.UNKNOWN ? second : first),
                                rule.citation());
            }
        }
        return steps;
    }

    /** As {@link #code(int, int, int)} gives it. */
    private static int code(Answer answer) {
        return switch (answer) {
            case YES -> 1;
            case NO -> 2;
            case UNKNOWN -> 0;
        };
    }

    private static int code(int yes, int no, int indicator) {
        return yes >> indicator & 1 | (no >> indicator & 1) << 1;
    }

    /** All steps up to the class. */
    void toClass(EncodedHousehold household, Evaluation evaluation, int row, CitedSteps into) {
        formA(evaluation, into);
        for (int i = 0; i < indicators.length; i++) {
            int tick = code(evaluation.tickedYes, evaluation.tickedNo, i);
            int computed = code(evaluation.computedYes, evaluation.computedNo, i);
            into.add(indicators[i][CODES * tick + computed]);
        }
        into.add(
                totals.get(
                        new Total(
                                evaluation.totalDecides,
                                evaluation.totalDecides ? evaluation.statedTotal : 0,
                                Integer.bitCount(evaluation.countedYes),
                                Integer.bitCount(evaluation.countedNo),
                                evaluation.least(Measure.DEPRIVATIONS),
                                evaluation.most(Measure.DEPRIVATIONS))));
        into.add(
                b1s.get(
                        new B1(
                                evaluation.statedB1,
                                evaluation.tableLeast,
                                evaluation.tableMost,
                                evaluation.least(Measure.B1),
                                evaluation.most(Measure.B1))));
        lines(Measure.B1, household.area(), evaluation, into);
        lines(Measure.INCOME, household.area(), evaluation, into);
        Screening decides = evaluation.byFormA ? evaluation.screening : Screening.NOT_SCREENED;
        into.add(
                decisions.get(
                        new Decision(
                                household.area(),
                                evaluation.classes,
                                decides,
                                row,
                                least(evaluation, Measure.B1),
                                most(evaluation, Measure.B1),
                                least(evaluation, Measure.DEPRIVATIONS),
                                most(evaluation, Measure.DEPRIVATIONS),
                                least(evaluation, Measure.INCOME),
                                most(evaluation, Measure.INCOME))));
    }

    /** A measure that the table does not look at must not make a step of its own. */
    private int least(Evaluation evaluation, Measure measure) {
        return lines.containsKey(measure) ? evaluation.least(measure) : 0;
    }

    private int most(Evaluation evaluation, Measure measure) {
        return lines.containsKey(measure) ? evaluation.most(measure) : 0;
    }

    private void formA(Evaluation evaluation, CitedSteps into) {
        if (evaluation.screening != Screening.NOT_SCREENED) {
            into.add(screenings.get(new Screened(evaluation.screened, evaluation.screening)));
        }
    }

    /** Every line that the table of classes looks at. */
    private void lines(Measure measure, Area area, Evaluation evaluation, CitedSteps into) {
        int least = evaluation.least(measure);
        int most = evaluation.most(measure);
        for (String name : lines.getOrDefault(measure, Set.of())) {
            into.add(lineSteps.get(new Line(area, measure, name, least, most)));
        }
    }

    /** The step of a band of income. */
    void band(String key, IncomeTest test, Evaluation evaluation, Area area, CitedSteps into) {
        String result = test.notYet() ? "not-applicable" : Words.of(test.answer());
        if (evaluation.incomeKnown) {
            // an income is seldom that of another household
            into.add(write(key, Long.toString(evaluation.income), result, area));
        } else {
            into.add(noIncomes.get(new NoIncome(area, key, result)));
        }
    }

    private Cited write(NoIncome income) {
        return write(income.key, "?", income.result, income.area);
    }

    private Cited write(String key, String income, String result, Area area) {
        Band band = bands.get(area).get(key);
        return new Cited(
                new Step(key, "income=" + income + band.bounds, result, band.citationText),
                band.citation);
    }

    private static Map<String, Band> bands(StandardText text, Map<String, NamedValue> values) {
        Map<String, Band> bands = new HashMap<>();
        text.averageLivingStandard()
                .ifPresent(band -> bands.put(LIVING_STANDARD, of(band, values)));
        text.lowIncomeWorker().ifPresent(band -> bands.put(LOW_INCOME_WORKER, of(band, values)));
        return bands;
    }

    private static Band of(IncomeBand band, Map<String, NamedValue> values) {
        StringBuilder bounds = new StringBuilder();
        for (ClassCondition.Bound bound : band.bounds()) {
            bounds.append("; ").append(bound.side().word()).append('=');
            bounds.append(values.get(bound.value()).text());
        }
        Citation citation = values.get(band.bounds().get(0).value()).citation();
        return new Band(bounds.toString(), citation, citation.text());
    }

    private Cited write(Screened screened) {
        NamedValue cutOff = text.formA().orElseThrow().cutOff();
        return Cited.of(
                "form-a",
                "ticked=" + screened.ticked + "; cut-off=" + cutOff.text(),
                Words.of(screened.screening),
                cutOff.citation());
    }

    private Cited write(Total total) {
        int points = text.deprivations().points();
        int unknown = indicators.length - total.yes - total.no;
        return Cited.of(
                "b2",
                total.stated
                        ? "B2=" + total.total
                        : "deprived=" + total.yes + "; unknown=" + unknown + "; points=" + points,
                Words.span(total.least * points, total.most * points),
                text.deprivations().citation());
    }

    /** Says whether the total was added by hand, or which table gave it. */
    private Cited write(B1 b1) {
        boolean stated = b1.stated != Encoding.ABSENT;
        boolean computed = b1.tableLeast != Encoding.ABSENT;
        boolean byTable = computed && (b1.tableLeast == b1.tableMost || !stated);
        StringBuilder input = new StringBuilder();
        if (byTable) {
            input.append("by=table");
            table.ifPresent(
                    ref -> input.append(' ').append(ref.id()).append('/').append(ref.revision()));
        } else {
            input.append(stated ? "by=hand" : "by=none");
        }
        if (stated) {
            input.append("; stated=").append(b1.stated);
        }
        if (computed) {
            input.append("; table=").append(Words.span(b1.tableLeast, b1.tableMost));
        }
        return Cited.of(
                "b1", input.toString(), Words.span(b1.least, b1.most), text.b1().citation());
    }

    private Cited write(Line line) {
        NamedValue value = text.values().get(line.area).get(line.name);
        return Cited.of(
                "income-line",
                Words.measure(line.measure)
                        + "="
                        + Words.span(line.least, line.most)
                        + "; line="
                        + value.text()
                        + "; area="
                        + line.area.word(),
                Words.ofLine(atOrBelow(line.least, line.most, value)),
                value.citation());
    }

    private static Answer atOrBelow(int least, int most, NamedValue value) {
        if (!value.known()) {
            return Answer.UNKNOWN;
        }
        int number = value.number().getAsInt();
        if (most <= number) {
            return Answer.YES;
        }
        return least > number ? Answer.NO : Answer.UNKNOWN;
    }

    private Cited write(Decision decision) {
        PovertyClass found = Evaluation.povertyClass(decision.classes);
        if (decision.screening != Screening.NOT_SCREENED) {
            return Cited.of(
                    "class",
                    "form-a=" + Words.of(decision.screening),
                    found.word(),
                    text.formA().orElseThrow().cutOff().citation());
        }
        StringBuilder input = new StringBuilder();
        for (Measure measure : lines.keySet()) {
            input.append(Words.measure(measure)).append('=');
            input.append(Words.span(decision.least(measure), decision.most(measure))).append("; ");
        }
        input.append("area=").append(decision.area.word());
        return Cited.of(
                "class", input.toString(), found.word(), text.rows().get(decision.row).citation());
    }
}
