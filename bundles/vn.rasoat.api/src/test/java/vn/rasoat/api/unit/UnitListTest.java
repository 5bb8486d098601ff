package vn.rasoat.api.unit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class UnitListTest {

    private static final LocalDate DAY = LocalDate.of(2024, 9, 1);
    private static final AdministrativeUnit PROVINCE = unit("20", UnitLevel.PROVINCE, "");
    private static final AdministrativeUnit DISTRICT = unit("187", UnitLevel.DISTRICT, "20");

    @Test
    void communesAreFoundAtEveryDepth() {
        UnitList units =
                new UnitList(
                        DAY,
                        List.of(
                                PROVINCE,
                                DISTRICT,
                                unit("06505", UnitLevel.COMMUNE, "187"),
                                unit("06463", UnitLevel.COMMUNE, "187"),
                                unit("05971", UnitLevel.COMMUNE, "20")));

        assertThat(units.communes("20")).containsExactly("05971", "06463", "06505");
        assertThat(units.communes("187")).containsExactly("06463", "06505");
        assertThat(units.communes("06505")).containsExactly("06505");
        assertThat(units.communes("999")).isEmpty();
        assertThat(units.children("187"))
                .extracting(AdministrativeUnit::code)
                .containsExactly("06505", "06463");
    }

    @Test
    void aListWithAnOrphanACodeTwiceOrAUnitOfAnotherTimeIsRefused() {
        AdministrativeUnit later =
                new AdministrativeUnit(
                        "06040",
                        "Xã Mới",
                        UnitLevel.COMMUNE,
                        "Xã",
                        "20",
                        DAY.plusDays(1),
                        LocalDate.MAX,
                        List.of());

        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitList(DAY, List.of(PROVINCE, later)));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new UnitList(DAY, List.of(PROVINCE, DISTRICT, DISTRICT)));
        assertThatIllegalArgumentException()
                .isThrownBy(
                        () ->
                                new UnitList(
                                        DAY,
                                        List.of(PROVINCE, unit("1", UnitLevel.COMMUNE, "187"))));
        assertThatIllegalArgumentException().isThrownBy(() -> new UnitList(DAY, List.of()));
    }

    private static AdministrativeUnit unit(String code, UnitLevel level, String parent) {
        return new AdministrativeUnit(
                code, code, level, "", parent, LocalDate.MIN, LocalDate.MAX, List.of());
    }
}
