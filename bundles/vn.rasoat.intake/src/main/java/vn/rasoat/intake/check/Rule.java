package vn.rasoat.intake.check;

import java.util.List;
import java.util.Set;
import java.util.function.Function;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Answer;

/**
 * A rule whose condition is data.
 *
 * @param code what is said when it is broken
 * @param each what it is asked of
 * @param at path of the cell that is pointed at
 * @param rejects whether a household that breaks it is not taken
 * @param reads the paths it reads
 * @param says what is filled into its text: a path, or a number
 * @param brokenWhen the condition
 */
public record Rule(
        IssueCode code,
        Each each,
        String at,
        boolean rejects,
        Set<String> reads,
        List<Say> says,
        Function<Subject, Answer> brokenWhen) {

    /**
     * Something that is filled into the text of an issue.
     *
     * @param path machine path whose cell is shown, empty for a number
     * @param number the number, where there is no path
     */
    public record Say(String path, Function<Subject, String> number) {}

    /**
     * Whether a subject breaks the rule for sure.
     *
     * @param subject what is looked at
     * @return false also where an answer that decides is missing
     */
    public boolean brokenBy(Subject subject) {
        return brokenWhen.apply(subject) == Answer.YES;
    }

    static Say number(Function<Subject, Range> number) {
        return new Say("", number.andThen(Range::shown));
    }

    static Say path(String path) {
        return new Say(path, subject -> "");
    }
}
