package vn.rasoat.report.render.page;

import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** One round, and a province with one commune. */
final class RendererWorld implements Rounds, UnitDirectory {

    static final RendererWorld WORLD = new RendererWorld();

    private RendererWorld() {}

    @Override
    public Round get(RoundKey key) {
        return Explanations.ROUND;
    }

    @Override
    public Optional<UnitList> units(String province, LocalDate day) {
        AdministrativeUnit top =
                new AdministrativeUnit(
                        province,
                        "Tỉnh Lạng Sơn",
                        UnitLevel.PROVINCE,
                        "Tỉnh",
                        "",
                        LocalDate.MIN,
                        LocalDate.MAX,
                        List.of());
        return Optional.of(new UnitList(day, List.of(top, Explanations.COMMUNE)));
    }

    @Override
    public Optional<String> provinceOf(String unit, LocalDate day) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Round open(String unit, int year) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<Round> all() {
        throw new UnsupportedOperationException();
    }

    @Override
    public Round repin(RoundKey key, RoundPins pins, String person, String reason) {
        throw new UnsupportedOperationException();
    }

    @Override
    public List<RoundChange> changes(RoundKey key) {
        throw new UnsupportedOperationException();
    }
}
