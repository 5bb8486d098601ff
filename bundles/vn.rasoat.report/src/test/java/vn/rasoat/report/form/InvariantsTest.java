package vn.rasoat.report.form;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.report.World;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.Counter.Subject;

/** Wrong numbers are put into the vectors by hand: the equations must find them. */
class InvariantsTest {

    private final FormSet set = FormSet.load(new World.TestStandard(), "20");
    private final UnitRow district = row("187", "Huyện Chi Lăng", UnitLevel.DISTRICT, "20", "");
    private final UnitRow commune = row("06505", "Xã Vân Linh", UnitLevel.COMMUNE, "187", "1");

    @Test
    void nothingCountedBalances() {
        assertThat(broken()).isEmpty();
    }

    @Test
    void aClosingListThatDoesNotFollowFromTheMovementsIsFound() {
        count(movements("households", "poor", "closing"), commune, district);

        assertThat(broken())
                .filteredOn(it -> it.unit().code().equals("06505"))
                .extracting(BrokenInvariant::text, BrokenInvariant::left, BrokenInvariant::right)
                .contains(
                        org.assertj.core.groups.Tuple.tuple("9 = 1-2-3-4+5+6+7+8", 1L, 0L),
                        org.assertj.core.groups.Tuple.tuple(
                                "số hộ nghèo: cột 3 của 7.1 = cột 9 của 7.2", 0L, 1L));
    }

    @Test
    void mirrorColumnsThatDifferAreFound() {
        count(movements("persons", "poor", "crossed-out"), commune, district);

        assertThat(broken())
                .anySatisfy(
                        it -> {
                            assertThat(it.text()).contains("cột 2 của 7.2 = cột 5 của 7.3");
                            assertThat(it.breakdown()).isEqualTo("persons");
                            assertThat(it.form()).isEqualTo("7.2");
                        });
    }

    @Test
    void aParentThatIsNotTheSumOfItsPartsIsFoundWithItsColumn() {
        Counter residents = Counter.of(Subject.RESIDENTS, "households", Map.of());
        count(residents, district);

        assertThat(broken())
                .containsExactly(
                        new BrokenInvariant(
                                "7.1",
                                district.unit(),
                                "",
                                "1",
                                "cột 1 không bằng tổng của các đơn vị bên dưới",
                                1,
                                0));
    }

    @Test
    void deprivationsThatAreNotTheSumOfTheIndicatorsAreFound() {
        Counter deprivations =
                Counter.of(
                        Subject.HOUSEHOLDS, "deprivations", Map.of("class", Set.of("near-poor")));
        count(deprivations, commune, district);

        assertThat(broken()).extracting(BrokenInvariant::form).containsOnly("7.6");
    }

    private void count(Counter counter, UnitRow... units) {
        for (UnitRow unit : units) {
            unit.vector()[set.layout().indexOf(counter)]++;
        }
    }

    private static Counter movements(String measure, String list, String kind) {
        return Counter.of(
                Subject.MOVEMENTS, measure, Map.of("list", Set.of(list), "kind", Set.of(kind)));
    }

    private List<BrokenInvariant> broken() {
        List<UnitRow> units = List.of(district, commune);
        FormFiller filler = new FormFiller(set);
        List<FilledForm> forms =
                set.forms().stream().map(form -> filler.fill(form, units)).toList();
        return set.invariants().check(forms, units, set.layout());
    }

    private UnitRow row(String code, String name, UnitLevel level, String parent, String ordinal) {
        AdministrativeUnit unit =
                new AdministrativeUnit(
                        code, name, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
        return new UnitRow(unit, ordinal, set.layout().zero());
    }
}
