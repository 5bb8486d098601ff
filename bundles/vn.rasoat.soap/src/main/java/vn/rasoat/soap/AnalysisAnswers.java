package vn.rasoat.soap;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.contract.soap.v1.ClassChange;
import vn.rasoat.contract.soap.v1.LeftBecause;
import vn.rasoat.contract.soap.v1.LeftPoverty;
import vn.rasoat.contract.soap.v1.MeasureIndicator;
import vn.rasoat.contract.soap.v1.MeasureRow;
import vn.rasoat.contract.soap.v1.MeasureTable;
import vn.rasoat.contract.soap.v1.OpenFact;
import vn.rasoat.contract.soap.v1.Ratio;
import vn.rasoat.contract.soap.v1.RulerBridge;
import vn.rasoat.contract.soap.v1.StandardComparison;
import vn.rasoat.contract.soap.v1.UnitLevel;

/** Comparisons and measures, as the contract writes them. */
final class AnalysisAnswers {

    private AnalysisAnswers() {}

    static StandardComparison comparison(RulerReport report) {
        StandardComparison answer = new StandardComparison();
        answer.setRound(report.round().toString());
        answer.setOwn(Answers.standard(report.own()));
        answer.setOther(Answers.standard(report.other()));
        answer.setTotal(bridge(report.total()));
        report.communes().forEach(bridge -> answer.getCommunes().add(bridge(bridge)));
        report.changes().forEach(change -> answer.getChanges().add(change(change)));
        report.openFacts().forEach(open -> answer.getOpenFacts().add(open(open)));
        answer.setOpenAnswers(report.openAnswers());
        return answer;
    }

    private static RulerBridge bridge(vn.rasoat.api.classification.RulerBridge bridge) {
        RulerBridge answer = new RulerBridge();
        // Left out: the total.
        if (!bridge.commune().isEmpty()) {
            answer.setCommune(bridge.commune());
        }
        answer.getHouseholds().addAll(Answers.moves(bridge.households()));
        answer.setLeft(left(bridge.left()));
        return answer;
    }

    private static LeftPoverty left(vn.rasoat.api.classification.RulerBridge.LeftPoverty left) {
        LeftPoverty answer = new LeftPoverty();
        answer.setPoorAtOpening(left.poorAtOpening());
        answer.setLifeChanged(left.lifeChanged());
        answer.setRulerChanged(left.rulerChanged());
        answer.setStillPoor(left.stillPoor());
        answer.setOpen(left.open());
        return answer;
    }

    private static ClassChange change(RulerReport.Change change) {
        ClassChange answer = new ClassChange();
        answer.setHouseholdId(change.householdId());
        answer.setCommune(change.key().commune());
        answer.setVillage(Answers.xml(change.key().village()));
        answer.setNumber(Answers.xml(change.key().number()));
        answer.setOwn(Answers.povertyClass(change.own()));
        answer.setOther(Answers.povertyClass(change.other()));
        change.left().map(AnalysisAnswers::left).ifPresent(answer::setLeft);
        change.why().forEach(why -> answer.getWhy().add(Answers.xml(why)));
        return answer;
    }

    static LeftBecause left(RulerReport.LeftBecause left) {
        return LeftBecause.fromValue(Answers.word(left));
    }

    private static OpenFact open(RulerReport.OpenFact open) {
        OpenFact answer = new OpenFact();
        answer.setFact(LawAnswers.unknown(open.fact()));
        answer.setHouseholds(open.households());
        return answer;
    }

    static MeasureTable measures(vn.rasoat.api.report.MeasureTable table) {
        MeasureTable answer = new MeasureTable();
        answer.setRound(table.round().key().toString());
        table.indicators().forEach(indicator -> answer.getIndicators().add(indicator(indicator)));
        table.rows().forEach(row -> answer.getRows().add(row(row)));
        return answer;
    }

    private static MeasureIndicator indicator(vn.rasoat.api.rules.Indicator indicator) {
        MeasureIndicator answer = new MeasureIndicator();
        answer.setNumber(indicator.number());
        answer.setKey(indicator.key());
        answer.setName(indicator.name());
        return answer;
    }

    private static MeasureRow row(vn.rasoat.api.report.MeasureTable.Row row) {
        MeasureRow answer = new MeasureRow();
        answer.setUnit(row.unit().code());
        answer.setName(row.unit().name());
        answer.setLevel(UnitLevel.fromValue(row.unit().level().word()));
        answer.setPopulation(row.population());
        answer.setOfResidents(row.ofResidents());
        answer.setHeadcount(percent(row.headcount()));
        answer.setIntensity(percent(row.intensity()));
        answer.setAdjustedHeadcount(
                ratio(row.adjustedHeadcount(), row.adjustedHeadcount().index()));
        answer.getCensored().addAll(percents(row.censored()));
        answer.getContributions().addAll(percents(row.contributions()));
        answer.setOpenPersons(row.openPersons());
        return answer;
    }

    private static List<Ratio> percents(List<vn.rasoat.api.report.Ratio> ratios) {
        return ratios.stream().map(AnalysisAnswers::percent).toList();
    }

    private static Ratio percent(vn.rasoat.api.report.Ratio ratio) {
        return ratio(ratio, ratio.percent());
    }

    private static Ratio ratio(vn.rasoat.api.report.Ratio ratio, Optional<String> printed) {
        Ratio answer = new Ratio();
        answer.setNumerator(ratio.numerator());
        answer.setDenominator(ratio.denominator());
        printed.ifPresent(answer::setPrinted);
        return answer;
    }
}
