package vn.rasoat.rules;

import java.util.stream.Stream;
import vn.rasoat.api.survey.Answer;

/**
 * How many answers there are of each kind.
 *
 * @param yes certain
 * @param no certain
 * @param unknown may be either
 */
record Tally(int yes, int no, int unknown) {

    static Tally of(Stream<Answer> answers) {
        int[] counts = new int[Answer.values().length];
        answers.forEach(answer -> counts[answer.ordinal()]++);
        return new Tally(
                counts[Answer.YES.ordinal()],
                counts[Answer.NO.ordinal()],
                counts[Answer.UNKNOWN.ordinal()]);
    }

    int most() {
        return yes + unknown;
    }

    int all() {
        return yes + no + unknown;
    }

    Answer atLeast(int count) {
        if (yes >= count) {
            return Answer.YES;
        }
        return most() < count ? Answer.NO : Answer.UNKNOWN;
    }
}
