package vn.rasoat.rest;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.FilledFile;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FilledFormChecker;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.report.Submissions;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/** Packs that are the text "sealed". */
final class FakePacks implements SealedPacks, Submissions, FilledFormChecker {

    static final String SEAL = "5e".repeat(32);
    static final Instant AT = Instant.parse("2024-12-14T03:04:05Z");

    final List<Submission> submitted = new ArrayList<>();

    private static PackProof proof(RoundKey round, Ruler ruler) {
        return new PackProof(
                Fakes.round(round),
                Fakes.COMMUNE,
                ruler,
                3,
                true,
                SEAL,
                new TreeMap<>(Map.of("06505", "ab".repeat(32))));
    }

    @Override
    public PackProof seal(RoundKey round, String unit, Ruler ruler, OutputStream out)
            throws IOException {
        if (!unit.equals("06505")) {
            throw new RejectedRequestException(IssueCode.UNIT_UNKNOWN, unit, "2024-09-01");
        }
        out.write("sealed".getBytes(StandardCharsets.UTF_8));
        return proof(round, ruler);
    }

    @Override
    public PackCheck check(Path file) {
        try {
            return Files.readString(file).equals("sealed")
                    ? new PackCheck(
                            Optional.of(proof(new RoundKey("20", 2024), Ruler.NATIONAL)), List.of())
                    : new PackCheck(
                            Optional.empty(),
                            List.of(Issue.of(IssueCode.PACK_UNREADABLE, Place.FILE, "zip")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public List<CellChange> compare(Path before, Path after) {
        throw new UnsupportedOperationException();
    }

    @Override
    public FilledFormCheck check(RoundKey round, List<FilledFile> files) {
        FilledFile file = files.get(0);
        return new FilledFormCheck(
                List.of(
                        new FilledFormCheck.RecognisedForm(
                                file.name(), "7.2", "TỔNG HỢP", 3, file.content().length)),
                List.of(
                        new Issue(
                                IssueCode.FORM_RATE_DIFFERS,
                                new Place(file.name(), 7, "F"),
                                "1.34",
                                "1.33",
                                List.of("Xã Vân Linh", "4", "1.33"))));
    }

    @Override
    public Submission submit(RoundKey round, String unit, Ruler ruler, String person) {
        if (person.isEmpty()) {
            throw new RejectedRequestException(IssueCode.REASON_MISSING, "person");
        }
        if (!submitted.isEmpty()) {
            throw new RejectedRequestException(
                    IssueCode.SUBMITTED_ALREADY, unit, submitted.get(0).id());
        }
        Submission submission =
                new Submission("s1", round, unit, ruler, AT, person, SEAL, true, Optional.empty());
        submitted.add(submission);
        return submission;
    }

    @Override
    public Submission reopen(String id, String person, String reason) {
        Submission it = find(id);
        return new Submission(
                it.id(),
                it.round(),
                it.unit(),
                it.ruler(),
                it.at(),
                it.person(),
                it.seal(),
                it.preliminary(),
                Optional.of(new Submission.Reopening(AT, person, reason)));
    }

    private Submission find(String id) {
        return submitted.stream()
                .filter(it -> it.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new RejectedRequestException(IssueCode.SUBMISSION_UNKNOWN, id));
    }

    @Override
    public List<Submission> all(RoundKey round) {
        return submitted;
    }

    @Override
    public void writePack(String id, OutputStream out) throws IOException {
        find(id);
        out.write("sealed".getBytes(StandardCharsets.UTF_8));
    }

    @Override
    public List<CellChange> compare(String before, String after) {
        find(before);
        find(after);
        return List.of(new CellChange("7.1", "06505", "", "3", "", "4"));
    }
}
