package vn.rasoat.api.intake;

import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.round.RoundKey;

/** An import that runs by itself, as it is at one moment. */
public final class ImportJob {

    private final String id;
    private final Asked asked;
    private final JobState state;
    private final ImportProgress progress;
    private final Duration running;
    private final String receiptId;
    private final Issue problem;

    /**
     * What was asked for.
     *
     * @param round the round
     * @param unit the unit the file is for
     * @param fileName name as the sender gave it
     * @param mode what becomes of the file
     * @param at when
     */
    public record Asked(
            RoundKey round, String unit, String fileName, ImportMode mode, Instant at) {}

    /**
     * A job.
     *
     * @param id its id
     * @param asked what was asked for
     * @param state its state
     * @param progress how far it is; empty before it runs
     * @param running how long it has been running, or ran
     * @param receiptId its receipt, once it is done
     * @param problem why it ended without one
     */
    public ImportJob(
            String id,
            Asked asked,
            JobState state,
            Optional<ImportProgress> progress,
            Duration running,
            Optional<String> receiptId,
            Optional<Issue> problem) {
        this.id = id;
        this.asked = asked;
        this.state = state;
        this.progress = progress.orElse(null);
        this.running = running;
        this.receiptId = receiptId.orElse(null);
        this.problem = problem.orElse(null);
    }

    /**
     * Its id.
     *
     * @return a UUID
     */
    public String id() {
        return id;
    }

    /**
     * What was asked for.
     *
     * @return the request without its file
     */
    public Asked asked() {
        return asked;
    }

    /**
     * Its state.
     *
     * @return the state
     */
    public JobState state() {
        return state;
    }

    /**
     * How far it is.
     *
     * @return empty before it runs
     */
    public Optional<ImportProgress> progress() {
        return Optional.ofNullable(progress);
    }

    /**
     * Rows that were read, on average, while it reads or until it ended.
     *
     * @return rows a second; 0 before the first second is over
     */
    public int rowsPerSecond() {
        long millis = running.toMillis();
        return progress == null || millis < 1000 ? 0 : (int) (progress.rowsRead() * 1000L / millis);
    }

    /**
     * How long it has been running, or ran.
     *
     * @return zero before it runs
     */
    public Duration running() {
        return running;
    }

    /**
     * An estimate of the time left.
     *
     * @return empty unless it runs and enough is done to tell
     */
    public Optional<Duration> left() {
        if (state != JobState.RUNNING || progress == null || progress.done() < 0.01) {
            return Optional.empty();
        }
        double rest = (1 - progress.done()) / progress.done();
        return Optional.of(Duration.ofMillis(Math.round(running.toMillis() * rest)));
    }

    /**
     * Its receipt.
     *
     * @return empty unless it is done
     */
    public Optional<String> receiptId() {
        return Optional.ofNullable(receiptId);
    }

    /**
     * Why it ended without a receipt, and what to do.
     *
     * @return empty unless it was cancelled, failed or interrupted
     */
    public Optional<Issue> problem() {
        return Optional.ofNullable(problem);
    }
}
