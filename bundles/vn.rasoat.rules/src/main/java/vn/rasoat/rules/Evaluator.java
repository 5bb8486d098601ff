package vn.rasoat.rules;

import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.survey.PovertyClass;

/** A compiled standard with the options of a round: from encoded answers to the class. */
final class Evaluator {

    private final CompiledStandard standard;
    private final StandardText text;
    private final PointScale totalScale;
    private final int points;
    private final int all;
    private final int boxes;
    private final boolean computedCounts;
    private final boolean b1Says;
    private final boolean totalSays;

    Evaluator(CompiledStandard standard, ScoringOptions options) {
        this.standard = standard;
        text = standard.text();
        points = text.deprivations().points();
        totalScale = text.deprivations().scale(text.indicators().size());
        all = (1 << text.indicators().size()) - 1;
        computedCounts = options.indicators() == IndicatorSource.COMPUTED;
        String under = options.tickedUnder();
        boxes = boxes(text, under);
        b1Says = says(text.b1().statedUnder(), under);
        totalSays = says(text.deprivations().statedUnder(), under);
    }

    /** A total says something under its own standard, and where the other one says so. */
    private boolean says(Set<String> statedUnder, String under) {
        return text.own().contains(under) || statedUnder.contains(under);
    }

    /** The indicators whose box means the same where it was ticked. */
    private static int boxes(StandardText text, String under) {
        int boxes = 0;
        for (int i = 0; i < text.indicators().size(); i++) {
            boolean says =
                    text.own().contains(under)
                            || text.indicators().get(i).tickedUnder().contains(under);
            boxes |= (says ? 1 : 0) << i;
        }
        return boxes;
    }

    /** Whether the box of an indicator says anything. */
    boolean boxSays(int indicator) {
        return (boxes >> indicator & 1) != 0;
    }

    boolean b1Says() {
        return b1Says;
    }

    boolean totalSays() {
        return totalSays;
    }

    boolean computedCounts() {
        return computedCounts;
    }

    CompiledStandard standard() {
        return standard;
    }

    /**
     * The class alone, by the same way but without what does not matter for it.
     *
     * @param household encoded by this standard
     * @param into where the deprivations stand afterwards
     * @return UNDETERMINED where more than one is possible
     */
    PovertyClass classOf(EncodedHousehold household, Evaluation into) {
        ticks(household, into);
        boolean open = (into.tickedYes | into.tickedNo) != all;
        decide(household, into, computedCounts || open);
        return into.povertyClass();
    }

    /** All there is to know. */
    void evaluate(EncodedHousehold household, Evaluation into) {
        ticks(household, into);
        decide(household, into, true);
    }

    private void ticks(EncodedHousehold household, Evaluation into) {
        int yes = 0;
        int no = 0;
        for (int i = 0; i < standard.ticks.length; i++) {
            int code = household.answers()[standard.ticks[i]];
            yes |= (code & 1) << i;
            no |= (code >> 1) << i;
        }
        into.scored = (yes | no) != 0;
        into.tickedYes = yes & boxes;
        into.tickedNo = no & boxes;
    }

    private void decide(EncodedHousehold household, Evaluation into, boolean compute) {
        into.computedYes = 0;
        into.computedNo = 0;
        if (compute) {
            compute(household, into);
        }
        count(into);
        deprivations(household, into);
        b1(household, into);
        income(household, into);
        into.classes = standard.grid(household.area()).classes(into.least, into.most);
        screen(household, into);
    }

    private void compute(EncodedHousehold household, Evaluation into) {
        Frame[] frames = into.indicatorFrames;
        standard.indicatorProgramme().run(household, frames);
        int yes = 0;
        int no = 0;
        for (int i = 0; i < standard.nodes.length; i++) {
            int node = standard.nodes[i];
            if (node >= 0) {
                yes |= Programme.yes(frames, node) << i;
                no |= Programme.no(frames, node) << i;
            }
        }
        into.computedYes = yes;
        into.computedNo = no;
    }

    /** One answer counts, the other stands in where there is none. */
    private void count(Evaluation into) {
        int ticked = into.tickedYes | into.tickedNo;
        int computed = into.computedYes | into.computedNo;
        if (computedCounts) {
            into.countedYes = into.computedYes | into.tickedYes & ~computed;
            into.countedNo = into.computedNo | into.tickedNo & ~computed;
        } else {
            into.countedYes = into.tickedYes | into.computedYes & ~ticked;
            into.countedNo = into.tickedNo | into.computedNo & ~ticked;
        }
    }

    /**
     * All boxes together decide. Where boxes are missing the stated total decides, if it fits the
     * boxes that are there; else what the indicators leave possible. Where the answers count, they
     * are what it must fit.
     */
    private void deprivations(EncodedHousehold household, Evaluation into) {
        int stated = household.answers()[standard.total];
        into.scored |= stated != Encoding.ABSENT;
        into.statedTotal = totalSays && totalScale.holds(stated) ? stated : Encoding.ABSENT;
        int certain = Integer.bitCount(computedCounts ? into.countedYes : into.tickedYes);
        int excluded = Integer.bitCount(computedCounts ? into.countedNo : into.tickedNo);
        int possible = text.indicators().size() - excluded;
        int total = into.statedTotal / points;
        into.totalDecides =
                certain < possible
                        && into.statedTotal != Encoding.ABSENT
                        && total >= certain
                        && total <= possible;
        if (into.totalDecides) {
            into.span(Measure.DEPRIVATIONS, total, total);
        } else {
            into.span(
                    Measure.DEPRIVATIONS,
                    Integer.bitCount(into.countedYes),
                    text.indicators().size() - Integer.bitCount(into.countedNo));
        }
    }

    /** A table that is filled counts, else the total added by hand, else what a table leaves. */
    private void b1(EncodedHousehold household, Evaluation into) {
        int[] answers = household.answers();
        int stated = answers[standard.b1];
        int least = answers[standard.tableLeast];
        int most = answers[standard.tableMost];
        into.tableLeast = least;
        into.tableMost = most;
        into.scored |= stated != Encoding.ABSENT || answers[standard.itemsGiven] == Encoding.YES;
        into.statedB1 = b1Says && text.b1().scale().holds(stated) ? stated : Encoding.ABSENT;
        boolean table = least != Encoding.ABSENT;
        if (table && least == most || table && into.statedB1 == Encoding.ABSENT) {
            into.span(Measure.B1, least, most);
        } else if (into.statedB1 != Encoding.ABSENT) {
            into.span(Measure.B1, stated, stated);
        } else {
            into.span(Measure.B1, text.b1().scale().least(), Integer.MAX_VALUE);
        }
    }

    private void income(EncodedHousehold household, Evaluation into) {
        sheet(household, into);
        int[] answers = household.answers();
        boolean stated = answers[standard.incomeStated] != Encoding.ABSENT;
        into.incomeKnown = into.sheetComplete || stated;
        into.income =
                into.sheetComplete
                        ? into.sheetIncome
                        : Sink.amount(
                                answers[standard.incomeStated], answers[standard.incomeStated + 1]);
        if (into.incomeKnown) {
            int income = Sink.clamp(into.income);
            into.span(Measure.INCOME, income, income);
        } else {
            estimate(household, into);
        }
    }

    /** Receipts less costs, per month and head; rounded up, so that no line is met by rounding. */
    private void sheet(EncodedHousehold household, Evaluation into) {
        into.sheetComplete = false;
        if (standard.sheet.length == 0) {
            return;
        }
        int[] answers = household.answers();
        int heads = answers[standard.perHead];
        if (heads < 1) {
            return;
        }
        IncomeSheet sheet = text.income().sheet().orElseThrow();
        List<IncomeSheet.Line> lines = sheet.lines();
        long sum = 0;
        for (int i = 0; i < standard.sheet.length; i++) {
            int slot = standard.sheet[i];
            // a negative amount is a slip of the pen
            if (answers[slot] < 0) {
                return;
            }
            sum += lines.get(i).sign() * Sink.amount(answers[slot], answers[slot + 1]);
        }
        into.sheetComplete = true;
        into.sheetIncome = -Math.floorDiv(-sum, (long) sheet.months() * heads);
    }

    /** Where no income is given, B1 stands for it, as far as its lines are known. */
    private void estimate(EncodedHousehold household, Evaluation into) {
        int least = Integer.MIN_VALUE;
        int most = Integer.MAX_VALUE;
        Map<String, NamedValue> values = text.values().get(household.area());
        for (IncomeMeasure.Estimate estimate : text.income().estimates()) {
            NamedValue line = values.get(estimate.line());
            NamedValue income = values.get(estimate.income());
            if (line.known() && income.known()) {
                int bound = income.number().getAsInt();
                if (into.most(Measure.B1) <= line.number().getAsInt()) {
                    most = Math.min(most, bound);
                } else if (into.least(Measure.B1) > line.number().getAsInt()) {
                    least = Math.max(least, bound + 1);
                }
            }
        }
        // two lines that contradict each other say nothing
        if (least > most) {
            into.span(Measure.INCOME, Integer.MIN_VALUE, Integer.MAX_VALUE);
        } else {
            into.span(Measure.INCOME, least, most);
        }
    }

    private void screen(EncodedHousehold household, Evaluation into) {
        into.screening = Screening.NOT_SCREENED;
        into.byFormA = false;
        if (standard.screening.length == 0) {
            return;
        }
        int yes = 0;
        int open = 0;
        for (int slot : standard.screening) {
            int code = household.answers()[slot];
            yes += code & 1;
            open += code == Encoding.SILENT ? 1 : 0;
        }
        into.screened = yes;
        boolean reason = household.answers()[standard.reason] == Encoding.YES;
        into.screening = screening(yes, open, reason);
        into.byFormA = into.screening == Screening.SURELY_NOT_POOR && !into.scored;
        if (into.byFormA) {
            into.classes = ClassGrid.bit(PovertyClass.NOT_POOR);
        }
    }

    private Screening screening(int yes, int open, boolean reason) {
        if (open == standard.screening.length) {
            return Screening.NOT_SCREENED;
        }
        NamedValue cutOff = text.formA().orElseThrow().cutOff();
        if (!cutOff.known()) {
            return Screening.OPEN;
        }
        int from = cutOff.number().getAsInt();
        if (yes >= from) {
            return reason ? Screening.SENT_ON : Screening.SURELY_NOT_POOR;
        }
        return yes + open < from ? Screening.TO_BE_SCORED : Screening.OPEN;
    }
}
