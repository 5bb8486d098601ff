package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.api.survey.Answer.NO;
import static vn.rasoat.api.survey.Answer.UNKNOWN;
import static vn.rasoat.api.survey.Answer.YES;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

class ConditionTest {

    private static final AgePaths AGES = new AgePaths("member.born", "visit");
    private static final Condition A = new Condition.AnsweredYes("a");
    private static final Condition B = new Condition.AnsweredYes("b");
    private static final Condition C = new Condition.AnsweredYes("c");
    private static final Condition ILL = new Condition.AnsweredYes("member.ill");

    @Test
    void flagThatIsNotAnsweredIsNeitherYesNorNo() {
        assertThat(of(new Condition.AnsweredYes("a"), Map.of("a", "yes"))).isEqualTo(YES);
        assertThat(of(new Condition.AnsweredYes("a"), Map.of("a", "no"))).isEqualTo(NO);
        assertThat(of(new Condition.AnsweredYes("a"), Map.of())).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.AnsweredNo("a"), Map.of("a", "no"))).isEqualTo(YES);
        assertThat(of(new Condition.AnsweredNo("a"), Map.of())).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.NotComputable(), Map.of("a", "yes"))).isEqualTo(UNKNOWN);
    }

    @Test
    void wordIsComparedWhole() {
        Condition solid = new Condition.Is("wall", "solid");

        assertThat(of(solid, Map.of("wall", "solid"))).isEqualTo(YES);
        assertThat(of(solid, Map.of("wall", "non-solid"))).isEqualTo(NO);
        assertThat(of(solid, Map.of())).isEqualTo(UNKNOWN);
    }

    @Test
    void allOfFailsAsSoonAsOneIsNo() {
        Condition all = new Condition.AllOf(List.of(A, B));

        assertThat(of(all, Map.of("a", "yes", "b", "yes"))).isEqualTo(YES);
        assertThat(of(all, Map.of("a", "yes"))).isEqualTo(UNKNOWN);
        assertThat(of(all, Map.of("a", "no"))).isEqualTo(NO);
    }

    @Test
    void anyOfHoldsAsSoonAsOneIsYes() {
        Condition any = new Condition.AnyOf(List.of(A, B));

        assertThat(of(any, Map.of("a", "yes"))).isEqualTo(YES);
        assertThat(of(any, Map.of("a", "no"))).isEqualTo(UNKNOWN);
        assertThat(of(any, Map.of("a", "no", "b", "no"))).isEqualTo(NO);
    }

    @Test
    void atLeastIsDecidedAsSoonAsTheRestCannotChangeIt() {
        Condition two = new Condition.AtLeast(2, List.of(A, B, C));

        assertThat(of(two, Map.of("a", "yes", "b", "yes"))).isEqualTo(YES);
        assertThat(of(two, Map.of("a", "no", "b", "no"))).isEqualTo(NO);
        assertThat(of(two, Map.of("a", "yes", "b", "no"))).isEqualTo(UNKNOWN);
    }

    @Test
    void ratioIsComparedExactly() {
        Condition below = new Condition.RatioBelow("area", "people", new BigDecimal(8));

        assertThat(of(below, Map.of("area", "23.99", "people", "3"))).isEqualTo(YES);
        assertThat(of(below, Map.of("area", "24", "people", "3"))).isEqualTo(NO);
        assertThat(of(below, Map.of("area", "24.01", "people", "3"))).isEqualTo(NO);
        assertThat(of(below, Map.of("area", "24"))).isEqualTo(UNKNOWN);
        assertThat(of(below, Map.of("people", "3"))).isEqualTo(UNKNOWN);
        assertThat(of(below, Map.of("area", "24", "people", "0"))).isEqualTo(UNKNOWN);
    }

    @Test
    void anyMemberAndNoMemberAreOpposites() {
        Condition any = new Condition.AnyMember(ILL);
        Condition none = new Condition.NoMember(ILL);

        assertThat(of(any, 2, ill("no", "yes"))).isEqualTo(YES);
        assertThat(of(none, 2, ill("no", "yes"))).isEqualTo(NO);
        assertThat(of(any, 2, ill("no", "no"))).isEqualTo(NO);
        assertThat(of(none, 2, ill("no", "no"))).isEqualTo(YES);
        assertThat(of(any, 2, ill("no", "?"))).isEqualTo(UNKNOWN);
        assertThat(of(none, 2, ill("no", "?"))).isEqualTo(UNKNOWN);
    }

    @Test
    void personsWhoAreNotListedMayBeAnything() {
        Condition any = new Condition.AnyMember(ILL);
        Condition share = new Condition.ShareOfMembersAbove(50, ILL);

        assertThat(of(any, 2, List.of())).isEqualTo(UNKNOWN);
        assertThat(of(any, 2, ill("no"))).isEqualTo(UNKNOWN);
        assertThat(of(any, 2, ill("yes"))).isEqualTo(YES);
        assertThat(of(share, 3, List.of())).isEqualTo(UNKNOWN);
        assertThat(of(share, 3, ill("yes", "yes"))).isEqualTo(YES);
        assertThat(of(any, 0, List.of())).isEqualTo(UNKNOWN);
        assertThat(of(share, 0, List.of())).isEqualTo(UNKNOWN);
    }

    @Test
    void shareMustBeAboveTheBoundNotAtIt() {
        Condition share = new Condition.ShareOfMembersAbove(50, ILL);

        assertThat(of(share, 4, ill("yes", "yes", "no", "no"))).isEqualTo(NO);
        assertThat(of(share, 4, ill("yes", "yes", "yes", "no"))).isEqualTo(YES);
        assertThat(of(share, 4, ill("yes", "yes", "?", "no"))).isEqualTo(UNKNOWN);
        assertThat(of(share, 4, ill("yes", "?", "no", "no"))).isEqualTo(NO);
    }

    @Test
    void agesAreThoseOfTheMemberOnTheDayOfTheHousehold() {
        Condition child = new Condition.AnyMember(new Condition.AgeBelow(16));
        Condition elder = new Condition.AnyMember(new Condition.AgeFrom(60));
        List<Answers> people = List.of(Answers.of(Map.of("member.born", "2000-01-01")));

        Subject on2015 = subject(Map.of("visit", "2015-12-31"), 1, people);
        Subject on2016 = subject(Map.of("visit", "2016-01-01"), 1, people);

        assertThat(child.test(on2015)).isEqualTo(YES);
        assertThat(child.test(on2016)).isEqualTo(NO);
        assertThat(elder.test(subject(Map.of("visit", "2059-12-31"), 1, people))).isEqualTo(NO);
        assertThat(elder.test(subject(Map.of("visit", "2060-01-01"), 1, people))).isEqualTo(YES);
        assertThat(child.test(subject(Map.of(), 1, people))).isEqualTo(UNKNOWN);
    }

    private static Answer of(Condition condition, Map<String, String> answers) {
        return condition.test(subject(answers, 1, List.of()));
    }

    private static Answer of(Condition condition, int size, List<Answers> members) {
        return condition.test(subject(Map.of(), size, members));
    }

    private static List<Answers> ill(String... flags) {
        List<Answers> members = new ArrayList<>();
        for (String flag : flags) {
            members.add(flag.equals("?") ? Answers.NONE : Answers.of(Map.of("member.ill", flag)));
        }
        return members;
    }

    private static Subject subject(Map<String, String> answers, int size, List<Answers> members) {
        Map<String, String> all = new HashMap<>(answers);
        all.put("family.numberOfMembers", Integer.toString(size));
        return Subject.household(
                new SurveyedHousehold(
                        new HouseholdKey("00001", "", "1", ""), Answers.of(all), members),
                AGES);
    }
}
