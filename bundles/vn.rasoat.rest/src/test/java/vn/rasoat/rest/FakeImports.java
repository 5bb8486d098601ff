package vn.rasoat.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.HeldRelease;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportJobs;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportPhase;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.round.RoundKey;

/** Two jobs at most; the receipt h1 is held, and h2 would be another one by now. */
final class FakeImports implements ImportJobs, HeldImports, RowOutcomes {

    static final RoundKey ROUND = new RoundKey("20", 2024);
    static final Instant AT = Instant.parse("2024-10-02T03:04:05Z");

    final Map<String, ImportJob> jobs = new LinkedHashMap<>();
    final List<String> contents = new ArrayList<>();
    final List<String> decided = new ArrayList<>();

    @Override
    public ImportJob submit(ImportRequest request) {
        if (jobs.size() == 2) {
            throw new RejectedRequestException(IssueCode.JOBS_BUSY, "2");
        }
        try {
            contents.add(Files.readString(request.file()));
            Files.delete(request.file());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        ImportJob job =
                new ImportJob(
                        "j" + (jobs.size() + 1),
                        new ImportJob.Asked(
                                request.round(),
                                request.unit(),
                                request.fileName(),
                                request.mode(),
                                AT),
                        JobState.RUNNING,
                        Optional.of(new ImportProgress(ImportPhase.READING, 5000, 0.25)),
                        Duration.ofSeconds(10),
                        Optional.empty(),
                        Optional.empty());
        jobs.put(job.id(), job);
        return job;
    }

    @Override
    public ImportJob get(String id) {
        if (!jobs.containsKey(id)) {
            throw new RejectedRequestException(IssueCode.JOB_UNKNOWN, id);
        }
        return jobs.get(id);
    }

    @Override
    public List<ImportJob> all() {
        return List.copyOf(jobs.values());
    }

    @Override
    public ImportJob cancel(String id) {
        ImportJob job = get(id);
        if (job.state().ended()) {
            throw new RejectedRequestException(IssueCode.JOB_ENDED, id);
        }
        ImportJob cancelled =
                new ImportJob(
                        id,
                        job.asked(),
                        JobState.CANCELLED,
                        job.progress(),
                        job.running(),
                        Optional.empty(),
                        Optional.of(Issue.of(IssueCode.IMPORT_CANCELLED, Place.FILE)));
        jobs.put(id, cancelled);
        return cancelled;
    }

    @Override
    public List<HeldReceipt> pending(RoundKey round) {
        return List.of(find("h1"), find("h2"));
    }

    @Override
    public HeldReceipt find(String receiptId) {
        if (!receiptId.startsWith("h")) {
            throw new RejectedRequestException(IssueCode.NOT_HELD, receiptId);
        }
        return held(receiptId, HeldReceipt.State.PENDING, Optional.empty());
    }

    private static HeldReceipt held(
            String id, HeldReceipt.State state, Optional<HeldReceipt.Decision> decision) {
        return new HeldReceipt(id, ROUND, state, decision, Optional.empty());
    }

    @Override
    public HeldRelease release(
            String receiptId, String person, String reason, boolean acceptDifferences) {
        find(receiptId);
        decided.add(receiptId + " " + person + " " + reason + " " + acceptDifferences);
        List<HeldRelease.Difference> differences =
                receiptId.equals("h2")
                        ? List.of(new HeldRelease.Difference("new", 3, 1))
                        : List.of();
        return differences.isEmpty() || acceptDifferences
                ? new HeldRelease(Optional.of(receipt()), differences)
                : new HeldRelease(Optional.empty(), differences);
    }

    private static Receipt receipt() {
        return new Receipt(
                "r9",
                ROUND,
                "187",
                "x.xlsx",
                "0".repeat(64),
                AT,
                ImportMode.HOLD,
                ImportState.IMPORTED,
                new HouseholdCounts(1, 1, 0, 0, 0, 0, 0),
                List.of(),
                List.of());
    }

    @Override
    public HeldReceipt discard(String receiptId, String person, String reason) {
        find(receiptId);
        return held(
                receiptId,
                HeldReceipt.State.DISCARDED,
                Optional.of(new HeldReceipt.Decision(person, reason, AT)));
    }

    @Override
    public void write(String receiptId, Format format, OutputStream out) throws IOException {
        if (receiptId.equals("old")) {
            throw new RejectedRequestException(IssueCode.ROWS_NOT_KEPT, receiptId);
        }
        out.write((format + " of " + receiptId).getBytes(StandardCharsets.UTF_8));
    }
}
