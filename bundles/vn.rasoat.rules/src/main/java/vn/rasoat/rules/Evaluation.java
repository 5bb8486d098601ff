package vn.rasoat.rules;

import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What an {@link Evaluator} found out about one household. Used again for the next one, by one
 * thread at a time. Indicators are bits, the first one the lowest.
 */
final class Evaluation {

    private static final PovertyClass[] CLASSES = PovertyClass.values();

    final Frame[] indicatorFrames;
    final Frame[] workFrames;

    int tickedYes;
    int tickedNo;
    int computedYes;
    int computedNo;
    int countedYes;
    int countedNo;

    /** The total of deprivations that was stated, {@link Encoding#ABSENT} if it says nothing. */
    int statedTotal;

    /** Whether that total decided. */
    boolean totalDecides;

    /** The B1 total that was stated, {@link Encoding#ABSENT} if it says nothing. */
    int statedB1;

    /** What a table gives, {@link Encoding#ABSENT} without one. */
    int tableLeast;

    int tableMost;

    /** Whether any total, item or box of Phiếu B is there. */
    boolean scored;

    boolean sheetComplete;
    long sheetIncome;
    boolean incomeKnown;
    long income;

    /** What is possible of each measure. */
    final int[] least = new int[Measure.values().length];

    final int[] most = new int[Measure.values().length];

    /** The classes that are possible, a bit each. */
    int classes;

    Screening screening;
    int screened;

    /** Whether Phiếu A alone decided. */
    boolean byFormA;

    Evaluation(Frame[] indicatorFrames, Frame[] workFrames) {
        this.indicatorFrames = indicatorFrames;
        this.workFrames = workFrames;
    }

    int least(Measure measure) {
        return least[measure.ordinal()];
    }

    int most(Measure measure) {
        return most[measure.ordinal()];
    }

    boolean exact(Measure measure) {
        return least(measure) == most(measure);
    }

    void span(Measure measure, int from, int to) {
        least[measure.ordinal()] = from;
        most[measure.ordinal()] = to;
    }

    PovertyClass povertyClass() {
        return povertyClass(classes);
    }

    static PovertyClass povertyClass(int classes) {
        return Integer.bitCount(classes) == 1
                ? CLASSES[Integer.numberOfTrailingZeros(classes)]
                : PovertyClass.UNDETERMINED;
    }

    static Answer answer(int yes, int no, int indicator) {
        if ((yes >> indicator & 1) != 0) {
            return Answer.YES;
        }
        return (no >> indicator & 1) != 0 ? Answer.NO : Answer.UNKNOWN;
    }
}
