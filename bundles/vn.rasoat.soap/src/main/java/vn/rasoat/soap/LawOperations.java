package vn.rasoat.soap;

import java.util.List;
import java.util.Optional;
import javax.activation.DataHandler;
import vn.rasoat.api.classification.TextFinder;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.contract.soap.v1.ClassificationSummary;
import vn.rasoat.contract.soap.v1.IndicatorSource;
import vn.rasoat.contract.soap.v1.InstalledText;
import vn.rasoat.contract.soap.v1.Recalculation;
import vn.rasoat.contract.soap.v1.Round;
import vn.rasoat.contract.soap.v1.RoundLawChange;
import vn.rasoat.contract.soap.v1.StandardText;
import vn.rasoat.contract.soap.v1.StandardTextCheck;
import vn.rasoat.contract.soap.v1.StandardTextList;
import vn.rasoat.contract.soap.v1.TextName;

/** The operations on the texts of the law, and on what a round is scored with. */
final class LawOperations {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_REASON = 1000;

    private final LawServices services;
    private final TextFinder texts;
    private final UploadSpool spool;

    LawOperations(LawServices services, TextFinder texts, UploadSpool spool) {
        this.services = services;
        this.texts = texts;
        this.spool = spool;
    }

    Round setRoundLaw(
            String roundId,
            TextName standard,
            TextName localStandard,
            TextName b1Table,
            IndicatorSource indicatorSource,
            String person,
            String reason) {
        RoundKey key = Requests.key(roundId);
        services.rounds().get(key);
        RoundPins pins =
                new RoundPins(
                        texts.standard(standard.getId(), standard.getRevision()),
                        Optional.ofNullable(localStandard)
                                .map(name -> texts.standard(name.getId(), name.getRevision())),
                        Optional.ofNullable(b1Table)
                                .map(name -> texts.b1Table(name.getId(), name.getRevision())),
                        switch (indicatorSource) {
                            case TICKED -> vn.rasoat.api.rules.IndicatorSource.TICKED;
                            case COMPUTED -> vn.rasoat.api.rules.IndicatorSource.COMPUTED;
                        });
        return Answers.round(
                services.rounds()
                        .repin(
                                key,
                                pins,
                                Requests.line("person", person, LONGEST_NAME),
                                Requests.line("reason", reason, LONGEST_REASON)));
    }

    List<RoundLawChange> listRoundLawChanges(String roundId) {
        return services.rounds().changes(Requests.key(roundId)).stream()
                .map(LawAnswers::change)
                .toList();
    }

    List<Recalculation> listRecalculations() {
        return services.recalculations().due().stream().map(LawAnswers::recalculation).toList();
    }

    ClassificationSummary recalculateRound(String roundId, String person, String reason) {
        return Answers.summary(
                services.recalculations()
                        .recalculate(
                                Requests.key(roundId),
                                Requests.line("person", person, LONGEST_NAME),
                                Requests.line("reason", reason, LONGEST_REASON)));
    }

    List<StandardText> listStandards() {
        return LawAnswers.standards(services.catalogue());
    }

    /** Not validated by the schema, as all that takes an attachment. */
    StandardTextCheck checkStandardText(String fileName, DataHandler content, String roundId) {
        String name = Requests.baseName(fileName);
        Requests.present("content", content);
        Optional<RoundKey> key = Optional.ofNullable(roundId).map(Requests::key);
        return LawAnswers.check(services.installation().dryRun(name, spool.bytes(content), key));
    }

    /** Not validated by the schema, as all that takes an attachment. */
    InstalledText installStandardText(
            String fileName, DataHandler content, String person, String source) {
        String name = Requests.baseName(fileName);
        Requests.present("content", content);
        String who = Requests.line("person", person, LONGEST_NAME);
        String from = Requests.line("source", source, LONGEST_REASON);
        return LawAnswers.installed(
                services.installation().install(name, spool.bytes(content), who, from));
    }

    StandardTextList listStandardTexts() {
        StandardTextList list = new StandardTextList();
        services.installation()
                .installed()
                .forEach(text -> list.getTexts().add(LawAnswers.installed(text)));
        services.catalogue().faults().forEach(fault -> list.getFaults().add(Answers.issue(fault)));
        return list;
    }
}
