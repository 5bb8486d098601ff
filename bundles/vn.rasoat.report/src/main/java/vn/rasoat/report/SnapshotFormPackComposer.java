package vn.rasoat.report;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.form.BrokenInvariant;
import vn.rasoat.report.form.FilledForm;
import vn.rasoat.report.form.FormFiller;
import vn.rasoat.report.form.FormSet;

/** Composes a pack from one cube, so that all its forms come from one snapshot. */
@Component(service = FormPackComposer.class)
public final class SnapshotFormPackComposer implements FormPackComposer {

    private final RoundCubes cubes;

    /**
     * A composer.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param standards the standards of the round, for their indicators
     */
    @Activate
    public SnapshotFormPackComposer(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards) {
        cubes = new RoundCubes(rounds, units, register, standards);
    }

    @Override
    public FormPack compose(RoundKey key, String unitCode, Ruler ruler) {
        RoundCubes.Cube cube = cubes.count(key, unitCode, ruler);
        Round round = cube.place().round();
        FormSet set = cube.set();
        FormFiller filler = new FormFiller(set);
        List<FilledForm> filled =
                set.forms().stream().map(form -> filler.fill(form, cube.rows())).toList();
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
        boolean twoResults = round.pins().localStandard().isPresent();
        List<StatutoryForm> forms =
                filled.stream()
                        .map(FilledForm::form)
                        .map(form -> twoResults ? set.labelled(form, ruler) : form)
                        .toList();
        return new FormPack(
                round,
                cube.place().unit(),
                ruler,
                cube.yardstick().standard(),
                set.authority(cube.place().unit().name()),
                !reasons.isEmpty(),
                reasons,
                forms);
    }
}
