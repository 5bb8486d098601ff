package vn.rasoat.soap;

import java.util.List;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.contract.soap.v1.ApplicationWindow;
import vn.rasoat.contract.soap.v1.Citation;
import vn.rasoat.contract.soap.v1.FactStatus;
import vn.rasoat.contract.soap.v1.FormAItem;
import vn.rasoat.contract.soap.v1.IndicatorText;
import vn.rasoat.contract.soap.v1.InstalledText;
import vn.rasoat.contract.soap.v1.PrintedRow;
import vn.rasoat.contract.soap.v1.Recalculation;
import vn.rasoat.contract.soap.v1.RoundLaw;
import vn.rasoat.contract.soap.v1.RoundLawChange;
import vn.rasoat.contract.soap.v1.Ruler;
import vn.rasoat.contract.soap.v1.StandardText;
import vn.rasoat.contract.soap.v1.StandardTextCheck;
import vn.rasoat.contract.soap.v1.TextEffect;
import vn.rasoat.contract.soap.v1.TextKind;
import vn.rasoat.contract.soap.v1.UnknownFact;

/** The law, as the contract writes it. */
final class LawAnswers {

    private LawAnswers() {}

    static RoundLaw law(RoundPins pins) {
        RoundLaw law = new RoundLaw();
        law.setStandard(Answers.standard(pins.standard()));
        pins.localStandard().map(Answers::standard).ifPresent(law::setLocalStandard);
        pins.b1Table().map(Answers::table).ifPresent(law::setB1Table);
        law.setIndicatorSource(Answers.indicatorSource(pins.indicators()));
        return law;
    }

    static RoundLawChange change(RoundChange change) {
        RoundLawChange answer = new RoundLawChange();
        answer.setRound(change.round().toString());
        answer.setNumber(change.number());
        answer.setAt(Answers.calendar(change.at().toString()));
        answer.setPerson(Answers.xml(change.person()));
        answer.setReason(Answers.xml(change.reason()));
        answer.setBefore(law(change.before()));
        answer.setAfter(law(change.after()));
        return answer;
    }

    static Recalculation recalculation(vn.rasoat.api.classification.Recalculation due) {
        Recalculation answer = new Recalculation();
        answer.setRound(due.round().toString());
        answer.setPinned(law(due.pinned()));
        answer.setLatest(law(due.latest()));
        answer.getReasons().addAll(due.reasons());
        return answer;
    }

    static List<StandardText> standards(StandardCatalogue catalogue) {
        List<vn.rasoat.api.rules.ApplicationWindow> windows = catalogue.windows();
        return catalogue.all().stream()
                .map(
                        standard -> {
                            StandardText text = text(standard);
                            catalogue
                                    .b1Table(standard.ref())
                                    .map(Answers::table)
                                    .ifPresent(text::setB1Table);
                            windows.stream()
                                    .filter(window -> window.standard().equals(standard.ref().id()))
                                    .forEach(window -> text.getWindows().add(window(window)));
                            return text;
                        })
                .toList();
    }

    private static StandardText text(Standard standard) {
        StandardText text = new StandardText();
        text.setStandard(Answers.standard(standard.ref()));
        text.setTitle(standard.title());
        text.setLeastDeprivationsOfPoor(standard.leastDeprivationsOfPoor());
        standard.meanings().forEach(meaning -> text.getIndicators().add(indicator(meaning)));
        standard.formA().forEach(item -> text.getFormA().add(item(item)));
        standard.unknownFacts().forEach(fact -> text.getUnknownFacts().add(unknown(fact)));
        return text;
    }

    private static ApplicationWindow window(vn.rasoat.api.rules.ApplicationWindow window) {
        ApplicationWindow answer = new ApplicationWindow();
        answer.setRuler(Ruler.fromValue(window.ruler().word()));
        answer.setTerritory(window.territory());
        answer.setFrom(Answers.date(window.from()));
        answer.setTo(Answers.date(window.to()));
        answer.setCitation(citation(window.citation()));
        return answer;
    }

    private static IndicatorText indicator(ScoredIndicator meaning) {
        IndicatorText answer = new IndicatorText();
        answer.setNumber(meaning.indicator().number());
        answer.setKey(meaning.indicator().key());
        answer.setName(meaning.indicator().name());
        answer.setDimension(meaning.dimension());
        answer.setMeaning(meaning.meaning());
        answer.setPath(meaning.indicator().tickPath());
        answer.setCitation(citation(meaning.citation()));
        return answer;
    }

    private static FormAItem item(ScoredItem item) {
        FormAItem answer = new FormAItem();
        answer.setPath(item.path());
        answer.setName(item.item());
        return answer;
    }

    static UnknownFact unknown(vn.rasoat.api.rules.UnknownFact fact) {
        UnknownFact answer = new UnknownFact();
        answer.setKey(fact.key());
        answer.setAbout(fact.about());
        answer.setCitation(citation(fact.citation()));
        return answer;
    }

    static Citation citation(vn.rasoat.api.rules.Citation citation) {
        Citation answer = new Citation();
        answer.setAct(citation.act());
        answer.setAt(citation.at());
        answer.setStatus(FactStatus.fromValue(citation.status().word()));
        answer.setCheckedBy(citation.checkedBy());
        answer.setCheckedOn(Answers.date(citation.checkedOn()));
        return answer;
    }

    static StandardTextCheck check(StandardInstallation.DryRun trial) {
        CheckedText text = trial.text();
        StandardTextCheck answer = new StandardTextCheck();
        answer.setAccepted(text.accepted());
        answer.setKind(kind(text.kind()));
        // Left out: the file is too broken to say.
        if (!text.id().isEmpty()) {
            answer.setId(Answers.xml(text.id()));
        }
        if (text.revision() > 0) {
            answer.setRevision(text.revision());
        }
        if (!text.sha256().isEmpty()) {
            answer.setSha256(text.sha256());
        }
        text.printed().forEach(row -> answer.getPrinted().add(row(row)));
        text.faults().forEach(fault -> answer.getFaults().add(Answers.issue(fault)));
        trial.effect().map(LawAnswers::effect).ifPresent(answer::setEffect);
        return answer;
    }

    private static PrintedRow row(List<String> cells) {
        PrintedRow row = new PrintedRow();
        cells.forEach(cell -> row.getCells().add(Answers.xml(cell)));
        return row;
    }

    private static TextEffect effect(StandardInstallation.Effect effect) {
        TextEffect answer = new TextEffect();
        answer.setRound(effect.round().toString());
        answer.getHouseholds().addAll(Answers.moves(effect.households()));
        answer.setTotalsDiffer(effect.totalsDiffer());
        answer.setItemsMissing(effect.itemsMissing());
        return answer;
    }

    static InstalledText installed(vn.rasoat.api.rules.InstalledText text) {
        InstalledText answer = new InstalledText();
        answer.setKind(kind(text.kind()));
        answer.setId(text.id());
        answer.setRevision(text.revision());
        answer.setSha256(text.sha256());
        answer.setFileName(Answers.xml(text.fileName()));
        answer.setFileSha256(text.fileSha256());
        answer.setPerson(Answers.xml(text.person()));
        answer.setSource(Answers.xml(text.source()));
        answer.setInstalledAt(Answers.calendar(text.installedAt().toString()));
        return answer;
    }

    static TextKind kind(CheckedText.Kind kind) {
        return TextKind.fromValue(Answers.word(kind));
    }
}
