package vn.rasoat.rest;

import java.io.InputStream;
import java.net.URI;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.rest.v1.DiscardRequest;
import vn.rasoat.contract.rest.v1.HeldImportList;
import vn.rasoat.contract.rest.v1.ImportJob;
import vn.rasoat.contract.rest.v1.ImportJobList;
import vn.rasoat.contract.rest.v1.ImportsApi;
import vn.rasoat.contract.rest.v1.ReleaseRequest;

/** Imports that run by themselves, held files, and what became of every row. */
public class ImportsResource implements ImportsApi {

    private static final String UNNAMED = "survey";
    private static final int LONGEST_ID = 64;
    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final ImportServices services;
    private final UploadSpool uploads;
    private final DownloadSpool downloads;

    ImportsResource(ImportServices services, UploadSpool uploads, DownloadSpool downloads) {
        this.services = services;
        this.uploads = uploads;
        this.downloads = downloads;
    }

    @Override
    public Response submitImportJob(
            String roundId,
            String unit,
            InputStream body,
            String fileName,
            String mode,
            String encoding) {
        RoundKey key = Requests.key(roundId);
        Requests.present("unit", unit);
        Requests.present("body", body);
        ImportMode asked = Requests.mode(mode);
        // Asked before the file is taken in, as for a survey.
        services.rounds().get(key);
        ImportJob job =
                uploads.with(
                        body,
                        file ->
                                ImportAnswers.job(
                                        services.jobs()
                                                .submit(
                                                        new ImportRequest(
                                                                key,
                                                                unit,
                                                                Requests.fileName(fileName)
                                                                        .orElse(UNNAMED),
                                                                file,
                                                                encoding == null ? "" : encoding,
                                                                asked))));
        return Response.accepted(job).location(URI.create("import-jobs/" + job.getId())).build();
    }

    @Override
    public Response listImportJobs() {
        return Response.ok(
                        new ImportJobList()
                                .jobs(
                                        services.jobs().all().stream()
                                                .map(ImportAnswers::job)
                                                .toList()))
                .build();
    }

    @Override
    public Response getImportJob(String jobId) {
        return Response.ok(ImportAnswers.job(services.jobs().get(job(jobId)))).build();
    }

    @Override
    public Response cancelImportJob(String jobId) {
        return Response.accepted(ImportAnswers.job(services.jobs().cancel(job(jobId)))).build();
    }

    @Override
    public Response listHeldImports(String roundId) {
        return Response.ok(
                        new HeldImportList()
                                .held(
                                        services.held().pending(Requests.key(roundId)).stream()
                                                .map(ImportAnswers::held)
                                                .toList()))
                .build();
    }

    @Override
    public Response getHeldImport(String receiptId) {
        return Response.ok(ImportAnswers.held(services.held().find(receipt(receiptId)))).build();
    }

    @Override
    public Response releaseHeldImport(String receiptId, ReleaseRequest request) {
        String id = receipt(receiptId);
        Requests.present("body", request);
        vn.rasoat.api.intake.HeldRelease release =
                services.held()
                        .release(
                                id,
                                Requests.line("person", request.getPerson(), LONGEST_NAME),
                                Requests.line("reason", request.getReason(), LONGEST_REASON),
                                Boolean.TRUE.equals(request.getAcceptDifferences()));
        Response.Status status =
                release.receipt().isPresent() ? Response.Status.OK : Response.Status.CONFLICT;
        return Response.status(status).entity(ImportAnswers.release(release)).build();
    }

    @Override
    public Response discardHeldImport(String receiptId, DiscardRequest request) {
        String id = receipt(receiptId);
        Requests.present("body", request);
        return Response.ok(
                        ImportAnswers.held(
                                services.held()
                                        .discard(
                                                id,
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
    public Response getRowOutcomes(String receiptId, String format) {
        String id = receipt(receiptId);
        RowOutcomes.Format found =
                RowOutcomes.Format.ofWord(format)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.FORMAT_UNKNOWN,
                                                Requests.quoted(format),
                                                "csv, xlsx"));
        String type = found == RowOutcomes.Format.CSV ? "text/csv;charset=UTF-8" : MediaTypes.XLSX;
        return Response.ok(downloads.fill(out -> services.rows().write(id, found, out)), type)
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"rows-"
                                + id.replaceAll("[^0-9A-Za-z-]", "")
                                + "."
                                + format
                                + "\"")
                .build();
    }

    /** No receipt has a longer id; an answer must not repeat one at any length. */
    private static String receipt(String id) {
        return bounded(id, IssueCode.RECEIPT_UNKNOWN);
    }

    private static String job(String id) {
        return bounded(id, IssueCode.JOB_UNKNOWN);
    }

    private static String bounded(String id, IssueCode unknown) {
        if (id.length() > LONGEST_ID) {
            throw new RejectedRequestException(unknown, Requests.quoted(id));
        }
        return id;
    }
}
