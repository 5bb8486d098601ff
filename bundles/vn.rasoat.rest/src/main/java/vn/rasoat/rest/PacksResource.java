package vn.rasoat.rest;

import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import javax.ws.rs.core.StreamingOutput;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FilledFile;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.contract.rest.v1.PacksApi;
import vn.rasoat.contract.rest.v1.ReopeningRequest;
import vn.rasoat.contract.rest.v1.SubmissionRequest;

/** Sealed packs: made, checked, handed in, compared. */
public class PacksResource implements PacksApi {

    private static final String ZIP = "application/zip";
    private static final String SEAL = "X-Rasoat-Seal";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final PackServices services;
    private final UploadSpool uploads;
    private final DownloadSpool downloads;

    PacksResource(PackServices services, UploadSpool uploads, DownloadSpool downloads) {
        this.services = services;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @Override
    public Response getSealedPack(String roundId, String unit, String ruler) {
        RoundKey round = Requests.key(roundId);
        Ruler by = Requests.ruler(ruler);
        AtomicReference<PackProof> proof = new AtomicReference<>();
        StreamingOutput pack =
                downloads.fill(out -> proof.set(services.packs().seal(round, unit, by, out)));
        return zip(pack, "pack-" + proof.get().unit().code() + "-" + round)
                .header(SEAL, proof.get().seal())
                .build();
    }

    @Override
    public Response checkSealedPack(InputStream body, String seal) {
        Requests.present("body", body);
        PackCheck check = uploads.with(body, file -> services.packs().check(file));
        return Response.ok(PackAnswers.check(expecting(seal, check))).build();
    }

    /** With the finding that the pack is another one, where it is. */
    private static PackCheck expecting(String seal, PackCheck check) {
        if (seal == null || check.proof().isEmpty()) {
            return check;
        }
        String found = check.proof().get().seal();
        if (seal.equals(found)) {
            return check;
        }
        List<Issue> findings = new ArrayList<>(check.findings());
        findings.add(
                Issue.of(IssueCode.PACK_SEAL_DIFFERS, Place.FILE, Requests.quoted(seal), found));
        return new PackCheck(check.proof(), findings);
    }

    @Override
    public Response checkFilledForms(String roundId, String fileName, InputStream body) {
        RoundKey round = Requests.key(roundId);
        String name = Requests.baseName(Requests.present("fileName", fileName));
        Requests.present("body", body);
        return Response.ok(
                        PackAnswers.check(
                                services.checker()
                                        .check(
                                                round,
                                                List.of(
                                                        new FilledFile(
                                                                name, uploads.bytes(body))))))
                .build();
    }

    @Override
    public Response listSubmissions(String roundId) {
        return Response.ok(
                        PackAnswers.submissions(services.submissions().all(Requests.key(roundId))))
                .build();
    }

    @Override
    public Response submitPack(String roundId, SubmissionRequest request) {
        RoundKey round = Requests.key(roundId);
        Requests.present("body", request);
        String unit = Requests.present("unit", request.getUnit());
        Ruler by =
                Requests.ruler(
                        request.getRuler() == null
                                ? Ruler.NATIONAL.word()
                                : request.getRuler().value());
        return Response.ok(
                        PackAnswers.submission(
                                services.submissions()
                                        .submit(
                                                round,
                                                unit,
                                                by,
                                                Requests.line(
                                                        "person",
                                                        request.getPerson(),
                                                        LONGEST_NAME))))
                .build();
    }

    @Override
    public Response reopenSubmission(String submissionId, ReopeningRequest request) {
        Requests.present("body", request);
        return Response.ok(
                        PackAnswers.submission(
                                services.submissions()
                                        .reopen(
                                                id(submissionId),
                                                Requests.line(
                                                        "person",
                                                        request.getPerson(),
                                                        LONGEST_NAME),
                                                Requests.line(
                                                        "reason",
                                                        request.getReason(),
                                                        LONGEST_REASON))))
                .build();
    }

    @Override
    public Response getSubmittedPack(String submissionId) {
        String id = id(submissionId);
        return zip(
                        downloads.fill(out -> services.submissions().writePack(id, out)),
                        "submission-" + id)
                .build();
    }

    @Override
    public Response compareSubmissions(String submissionId, String since) {
        return Response.ok(
                        PackAnswers.changes(
                                services.submissions()
                                        .compare(
                                                id(Requests.present("since", since)),
                                                id(submissionId))))
                .build();
    }

    private static Response.ResponseBuilder zip(StreamingOutput pack, String name) {
        return Response.ok(pack, ZIP)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + ".zip\"");
    }

    /** No submission has a longer id; an answer must not repeat one at any length. */
    private static String id(String id) {
        if (id.length() > LONGEST_ID) {
            throw new RejectedRequestException(IssueCode.SUBMISSION_UNKNOWN, Requests.quoted(id));
        }
        return id;
    }
}
