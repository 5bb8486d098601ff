package vn.rasoat.intake.job;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportPhase;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;

/** Imports in a queue. The importer waits for the test, so nothing depends on time. */
class QueuedImportJobsTest {

    private static final RoundKey ROUND = new RoundKey("20", 2024);
    private static final RoundKey OTHER = new RoundKey("24", 2024);
    private static final int DEADLINE = 30;

    @TempDir private Path folder;
    private final Hand hand = new Hand();
    private final Gate gate = new Gate();
    private QueuedImportJobs jobs;
    private int files;

    @BeforeEach
    void start() {
        jobs = queue();
    }

    @AfterEach
    void stop() {
        gate.open.countDown();
        jobs.stop();
    }

    private QueuedImportJobs queue() {
        return new QueuedImportJobs(
                new AnyRound(),
                gate,
                new JobRecords(folder.resolve("jobs")),
                new QueuedImportJobs.Bounds(2, 2, Duration.ofMinutes(60)),
                hand);
    }

    private ImportJob submit(RoundKey round) throws IOException {
        Path file = Files.writeString(folder.resolve("upload-" + ++files), "survey " + files);
        return jobs.submit(new ImportRequest(round, "187", "x.xlsx", file, ImportMode.DRY_RUN));
    }

    /** The job when its worker has let go of it. */
    private ImportJob ended(String id) throws InterruptedException {
        return await(id, JobState.DONE, JobState.FAILED, JobState.CANCELLED, JobState.INTERRUPTED);
    }

    private ImportJob await(String id, JobState... states) throws InterruptedException {
        long last = System.nanoTime() + TimeUnit.SECONDS.toNanos(DEADLINE);
        ImportJob job = jobs.get(id);
        while (!List.of(states).contains(job.state())) {
            assertThat(System.nanoTime()).as("deadline, job is %s", job.state()).isLessThan(last);
            Thread.onSpinWait();
            job = jobs.get(id);
        }
        return job;
    }

    private List<String> uploads() throws IOException {
        Path records = folder.resolve("jobs");
        if (!Files.exists(records)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(records)) {
            return all.map(file -> file.getFileName().toString())
                    .filter(name -> name.endsWith(".upload"))
                    .toList();
        }
    }

    @Test
    void fileIsTakenOverAndTheJobTellsHowFarItIs() throws Exception {
        ImportJob job = submit(ROUND);
        gate.reached(1);

        assertThat(Files.exists(folder.resolve("upload-1"))).isFalse();
        hand.move(Duration.ofSeconds(10));
        ImportJob running = jobs.get(job.id());
        assertThat(running.state()).isEqualTo(JobState.RUNNING);
        assertThat(running.progress()).contains(Gate.HALF);
        assertThat(running.rowsPerSecond()).isEqualTo(50);
        assertThat(running.left()).contains(Duration.ofSeconds(10));
        assertThat(running.asked().mode()).isEqualTo(ImportMode.DRY_RUN);
        gate.open.countDown();

        ImportJob done = ended(job.id());

        assertThat(done.state()).isEqualTo(JobState.DONE);
        assertThat(done.receiptId()).contains("receipt of survey 1");
        assertThat(done.left()).isEmpty();
        assertThat(uploads()).isEmpty();
    }

    @Test
    void oneRoundIsImportedIntoByOneWorkerAndAnotherRoundByAnother() throws Exception {
        ImportJob first = submit(ROUND);
        gate.reached(1);
        ImportJob second = submit(ROUND);
        ImportJob other = submit(OTHER);
        gate.reached(2);

        assertThat(jobs.get(first.id()).state()).isEqualTo(JobState.RUNNING);
        assertThat(jobs.get(second.id()).state()).isEqualTo(JobState.QUEUED);
        assertThat(jobs.get(other.id()).state()).isEqualTo(JobState.RUNNING);
        gate.open.countDown();

        assertThat(ended(second.id()).state()).isEqualTo(JobState.DONE);
        assertThat(ended(other.id()).state()).isEqualTo(JobState.DONE);
        assertThat(gate.imported)
                .filteredOn(text -> !text.equals("survey 3"))
                .containsExactly("survey 1", "survey 2");
        assertThat(jobs.all())
                .extracting(ImportJob::id)
                .containsExactly(other.id(), second.id(), first.id());
    }

    @Test
    void queueThatIsFullSaysSoAndLeavesTheFile() throws Exception {
        submit(ROUND);
        gate.reached(1);
        submit(ROUND);
        submit(ROUND);

        assertThatThrownBy(() -> submit(ROUND))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2042");

        assertThat(folder.resolve("upload-4")).exists();
        assertThat(uploads()).hasSize(3);
    }

    @Test
    void jobThatWaitsIsCancelledAtOnceAndOneThatRunsAtItsNextBorder() throws Exception {
        ImportJob running = submit(ROUND);
        gate.reached(1);
        ImportJob waiting = submit(ROUND);

        assertThat(jobs.cancel(waiting.id()).state()).isEqualTo(JobState.CANCELLED);
        assertThat(uploads()).hasSize(1);
        assertThat(jobs.cancel(running.id()).state()).isEqualTo(JobState.RUNNING);
        gate.open.countDown();

        ImportJob cancelled = ended(running.id());

        assertThat(cancelled.state()).isEqualTo(JobState.CANCELLED);
        assertThat(cancelled.problem().orElseThrow().code()).isEqualTo(IssueCode.IMPORT_CANCELLED);
        assertThat(cancelled.receiptId()).isEmpty();
        assertThat(gate.imported).isEmpty();
        assertThat(uploads()).isEmpty();
        assertThatThrownBy(() -> jobs.cancel(running.id())).hasMessageStartingWith("HN-2043");
        assertThatThrownBy(() -> jobs.cancel("nobody")).hasMessageStartingWith("HN-2041");
    }

    @Test
    void jobBeyondItsDeadlineIsEnded() throws Exception {
        ImportJob job = submit(ROUND);
        gate.reached(1);
        hand.move(Duration.ofMinutes(61));
        gate.open.countDown();

        ImportJob failed = ended(job.id());

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.problem().orElseThrow().code()).isEqualTo(IssueCode.JOB_TOO_LONG);
        assertThat(failed.problem().orElseThrow().arguments()).containsExactly("60");
        assertThat(uploads()).isEmpty();
    }

    @Test
    void failureOfTheStoreIsTheEndOfTheJobAndNotOfTheQueue() throws Exception {
        gate.open.countDown();
        gate.failure =
                new UnavailableException(IssueCode.STORE_UNAVAILABLE, new IOException("disk"));
        ImportJob failed = ended(submit(ROUND).id());
        gate.failure = new IllegalStateException("bug");
        ImportJob broken = ended(submit(ROUND).id());
        gate.failure = null;

        assertThat(failed.state()).isEqualTo(JobState.FAILED);
        assertThat(failed.problem().orElseThrow().code()).isEqualTo(IssueCode.STORE_UNAVAILABLE);
        assertThat(broken.problem().orElseThrow().code()).isEqualTo(IssueCode.INTERNAL);
        assertThat(ended(submit(ROUND).id()).state()).isEqualTo(JobState.DONE);
        assertThat(uploads()).isEmpty();
    }

    @Test
    void unknownRoundIsRefusedBeforeTheFileIsTaken() throws IOException {
        Path file = Files.writeString(folder.resolve("x"), "x");

        assertThatThrownBy(
                        () ->
                                jobs.submit(
                                        new ImportRequest(
                                                new RoundKey("99", 2024), "187", "x", file)))
                .hasMessageStartingWith("HN-2001");

        assertThat(file).exists();
        assertThat(jobs.all()).isEmpty();
    }

    @Test
    void serverThatStopsInterruptsAndRemembersAndKeepsNoFile() throws Exception {
        gate.open.countDown();
        ImportJob done = ended(submit(ROUND).id());
        gate.shut();
        ImportJob running = submit(ROUND);
        gate.reached(2);
        ImportJob waiting = submit(ROUND);
        Thread stopping = new Thread(jobs::stop);
        stopping.start();
        await(waiting.id(), JobState.INTERRUPTED);
        gate.open.countDown();
        stopping.join(TimeUnit.SECONDS.toMillis(DEADLINE));

        jobs = queue();

        assertThat(jobs.get(running.id()).state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(jobs.get(waiting.id()).problem().orElseThrow().code())
                .isEqualTo(IssueCode.JOB_INTERRUPTED);
        assertThat(jobs.get(done.id()).state()).isEqualTo(JobState.DONE);
        assertThat(jobs.get(done.id()).receiptId()).isEqualTo(done.receiptId());
        assertThat(uploads()).isEmpty();
    }

    @Test
    void jobThatACrashEndedIsInterruptedAndItsFileIsGone() throws Exception {
        ImportJob running = submit(ROUND);
        gate.reached(1);

        // another queue on the same folder is what a server meets after a crash
        QueuedImportJobs after = queue();

        ImportJob interrupted = after.get(running.id());
        assertThat(interrupted.state()).isEqualTo(JobState.INTERRUPTED);
        assertThat(interrupted.problem().orElseThrow().code()).isEqualTo(IssueCode.JOB_INTERRUPTED);
        assertThat(interrupted.asked()).isEqualTo(running.asked());
        assertThat(uploads()).isEmpty();
        after.stop();
    }

    /** An importer that stands at its first border until the test opens the gate. */
    private static final class Gate implements SurveyImporter {

        static final ImportProgress HALF = new ImportProgress(ImportPhase.READING, 500, 0.5);

        volatile CountDownLatch open = new CountDownLatch(1);
        volatile RuntimeException failure;
        final List<String> imported = Collections.synchronizedList(new ArrayList<>());
        private final List<CountDownLatch> arrivals =
                List.of(new CountDownLatch(1), new CountDownLatch(1), new CountDownLatch(1));
        private int arrived;

        void reached(int number) throws InterruptedException {
            assertThat(arrivals.get(number - 1).await(DEADLINE, TimeUnit.SECONDS)).isTrue();
        }

        void shut() {
            open = new CountDownLatch(1);
        }

        private synchronized void arrive() {
            if (arrived < arrivals.size()) {
                arrivals.get(arrived++).countDown();
            }
        }

        @Override
        public Receipt importSurvey(ImportRequest request, ImportMonitor monitor) {
            monitor.goOn(HALF);
            arrive();
            try {
                assertThat(open.await(DEADLINE, TimeUnit.SECONDS)).isTrue();
                if (failure != null) {
                    throw failure;
                }
                if (!monitor.goOn(HALF)) {
                    throw new RejectedRequestException(IssueCode.IMPORT_CANCELLED);
                }
                String text = Files.readString(request.file());
                imported.add(text);
                return new Receipt(
                        "receipt of " + text,
                        request.round(),
                        request.unit(),
                        request.fileName(),
                        "0".repeat(64),
                        Instant.EPOCH,
                        request.mode(),
                        ImportState.TRIED,
                        new HouseholdCounts(1, 1, 0, 0, 0, 0, 0),
                        List.of(),
                        List.of());
            } catch (InterruptedException | IOException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** A clock that a test moves by hand. */
    private static final class Hand extends Clock {

        private volatile Instant now = Instant.parse("2024-12-20T03:00:00Z");

        void move(Duration by) {
            now = now.plus(by);
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }

        @Override
        public Instant instant() {
            return now;
        }
    }

    private static final class AnyRound implements Rounds {

        @Override
        public Round get(RoundKey key) {
            if (key.province().equals("99")) {
                throw new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
            }
            return null;
        }

        @Override
        public Round open(String unit, int year) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Round> all() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<RoundChange> changes(RoundKey key) {
            throw new UnsupportedOperationException();
        }
    }
}
