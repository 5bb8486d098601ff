package vn.rasoat.rules;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The answers that a condition asks for and that are not there. Where a part of it is known without
 * them they are not asked for.
 */
final class Questions {

    private final AgePaths ages;
    private final SurveyedHousehold survey;
    private final Programme programme;
    private final Frame[] frames;
    private final Set<String> open = new LinkedHashSet<>();

    /**
     * Questions about a household.
     *
     * @param ages where ages come from
     * @param survey the household
     * @param programme that holds the conditions
     * @param frames in which it ran for this household
     */
    Questions(AgePaths ages, SurveyedHousehold survey, Programme programme, Frame[] frames) {
        this.ages = ages;
        this.survey = survey;
        this.programme = programme;
        this.frames = frames;
    }

    /** Machine paths, in the order of the condition. */
    Set<String> of(Condition condition) {
        open.clear();
        household(condition);
        return new LinkedHashSet<>(open);
    }

    private void household(Condition condition) {
        if (programme.known(frames, condition)) {
            return;
        }
        if (condition instanceof Condition.AnyMember any) {
            members(any.who());
        } else if (condition instanceof Condition.ShareOfMembersAbove share) {
            members(share.who());
        } else if (condition instanceof Condition.RatioBelow ratio) {
            ask(survey.answers(), ratio.of());
            ask(survey.answers(), ratio.by());
        } else {
            word(condition).ifPresent(path -> ask(survey.answers(), path));
            Length.parts(condition).forEach(this::household);
        }
    }

    /** Who is counted but not listed has answered nothing. */
    private void members(Condition who) {
        for (int row = 0; row < survey.members().size(); row++) {
            member(who, survey.members().get(row), row);
        }
        if (survey.members().size() < survey.size()) {
            member(who, Answers.NONE, Frame.NOBODY);
        }
    }

    private void member(Condition condition, Answers member, int row) {
        if (programme.known(frames, condition, row)) {
            return;
        }
        if (condition instanceof Condition.AgeBelow || condition instanceof Condition.AgeFrom) {
            ask(member, ages.born());
            ask(survey.answers(), ages.on());
        }
        word(condition).ifPresent(path -> ask(member, path));
        Length.parts(condition).forEach(part -> member(part, member, row));
    }

    private void ask(Answers answers, String path) {
        if (answers.text(path).isEmpty()) {
            open.add(path);
        }
    }

    private static Optional<String> word(Condition condition) {
        if (condition instanceof Condition.In in) {
            return Optional.of(in.path());
        }
        return condition instanceof Condition.Unclear unclear
                ? Optional.of(unclear.path())
                : Optional.empty();
    }
}
