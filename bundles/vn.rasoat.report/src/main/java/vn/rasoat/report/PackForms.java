package vn.rasoat.report;

import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.form.BrokenInvariant;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormFiller;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;

/** Makes packs from counted units. */
final class PackForms {

    private PackForms() {}

    /** The pack of a cube, with the reasons why it is preliminary. */
    static FormPack of(RoundCubes.Cube cube) {
        FormSet set = cube.set();
        Round round = cube.place().round();
        Ruler ruler = cube.yardstick().ruler();
        List<FilledForm> filled = fill(set, cube.rows());
        List<BrokenInvariant> broken = set.invariants().check(filled, cube.rows(), set.layout());
        List<PackReasons.CountedCommune> communes =
                cube.rows().stream()
                        .filter(row -> row.unit().level() == UnitLevel.COMMUNE)
                        .map(
                                row ->
                                        new PackReasons.CountedCommune(
                                                row.unit(), cube.counts().get(row.unit().code())))
                        .toList();
        List<Issue> reasons =
                PackReasons.of(set, ruler, communes, cube.rows().get(0).vector(), filled, broken);
        return new FormPack(
                round,
                cube.place().unit(),
                ruler,
                cube.yardstick().standard(),
                set.authority(cube.place().unit().name()),
                !reasons.isEmpty(),
                reasons,
                printed(set, round, ruler, filled));
    }

    static List<FilledForm> fill(FormSet set, List<UnitRow> rows) {
        FormFiller filler = new FormFiller(set);
        return set.forms().stream().map(form -> filler.fill(form, rows)).toList();
    }

    /** The forms as printed: where households have two results, they say which one they count. */
    static List<StatutoryForm> printed(
            FormSet set, Round round, Ruler ruler, List<FilledForm> filled) {
        boolean twoResults = round.pins().localStandard().isPresent();
        return filled.stream()
                .map(FilledForm::form)
                .map(form -> twoResults ? set.labelled(form, ruler) : form)
                .toList();
    }
}
