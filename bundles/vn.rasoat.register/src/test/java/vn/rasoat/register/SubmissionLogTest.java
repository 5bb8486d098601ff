package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.NOW;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

class SubmissionLogTest {

    private static final String A = "06505";
    private static final String B = "06463";
    private static final byte[] PACK = {1, 2, 3};

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void twoCommunes() {
        fixture = new StoreFixture(folder);
        fixture.rounds.open("20", 2024);
        fixture.put(
                household(key(A, "Bản Thí", "1"), "133"), household(key(B, "Khu 1", "1"), "150"));
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void packIsKeptByteForByteAlsoWhereItIsLongerThanAPart() throws IOException {
        byte[] pack = new byte[1_300_007];
        new Random(20241214).nextBytes(pack);
        keep(submission("s1", A), pack, A);

        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.submissions.writePack("s1", out);

        assertThat(out.toByteArray()).isEqualTo(pack);
        assertThat(fixture.submissions.all(ROUND)).containsExactly(submission("s1", A));
    }

    @Test
    void frozenCommuneTakesNoChangeOfAnyKind() throws IOException {
        keep(submission("s1", A), PACK, A);
        int before = fixture.lastChangeSet();

        refused(
                IssueCode.UNIT_SUBMITTED,
                () -> fixture.put(household(key(A, "Bản Thí", "1"), "9")));
        refused(
                IssueCode.UNIT_SUBMITTED,
                () -> fixture.put(household(key(A, "Bản Thí", "2"), "9")));
        refused(
                IssueCode.UNIT_SUBMITTED,
                () -> fixture.importing(changes -> changes.put(new Residents(A, 10, 40))));
        refused(
                IssueCode.UNIT_SUBMITTED,
                () ->
                        fixture.importing(
                                changes ->
                                        changes.put(
                                                new OpeningEntry(
                                                        key(A, "Bản Thí", "1"),
                                                        PovertyClass.POOR,
                                                        4))));
        refused(
                IssueCode.UNIT_SUBMITTED,
                () ->
                        fixture.importing(
                                changes ->
                                        changes.put(
                                                new HouseholdEvent(
                                                        key(A, "Bản Thí", "1"),
                                                        EventKind.DECEASED,
                                                        java.time.LocalDate.of(2024, 5, 1),
                                                        PovertyClass.POOR,
                                                        1))));

        assertThat(fixture.lastChangeSet()).isEqualTo(before);
        assertThat(fixture.households()).hasSize(2);
    }

    @Test
    void refusalNamesCommuneDayAndSubmission() throws IOException {
        keep(submission("s1", A), PACK, A);

        assertThatThrownBy(() -> fixture.put(household(key(A, "Bản Thí", "2"), "9")))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e ->
                                assertThat(e.issue().arguments())
                                        .containsExactly(A, NOW.toString(), "s1"));
    }

    @Test
    void sameRowsAgainAreNoChange() throws IOException {
        keep(submission("s1", A), PACK, A);

        assertThat(fixture.put(household(key(A, "Bản Thí", "1"), "133")))
                .containsExactly(vn.rasoat.api.register.RowOutcome.UNCHANGED);
    }

    @Test
    void otherCommunesGoOn() throws IOException {
        keep(submission("s1", A), PACK, A);

        fixture.put(household(key(B, "Khu 1", "2"), "120"));

        assertThat(fixture.households()).hasSize(3);
    }

    @Test
    void importOfAFrozenCommuneCannotBeUndone() throws IOException {
        String id = fixture.importing(household(key(A, "Bản Thí", "2"), "140"));
        keep(submission("s1", A), PACK, A);

        refused(IssueCode.UNIT_SUBMITTED, () -> fixture.undo.undo(id, "A. Nguyễn", "nhầm tệp"));
    }

    @Test
    void roundWithAFrozenCommuneKeepsItsLaw() throws IOException {
        keep(submission("s1", A), PACK, A);
        RoundPins pins = fixture.rounds.get(ROUND).pins();

        refused(
                IssueCode.UNIT_SUBMITTED,
                () ->
                        fixture.rounds.repin(
                                ROUND,
                                new RoundPins(
                                        pins.standard(),
                                        pins.localStandard(),
                                        pins.b1Table(),
                                        IndicatorSource.COMPUTED),
                                "A. Nguyễn",
                                "thử"));
    }

    @Test
    void frozenHouseholdsKeepTheOutcomeTheyWereSubmittedWith() throws IOException {
        String frozen = classify(A, PovertyClass.POOR);
        String other = classify(B, PovertyClass.POOR);
        keep(submission("s1", A), PACK, A);

        classify(A, PovertyClass.NOT_POOR);
        classify(B, PovertyClass.NOT_POOR);

        assertThat(fixture.households())
                .filteredOn(it -> it.id().equals(frozen))
                .extracting(it -> it.outcome().orElseThrow().povertyClass())
                .containsExactly(PovertyClass.POOR);
        assertThat(fixture.households())
                .filteredOn(it -> it.id().equals(other))
                .extracting(it -> it.outcome().orElseThrow().povertyClass())
                .containsExactly(PovertyClass.NOT_POOR);
    }

    private String classify(String commune, PovertyClass povertyClass) {
        String id =
                fixture.households().stream()
                        .filter(it -> it.survey().key().commune().equals(commune))
                        .findFirst()
                        .orElseThrow()
                        .id();
        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                java.util.Map.of(id, StoreFixture.outcome(povertyClass)));
        return id;
    }

    @Test
    void reopenedCommuneTakesChangesAgainAndItsPackStays() throws IOException {
        keep(submission("s1", A), PACK, A);

        Submission reopened = fixture.submissions.reopen("s1", reopening());

        assertThat(reopened.reopening()).contains(reopening());
        fixture.put(household(key(A, "Bản Thí", "2"), "9"));
        keep(submission("s2", A), new byte[] {4}, A);
        assertThat(fixture.submissions.all(ROUND))
                .extracting(Submission::id)
                .containsExactly("s1", "s2");
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        fixture.submissions.writePack("s1", out);
        assertThat(out.toByteArray()).isEqualTo(PACK);
        refused(IssueCode.REOPENED_ALREADY, () -> fixture.submissions.reopen("s1", reopening()));
    }

    @Test
    void communeStaysFrozenWhileTheUnitAboveIs() throws IOException {
        keep(submission("district", "187"), PACK, A, B);
        keep(submission("commune", A), PACK, A);

        fixture.submissions.reopen("commune", reopening());

        refused(
                IssueCode.UNIT_SUBMITTED,
                () -> fixture.put(household(key(A, "Bản Thí", "2"), "9")));
    }

    @Test
    void unitIsSubmittedOnceAtATime() throws IOException {
        keep(submission("s1", A), PACK, A);

        refused(IssueCode.SUBMITTED_ALREADY, () -> keep(submission("s2", A), PACK, A));
    }

    @Test
    void packOfAnOlderStateIsNotSubmitted() {
        int before = fixture.lastChangeSet();
        fixture.put(household(key(A, "Bản Thí", "2"), "9"));

        refused(
                IssueCode.CHANGED_MEANWHILE,
                () ->
                        fixture.submissions.keep(
                                submission("s1", A),
                                before,
                                Set.of(A),
                                new ByteArrayInputStream(PACK)));
    }

    @Test
    void packThatCannotBeReadFreezesNothing() {
        InputStream broken =
                new InputStream() {
                    @Override
                    public int read() throws IOException {
                        throw new IOException("disk");
                    }
                };

        assertThatThrownBy(
                        () ->
                                fixture.submissions.keep(
                                        submission("s1", A),
                                        fixture.lastChangeSet(),
                                        Set.of(A),
                                        broken))
                .isInstanceOf(IOException.class);

        assertThat(fixture.submissions.all(ROUND)).isEmpty();
        fixture.put(household(key(A, "Bản Thí", "2"), "9"));
    }

    @Test
    void whoAndWhyMustBeSaid() throws IOException {
        refused(
                IssueCode.REASON_MISSING,
                () ->
                        keep(
                                new Submission(
                                        "s",
                                        ROUND,
                                        A,
                                        Ruler.NATIONAL,
                                        NOW,
                                        " ",
                                        "",
                                        true,
                                        Optional.empty()),
                                PACK,
                                A));
        keep(submission("s1", A), PACK, A);
        refused(
                IssueCode.REASON_MISSING,
                () ->
                        fixture.submissions.reopen(
                                "s1", new Submission.Reopening(NOW, "A. Nguyễn", " ")));
    }

    @Test
    void whatIsNotThereIsSaid() {
        refused(IssueCode.SUBMISSION_UNKNOWN, () -> fixture.submissions.reopen("x", reopening()));
        refused(
                IssueCode.SUBMISSION_UNKNOWN,
                () -> fixture.submissions.writePack("x", new ByteArrayOutputStream()));
        refused(IssueCode.ROUND_UNKNOWN, () -> fixture.submissions.all(new RoundKey("20", 2030)));
    }

    private void keep(Submission submission, byte[] pack, String... communes) throws IOException {
        fixture.submissions.keep(
                submission,
                fixture.lastChangeSet(),
                Set.of(communes),
                new ByteArrayInputStream(pack));
    }

    private static Submission submission(String id, String unit) {
        return new Submission(
                id,
                ROUND,
                unit,
                Ruler.NATIONAL,
                NOW,
                "A. Nguyễn",
                "0".repeat(64),
                true,
                Optional.empty());
    }

    private static Submission.Reopening reopening() {
        return new Submission.Reopening(NOW, "B. Trần", "sai số nhân khẩu");
    }

    private static void refused(IssueCode code, ThrowingCallable work) {
        assertThatThrownBy(work)
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        e -> assertThat(e.issue().code()).isEqualTo(code));
    }
}
