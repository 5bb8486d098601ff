package vn.rasoat.rules;

import java.util.LinkedHashSet;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
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
    private final Frame frame;
    private final Set<String> open = new LinkedHashSet<>();

    /**
     * Questions about a household.
     *
     * @param ages where ages come from
     * @param survey the household
     * @param programme that holds the conditions
     * @param frame in which it ran for this household
     */
    Questions(AgePaths ages, SurveyedHousehold survey, Programme programme, Frame frame) {
        this.ages = ages;
        this.survey = survey;
        this.programme = programme;
        this.frame = frame;
    }

    /** Machine paths, in the order of the condition. */
    Set<String> of(Condition condition) {
        open.clear();
        household(condition);
        return new LinkedHashSet<>(open);
    }

    private void household(Condition condition) {
        if (frame.known(programme.node(condition))) {
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
            parts(condition).forEach(this::household);
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
        if (frame.known(programme.memberNode(condition), row)) {
            return;
        }
        if (condition instanceof Condition.AgeBelow || condition instanceof Condition.AgeFrom) {
            ask(member, ages.born());
            ask(survey.answers(), ages.on());
        }
        word(condition).ifPresent(path -> ask(member, path));
        parts(condition).forEach(part -> member(part, member, row));
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

    private static Stream<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return Stream.of(not.part());
        }
        if (condition instanceof Condition.IfYes only) {
            return Stream.of(only.part());
        }
        if (condition instanceof Condition.IfNo only) {
            return Stream.of(only.part());
        }
        if (condition instanceof Condition.FirstAnswered first) {
            return first.parts().stream();
        }
        return condition instanceof Condition.AtLeast atLeast
                ? atLeast.parts().stream()
                : Stream.<Condition>of();
    }
}
