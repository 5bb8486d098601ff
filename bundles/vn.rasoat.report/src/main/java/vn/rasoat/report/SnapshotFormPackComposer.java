package vn.rasoat.report;

import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormPackComposer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;

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
        return PackForms.of(cubes.count(key, unitCode, ruler));
    }
}
