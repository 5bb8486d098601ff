package vn.rasoat.intake.job;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.round.RoundKey;

/**
 * The folder of the jobs: a small record of each, and the files of those that wait or run. A file
 * is personal data and lies there no longer than its job needs it.
 */
final class JobRecords {

    private static final Logger LOG = LoggerFactory.getLogger(JobRecords.class);
    private static final String RECORD = ".job";
    private static final String UPLOAD = ".upload";
    private static final String PART = ".part";

    private final Path folder;

    JobRecords(Path folder) {
        this.folder = folder;
    }

    Path upload(String id) {
        return folder.resolve(id + UPLOAD);
    }

    /** Takes a file over; within one file system that takes no time, whatever its size. */
    void take(String id, Path file) throws IOException {
        Files.createDirectories(folder);
        Files.move(file, upload(id));
    }

    void dropUpload(String id) {
        drop(upload(id));
    }

    void forget(String id) {
        drop(folder.resolve(id + RECORD));
    }

    private static void drop(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            LOG.warn("Could not be deleted: {}", file.getFileName());
        }
    }

    void write(ImportJob job) throws IOException {
        Properties record = new Properties();
        ImportJob.Asked asked = job.asked();
        record.setProperty("round", asked.round().toString());
        record.setProperty("unit", asked.unit());
        record.setProperty("fileName", asked.fileName());
        record.setProperty("mode", asked.mode().word());
        record.setProperty("at", asked.at().toString());
        record.setProperty("state", job.state().name());
        record.setProperty("millis", Long.toString(job.running().toMillis()));
        job.receiptId().ifPresent(id -> record.setProperty("receipt", id));
        job.problem()
                .ifPresent(
                        problem -> {
                            record.setProperty("problem", problem.code().name());
                            for (int i = 0; i < problem.arguments().size(); i++) {
                                record.setProperty("problem." + i, problem.arguments().get(i));
                            }
                        });
        Files.createDirectories(folder);
        Path part = folder.resolve(job.id() + PART);
        try (Writer writer = Files.newBufferedWriter(part)) {
            record.store(writer, null);
        }
        Files.move(
                part,
                folder.resolve(job.id() + RECORD),
                StandardCopyOption.ATOMIC_MOVE,
                StandardCopyOption.REPLACE_EXISTING);
    }

    /**
     * What an earlier run of the server left. Its files are deleted; a job that had not ended is
     * interrupted.
     */
    List<ImportJob> recover() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        List<ImportJob> jobs = new ArrayList<>();
        for (Path file : files) {
            String name = file.getFileName().toString();
            if (name.endsWith(UPLOAD) || name.endsWith(PART)) {
                Files.delete(file);
            } else if (name.endsWith(RECORD)) {
                read(file, name.substring(0, name.length() - RECORD.length())).ifPresent(jobs::add);
            }
        }
        jobs.sort(Comparator.comparing(job -> job.asked().at()));
        for (ImportJob job : jobs) {
            if (job.problem().filter(p -> p.code() == IssueCode.JOB_INTERRUPTED).isPresent()) {
                write(job);
            }
        }
        return jobs;
    }

    private static Optional<ImportJob> read(Path file, String id) throws IOException {
        Properties record = new Properties();
        try (Reader reader = Files.newBufferedReader(file)) {
            record.load(reader);
            JobState state = JobState.valueOf(record.getProperty("state"));
            return Optional.of(
                    new ImportJob(
                            id,
                            new ImportJob.Asked(
                                    RoundKey.parse(record.getProperty("round")),
                                    record.getProperty("unit"),
                                    record.getProperty("fileName"),
                                    ImportMode.ofWord(record.getProperty("mode")).orElseThrow(),
                                    Instant.parse(record.getProperty("at"))),
                            state.ended() ? state : JobState.INTERRUPTED,
                            Optional.empty(),
                            Duration.ofMillis(Long.parseLong(record.getProperty("millis"))),
                            Optional.ofNullable(record.getProperty("receipt")),
                            state.ended()
                                    ? problem(record)
                                    : Optional.of(
                                            Issue.of(IssueCode.JOB_INTERRUPTED, Place.FILE))));
        } catch (RuntimeException damaged) {
            LOG.warn("The record of an import job is damaged and left alone: {}", id);
            return Optional.empty();
        }
    }

    private static Optional<Issue> problem(Properties record) {
        return Arrays.stream(IssueCode.values())
                .filter(code -> code.name().equals(record.getProperty("problem")))
                .findFirst()
                .map(code -> Issue.of(code, Place.FILE, arguments(record)));
    }

    private static String[] arguments(Properties record) {
        List<String> arguments = new ArrayList<>();
        for (String next = record.getProperty("problem.0"); next != null; ) {
            arguments.add(next);
            next = record.getProperty("problem." + arguments.size());
        }
        return arguments.toArray(String[]::new);
    }
}
