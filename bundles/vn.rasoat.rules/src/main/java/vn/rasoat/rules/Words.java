package vn.rasoat.rules;

import java.util.Locale;
import vn.rasoat.api.survey.Answer;

/** The words of steps. */
final class Words {

    private Words() {}

    static String of(Answer answer) {
        return answer.name().toLowerCase(Locale.ROOT);
    }

    /** Whether a household is at or below its income line. */
    static String ofLine(Answer atOrBelow) {
        return switch (atOrBelow) {
            case YES -> "at-or-below";
            case NO -> "above";
            case UNKNOWN -> "unknown";
        };
    }
}
