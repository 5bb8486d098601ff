package vn.rasoat.rest;

import java.util.List;
import java.util.Optional;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.contract.rest.v1.ClassChange;
import vn.rasoat.contract.rest.v1.LeftBecause;
import vn.rasoat.contract.rest.v1.LeftPoverty;
import vn.rasoat.contract.rest.v1.MeasureIndicator;
import vn.rasoat.contract.rest.v1.MeasureRow;
import vn.rasoat.contract.rest.v1.MeasureTable;
import vn.rasoat.contract.rest.v1.OpenFact;
import vn.rasoat.contract.rest.v1.Ratio;
import vn.rasoat.contract.rest.v1.RulerBridge;
import vn.rasoat.contract.rest.v1.StandardComparison;

/** Comparisons and measures, as the contract writes them. */
final class AnalysisAnswers {

    private AnalysisAnswers() {}

    static StandardComparison comparison(RulerReport report) {
        return new StandardComparison()
                .round(report.round().toString())
                .own(Answers.standard(report.own()))
                .other(Answers.standard(report.other()))
                .total(bridge(report.total()))
                .communes(report.communes().stream().map(AnalysisAnswers::bridge).toList())
                .changes(report.changes().stream().map(AnalysisAnswers::change).toList())
                .openFacts(report.openFacts().stream().map(AnalysisAnswers::open).toList())
                .openAnswers(report.openAnswers());
    }

    private static RulerBridge bridge(vn.rasoat.api.classification.RulerBridge bridge) {
        vn.rasoat.api.classification.RulerBridge.LeftPoverty left = bridge.left();
        return new RulerBridge()
                .commune(bridge.commune().isEmpty() ? null : bridge.commune())
                .households(Answers.moves(bridge.households()))
                .left(
                        new LeftPoverty()
                                .poorAtOpening(left.poorAtOpening())
                                .lifeChanged(left.lifeChanged())
                                .rulerChanged(left.rulerChanged())
                                .stillPoor(left.stillPoor())
                                .open(left.open()));
    }

    private static ClassChange change(RulerReport.Change change) {
        return new ClassChange()
                .householdId(change.householdId())
                .commune(change.key().commune())
                .village(change.key().village())
                .number(change.key().number())
                .own(Answers.povertyClass(change.own()))
                .other(Answers.povertyClass(change.other()))
                .left(change.left().map(AnalysisAnswers::left).orElse(null))
                .why(change.why());
    }

    static LeftBecause left(RulerReport.LeftBecause left) {
        return LeftBecause.fromValue(Answers.word(left));
    }

    private static OpenFact open(RulerReport.OpenFact open) {
        return new OpenFact().fact(LawAnswers.unknown(open.fact())).households(open.households());
    }

    static MeasureTable measures(vn.rasoat.api.report.MeasureTable table) {
        return new MeasureTable()
                .round(table.round().key().toString())
                .indicators(
                        table.indicators().stream()
                                .map(
                                        indicator ->
                                                new MeasureIndicator()
                                                        .number(indicator.number())
                                                        .key(indicator.key())
                                                        .name(indicator.name()))
                                .toList())
                .rows(table.rows().stream().map(AnalysisAnswers::row).toList());
    }

    private static MeasureRow row(vn.rasoat.api.report.MeasureTable.Row row) {
        return new MeasureRow()
                .unit(row.unit().code())
                .name(row.unit().name())
                .level(MeasureRow.LevelEnum.fromValue(row.unit().level().word()))
                .population(row.population())
                .ofResidents(row.ofResidents())
                .headcount(percent(row.headcount()))
                .intensity(percent(row.intensity()))
                .adjustedHeadcount(ratio(row.adjustedHeadcount(), row.adjustedHeadcount().index()))
                .censored(percents(row.censored()))
                .contributions(percents(row.contributions()))
                .openPersons(row.openPersons());
    }

    private static List<Ratio> percents(List<vn.rasoat.api.report.Ratio> ratios) {
        return ratios.stream().map(AnalysisAnswers::percent).toList();
    }

    private static Ratio percent(vn.rasoat.api.report.Ratio ratio) {
        return ratio(ratio, ratio.percent());
    }

    private static Ratio ratio(vn.rasoat.api.report.Ratio ratio, Optional<String> printed) {
        return new Ratio()
                .numerator(ratio.numerator())
                .denominator(ratio.denominator())
                .printed(printed.orElse(null));
    }
}
