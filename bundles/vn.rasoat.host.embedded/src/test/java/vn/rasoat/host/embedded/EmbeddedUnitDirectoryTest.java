package vn.rasoat.host.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.text.Normalizer;
import java.time.LocalDate;
import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;

class EmbeddedUnitDirectoryTest {

    private final EmbeddedUnitDirectory directory =
            new EmbeddedUnitDirectory(new UnitStore(Path.of("no", "list", "installed")));

    @ParameterizedTest
    @CsvSource({
        "2024-08-31, 11, 200",
        "2024-09-01, 11, 200",
        "2024-11-30, 11, 200",
        "2024-12-01, 11, 194",
        "2025-06-30, 11, 194",
        "2025-07-01,  0,  65",
        "2026-09-01,  0,  65",
    })
    void everyDayHasItsOwnList(LocalDate day, int districts, int communes) {
        UnitList list = list(day.toString());

        assertThat(list.all(UnitLevel.DISTRICT)).hasSize(districts);
        assertThat(list.all(UnitLevel.COMMUNE)).hasSize(communes);
        assertThat(list.communes("20")).hasSize(communes);
    }

    @Test
    void chiLangHasItsTwentyCommunesUntilDistrictsEnd() {
        assertThat(list("2024-09-01").communes("187")).hasSize(20).contains("06505", "06508");
        assertThat(list("2025-06-30").communes("187")).hasSize(20);
        assertThat(list("2025-07-01").find("187")).isEmpty();
        assertThat(list("2024-09-01").find("06505").map(AdministrativeUnit::name))
                .contains("Xã Vạn Linh");
    }

    @Test
    void reusedCodeMeansAnotherUnitOnAnotherDay() {
        assertThat(name("06040", "2024-11-30")).isEqualTo("Xã Đại Đồng");
        assertThat(name("06040", "2024-12-01")).isEqualTo("Thị trấn Thất Khê");
        assertThat(name("06040", "2025-07-01")).isEqualTo("Xã Thất Khê");
        assertThat(name("05995", "2024-11-30")).isEqualTo("Thị trấn Thất Khê");
        assertThat(list("2024-12-01").find("05995")).isEmpty();
    }

    @Test
    void namesRepeatInsideTheProvince() {
        assertThat(list("2024-09-01").all(UnitLevel.COMMUNE))
                .filteredOn(unit -> unit.name().equals("Xã Hòa Bình"))
                .extracting(AdministrativeUnit::parent)
                .containsExactlyInAnyOrder("181", "184", "186", "187");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-01", "2025-07-01"})
    void everyPredecessorExistedTheDayBefore(LocalDate day) {
        UnitList before = list(day.minusDays(1).toString());

        for (AdministrativeUnit unit : starting(day)) {
            assertThat(unit.predecessors()).as(unit.code()).isNotEmpty();
            for (String predecessor : unit.predecessors()) {
                assertThat(before.find(predecessor)).as(unit.code()).isPresent();
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"2024-12-01", "2025-07-01"})
    void noCommuneEndsWithoutSuccessor(LocalDate day) {
        TreeSet<String> ended =
                list(day.minusDays(1).toString()).all(UnitLevel.COMMUNE).stream()
                        .filter(unit -> !unit.existsOn(day))
                        .map(AdministrativeUnit::code)
                        .collect(Collectors.toCollection(TreeSet::new));

        assertThat(predecessors(day)).containsExactlyInAnyOrderElementsOf(ended);
    }

    @Test
    void unitsThatSplitAreKnown() {
        assertThat(split(LocalDate.of(2024, 12, 1))).containsExactly("06040");
        assertThat(split(LocalDate.of(2025, 7, 1))).containsExactly("06079", "06622", "06625");
    }

    @Test
    void provinceIsFoundFromEveryLevel() {
        LocalDate autumn = LocalDate.of(2024, 9, 1);

        assertThat(directory.provinceOf("06505", autumn)).contains("20");
        assertThat(directory.provinceOf("187", autumn)).contains("20");
        assertThat(directory.provinceOf("20", autumn)).contains("20");
        assertThat(directory.provinceOf("187", LocalDate.of(2025, 7, 1))).isEmpty();
        assertThat(directory.provinceOf("00001", autumn)).isEmpty();
    }

    @Test
    void anotherProvinceHasNoList() {
        assertThat(directory.units("01", LocalDate.of(2024, 9, 1))).isEmpty();
    }

    @Test
    void namesAreComposedAndBeginWithTheirKind() {
        String list = "/units/20-lang-son.csv";
        for (AdministrativeUnit unit : UnitFile.read(list, UnitFile.lines(list))) {
            assertThat(Normalizer.isNormalized(unit.name(), Normalizer.Form.NFC)).isTrue();
            assertThat(unit.name()).startsWith(unit.kind() + " ");
        }
    }

    @Test
    void rowOfAnotherShapeIsRefused() {
        assertThatThrownBy(() -> UnitFile.unit("06505,Xã Vạn Linh,commune"))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> UnitFile.unit("06505,Xã,hamlet,Xã,187,,,,"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private UnitList list(String day) {
        return directory.units("20", LocalDate.parse(day)).orElseThrow();
    }

    private String name(String code, String day) {
        return list(day).find(code).orElseThrow().name();
    }

    private List<AdministrativeUnit> starting(LocalDate day) {
        return list(day.toString()).all(UnitLevel.COMMUNE).stream()
                .filter(unit -> unit.validFrom().equals(day))
                .toList();
    }

    private TreeSet<String> predecessors(LocalDate day) {
        return starting(day).stream()
                .flatMap(unit -> unit.predecessors().stream())
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private List<String> split(LocalDate day) {
        List<String> all =
                starting(day).stream().flatMap(unit -> unit.predecessors().stream()).toList();
        return all.stream()
                .filter(code -> all.indexOf(code) != all.lastIndexOf(code))
                .distinct()
                .sorted()
                .toList();
    }
}
