package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.rasoat.api.survey.PovertyClass.NEAR_POOR;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

class LivingStandardListsTest {

    private static final String A = "06505";
    private static final Answers NAMED = World.answers("family.hostName", "Hoàng Văn Thử");

    private final World world = World.twoCommunes();

    @Test
    void householdsOfAverageLivingStandardAreListedWithTheIncomeThatDecided() {
        household("1", NAMED, NOT_POOR, Answer.YES, OptionalLong.of(1_800_000));
        household("2", NAMED, NOT_POOR, Answer.NO, OptionalLong.of(9_000_000));
        household("3", NAMED, NEAR_POOR, Answer.NO, OptionalLong.empty());
        world.household("06463", "4", NOT_POOR, 0, NAMED);

        LivingStandardList list = world.lists().list(World.ROUND, A);

        assertThat(list.households())
                .extracting(
                        it -> it.householdId(),
                        it -> it.key().number(),
                        it -> it.head(),
                        it -> it.persons(),
                        it -> it.income())
                .containsExactly(
                        tuple(A + "1", "1", "Hoàng Văn Thử", 3, OptionalLong.of(1_800_000)));
        assertThat(list.open()).isEmpty();
        assertThat(list.authority()).isEqualTo("ỦY BAN NHÂN DÂN XÃ VÂN LINH");
        assertThat(list.commune().code()).isEqualTo(A);
    }

    @Test
    void numbersAreOrderedAsPeopleCount() {
        for (String number : List.of("10", "2", "2b", "1")) {
            household(number, NAMED, NOT_POOR, Answer.YES, OptionalLong.of(1_800_000));
        }

        assertThat(world.lists().list(World.ROUND, A).households())
                .extracting(it -> it.key().number())
                .containsExactly("1", "2", "10", "2b");
    }

    @Test
    void theHeadOfTheMemberListStandsInForAMissingName() {
        Answers head =
                World.answers("member.relationshipToHost", "head", "member.fullName", "Lý Thị Thử");
        world.household(
                A,
                "1",
                Answers.NONE,
                List.of(World.answers("member.fullName", "Ai Đó"), head),
                outcome(NOT_POOR, Answer.YES));
        verdict("1", OptionalLong.of(1_600_000), Answer.YES);
        household("2", Answers.NONE, NOT_POOR, Answer.YES, OptionalLong.of(1_600_000));

        assertThat(world.lists().list(World.ROUND, A).households())
                .extracting(LivingStandardList.Entry::head)
                .containsExactly("Lý Thị Thử", "");
    }

    @Test
    void whatIsOnlyStatedOrContradictedIsSaidByItsPlace() {
        household("1", NAMED, NOT_POOR, Answer.YES, OptionalLong.empty());
        differ(IssueCode.LIVING_STANDARD_STATED);
        household("2", NAMED, NOT_POOR, Answer.NO, OptionalLong.of(9_000_000));
        differ(IssueCode.LIVING_STANDARD_CONTRADICTED, "thu nhập 9000000");
        household("3", NAMED, NOT_POOR, Answer.NO, OptionalLong.empty());
        differ(IssueCode.B2_DIFFERS, "30", "20");

        LivingStandardList list = world.lists().list(World.ROUND, A);

        assertThat(list.households())
                .extracting(LivingStandardList.Entry::income)
                .containsExactly(OptionalLong.empty());
        assertThat(list.open())
                .extracting(it -> it.code().code(), Issue::value, Issue::arguments)
                .containsExactly(
                        tuple("HN-1707", "06505/Thôn A/1", List.of()),
                        tuple("HN-1706", "06505/Thôn A/2", List.of("thu nhập 9000000")));
    }

    @Test
    void whatCannotBeDecidedIsGroupedByTheReason() {
        household("1", NAMED, NOT_POOR, Answer.UNKNOWN, OptionalLong.empty());
        household("2", NAMED, NOT_POOR, Answer.UNKNOWN, OptionalLong.empty());
        household("3", NAMED, NOT_POOR, Answer.UNKNOWN, OptionalLong.of(1_700_000));
        verdict("3", OptionalLong.of(1_700_000), Answer.YES);
        household("4", NAMED, NOT_POOR, Answer.UNKNOWN, OptionalLong.of(1_700_000));
        verdict("4", OptionalLong.of(1_700_000), Answer.UNKNOWN);
        household("5", NAMED, NOT_POOR, Answer.YES, OptionalLong.of(1_700_000));
        world.unclassify();

        LivingStandardList list = world.lists().list(World.ROUND, A);

        assertThat(list.households()).isEmpty();
        assertThat(list.open())
                .extracting(it -> it.code().code(), Issue::arguments)
                .containsExactly(
                        tuple("HN-3009", List.of("1")),
                        tuple(
                                "HN-3013",
                                List.of(
                                        "2",
                                        "thu nhập 12 tháng qua",
                                        "06505/Thôn A/1, 06505/Thôn A/2")),
                        tuple(
                                "HN-3013",
                                List.of(
                                        "1",
                                        "việc làm nông, lâm, ngư, diêm nghiệp",
                                        "06505/Thôn A/3")),
                        tuple(
                                "HN-3013",
                                List.of("1", "mức thu nhập trong chuẩn", "06505/Thôn A/4")));
    }

    @Test
    void onlyACommuneHasAList() {
        for (String unit : List.of("187", "20", "99999")) {
            assertThatThrownBy(() -> world.lists().list(World.ROUND, unit))
                    .isInstanceOf(RejectedRequestException.class)
                    .hasMessageContaining("HN-2004");
        }
    }

    @Test
    void noNameStandsInTheTextOfAList() {
        household("1", NAMED, NOT_POOR, Answer.YES, OptionalLong.of(1_800_000));

        assertThat(world.lists().list(World.ROUND, A).toString()).isEqualTo("20-2024 06505");
    }

    private void household(
            String number, Answers answers, PovertyClass now, Answer average, OptionalLong income) {
        world.household(A, number, answers, List.of(), outcome(now, average));
        verdict(number, income, average);
    }

    private static Outcome outcome(PovertyClass now, Answer average) {
        return World.outcome(now, ClassSource.COMPUTED, Map.of(), average, List.of());
    }

    private void differ(IssueCode code, String... arguments) {
        world.change(
                it ->
                        World.outcome(
                                it.povertyClass(),
                                it.source(),
                                it.deprivations(),
                                it.averageLivingStandard(),
                                List.of(new Difference(code, "path", List.of(arguments)))));
    }

    private void verdict(String number, OptionalLong income, Answer averageByIncome) {
        world.verdicts.put(
                new HouseholdKey(A, "Thôn A", number, ""),
                new Verdict(
                        NOT_POOR,
                        Map.of(),
                        Map.of(),
                        new B1Score(OptionalInt.of(150), Optional.empty()),
                        Span.exactly(0),
                        Screening.NOT_SCREENED,
                        income,
                        OptionalLong.empty(),
                        Answer.UNKNOWN,
                        averageByIncome,
                        Answer.UNKNOWN,
                        List.of(),
                        List.of(),
                        List.of()));
    }
}
