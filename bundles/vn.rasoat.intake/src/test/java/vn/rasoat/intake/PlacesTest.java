package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;

/** Communes by name or code, inside the unit of the submission. */
class PlacesTest {

    private static final String PATHS =
            "administrative.province administrative.district administrative.commune"
                    + " administrative.village_or_group family.code family.hostName"
                    + " family.numberOfMembers classify";

    @TempDir private Path folder;
    private ImportFixture fixture;
    private Receipt receipt;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private List<String> communes(String unit, String province, String district, Object commune) {
        receipt =
                fixture.importInto(
                        unit,
                        new Book()
                                .sheet("Hộ")
                                .paths(PATHS)
                                .row(
                                        province, district, commune, "Thôn 1", "1", "A B", 3,
                                        "Nghèo"));
        return fixture.register.households.keySet().stream().map(key -> key.commune()).toList();
    }

    @ParameterizedTest
    @CsvSource({
        "Xã Chi Lăng,06523",
        "Thị trấn Chi Lăng,06466",
        "TT. Chi Lăng,06466",
        "xã  chi lăng,06523",
        "Xa Chi Lang,06523",
        "Vạn Linh,06505",
        "06505,06505",
        "6505,06505",
        "Xã Hoà Bình,06508"
    })
    void communeIsFoundInsideTheSubmission(String written, String code) {
        assertThat(communes(ImportFixture.DISTRICT, "Tỉnh Lạng Sơn", "Chi Lăng", written))
                .containsExactly(code);
        assertThat(fixture.register.only().answers().text("administrative.commune")).contains(code);
    }

    @Test
    void householdsAreStoredCommuneByCommune() {
        Book book =
                new Book()
                        .sheet("Hộ")
                        .paths(
                                "administrative.commune family.code family.hostName"
                                        + " family.numberOfMembers classify");
        for (String number : List.of("2", "1")) {
            for (String commune : List.of("06508", "06505")) {
                book.row(commune, number, "A B", 3, "Nghèo");
            }
        }
        fixture.importInto(ImportFixture.DISTRICT, book);
        assertThat(fixture.register.households.keySet())
                .extracting(key -> key.commune() + "/" + key.number())
                .containsExactly("06505/2", "06505/1", "06508/2", "06508/1");
    }

    @Test
    void numberCellMayHoldTheCode() {
        assertThat(communes(ImportFixture.DISTRICT, "20", "187", 6505)).containsExactly("06505");
    }

    @Test
    void theUnitOfTheSubmissionDecidesBetweenNamesakesElsewhere() {
        assertThat(communes(ImportFixture.DISTRICT, null, null, "Xã Chi Lăng"))
                .containsExactly("06523");
    }

    @Test
    void theDistrictColumnDecidesBetweenNamesakes() {
        assertThat(communes("20", null, "Huyện Văn Quan", "Xã Hòa Bình")).containsExactly("06300");
    }

    @Test
    void otherSheetsOfAProvinceSpeakOfTheSurveyedCommunes() {
        receipt =
                fixture.importInto(
                        "20",
                        new Book()
                                .sheet("Hộ")
                                .paths(PATHS)
                                .row(null, "187", "Xã Hòa Bình", "Thôn 1", "1", "A B", 3, "Nghèo")
                                .sheet("Dân cư")
                                .paths(
                                        "administrative.commune residents.households"
                                                + " residents.persons")
                                .row("Xã Hòa Bình", 100, 400));
        assertThat(receipt.issues())
                .extracting(Issue::code)
                .doesNotContain(IssueCode.COMMUNE_AMBIGUOUS);
        assertThat(receipt.sheets())
                .anySatisfy(
                        sheet -> {
                            assertThat(sheet.kind()).isEqualTo("residents");
                            assertThat(sheet.added()).isEqualTo(1);
                        });
    }

    @Test
    void absentColumnsOfTheWideShapeAreNamed() {
        communes(ImportFixture.DISTRICT, null, null, "Xã Vân An");
        assertThat(receipt.issues())
                .filteredOn(issue -> issue.code() == IssueCode.COLUMN_ABSENT)
                .extracting(issue -> issue.arguments().get(0))
                .contains("b1Point", "deprivation.nutrition", "transition.relapsed")
                .doesNotContain("classify", "family.code");
    }

    @Test
    void severalCommunesOfOneNameAreListedNotChosen() {
        assertThat(communes(ImportFixture.DISTRICT, null, null, "Chi Lăng")).isEmpty();
        Issue issue = ImportFixture.issue(receipt, IssueCode.COMMUNE_AMBIGUOUS);
        assertThat(issue.place().column()).isEqualTo("C");
        assertThat(issue.value()).isEqualTo("Chi Lăng");
        assertThat(issue.arguments().get(0))
                .isEqualTo(
                        "06466 Thị trấn Chi Lăng (Huyện Chi Lăng);"
                                + " 06523 Xã Chi Lăng (Huyện Chi Lăng)");
        assertThat(receipt.households().rejected()).isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({"Xã Không Có", "Xã Đồng Mỏ", "99999"})
    void unknownCommuneRejectsTheHousehold(String written) {
        assertThat(communes(ImportFixture.DISTRICT, null, null, written)).isEmpty();
        assertThat(ImportFixture.issue(receipt, IssueCode.COMMUNE_UNKNOWN).value())
                .isEqualTo(written);
    }

    @Test
    void communeOutsideTheSubmissionRejectsTheHousehold() {
        assertThat(communes("06505", null, null, "Xã Vân An")).isEmpty();
        assertThat(ImportFixture.issue(receipt, IssueCode.COMMUNE_OUTSIDE_UNIT).arguments())
                .containsExactly("Xã Vân An (06469)", "06505");
    }

    @Test
    void anotherProvinceIsOutsideTheSubmission() {
        assertThat(communes(ImportFixture.DISTRICT, "Tỉnh Cao Bằng", null, "Xã Vân An")).isEmpty();
        assertThat(ImportFixture.issue(receipt, IssueCode.COMMUNE_OUTSIDE_UNIT).place().column())
                .isEqualTo("A");
    }

    @Test
    void blankCommuneRejectsTheHousehold() {
        assertThat(communes(ImportFixture.DISTRICT, null, null, null)).isEmpty();
        ImportFixture.issue(receipt, IssueCode.VALUE_MISSING);
    }

    @Test
    void withoutCommuneColumnTheSubmissionMustNameACommune() {
        receipt =
                fixture.importInto(
                        ImportFixture.DISTRICT,
                        new Book()
                                .sheet("Hộ")
                                .paths(
                                        "family.code family.hostName family.numberOfMembers"
                                                + " classify")
                                .row("1", "A B", 3, "Nghèo")
                                .row("2", "A C", 3, "Nghèo"));
        ImportFixture.issue(receipt, IssueCode.COMMUNE_NOT_GIVEN);
        assertThat(receipt.households().rejected()).isEqualTo(2);
    }

    @Test
    void areaFollowsTheKindOfTheCommuneWhereTheSurveyHasNone() {
        communes(ImportFixture.DISTRICT, null, null, "Thị trấn Chi Lăng");
        assertThat(fixture.register.only().area().word()).isEqualTo("urban");
        assertThat(ImportFixture.issue(receipt, IssueCode.AREA_INFERRED).arguments())
                .containsExactly("Thị trấn", "Thành thị (urban)");
    }
}
