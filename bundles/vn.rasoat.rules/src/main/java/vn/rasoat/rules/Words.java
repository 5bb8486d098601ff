package vn.rasoat.rules;

import java.util.Locale;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.survey.Answer;

/** The words of steps. */
final class Words {

    private static final String OPEN = "?";

    private Words() {}

    static String of(Answer answer) {
        return switch (answer) {
            case YES -> "yes";
            case NO -> "no";
            case UNKNOWN -> "unknown";
        };
    }

    static String of(Screening screening) {
        return screening.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether a household is at or below a line. */
    static String ofLine(Answer atOrBelow) {
        return switch (atOrBelow) {
            case YES -> "at-or-below";
            case NO -> "above";
            case UNKNOWN -> "unknown";
        };
    }

    /** What is possible of a measure; {@code ?} where nothing is known of it. */
    static String span(int least, int most) {
        if (least == most) {
            return Integer.toString(least);
        }
        return most == Integer.MAX_VALUE ? OPEN : least + ".." + most;
    }

    static String measure(Measure measure) {
        return measure == Measure.B1 ? "B1" : measure.word();
    }
}
