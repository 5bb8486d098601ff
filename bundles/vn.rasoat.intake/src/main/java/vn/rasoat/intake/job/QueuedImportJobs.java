package vn.rasoat.intake.job;

import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportJobs;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.intake.Folders;

/**
 * A bounded queue of imports, one worker for each round: imports into one round would wait for each
 * other in the store, and hold a connection while they do.
 */
@Component(service = ImportJobs.class, configurationPid = "vn.rasoat.intake.jobs")
@Designate(ocd = JobSettings.class)
public final class QueuedImportJobs implements ImportJobs {

    private static final Logger LOG = LoggerFactory.getLogger(QueuedImportJobs.class);

    /** Ended jobs that are remembered. */
    private static final int REMEMBERED = 200;

    /** How long the server waits for the border of a chunk when it stops. */
    private static final int STOP_SECONDS = 30;

    /** Bounds of the queue. */
    record Bounds(int waiting, int running, Duration longest) {}

    private final Rounds rounds;
    private final SurveyImporter importer;
    private final JobRecords records;
    private final Bounds bounds;
    private final Clock clock;
    private final ExecutorService workers =
            Executors.newCachedThreadPool(
                    task -> {
                        Thread thread = new Thread(task, "rasoat-import");
                        thread.setDaemon(true);
                        return thread;
                    });

    /** Guarded by this object, as the rest below. The oldest first. */
    private final Map<String, Job> jobs = new LinkedHashMap<>();

    /** Provinces that are written to: matching compares their rounds, so it takes one at a time. */
    private final Set<String> busy = new HashSet<>();

    private int arriving;
    private boolean stopped;

    /**
     * The queue as the container starts it.
     *
     * @param rounds open rounds
     * @param importer imports
     * @param settings bounds
     * @param context gives the properties that the folder names
     */
    @Activate
    public QueuedImportJobs(
            @Reference Rounds rounds,
            @Reference SurveyImporter importer,
            JobSettings settings,
            BundleContext context) {
        this(
                rounds,
                importer,
                new JobRecords(Folders.resolve(settings.folder(), context::getProperty)),
                new Bounds(
                        settings.waiting(),
                        settings.running(),
                        Duration.ofMinutes(settings.minutes())),
                Clock.systemUTC());
    }

    QueuedImportJobs(
            Rounds rounds,
            SurveyImporter importer,
            JobRecords records,
            Bounds bounds,
            Clock clock) {
        this.rounds = rounds;
        this.importer = importer;
        this.records = records;
        this.bounds = bounds;
        this.clock = clock;
        try {
            records.recover().forEach(job -> jobs.put(job.id(), Job.ended(job)));
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    @Override
    public ImportJob submit(ImportRequest request) {
        rounds.get(request.round());
        reserve();
        Job job =
                new Job(
                        UUID.randomUUID().toString(),
                        new ImportJob.Asked(
                                request.round(),
                                request.unit(),
                                request.fileName(),
                                request.mode(),
                                clock.instant()),
                        request.encoding());
        try {
            records.take(job.id(), request.file());
            records.write(job.now(clock));
        } catch (IOException e) {
            records.dropUpload(job.id());
            release();
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
        synchronized (this) {
            arriving--;
            jobs.put(job.id(), job);
            forgetOldest();
            if (stopped) {
                interrupt(job);
            }
            dispatch();
        }
        return job.now(clock);
    }

    private synchronized void reserve() {
        long waiting = jobs.values().stream().filter(j -> j.state() == JobState.QUEUED).count();
        if (stopped || waiting + arriving >= bounds.waiting()) {
            throw new RejectedRequestException(
                    IssueCode.JOBS_BUSY, Long.toString(waiting + arriving));
        }
        arriving++;
    }

    private synchronized void release() {
        arriving--;
    }

    /** The oldest that may run, of every round that nobody imports into. */
    private void dispatch() {
        for (Job job : jobs.values()) {
            boolean free =
                    !stopped
                            && job.state() == JobState.QUEUED
                            && busy.size() < bounds.running()
                            && !busy.contains(job.asked().round().province());
            if (free) {
                busy.add(job.asked().round().province());
                job.start(clock.instant());
                workers.execute(() -> run(job));
            }
        }
    }

    private void run(Job job) {
        try {
            ImportJob.Asked asked = job.asked();
            Receipt receipt =
                    importer.importSurvey(
                            new ImportRequest(
                                    asked.round(),
                                    asked.unit(),
                                    asked.fileName(),
                                    records.upload(job.id()),
                                    job.encoding(),
                                    asked.mode()),
                            progress -> job.reached(progress, clock.instant(), bounds.longest()));
            records.dropUpload(job.id());
            job.done(receipt.id(), clock.instant());
        } catch (RejectedRequestException refused) {
            failed(job, refused.issue());
        } catch (UnavailableException failed) {
            LOG.error("Import job {} failed: {}", job.id(), failed.code().code(), failed);
            failed(job, Issue.of(failed.code(), Place.FILE));
        } catch (RuntimeException | Error fault) {
            LOG.error("{} import job {}", IssueCode.INTERNAL.code(), job.id(), fault);
            failed(job, Issue.of(IssueCode.INTERNAL, Place.FILE, job.id()));
        } finally {
            record(job);
            synchronized (this) {
                busy.remove(job.asked().round().province());
                dispatch();
            }
        }
    }

    /** The file is gone before anybody can see that the job has ended. */
    private void failed(Job job, Issue why) {
        records.dropUpload(job.id());
        job.failed(why, clock.instant());
    }

    private void record(Job job) {
        try {
            records.write(job.now(clock));
        } catch (IOException e) {
            LOG.warn("The end of import job {} could not be recorded", job.id(), e);
        }
    }

    private void forgetOldest() {
        long ended = jobs.values().stream().filter(job -> job.state().ended()).count();
        Iterator<Job> oldest = jobs.values().iterator();
        while (ended > REMEMBERED) {
            Job job = oldest.next();
            if (job.state().ended()) {
                oldest.remove();
                records.forget(job.id());
                ended--;
            }
        }
    }

    @Override
    public synchronized ImportJob get(String id) {
        return find(id).now(clock);
    }

    private Job find(String id) {
        Job job = jobs.get(id);
        if (job == null) {
            throw new RejectedRequestException(IssueCode.JOB_UNKNOWN, id);
        }
        return job;
    }

    @Override
    public synchronized List<ImportJob> all() {
        List<ImportJob> all = new ArrayList<>();
        jobs.values().forEach(job -> all.add(job.now(clock)));
        Collections.reverse(all);
        return all;
    }

    @Override
    public ImportJob cancel(String id) {
        Job job;
        synchronized (this) {
            job = find(id);
            if (job.state().ended()) {
                throw new RejectedRequestException(IssueCode.JOB_ENDED, id);
            }
            job.stop(IssueCode.IMPORT_CANCELLED);
            if (job.state() == JobState.QUEUED) {
                end(job);
            }
        }
        return job.now(clock);
    }

    private void interrupt(Job job) {
        job.stop(IssueCode.JOB_INTERRUPTED);
        if (job.state() == JobState.QUEUED) {
            end(job);
        }
    }

    private void end(Job job) {
        records.dropUpload(job.id());
        job.endWaiting();
        record(job);
    }

    /** Interrupts what waits or runs; nothing of it is stored. */
    @Deactivate
    public void stop() {
        synchronized (this) {
            stopped = true;
            jobs.values().stream().filter(job -> !job.state().ended()).forEach(this::interrupt);
        }
        workers.shutdown();
        try {
            if (!workers.awaitTermination(STOP_SECONDS, TimeUnit.SECONDS)) {
                LOG.warn("An import did not end in time; at the next start it is interrupted");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
