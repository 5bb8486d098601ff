package vn.rasoat.rest;

import java.time.ZoneOffset;
import java.util.List;
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.contract.rest.v1.ApplicationWindow;
import vn.rasoat.contract.rest.v1.Citation;
import vn.rasoat.contract.rest.v1.FactStatus;
import vn.rasoat.contract.rest.v1.FormAItem;
import vn.rasoat.contract.rest.v1.IndicatorText;
import vn.rasoat.contract.rest.v1.InstalledText;
import vn.rasoat.contract.rest.v1.Recalculation;
import vn.rasoat.contract.rest.v1.RoundLaw;
import vn.rasoat.contract.rest.v1.RoundLawChange;
import vn.rasoat.contract.rest.v1.Ruler;
import vn.rasoat.contract.rest.v1.StandardList;
import vn.rasoat.contract.rest.v1.StandardText;
import vn.rasoat.contract.rest.v1.StandardTextCheck;
import vn.rasoat.contract.rest.v1.TextEffect;
import vn.rasoat.contract.rest.v1.TextKind;
import vn.rasoat.contract.rest.v1.UnknownFact;

/** The law, as the contract writes it. */
final class LawAnswers {

    private LawAnswers() {}

    static RoundLaw law(RoundPins pins) {
        return new RoundLaw()
                .standard(Answers.standard(pins.standard()))
                .localStandard(pins.localStandard().map(Answers::standard).orElse(null))
                .b1Table(pins.b1Table().map(Answers::table).orElse(null))
                .indicatorSource(Answers.indicatorSource(pins.indicators()));
    }

    static RoundLawChange change(RoundChange change) {
        return new RoundLawChange()
                .round(change.round().toString())
                .number(change.number())
                .at(change.at().atOffset(ZoneOffset.UTC))
                .person(change.person())
                .reason(change.reason())
                .before(law(change.before()))
                .after(law(change.after()));
    }

    static Recalculation recalculation(vn.rasoat.api.classification.Recalculation due) {
        return new Recalculation()
                .round(due.round().toString())
                .pinned(law(due.pinned()))
                .latest(law(due.latest()))
                .reasons(due.reasons());
    }

    static StandardList standards(StandardCatalogue catalogue) {
        StandardList list = new StandardList();
        List<vn.rasoat.api.rules.ApplicationWindow> windows = catalogue.windows();
        for (Standard standard : catalogue.all()) {
            list.addStandardsItem(
                    text(standard)
                            .b1Table(
                                    catalogue
                                            .b1Table(standard.ref())
                                            .map(Answers::table)
                                            .orElse(null))
                            .windows(
                                    windows.stream()
                                            .filter(
                                                    window ->
                                                            window.standard()
                                                                    .equals(standard.ref().id()))
                                            .map(LawAnswers::window)
                                            .toList()));
        }
        return list;
    }

    private static StandardText text(Standard standard) {
        return new StandardText()
                .standard(Answers.standard(standard.ref()))
                .title(standard.title())
                .leastDeprivationsOfPoor(standard.leastDeprivationsOfPoor())
                .indicators(standard.meanings().stream().map(LawAnswers::indicator).toList())
                .formA(
                        standard.formA().stream()
                                .map(item -> new FormAItem().path(item.path()).name(item.item()))
                                .toList())
                .unknownFacts(standard.unknownFacts().stream().map(LawAnswers::unknown).toList());
    }

    private static ApplicationWindow window(vn.rasoat.api.rules.ApplicationWindow window) {
        return new ApplicationWindow()
                .ruler(Ruler.fromValue(window.ruler().word()))
                .territory(window.territory())
                .from(window.from())
                .to(window.to())
                .citation(citation(window.citation()));
    }

    private static IndicatorText indicator(ScoredIndicator meaning) {
        return new IndicatorText()
                .number(meaning.indicator().number())
                .key(meaning.indicator().key())
                .name(meaning.indicator().name())
                .dimension(meaning.dimension())
                .meaning(meaning.meaning())
                .path(meaning.indicator().tickPath())
                .citation(citation(meaning.citation()));
    }

    static UnknownFact unknown(vn.rasoat.api.rules.UnknownFact fact) {
        return new UnknownFact()
                .key(fact.key())
                .about(fact.about())
                .citation(citation(fact.citation()));
    }

    static Citation citation(vn.rasoat.api.rules.Citation citation) {
        return new Citation()
                .act(citation.act())
                .at(citation.at())
                .status(FactStatus.fromValue(citation.status().word()))
                .checkedBy(citation.checkedBy())
                .checkedOn(citation.checkedOn());
    }

    static StandardTextCheck check(StandardInstallation.DryRun trial) {
        CheckedText text = trial.text();
        return new StandardTextCheck()
                .accepted(text.accepted())
                .kind(kind(text.kind()))
                .id(text.id())
                .revision(text.revision())
                .sha256(text.sha256())
                .printed(text.printed())
                .faults(text.faults().stream().map(Answers::issue).toList())
                .effect(trial.effect().map(LawAnswers::effect).orElse(null));
    }

    private static TextEffect effect(StandardInstallation.Effect effect) {
        return new TextEffect()
                .round(effect.round().toString())
                .households(Answers.moves(effect.households()))
                .totalsDiffer(effect.totalsDiffer())
                .itemsMissing(effect.itemsMissing());
    }

    static InstalledText installed(vn.rasoat.api.rules.InstalledText text) {
        return new InstalledText()
                .kind(kind(text.kind()))
                .id(text.id())
                .revision(text.revision())
                .sha256(text.sha256())
                .fileName(text.fileName())
                .fileSha256(text.fileSha256())
                .person(text.person())
                .source(text.source())
                .installedAt(text.installedAt().atOffset(ZoneOffset.UTC));
    }

    static TextKind kind(CheckedText.Kind kind) {
        return TextKind.fromValue(Answers.word(kind));
    }
}
