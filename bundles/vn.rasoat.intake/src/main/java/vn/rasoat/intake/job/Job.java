package vn.rasoat.intake.job;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/** A job on its way. Its worker and those who ask meet here, so every method is synchronized. */
final class Job {

    private final String id;
    private final ImportJob.Asked asked;
    private final String encoding;
    private JobState state = JobState.QUEUED;
    private ImportProgress progress;
    private Instant started;
    private Duration ran = Duration.ZERO;
    private String receiptId;
    private Issue problem;

    /** Why the job shall end before its time; null while it shall go on. */
    private Issue stop;

    Job(String id, ImportJob.Asked asked, String encoding) {
        this.id = id;
        this.asked = asked;
        this.encoding = encoding;
    }

    /** A job as it stands in the records. */
    static Job ended(ImportJob job) {
        Job ended = new Job(job.id(), job.asked(), "");
        ended.state = job.state();
        ended.progress = job.progress().orElse(null);
        ended.ran = job.running();
        ended.receiptId = job.receiptId().orElse(null);
        ended.problem = job.problem().orElse(null);
        return ended;
    }

    String id() {
        return id;
    }

    ImportJob.Asked asked() {
        return asked;
    }

    /** The encoding that the sender confirmed, empty if none. */
    String encoding() {
        return encoding;
    }

    synchronized JobState state() {
        return state;
    }

    synchronized void start(Instant now) {
        state = JobState.RUNNING;
        started = now;
    }

    /** Whether it shall go on behind this border. */
    synchronized boolean reached(ImportProgress border, Instant now, Duration longest) {
        progress = border;
        if (stop == null && Duration.between(started, now).compareTo(longest) > 0) {
            stop = Issue.of(IssueCode.JOB_TOO_LONG, Place.FILE, Long.toString(longest.toMinutes()));
        }
        return stop == null;
    }

    /** Asks it to end; the first reason counts. */
    synchronized void stop(IssueCode reason) {
        if (stop == null) {
            stop = Issue.of(reason, Place.FILE);
        }
    }

    /** Ends at once what never ran. */
    synchronized void endWaiting() {
        finish(stop == null ? JobState.INTERRUPTED : stateOf(stop.code()), stop);
    }

    synchronized void done(String receipt, Instant now) {
        ran = Duration.between(started, now);
        receiptId = receipt;
        finish(JobState.DONE, null);
    }

    /** Ends without a receipt: for the reason it was stopped, or for one of its own. */
    synchronized void failed(Issue own, Instant now) {
        ran = Duration.between(started, now);
        boolean stopped = stop != null && own.code() == IssueCode.IMPORT_CANCELLED;
        Issue reason = stopped ? stop : own;
        finish(stateOf(reason.code()), reason);
    }

    private static JobState stateOf(IssueCode reason) {
        return switch (reason) {
            case IMPORT_CANCELLED -> JobState.CANCELLED;
            case JOB_INTERRUPTED -> JobState.INTERRUPTED;
            default -> JobState.FAILED;
        };
    }

    private void finish(JobState end, Issue reason) {
        state = end;
        problem = reason;
    }

    synchronized ImportJob now(Clock clock) {
        Duration running =
                state == JobState.RUNNING ? Duration.between(started, clock.instant()) : ran;
        return new ImportJob(
                id,
                asked,
                state,
                Optional.ofNullable(progress),
                running,
                Optional.ofNullable(receiptId),
                Optional.ofNullable(problem));
    }
}
