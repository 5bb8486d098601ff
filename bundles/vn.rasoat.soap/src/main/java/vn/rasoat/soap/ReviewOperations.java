package vn.rasoat.soap;

import java.util.List;
import javax.activation.DataHandler;
import javax.jws.WebService;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.contract.soap.v1.ClassificationSummary;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.DocumentFormat;
import vn.rasoat.contract.soap.v1.Receipt;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.Round;

/**
 * The operations of the contract on the services. Refusals and failures leave as exceptions of the
 * api; {@link FaultTranslator} makes the typed fault of them.
 */
@WebService(
        endpointInterface = "vn.rasoat.contract.soap.v1.ReviewPort",
        serviceName = "ReviewService",
        targetNamespace = "http://rasoat.vn/review/v1")
public class ReviewOperations implements ReviewPort {

    private final ReviewServices services;
    private final Documents documents;
    private final UploadSpool spool;

    ReviewOperations(ReviewServices services, Documents documents, UploadSpool spool) {
        this.services = services;
        this.documents = documents;
        this.spool = spool;
    }

    @Override
    public List<Round> listRounds() {
        return services.rounds().all().stream().map(Answers::round).toList();
    }

    @Override
    public Round openRound(String unit, int year) {
        return Answers.round(services.rounds().open(unit, year));
    }

    @Override
    public Round getRound(String roundId) {
        return Answers.round(services.rounds().get(Requests.key(roundId)));
    }

    @Override
    public Receipt submitSurvey(String roundId, String unit, String fileName, DataHandler content) {
        RoundKey key = Requests.key(roundId);
        Requests.present("unit", unit);
        Requests.present("fileName", fileName);
        Requests.present("content", content);
        // Asked before the file is taken in: half a gigabyte for a mistyped round helps nobody.
        services.rounds().get(key);
        return spool.with(
                content,
                file ->
                        Answers.receipt(
                                services.importer()
                                        .importSurvey(
                                                new ImportRequest(key, unit, fileName, file))));
    }

    @Override
    public Receipt getReceipt(String receiptId) {
        return services.register()
                .receipt(receiptId)
                .map(Answers::receipt)
                .orElseThrow(
                        () -> new RejectedRequestException(IssueCode.RECEIPT_UNKNOWN, receiptId));
    }

    @Override
    public ClassificationSummary classifyRound(String roundId) {
        return Answers.summary(services.classifier().classify(Requests.key(roundId)));
    }

    @Override
    public Document getPack(String roundId, String unit, DocumentFormat format) {
        FormRenderer renderer = documents.renderer(format); // refused before the work is done
        return Documents.render(renderer, compose(roundId, unit));
    }

    @Override
    public Document getForm(String roundId, String unit, String form, DocumentFormat format) {
        FormRenderer renderer = documents.renderer(format);
        FormPack pack = compose(roundId, unit);
        StatutoryForm found =
                pack.form(form)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.FORM_UNKNOWN,
                                                form,
                                                String.join(
                                                        ", ",
                                                        pack.forms().stream()
                                                                .map(StatutoryForm::number)
                                                                .toList())));
        return Documents.render(renderer, pack, found);
    }

    private FormPack compose(String roundId, String unit) {
        return services.composer().compose(Requests.key(roundId), unit);
    }
}
