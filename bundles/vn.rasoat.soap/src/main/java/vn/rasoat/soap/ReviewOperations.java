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
import vn.rasoat.contract.soap.v1.Explanation;
import vn.rasoat.contract.soap.v1.HouseholdList;
import vn.rasoat.contract.soap.v1.ImportMode;
import vn.rasoat.contract.soap.v1.IndicatorSource;
import vn.rasoat.contract.soap.v1.InstalledText;
import vn.rasoat.contract.soap.v1.LivingStandardList;
import vn.rasoat.contract.soap.v1.MeasureTable;
import vn.rasoat.contract.soap.v1.PackRuler;
import vn.rasoat.contract.soap.v1.PageFormat;
import vn.rasoat.contract.soap.v1.Recalculation;
import vn.rasoat.contract.soap.v1.Receipt;
import vn.rasoat.contract.soap.v1.ReviewPort;
import vn.rasoat.contract.soap.v1.Round;
import vn.rasoat.contract.soap.v1.RoundLawChange;
import vn.rasoat.contract.soap.v1.StandardComparison;
import vn.rasoat.contract.soap.v1.StandardText;
import vn.rasoat.contract.soap.v1.StandardTextCheck;
import vn.rasoat.contract.soap.v1.StandardTextList;
import vn.rasoat.contract.soap.v1.TextName;
import vn.rasoat.contract.soap.v1.UndoPreview;
import vn.rasoat.contract.soap.v1.UndoRecord;

/**
 * The operations of the contract on the services, those of a topic in a class of their own.
 * Refusals and failures leave as exceptions of the api; {@link FaultTranslator} makes the typed
 * fault of them.
 */
@WebService(
        endpointInterface = "vn.rasoat.contract.soap.v1.ReviewPort",
        serviceName = "ReviewService",
        targetNamespace = "http://rasoat.vn/review/v1")
public class ReviewOperations implements ReviewPort {

    private final ReviewServices services;
    private final Documents documents;
    private final UploadSpool spool;
    private final CorrectionOperations corrections;
    private final LawOperations law;
    private final HouseholdOperations households;
    private final AnalysisOperations analysis;

    ReviewOperations(
            ReviewServices services,
            Documents documents,
            UploadSpool spool,
            CorrectionOperations corrections,
            LawOperations law,
            HouseholdOperations households,
            AnalysisOperations analysis) {
        this.services = services;
        this.documents = documents;
        this.spool = spool;
        this.corrections = corrections;
        this.law = law;
        this.households = households;
        this.analysis = analysis;
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
    public Receipt submitSurvey(
            String roundId,
            String unit,
            String fileName,
            ImportMode mode,
            DataHandler content,
            String encoding) {
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
                                                new ImportRequest(
                                                        key,
                                                        unit,
                                                        fileName,
                                                        file,
                                                        encoding == null ? "" : encoding,
                                                        Answers.mode(mode)))));
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
    public Document getPack(String roundId, String unit, DocumentFormat format, PackRuler ruler) {
        FormRenderer renderer = documents.renderer(format); // refused before the work is done
        return Documents.render(renderer, compose(roundId, unit, ruler));
    }

    @Override
    public Document getForm(
            String roundId, String unit, String form, DocumentFormat format, PackRuler ruler) {
        FormRenderer renderer = documents.renderer(format);
        FormPack pack = compose(roundId, unit, ruler);
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

    private FormPack compose(String roundId, String unit, PackRuler ruler) {
        return services.composer().compose(Requests.key(roundId), unit, Requests.ruler(ruler));
    }

    @Override
    public UndoPreview previewUndo(String receiptId) {
        return corrections.previewUndo(receiptId);
    }

    @Override
    public UndoRecord undoImport(String receiptId, String person, String reason) {
        return corrections.undoImport(receiptId, person, reason);
    }

    @Override
    public Round setRoundLaw(
            String roundId,
            TextName standard,
            TextName localStandard,
            TextName b1Table,
            IndicatorSource indicatorSource,
            String person,
            String reason) {
        return law.setRoundLaw(
                roundId, standard, localStandard, b1Table, indicatorSource, person, reason);
    }

    @Override
    public List<RoundLawChange> listRoundLawChanges(String roundId) {
        return law.listRoundLawChanges(roundId);
    }

    @Override
    public List<Recalculation> listRecalculations() {
        return law.listRecalculations();
    }

    @Override
    public ClassificationSummary recalculateRound(String roundId, String person, String reason) {
        return law.recalculateRound(roundId, person, reason);
    }

    @Override
    public List<StandardText> listStandards() {
        return law.listStandards();
    }

    @Override
    public StandardTextCheck checkStandardText(
            String fileName, DataHandler content, String roundId) {
        return law.checkStandardText(fileName, content, roundId);
    }

    @Override
    public InstalledText installStandardText(
            String fileName, DataHandler content, String person, String source) {
        return law.installStandardText(fileName, content, person, source);
    }

    @Override
    public StandardTextList listStandardTexts() {
        return law.listStandardTexts();
    }

    @Override
    public HouseholdList listHouseholds(
            String roundId,
            String commune,
            String village,
            String number,
            Integer offset,
            Integer limit) {
        return households.listHouseholds(roundId, commune, village, number, offset, limit);
    }

    @Override
    public Explanation explainHousehold(String roundId, String householdId) {
        return households.explainHousehold(roundId, householdId);
    }

    @Override
    public Document getHouseholdExplanation(String roundId, String householdId, PageFormat format) {
        return households.getHouseholdExplanation(roundId, householdId, format);
    }

    @Override
    public List<Explanation> explainVillage(String roundId, String commune, String village) {
        return households.explainVillage(roundId, commune, village);
    }

    @Override
    public Document getVillageExplanations(
            String roundId, String commune, String village, PageFormat format) {
        return households.getVillageExplanations(roundId, commune, village, format);
    }

    @Override
    public LivingStandardList listAverageLivingStandard(String roundId, String commune) {
        return households.listAverageLivingStandard(roundId, commune);
    }

    @Override
    public Document getAverageLivingStandard(String roundId, String commune, PageFormat format) {
        return households.getAverageLivingStandard(roundId, commune, format);
    }

    @Override
    public StandardComparison compareStandards(String roundId, String standardId) {
        return analysis.compareStandards(roundId, standardId);
    }

    @Override
    public Document getComparison(String roundId, String standardId, PageFormat format) {
        return analysis.getComparison(roundId, standardId, format);
    }

    @Override
    public MeasureTable getMeasures(String roundId, String unit) {
        return analysis.getMeasures(roundId, unit);
    }
}
