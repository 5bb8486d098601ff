package vn.rasoat.host.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.api.unit.UnitListChange;
import vn.rasoat.api.unit.UnitListFile;

/** Two invented provinces, 91 and 92, which become one; the lists have the official columns. */
class OfficialUnitCatalogueTest {

    private static final LocalDate THREE_TIERS = LocalDate.of(2024, 9, 1);
    private static final LocalDate TWO_TIERS = LocalDate.of(2025, 7, 1);

    private static final String THREE =
            """
province_code,province_name,district_code,district_name,district_type,commune_code,commune_name,commune_type
91,Tỉnh Một,901,Huyện Đông,Huyện,91001,Xã An,Xã
91,Tỉnh Một,901,Huyện Đông,Huyện,91002,Xã Bình,Xã
91,Tỉnh Một,902,Huyện Tây,Huyện,91003,Thị trấn Cát,Thị trấn
92,Tỉnh Hai,903,Thành phố Nam,Thành phố,92001,Phường Dân,Phường
92,Tỉnh Hai,903,Thành phố Nam,Thành phố,92002,Phường Én,Phường
""";

    private static final String TWO =
            """
            province_code,province_name,commune_code,commune_name,commune_type
            91,Tỉnh Một,91001,Xã An,Xã
            91,Tỉnh Một,91003,Xã Cát,Xã
            91,Tỉnh Một,92001,Phường Dân,Phường
            """;

    private static final String MAP =
            """
old_commune_code,old_commune_name,old_district_code,old_district_name,old_province_code,old_province_name,new_commune_code,new_commune_name,new_province_code,new_province_name
91001,Xã An,901,Huyện Đông,91,Tỉnh Một,91001,Xã An,91,Tỉnh Một
91002,Xã Bình,901,Huyện Đông,91,Tỉnh Một,91001,Xã An,91,Tỉnh Một
91002,Xã Bình,901,Huyện Đông,91,Tỉnh Một,91003,Xã Cát,91,Tỉnh Một
91003,Thị trấn Cát,902,Huyện Tây,91,Tỉnh Một,91003,Xã Cát,91,Tỉnh Một
92001,Phường Dân,903,Thành phố Nam,92,Tỉnh Hai,92001,Phường Dân,91,Tỉnh Một
92002,Phường Én,903,Thành phố Nam,92,Tỉnh Hai,92001,Phường Dân,91,Tỉnh Một
""";

    @TempDir Path data;

    private UnitStore store;
    private OfficialUnitCatalogue catalogue;

    @BeforeEach
    void open() {
        store = new UnitStore(data.resolve("rasoat/units.csv"));
        catalogue = new OfficialUnitCatalogue(store, OfficialUnitCatalogueTest::cells);
    }

    private static List<List<String>> cells(String name, byte[] content) {
        return new String(content, StandardCharsets.UTF_8)
                .lines()
                .map(line -> List.of(line.split(",", -1)))
                .toList();
    }

    private static UnitListFile file(String name, String text) {
        return new UnitListFile(name, text.getBytes(StandardCharsets.UTF_8));
    }

    private UnitListChange install(String list, Optional<String> map, LocalDate from) {
        return catalogue.install(
                file("list.csv", list),
                map.map(text -> file("map.csv", text)),
                from,
                "quản trị viên",
                "danh mục thử");
    }

    private UnitList units(String province, LocalDate day) {
        return new EmbeddedUnitDirectory(store).units(province, day).orElseThrow();
    }

    @Test
    void provinceWithoutAListBeginsOnTheFirstDayOfItsList() {
        UnitListChange change = install(THREE, Optional.empty(), THREE_TIERS);

        assertThat(change.provinces()).extracting(it -> it.code()).containsExactly("91", "92");
        assertThat(units("91", THREE_TIERS).all(UnitLevel.DISTRICT)).hasSize(2);
        assertThat(units("91", THREE_TIERS).communes("901")).containsExactly("91001", "91002");
        assertThat(new EmbeddedUnitDirectory(store).units("91", THREE_TIERS.minusDays(1)))
                .isEmpty();
    }

    @Test
    void planLeavesNothingBehind() throws IOException {
        UnitListChange planned =
                catalogue.plan(file("list.csv", THREE), Optional.empty(), THREE_TIERS);

        assertThat(planned.provinces()).hasSize(2);
        assertThat(new EmbeddedUnitDirectory(store).units("91", THREE_TIERS)).isEmpty();
        assertThat(Files.exists(data.resolve("rasoat"))).isFalse();
    }

    @Test
    void sameListAgainChangesNothing() throws IOException {
        install(THREE, Optional.empty(), THREE_TIERS);
        byte[] before = Files.readAllBytes(data.resolve("rasoat/units.csv"));

        UnitListChange again = install(THREE, Optional.empty(), THREE_TIERS);

        assertThat(again.provinces()).allSatisfy(it -> assertThat(it.changes()).isEmpty());
        assertThat(again.provinces()).extracting(it -> it.unchanged()).containsExactly(6, 4);
        assertThat(data.resolve("rasoat/units.csv")).hasBinaryContent(before);
    }

    @Test
    void listWithAMapMergesDividesAndEnds() {
        install(THREE, Optional.empty(), THREE_TIERS);

        UnitListChange change = install(TWO, Optional.of(MAP), TWO_TIERS);

        UnitListChange.Province one = change.provinces().get(0);
        assertThat(one.changes())
                .extracting(it -> it.kind() + " " + it.code() + " " + it.others())
                .containsExactlyInAnyOrder(
                        // the province of 91 and 92
                        "REDRAWN 91 [91, 92]",
                        "REDRAWN 91001 [91001, 91002]",
                        "REDRAWN 91003 [91002, 91003]",
                        "REDRAWN 92001 [92001, 92002]",
                        "ENDED 901 []",
                        "ENDED 902 []",
                        "ENDED 91002 [91001, 91003]");
        assertThat(change.provinces().get(1).changes())
                .extracting(it -> it.kind() + " " + it.code() + " " + it.others())
                .containsExactlyInAnyOrder("ENDED 92 [91]", "ENDED 903 []", "ENDED 92002 [92001]");
        assertThat(one.changes())
                .filteredOn(UnitListChange.Unit::divided)
                .extracting(UnitListChange.Unit::code)
                .containsExactly("91002");
        assertThat(units("91", TWO_TIERS).communes("91"))
                .containsExactly("91001", "91003", "92001");
        assertThat(units("91", TWO_TIERS).find("91003").map(AdministrativeUnit::name))
                .contains("Xã Cát");
        assertThat(units("91", TWO_TIERS.minusDays(1)).communes("91")).hasSize(3);
        assertThat(units("92", TWO_TIERS.minusDays(1)).communes("92")).hasSize(2);
        assertThat(new EmbeddedUnitDirectory(store).units("92", TWO_TIERS)).isEmpty();
        assertThat(new EmbeddedUnitDirectory(store).provinceOf("92001", TWO_TIERS)).contains("91");
    }

    @Test
    void islandDistrictWithoutCommunesHasNoPredecessor() {
        String zone = "91,Tỉnh Một,91004,Đặc khu Đảo,Đặc khu\n";
        String row = ",,904,Huyện Đảo,91,Tỉnh Một,91004,Đặc khu Đảo,91,Tỉnh Một\n";
        install(THREE, Optional.empty(), THREE_TIERS);

        UnitListChange change = install(TWO + zone, Optional.of(MAP + row), TWO_TIERS);

        assertThat(change.provinces().get(0).changes())
                .filteredOn(it -> it.kind() == UnitListChange.Kind.ADDED)
                .extracting(it -> it.code() + " " + it.others())
                .containsExactly("91004 []");
    }

    @Test
    void withoutAMapOnlyNamesTell() {
        install(THREE, Optional.empty(), THREE_TIERS);

        UnitListChange change =
                install(THREE.replace("Xã An", "Xã An Lạc"), Optional.empty(), TWO_TIERS);

        assertThat(change.provinces().get(0).changes())
                .extracting(it -> it.kind() + " " + it.code())
                .containsExactly("RENAMED 91001");
        assertThat(units("91", TWO_TIERS).find("91001").map(AdministrativeUnit::predecessors))
                .contains(List.of("91001"));
    }

    @Test
    void installedUnitsAreThereAfterARestart() {
        install(THREE, Optional.empty(), THREE_TIERS);
        install(TWO, Optional.of(MAP), TWO_TIERS);

        UnitStore again = new UnitStore(data.resolve("rasoat/units.csv"));

        assertThat(again.units().all()).isEqualTo(store.units().all());
    }

    @Test
    void provinceWithALaterListKeepsItsUnits() {
        UnitListChange change =
                install(
                        THREE
                                + "20,Tỉnh Lạng Sơn,178,Thành phố Lạng Sơn,Thành phố,05971,Xã"
                                + " Sai,Xã\n",
                        Optional.empty(),
                        THREE_TIERS);

        assertThat(change.provinces())
                .filteredOn(UnitListChange.Province::keptLater)
                .extracting(UnitListChange.Province::code)
                .containsExactly("20");
        assertThat(units("20", THREE_TIERS).communes("20")).hasSize(200);
    }

    @Test
    void provinceThatNoListNamesStaysAsItIs() {
        install(THREE, Optional.empty(), THREE_TIERS);
        install(TWO, Optional.of(MAP), TWO_TIERS);

        assertThat(units("20", TWO_TIERS).communes("20")).hasSize(65);
    }

    @Test
    void codeThatLostItsZerosIsKnown() {
        UnitListChange change =
                install(
                        """
                        Mã TP,Tỉnh Thành Phố,Mã QH,Quận Huyện,Mã PX,Phường Xã
                        1,Thành phố Không,9,Quận Chín,7,Phường Bảy
                        """,
                        Optional.empty(),
                        THREE_TIERS);

        assertThat(change.provinces().get(0).changes())
                .extracting(UnitListChange.Unit::code)
                .containsExactly("01", "009", "00007");
    }

    @Test
    void kindIsWrittenAsTheActsWriteIt() {
        install(THREE.replace("Xã An", "xã An"), Optional.empty(), THREE_TIERS);

        assertThat(units("91", THREE_TIERS).find("91001").map(AdministrativeUnit::name))
                .contains("Xã An");
    }

    @Test
    void faultsNameFileRowAndValueAndNothingIsInstalled() {
        String broken =
                THREE
                        + "91,Tỉnh Một,901,Huyện Đông,Huyện,91001,Xã An,Xã\n"
                        + "91,Tỉnh Một,901,Huyện Khác,Huyện,91009,Xã Y,Xã\n"
                        + "91,Tỉnh Một,901,Huyện Đông,Huyện,9x,Xã Z,Xã\n"
                        + "91,Tỉnh Một,901,Huyện Đông,Huyện,91008,Không loại,Xã\n";

        UnitListChange change =
                catalogue.plan(file("list.csv", broken), Optional.empty(), THREE_TIERS);

        assertThat(change.faults())
                .extracting(it -> it.code().code() + " " + it.arguments())
                .containsExactly(
                        "HN-2025 [list.csv, 7, 91001]",
                        "HN-2025 [list.csv, 8, 901]",
                        "HN-2024 [list.csv, 9, commune_code, 9x]",
                        "HN-2024 [list.csv, 10, commune_name, Không loại]");
        assertThatThrownBy(() -> install(broken, Optional.empty(), THREE_TIERS))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2025");
        assertThat(Files.exists(data.resolve("rasoat"))).isFalse();
    }

    @Test
    void fileWithoutTheColumnsIsNoList() {
        UnitListChange change =
                catalogue.plan(
                        file("ho.csv", "Mã hộ,Chủ hộ\n1,X\n"),
                        Optional.of(file("m.csv", TWO)),
                        THREE_TIERS);

        assertThat(change.faults())
                .extracting(Issue::code)
                .extracting(it -> it.code())
                .containsExactly("HN-2023", "HN-2023");
    }

    @Test
    void otherListOfTheSameDayIsRefused() {
        install(THREE, Optional.empty(), THREE_TIERS);
        String without = THREE.replaceFirst("91,Tỉnh Một,902.*\n", "");

        assertThat(catalogue.plan(file("l.csv", without), Optional.empty(), THREE_TIERS).faults())
                .extracting(it -> it.code().code() + " " + it.arguments())
                .containsExactly(
                        "HN-2026 [l.csv, 2024-09-01, 902]", "HN-2026 [l.csv, 2024-09-01, 91003]");
    }

    @Test
    void whoAndWhereFromAreNeeded() {
        assertThatThrownBy(
                        () ->
                                catalogue.install(
                                        file("list.csv", THREE),
                                        Optional.empty(),
                                        THREE_TIERS,
                                        " ",
                                        "x"))
                .hasMessageContaining("HN-2020");
    }

    @Test
    void folderThatCannotBeWrittenChangesNothing() throws IOException {
        Files.writeString(data.resolve("rasoat"), "a file where the folder should be");

        assertThatThrownBy(() -> install(THREE, Optional.empty(), THREE_TIERS))
                .isInstanceOf(UnavailableException.class);
        assertThat(new EmbeddedUnitDirectory(store).units("91", THREE_TIERS)).isEmpty();
    }
}
