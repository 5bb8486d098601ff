package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static vn.rasoat.api.survey.Answer.NO;
import static vn.rasoat.api.survey.Answer.UNKNOWN;
import static vn.rasoat.api.survey.Answer.YES;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Conditions as they are compiled and run. */
class ConditionTest {

    private static final AgePaths AGES =
            new AgePaths(
                    "member.born",
                    "visit",
                    new Citation("Act", "1", FactStatus.CONFIRMED, "me", LocalDate.EPOCH));

    private static final List<String> LIST = List.of("solid", "wood", "mud");
    private static final Condition A = flag("a");
    private static final Condition B = flag("b");
    private static final Condition C = flag("c");
    private static final Condition ILL = flag("member.ill");

    private static Condition flag(String path) {
        return new Condition.In(path, Encoding.FLAG, List.of("yes"));
    }

    @Test
    void flagThatIsNotAnsweredIsNeitherYesNorNo() {
        Condition no = new Condition.In("a", Encoding.FLAG, List.of("no"));

        assertThat(of(A, "a=yes")).isEqualTo(YES);
        assertThat(of(A, "a=no")).isEqualTo(NO);
        assertThat(of(A, "")).isEqualTo(UNKNOWN);
        assertThat(of(no, "a=no")).isEqualTo(YES);
        assertThat(of(no, "a=yes")).isEqualTo(NO);
        assertThat(of(no, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void wordIsOneOfSeveralAndAForeignWordSaysNothing() {
        Condition weak = new Condition.In("wall", LIST, List.of("wood", "mud"));

        assertThat(of(weak, "wall=solid")).isEqualTo(NO);
        assertThat(of(weak, "wall=wood")).isEqualTo(YES);
        assertThat(of(weak, "wall=mud")).isEqualTo(YES);
        assertThat(of(weak, "wall=straw")).isEqualTo(UNKNOWN);
        assertThat(of(weak, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void lastWordOfALongListIsStillToldApart() {
        List<String> words = new ArrayList<>();
        for (int i = 1; i <= Encoding.MOST_WORDS; i++) {
            words.add("w" + i);
        }
        Condition last = new Condition.In("wall", words, List.of("w99"));

        assertThat(of(last, "wall=w99")).isEqualTo(YES);
        assertThat(of(last, "wall=w98")).isEqualTo(NO);
        assertThat(of(last, "wall=w100")).isEqualTo(UNKNOWN);
    }

    @Test
    void whatTheActDoesNotSayStaysOpen() {
        Condition unclear = new Condition.Unclear("wall", LIST, List.of("wood"));

        assertThat(of(unclear, "wall=wood")).isEqualTo(UNKNOWN);
        assertThat(of(unclear, "wall=solid")).isEqualTo(NO);
        assertThat(of(unclear, "wall=straw")).isEqualTo(UNKNOWN);
        assertThat(of(unclear, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void oppositeOfUnknownIsUnknown() {
        Condition not = new Condition.Not(A);

        assertThat(of(not, "a=yes")).isEqualTo(NO);
        assertThat(of(not, "a=no")).isEqualTo(YES);
        assertThat(of(not, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void oneSidedEvidenceSaysNothingOnTheOtherSide() {
        assertThat(of(new Condition.IfYes(A), "a=yes")).isEqualTo(YES);
        assertThat(of(new Condition.IfYes(A), "a=no")).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.IfNo(A), "a=no")).isEqualTo(NO);
        assertThat(of(new Condition.IfNo(A), "a=yes")).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.IfNo(A), "")).isEqualTo(UNKNOWN);
    }

    @Test
    void firstThatIsAnsweredDecides() {
        Condition first = new Condition.FirstAnswered(List.of(A, B));

        assertThat(of(first, "a=yes b=no")).isEqualTo(YES);
        assertThat(of(first, "a=no b=yes")).isEqualTo(NO);
        assertThat(of(first, "b=yes")).isEqualTo(YES);
        assertThat(of(first, "b=no")).isEqualTo(NO);
        assertThat(of(first, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void firstThatIsAnsweredDecidesThoughALaterOneStandsElsewhereToo() {
        for (Condition later : List.of(B, new Condition.Not(new Condition.Not(B)))) {
            Condition first = new Condition.FirstAnswered(List.of(A, later));
            Condition both = Condition.allOf(List.of(later, first));

            assertThat(of(both, "a=no b=yes")).isEqualTo(NO);
            assertThat(of(both, "a=yes b=yes")).isEqualTo(YES);
            assertThat(of(both, "b=yes")).isEqualTo(YES);
            assertThat(of(both, "a=yes")).isEqualTo(UNKNOWN);
        }
    }

    @Test
    void firstThatIsAnsweredDecidesThoughItStandsThereTwice() {
        Condition first = new Condition.FirstAnswered(List.of(A, B, A));

        assertThat(of(first, "a=no b=yes")).isEqualTo(NO);
        assertThat(of(first, "b=yes")).isEqualTo(YES);
        assertThat(of(first, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void allOfFailsAsSoonAsOneIsNo() {
        Condition all = Condition.allOf(List.of(A, B));

        assertThat(of(all, "a=yes b=yes")).isEqualTo(YES);
        assertThat(of(all, "a=yes")).isEqualTo(UNKNOWN);
        assertThat(of(all, "a=no")).isEqualTo(NO);
        assertThat(of(all, "b=no")).isEqualTo(NO);
    }

    @Test
    void anyOfHoldsAsSoonAsOneIsYes() {
        Condition any = Condition.anyOf(List.of(A, B));

        assertThat(of(any, "b=yes")).isEqualTo(YES);
        assertThat(of(any, "a=no")).isEqualTo(UNKNOWN);
        assertThat(of(any, "a=no b=no")).isEqualTo(NO);
    }

    @Test
    void atLeastIsDecidedAsSoonAsTheRestCannotChangeIt() {
        Condition two = new Condition.AtLeast(2, List.of(A, B, C));

        assertThat(of(two, "a=yes b=yes")).isEqualTo(YES);
        assertThat(of(two, "a=yes b=yes c=yes")).isEqualTo(YES);
        assertThat(of(two, "a=no b=no")).isEqualTo(NO);
        assertThat(of(two, "a=yes b=no")).isEqualTo(UNKNOWN);
        assertThat(of(two, "")).isEqualTo(UNKNOWN);
    }

    @Test
    void atLeastIsAskedOfEachMember() {
        Condition two =
                new Condition.AtLeast(
                        2, List.of(flag("member.a"), flag("member.b"), flag("member.c")));

        assertThat(any(two, "member.a=yes", "member.b=yes member.c=yes")).isEqualTo(YES);
        assertThat(
                        any(
                                two,
                                "member.a=yes member.b=no member.c=no",
                                "member.a=no member.b=no member.c=yes"))
                .isEqualTo(NO);
        assertThat(any(two, "member.a=yes member.b=no")).isEqualTo(UNKNOWN);
    }

    @Test
    void ratioIsComparedExactly() {
        Condition below = new Condition.RatioBelow("floor", "people", 8000);

        assertThat(of(below, "floor=23.9999 people=3")).isEqualTo(YES);
        assertThat(of(below, "floor=24 people=3")).isEqualTo(NO);
        assertThat(of(below, "floor=24.01 people=3")).isEqualTo(NO);
        assertThat(of(below, "floor=24")).isEqualTo(UNKNOWN);
        assertThat(of(below, "people=3")).isEqualTo(UNKNOWN);
        assertThat(of(below, "floor=24 people=0")).isEqualTo(UNKNOWN);
        assertThat(of(below, "floor=2 people=1")).isEqualTo(YES);
        assertThat(of(below, "floor=wide people=3")).isEqualTo(UNKNOWN);
        assertThat(of(below, "floor=8000000 people=1000000")).isEqualTo(YES);
    }

    @Test
    void anyMemberAndNoMemberAreOpposites() {
        assertThat(any(ILL, ill("no", "yes"))).isEqualTo(YES);
        assertThat(any(ILL, ill("no", "no"))).isEqualTo(NO);
        assertThat(any(ILL, ill("no", "?"))).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.Not(new Condition.AnyMember(ILL)), "", ill("no", "no")))
                .isEqualTo(YES);
    }

    @Test
    void personsWhoAreNotListedMayBeAnything() {
        Condition any = new Condition.AnyMember(ILL);
        Condition share = new Condition.ShareOfMembersAbove(50, ILL);
        String two = "family.numberOfMembers=2";

        assertThat(of(any, two)).isEqualTo(UNKNOWN);
        assertThat(of(any, two, ill("no"))).isEqualTo(UNKNOWN);
        assertThat(of(any, two, ill("yes"))).isEqualTo(YES);
        assertThat(of(share, "family.numberOfMembers=3")).isEqualTo(UNKNOWN);
        assertThat(of(share, "family.numberOfMembers=3", ill("yes", "yes"))).isEqualTo(YES);
        assertThat(of(any, "family.numberOfMembers=0")).isEqualTo(UNKNOWN);
        assertThat(of(share, "family.numberOfMembers=0")).isEqualTo(UNKNOWN);
    }

    @Test
    void moreMembersThanCountedAreAllAsked() {
        assertThat(of(new Condition.AnyMember(ILL), "family.numberOfMembers=1", ill("no", "yes")))
                .isEqualTo(YES);
        assertThat(of(new Condition.AnyMember(ILL), "family.numberOfMembers=1", ill("no", "no")))
                .isEqualTo(NO);
    }

    @Test
    void shareMustBeAboveTheBoundNotAtIt() {
        Condition share = new Condition.ShareOfMembersAbove(50, ILL);

        assertThat(of(share, "", ill("yes", "yes", "no", "no"))).isEqualTo(NO);
        assertThat(of(share, "", ill("yes", "yes", "yes", "no"))).isEqualTo(YES);
        assertThat(of(share, "", ill("yes", "yes", "?", "no"))).isEqualTo(UNKNOWN);
        assertThat(of(share, "", ill("yes", "?", "no", "no"))).isEqualTo(NO);
    }

    @ParameterizedTest
    @CsvSource({"63", "64", "65", "128", "129"})
    void membersBeyondOneBlockAreAskedToo(int members) {
        String[] healthy = new String[members];
        Arrays.fill(healthy, "member.ill=no");
        String[] lastIsIll = healthy.clone();
        lastIsIll[members - 1] = "member.ill=yes";
        String[] lastIsOpen = healthy.clone();
        lastIsOpen[members - 1] = "";

        assertThat(any(ILL, healthy)).isEqualTo(NO);
        assertThat(any(ILL, lastIsIll)).isEqualTo(YES);
        assertThat(any(ILL, lastIsOpen)).isEqualTo(UNKNOWN);
        assertThat(of(new Condition.ShareOfMembersAbove(50, new Condition.Not(ILL)), "", lastIsIll))
                .isEqualTo(YES);
    }

    @ParameterizedTest
    @CsvSource({
        "2008-09-07, 2024-09-06, 15, 15",
        "2008-09-06, 2024-09-06, 16, 16",
        "2008-02-29, 2024-02-28, 15, 15",
        "2009-02-28, 2024-02-29, 15, 15",
        "2008-02-29, 2023-02-28, 14, 14",
        "2008-02-29, 2023-03-01, 15, 15",
        "2024-09-06, 2024-09-06, 0, 0",
        "2008, 2024-09-06, 15, 16",
        "2008, 2024-12-31, 16, 16",
        "2024, 2024-09-06, 0, 0",
        "2008-06-01, 2024, 15, 16",
        "2008, 2024, 15, 16",
        "2008-12-31, 2024, 15, 16",
        "1899-01-01, 2024-01-01, 125, 125",
    })
    void agesAreFullYearsOnTheDayOfTheVisit(String born, String visit, int youngest, int oldest) {
        for (int years = 1; years < 130; years++) {
            Answer expected = years > oldest ? YES : years <= youngest ? NO : UNKNOWN;
            assertThat(below(years, born, visit)).as("below " + years).isEqualTo(expected);
            assertThat(from(years, born, visit)).as("from " + years).isEqualTo(expected.negate());
        }
    }

    @Test
    void nobodyHasAnAgeBeforeBirth() {
        assertThat(below(1, "2024-09-07", "2024-09-06")).isEqualTo(UNKNOWN);
        assertThat(below(1, "2025", "2024-09-06")).isEqualTo(UNKNOWN);
        assertThat(below(1, "2025", "2024")).isEqualTo(UNKNOWN);
    }

    @Test
    void withoutOneOfTheDatesThereIsNoAge() {
        Condition child = new Condition.AnyMember(new Condition.AgeBelow(16));

        assertThat(of(child, "visit=2024-09-06", "")).isEqualTo(UNKNOWN);
        assertThat(of(child, "", "member.born=2020-01-01")).isEqualTo(UNKNOWN);
        assertThat(of(child, "visit=2024-13-06", "member.born=2020-01-01")).isEqualTo(UNKNOWN);
    }

    @Test
    void conditionThatOccursTwiceIsCompiledOnce() {
        Programme programme = new Programme(new Encoding.Slots(), new Encoding.Slots(), AGES);

        int first = programme.add(Condition.allOf(List.of(A, B)));
        int again = programme.add(Condition.allOf(List.of(A, B)));

        assertThat(again).isEqualTo(first);
        assertThat(programme.add(C)).isEqualTo(first + 1);
    }

    @Test
    void partThatStandsThereTwiceCountsTwice() {
        Condition twice = new Condition.AtLeast(2, List.of(A, A, B));

        assertThat(of(twice, "a=yes b=no")).isEqualTo(YES);
        assertThat(of(twice, "a=no b=yes")).isEqualTo(NO);
        assertThat(of(twice, "b=yes")).isEqualTo(UNKNOWN);
        assertThat(of(Condition.allOf(List.of(A, A)), "a=yes")).isEqualTo(YES);
        assertThat(of(Condition.anyOf(List.of(A, A)), "a=no")).isEqualTo(NO);
    }

    @Test
    void conditionsThatHaveNoRoomInOneChapterGoOnInTheNext() {
        Encoding.Slots household = new Encoding.Slots();
        Encoding.Slots member = new Encoding.Slots();
        Programme programme = new Programme(household, member, AGES);
        List<Integer> places = new ArrayList<>();
        for (int i = 0; i < 150; i++) {
            Condition who = Condition.anyOf(List.of(ILL, flag("member.f" + i)));
            places.add(programme.add(new Condition.AnyMember(who)));
        }
        programme.finish();
        Frame[] frames = programme.frame();
        programme.run(
                new Encoding(household, member)
                        .encode(
                                TestFiles.household(
                                        "", "member.ill=no member.f149=yes member.f3=no")),
                frames);

        assertThat(frames).hasSizeGreaterThan(1);
        assertThat(Programme.answer(frames, places.get(149))).isEqualTo(YES);
        assertThat(Programme.answer(frames, places.get(3))).isEqualTo(NO);
        assertThat(Programme.answer(frames, places.get(4))).isEqualTo(UNKNOWN);
        assertThat(Programme.yes(frames, places.get(149))).isEqualTo(1);
        assertThat(Programme.no(frames, places.get(3))).isEqualTo(1);
        assertThat(Programme.no(frames, places.get(149))).isZero();
    }

    private static Answer below(int years, String born, String visit) {
        return of(
                new Condition.AnyMember(new Condition.AgeBelow(years)),
                "visit=" + visit,
                "member.born=" + born);
    }

    private static Answer from(int years, String born, String visit) {
        return of(
                new Condition.AnyMember(new Condition.AgeFrom(years)),
                "visit=" + visit,
                "member.born=" + born);
    }

    private static Answer any(Condition who, String... members) {
        return of(new Condition.AnyMember(who), "", members);
    }

    private static Answer of(Condition condition, String answers, String... members) {
        Encoding.Slots household = new Encoding.Slots();
        Encoding.Slots member = new Encoding.Slots();
        Programme programme = new Programme(household, member, AGES);
        int node = programme.add(condition);
        programme.finish();
        SurveyedHousehold survey = TestFiles.household(answers, members);
        Frame[] frame = programme.frame();
        // what a frame held before must not matter
        programme.run(
                new Encoding(household, member)
                        .encode(
                                TestFiles.household(
                                        "a=yes b=yes c=yes wall=mud visit=2024-01-01",
                                        Collections.nCopies(70, "member.ill=yes")
                                                .toArray(String[]::new))),
                frame);
        programme.run(new Encoding(household, member).encode(survey), frame);
        return Programme.answer(frame, node);
    }

    private static String[] ill(String... flags) {
        return Arrays.stream(flags)
                .map(flag -> flag.equals("?") ? "" : "member.ill=" + flag)
                .toArray(String[]::new);
    }
}
