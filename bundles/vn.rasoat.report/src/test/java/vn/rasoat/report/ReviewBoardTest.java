package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;
import static vn.rasoat.api.survey.PovertyClass.POOR;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ImportTimes;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.report.ProgressState;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewListChanges;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewReminder;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

class ReviewBoardTest {

    private static final String A = "06505";
    private static final String B = "06463";
    private static final Instant NOW = Instant.parse("2024-12-03T20:00:00Z");

    private final World world = World.twoCommunes();
    private ImportTimes times = new ImportTimes(Map.of(), Map.of(), Map.of());

    @Test
    void aListedHouseholdIsSurveyedOrExplainedOrMissing() {
        listed(A, "1");
        listed(A, "2");
        listed(A, "10");
        world.household(A, "1", NOT_POOR, 0, World.answers("family.hostName", "Hoàng Văn Thử"));
        event(A, "2", EventKind.MOVED_OUT);

        ReviewList list = board().list(World.ROUND, A);

        assertThat(list.households())
                .extracting(it -> it.key().number(), it -> it.head(), it -> it.state())
                .containsExactly(
                        tuple("1", "Hoàng Văn Thử", ReviewList.State.SURVEYED),
                        tuple("2", "", ReviewList.State.EXPLAINED),
                        tuple("10", "", ReviewList.State.MISSING));
        assertThat(list.households().get(1).event()).contains(EventKind.MOVED_OUT);
        assertThat(list + "" + list.households()).doesNotContain("Hoàng");
    }

    @Test
    void aNumberThatTwoSurveysShareLeavesTheEntryMissing() {
        listed(A, "1");
        shared("1", "an-1960");
        shared("1", "binh-1970");

        assertThat(board().list(World.ROUND, A).households())
                .extracting(ReviewList.Entry::state)
                .containsExactly(ReviewList.State.MISSING);
        assertThat(row(A).beside()).isEqualTo(2);
    }

    @Test
    void theStateFollowsFromTheListToReview() {
        listed(A, "1");
        listed(A, "2");
        cover(B);

        assertThat(states())
                .containsExactly(
                        "20 partial",
                        "187 partial",
                        A + " not-started",
                        A + "/Thôn A not-started",
                        B + " complete");

        world.household(A, "1", POOR, 3, Set.of());
        assertThat(row(A).state()).isEqualTo(ProgressState.PARTIAL);
        assertThat(row(A).missing()).isEqualTo(1);

        event(A, "2", EventKind.DECEASED);
        assertThat(states()).allMatch(it -> it.endsWith(" complete"));
    }

    @Test
    void withoutItsOpeningListACommuneIsNeverComplete() {
        cover(B);
        world.household(A, "1", POOR, 3, Set.of());

        assertThat(row(A))
                .extracting(it -> it.state(), it -> it.withoutList(), it -> it.beside())
                .containsExactly(ProgressState.PARTIAL, 1, 1);
        assertThat(row("20").withoutList()).isEqualTo(1);
        assertThat(row("20").state()).isEqualTo(ProgressState.PARTIAL);
    }

    @Test
    void aRefusedFileCountsOnlyWhileNothingElseIsIn() {
        listed(A, "1");
        listed(A, "2");
        times = new ImportTimes(Map.of(), Map.of(), Map.of(A, NOW));
        assertThat(row(A).state()).isEqualTo(ProgressState.REJECTED);

        world.household(A, "1", POOR, 3, Set.of());
        assertThat(row(A).state()).isEqualTo(ProgressState.PARTIAL);
    }

    @Test
    void datesAreThoseOfVietnamAndGoUpTheTree() {
        listed(A, "1");
        listed(B, "1");
        Instant evening = Instant.parse("2024-10-01T18:00:00Z");
        Instant noon = Instant.parse("2024-10-05T05:00:00Z");
        times =
                new ImportTimes(
                        Map.of(
                                A, new ImportTimes.Period(evening, evening),
                                B, new ImportTimes.Period(noon, noon)),
                        Map.of(),
                        Map.of());
        world.household(A, "1", NOT_POOR, 0, World.answers("date", "2024-09-20"));
        world.household(B, "1", NOT_POOR, 0, World.answers("date", "2024-09-12"));

        assertThat(row("20"))
                .extracting(it -> it.firstImport(), it -> it.lastImport(), it -> it.lastSurvey())
                .containsExactly(
                        Optional.of(LocalDate.of(2024, 10, 2)),
                        Optional.of(LocalDate.of(2024, 10, 5)),
                        Optional.of(LocalDate.of(2024, 9, 20)));
        assertThat(row(B).lastSurvey()).contains(LocalDate.of(2024, 9, 12));
    }

    @Test
    void decisionsAndRequestsChangeTheList() {
        listed(A, "1");
        SnapshotReviewBoard board = board();
        board.changes =
                List.of(
                        (round, communes) ->
                                List.of(
                                        change("1", ReviewListChanges.Kind.REMOVED),
                                        change("2", ReviewListChanges.Kind.RECOGNISED),
                                        change("2", ReviewListChanges.Kind.REQUESTED),
                                        change("3", ReviewListChanges.Kind.REQUESTED)));

        assertThat(board.list(World.ROUND, A).households())
                .extracting(it -> it.key().number(), it -> it.source())
                .containsExactly(
                        tuple("2", ReviewList.Source.RECOGNISED),
                        tuple("3", ReviewList.Source.REQUEST));
    }

    @Test
    void aHandedOverCommuneIsSubmitted() {
        listed(A, "1");
        cover(B);
        SnapshotReviewBoard board = board();
        board.handOvers = List.of(round -> Set.of(A));

        List<ReviewProgress.Row> rows = board.progress(World.ROUND, "187").rows();

        assertThat(rows.get(1).state()).isEqualTo(ProgressState.SUBMITTED);
        assertThat(rows.get(0).state()).isEqualTo(ProgressState.COMPLETE);
    }

    @Test
    void theReminderNamesPlacesAndDaysLeftButNoHousehold() {
        listed(A, "77");
        cover(B);
        ReviewReminder reminder = board().reminder(World.ROUND, "187");

        assertThat(reminder.daysLeft()).isEqualTo(10);
        assertThat(String.join("\n", reminder.paragraphs()))
                .contains("Kính gửi: Huyện Chi Lăng")
                .contains("ngày 04/12/2024, còn 10 ngày nữa")
                .contains(
                        "có 1 hộ: đã rà soát 0 hộ, không rà soát vì có biến động 0 hộ, còn thiếu 1")
                .contains("- Xã Vân Linh: chưa bắt đầu, còn thiếu 1 trên 1 hộ")
                .doesNotContain("Đồng Mỏ")
                .doesNotContain("77");
        assertThat(board().reminder(World.ROUND, A).paragraphs())
                .anyMatch(it -> it.startsWith("- Thôn A: chưa bắt đầu"));
        assertThat(board().reminder(World.ROUND, B).paragraphs())
                .anyMatch(it -> it.startsWith("Không còn nơi nào thiếu"));
    }

    @Test
    void onlyACommuneHasAListAndOnlyKnownUnitsHaveProgress() {
        assertThatThrownBy(() -> board().list(World.ROUND, "187"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2004");
        assertThatThrownBy(() -> board().progress(World.ROUND, "99999"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2004");
    }

    private SnapshotReviewBoard board() {
        return new SnapshotReviewBoard(
                world, world, world, round -> times, Clock.fixed(NOW, ZoneOffset.UTC));
    }

    private List<String> states() {
        return board().progress(World.ROUND, "20").rows().stream()
                .map(
                        it ->
                                it.unit().code()
                                        + it.village().map(name -> "/" + name).orElse("")
                                        + " "
                                        + it.state().word())
                .toList();
    }

    private ReviewProgress.Row row(String unit) {
        return board().progress(World.ROUND, unit).rows().get(0);
    }

    private void cover(String commune) {
        world.openingCommunes.add(commune);
    }

    private void listed(String commune, String number) {
        cover(commune);
        world.opening.add(new OpeningEntry(key(commune, number), POOR, 3));
    }

    private void event(String commune, String number, EventKind kind) {
        world.events.add(new HouseholdEvent(key(commune, number), kind, LocalDate.MIN, POOR, 3));
    }

    private void shared(String number, String discriminator) {
        world.household(A, number, POOR, 3, Set.of());
        RegisteredHousehold last = world.households.remove(world.households.size() - 1);
        world.households.add(
                new RegisteredHousehold(
                        last.id() + discriminator,
                        new SurveyedHousehold(
                                new HouseholdKey(A, "Thôn A", number, discriminator),
                                last.survey().answers(),
                                List.of()),
                        last.outcome()));
    }

    private static HouseholdKey key(String commune, String number) {
        return new HouseholdKey(commune, "Thôn A", number, "");
    }

    private static ReviewListChanges.Change change(String number, ReviewListChanges.Kind kind) {
        return new ReviewListChanges.Change(key(A, number), kind, PovertyClass.POOR, 2);
    }
}
