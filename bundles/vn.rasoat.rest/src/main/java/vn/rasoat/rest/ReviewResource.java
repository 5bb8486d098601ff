package vn.rasoat.rest;

import java.io.InputStream;
import javax.ws.rs.core.Response;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.rest.v1.ReviewApi;
import vn.rasoat.contract.rest.v1.RoundList;
import vn.rasoat.contract.rest.v1.RoundRequest;

/** The operations of the contract on the services. */
public class ReviewResource implements ReviewApi {

    /** RFC 4918; a file was understood as a request, but nothing in it could be taken. */
    private static final int UNPROCESSABLE = 422;

    private static final String UNNAMED = "survey";

    private final ReviewServices services;
    private final Documents documents;
    private final UploadSpool spool;

    ReviewResource(ReviewServices services, Documents documents, UploadSpool spool) {
        this.services = services;
        this.documents = documents;
        this.spool = spool;
    }

    @Override
    public Response listRounds() {
        RoundList list = new RoundList();
        services.rounds().all().forEach(round -> list.addRoundsItem(Answers.round(round)));
        return Response.ok(list).build();
    }

    @Override
    public Response openRound(RoundRequest request) {
        Requests.present("body", request);
        String unit = Requests.present("unit", request.getUnit());
        int year = Requests.year(request.getYear());
        return Response.ok(Answers.round(services.rounds().open(unit, year))).build();
    }

    @Override
    public Response getRound(String roundId) {
        return Response.ok(Answers.round(services.rounds().get(Requests.key(roundId)))).build();
    }

    @Override
    public Response submitSurvey(
            String roundId,
            String unit,
            InputStream body,
            String mode,
            String fileName,
            String encoding) {
        RoundKey key = Requests.key(roundId);
        Requests.present("unit", unit);
        Requests.present("body", body);
        ImportMode asked = Requests.mode(mode);
        // Asked before the file is taken in: half a gigabyte for a mistyped round helps nobody.
        services.rounds().get(key);
        Receipt receipt =
                spool.with(
                        body,
                        file ->
                                services.importer()
                                        .importSurvey(
                                                new ImportRequest(
                                                        key,
                                                        unit,
                                                        Requests.fileName(fileName).orElse(UNNAMED),
                                                        file,
                                                        encoding == null ? "" : encoding,
                                                        asked)));
        int status =
                receipt.state() == ImportState.NOTHING_IMPORTED
                        ? UNPROCESSABLE
                        : Response.Status.OK.getStatusCode();
        return Response.status(status).entity(Answers.receipt(receipt)).build();
    }

    @Override
    public Response getReceipt(String receiptId) {
        return Response.ok(Answers.receipt(Requests.receipt(services.register(), receiptId)))
                .build();
    }

    @Override
    public Response classifyRound(String roundId) {
        return Response.ok(Answers.summary(services.classifier().classify(Requests.key(roundId))))
                .build();
    }

    @Override
    public Response getPack(String roundId, String unit, String format, String ruler) {
        documents.renderer(format); // refused before the work is done
        return documents.answer(compose(roundId, unit, ruler), format);
    }

    @Override
    public Response getForm(String roundId, String unit, String form, String format, String ruler) {
        documents.renderer(format);
        FormPack pack = compose(roundId, unit, ruler);
        StatutoryForm found =
                pack.form(form)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.FORM_UNKNOWN,
                                                Requests.quoted(form),
                                                String.join(
                                                        ", ",
                                                        pack.forms().stream()
                                                                .map(StatutoryForm::number)
                                                                .toList())));
        return documents.answer(pack, found, format);
    }

    private FormPack compose(String roundId, String unit, String ruler) {
        return services.composer().compose(Requests.key(roundId), unit, Requests.ruler(ruler));
    }
}
