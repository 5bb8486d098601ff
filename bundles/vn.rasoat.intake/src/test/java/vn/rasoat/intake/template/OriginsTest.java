package vn.rasoat.intake.template;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

/** Following communes back over several reforms. */
class OriginsTest {

    private static final LocalDate THEN = LocalDate.of(2024, 9, 1);
    private static final LocalDate FIRST = LocalDate.of(2024, 12, 1);
    private static final LocalDate SECOND = LocalDate.of(2025, 7, 1);
    private static final LocalDate NOW = LocalDate.of(2025, 9, 1);

    private final Country country = new Country();

    private static final class Country implements UnitDirectory {

        private final List<AdministrativeUnit> units = new ArrayList<>();

        Country() {
            add("20", "", LocalDate.MIN, LocalDate.MAX);
            add("24", "", LocalDate.MIN, LocalDate.MAX);
        }

        Country add(
                String code, String parent, LocalDate from, LocalDate to, String... predecessors) {
            units.add(
                    new AdministrativeUnit(
                            code,
                            "Xã " + code,
                            parent.isEmpty() ? UnitLevel.PROVINCE : UnitLevel.COMMUNE,
                            "Xã",
                            parent,
                            from,
                            to,
                            List.of(predecessors)));
            return this;
        }

        @Override
        public Optional<UnitList> units(String province, LocalDate day) {
            return Optional.of(
                    new UnitList(
                            day,
                            units.stream()
                                    .filter(unit -> unit.existsOn(day))
                                    .filter(
                                            unit ->
                                                    unit.code().equals(province)
                                                            || unit.parent().equals(province))
                                    .toList()));
        }

        @Override
        public Optional<String> provinceOf(String unit, LocalDate day) {
            return units.stream()
                    .filter(one -> one.code().equals(unit) && one.existsOn(day))
                    .map(AdministrativeUnit::parent)
                    .findFirst();
        }
    }

    private Origins.Found origins(String commune) {
        UnitList now = country.units("20", NOW).orElseThrow();
        return Origins.of(country, "20", THEN, now, now.find(commune).orElseThrow());
    }

    private static LocalDate before(LocalDate day) {
        return day.minusDays(1);
    }

    @Test
    void communeThatWentOnIsItself() {
        country.add("00001", "20", LocalDate.MIN, LocalDate.MAX);

        assertThat(origins("00001").communes()).containsExactly("00001");
        assertThat(origins("00001").changed()).isFalse();
    }

    @Test
    void predecessorsAreFollowedOverEveryReformInBetween() {
        country.add("00001", "20", LocalDate.MIN, before(FIRST))
                .add("00002", "20", LocalDate.MIN, before(FIRST))
                .add("00003", "20", FIRST, before(SECOND), "00001", "00002")
                .add("00004", "20", LocalDate.MIN, before(SECOND))
                .add("00001", "20", SECOND, LocalDate.MAX, "00003", "00004");

        Origins.Found found = origins("00001");

        assertThat(found.communes()).containsExactly("00001", "00002", "00004");
        assertThat(found.changed()).isTrue();
        assertThat(found.unknown()).isEmpty();
    }

    @Test
    void divisionInAnyReformIsNoticed() {
        country.add("00001", "20", LocalDate.MIN, before(FIRST))
                .add("00002", "20", FIRST, before(SECOND), "00001")
                .add("00003", "20", FIRST, before(SECOND), "00001")
                .add("00004", "20", SECOND, LocalDate.MAX, "00002")
                .add("00005", "20", SECOND, LocalDate.MAX, "00003");

        Origins.Found found = origins("00004");

        assertThat(found.communes()).isEmpty();
        assertThat(found.divided()).containsOnlyKeys("00001");
        assertThat(found.divided().get("00001")).containsExactly("Xã 00002", "Xã 00003");
    }

    @Test
    void communeOfWhichAPartLeftIsDividedForItselfToo() {
        country.add("00001", "20", LocalDate.MIN, LocalDate.MAX)
                .add("00002", "20", LocalDate.MIN, before(SECOND))
                .add("00003", "20", SECOND, LocalDate.MAX, "00001", "00002");

        assertThat(origins("00001").divided()).containsOnlyKeys("00001");
        assertThat(origins("00003").divided()).containsOnlyKeys("00001");
        assertThat(origins("00003").communes()).containsExactly("00002");
    }

    @Test
    void predecessorOfAnotherProvinceIsNamedAndNotTaken() {
        country.add("00001", "20", LocalDate.MIN, before(SECOND))
                .add("00002", "24", LocalDate.MIN, before(SECOND))
                .add("00003", "20", SECOND, LocalDate.MAX, "00001", "00002");

        Origins.Found found = origins("00003");

        assertThat(found.communes()).containsExactly("00001");
        assertThat(found.elsewhere()).containsExactly("Xã 00002 (00002)");
    }

    @Test
    void unitWithoutKnownOriginIsNamed() {
        country.add("00001", "20", SECOND, LocalDate.MAX)
                .add("00002", "20", SECOND, LocalDate.MAX, "09999");

        assertThat(origins("00001").unknown()).containsExactly("Xã 00001");
        assertThat(origins("00002").unknown()).containsExactly("Xã 00002 (09999)");
        assertThat(origins("00001").communes()).isEmpty();
    }
}
