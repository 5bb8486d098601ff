package vn.rasoat.report;

import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.PovertyMeasures;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.report.form.FormSet;

/** Takes the measures from the same cube as the forms, by the national result. */
@Component(service = PovertyMeasures.class)
public final class CubePovertyMeasures implements PovertyMeasures {

    private final RoundCubes cubes;

    /**
     * Measures.
     *
     * @param rounds finds the round
     * @param units the unit list that the round pins
     * @param register the data
     * @param standards the standard of the round, for its indicators
     */
    @Activate
    public CubePovertyMeasures(
            @Reference Rounds rounds,
            @Reference UnitDirectory units,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue standards) {
        cubes = new RoundCubes(rounds, units, register, standards);
    }

    @Override
    public MeasureTable measure(RoundKey round, String unit) {
        RoundCubes.Cube cube = cubes.count(round, unit, Ruler.NATIONAL);
        FormSet set = cube.set();
        List<MeasureTable.Row> rows =
                cube.rows().stream()
                        .map(row -> set.measures().row(row.unit(), set.layout(), row.vector()))
                        .toList();
        return new MeasureTable(cube.place().round(), set.book().standard().indicators(), rows);
    }
}
