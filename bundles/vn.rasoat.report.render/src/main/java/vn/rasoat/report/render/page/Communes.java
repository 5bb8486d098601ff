package vn.rasoat.report.render.page;

import java.util.Optional;
import java.util.function.UnaryOperator;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitList;

/** Names of communes: a report holds their codes, people know their names. */
final class Communes {

    private Communes() {}

    /** The name in the list that the round pins; the code where it is in none. */
    static UnaryOperator<String> of(UnitDirectory units, Round round) {
        Optional<UnitList> list = units.units(round.key().province(), round.startsOn());
        return code -> list.flatMap(it -> it.find(code)).map(AdministrativeUnit::name).orElse(code);
    }
}
