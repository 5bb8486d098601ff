package vn.rasoat.intake.template;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.intake.template.Prior.Known;
import vn.rasoat.intake.text.Folding;

/** What stands in the filled rows, as officers write it. */
final class Filling {

    private final TemplateFields fields;
    private final Round round;
    private final UnitList units;
    private final AdministrativeUnit commune;
    private final Prior prior;
    private final boolean whole;

    /**
     * The rows of a workbook.
     *
     * @param whole whether it is about the whole commune
     */
    Filling(
            TemplateFields fields,
            Round round,
            UnitList units,
            AdministrativeUnit commune,
            Prior prior,
            boolean whole) {
        this.fields = fields;
        this.round = round;
        this.units = units;
        this.commune = commune;
        this.prior = prior;
        this.whole = whole;
    }

    /** The rows of a sheet: one text for each column, empty where nothing is filled in. */
    List<List<String>> rows(String kind, List<Column> columns) {
        List<List<String>> rows = new ArrayList<>();
        switch (kind) {
            case "households" ->
                    prior.listed()
                            .forEach(
                                    known ->
                                            rows.add(
                                                    row(columns, known, known.survey().answers())));
            case "members" ->
                    prior.listed()
                            .forEach(
                                    known ->
                                            known.survey()
                                                    .members()
                                                    .forEach(
                                                            member ->
                                                                    rows.add(
                                                                            row(
                                                                                    columns, known,
                                                                                    member))));
            case "opening-list" ->
                    prior.opening()
                            .forEach(
                                    known ->
                                            rows.add(
                                                    row(columns, known, known.survey().answers())));
            case "residents" -> {
                if (whole) {
                    rows.add(
                            columns.stream()
                                    .map(c -> c.fills("commune") ? communeText() : "")
                                    .toList());
                }
            }
            default -> {
                // events happen after the workbook was written
            }
        }
        return rows;
    }

    private List<String> row(List<Column> columns, Known known, Answers own) {
        return columns.stream().map(column -> value(column, known, own)).toList();
    }

    private String value(Column column, Known known, Answers own) {
        String path = column.path();
        return switch (column.plan().fill()) {
            case "year" -> Integer.toString(round.key().year());
            case "province" -> units.province().name();
            case "district" ->
                    units.find(commune.parent())
                            .filter(parent -> parent.level() == UnitLevel.DISTRICT)
                            .map(AdministrativeUnit::name)
                            .orElse("");
            case "commune" -> communeText();
            case "village" -> known.key().village();
            case "number" -> known.key().number();
            case "opening-class" ->
                    known.result().map(found -> fields.display(path, found.word())).orElse("");
            case "opening-size" ->
                    known.poorOrNear() ? Integer.toString(known.survey().size()) : "";
            default ->
                    column.plan().copy()
                            ? own.text(path).map(text -> fields.display(path, text)).orElse("")
                            : "";
        };
    }

    /** The name, or the code where another commune of the province bears the same name. */
    String communeText() {
        long namesakes =
                units.all(UnitLevel.COMMUNE).stream()
                        .filter(
                                unit ->
                                        Folding.loose(unit.name())
                                                .equals(Folding.loose(commune.name())))
                        .count();
        return namesakes == 1 ? commune.name() : commune.code();
    }
}
