package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.round.RoundKey;

/** What a filled template says of itself is checked before and after its rows are read. */
class TemplateMarksTest {

    private static final String COMMUNE = "06466";
    private static final String NUMBER = "family.code";

    private static TemplateFixture sample;

    @TempDir private Path folder;

    private TemplateFixture fixture;
    private Sheets sheets;

    @BeforeAll
    static void importSample() {
        sample = TemplateFixture.withSample();
    }

    @BeforeEach
    void writeATemplate() {
        fixture = sample.again(false);
        sheets = new Sheets(fixture.workbook(COMMUNE, Optional.empty()), folder);
    }

    private Receipt importBack() {
        return fixture.importBack(COMMUNE, folder, sheets.bytes());
    }

    @Test
    void untouchedCodesAreNotMentioned() {
        Receipt receipt = importBack();

        assertThat(receipt.issues())
                .extracting(issue -> issue.code().code())
                .noneMatch(code -> code.startsWith("HN-112"));
    }

    @Test
    void templateOfAnotherRoundIsRefusedAndNothingIsTaken() {
        byte[] other =
                fixture.workbook(
                        new RoundKey("20", 2027),
                        Optional.of(TemplateFixture.BEFORE),
                        COMMUNE,
                        Optional.empty());

        Receipt receipt = fixture.importBack(COMMUNE, folder, other);

        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.households().read()).isZero();
        assertThat(receipt.sheets()).isEmpty();
        assertThat(fixture.now.households).isEmpty();
        assertThat(fixture.now.opening).isEmpty();
        assertThat(ImportFixture.issue(receipt, IssueCode.TEMPLATE_OF_OTHER_ROUND).arguments())
                .containsExactly("20-2027", "20-2025");
    }

    @Test
    void templateOfAnotherCommuneIsRefusedThatOfACommuneOfTheDistrictIsNot() {
        Receipt refused = fixture.importBack("06463", folder, sheets.bytes());

        assertThat(refused.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(ImportFixture.issue(refused, IssueCode.TEMPLATE_OF_OTHER_UNIT).arguments())
                .containsExactly("Thị trấn Chi Lăng (06466)", "Thị trấn Đồng Mỏ (06463)");

        Receipt district = fixture.importBack("187", folder, sheets.bytes());

        assertThat(ImportFixture.issues(district, IssueCode.TEMPLATE_OF_OTHER_UNIT)).isEmpty();
        assertThat(district.households().read()).isPositive();
    }

    @Test
    void lockedNumberThatWasChangedIsNamedInItsRowAndNotAsMissing() {
        String before = sheets.data("Ho").get(2).get(NUMBER);
        sheets.replace("Ho", NUMBER, 8, "987");

        Receipt receipt = importBack();

        Issue issue = ImportFixture.issue(receipt, IssueCode.TEMPLATE_CODE_CHANGED);
        assertThat(issue.place().row()).isEqualTo(8);
        assertThat(issue.place().column()).isEqualTo("H");
        assertThat(issue.value()).isEqualTo("987");
        assertThat(issue.arguments().get(0)).isEqualTo(before);
        assertThat(ImportFixture.issues(receipt, IssueCode.TEMPLATE_HOUSEHOLD_MISSING)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.TEMPLATE_HOUSEHOLD_ADDED)).isEmpty();
    }

    @Test
    void householdsThatAreGoneAreNamedByVillageAndNumber() {
        var gone = sheets.data("Ho").get(1);
        sheets.dropRow("Ho", 7);

        Receipt receipt = importBack();

        Issue issue = ImportFixture.issue(receipt, IssueCode.TEMPLATE_HOUSEHOLD_MISSING);
        assertThat(issue.arguments().get(0)).contains(gone.get("administrative.village_or_group"));
        assertThat(issue.arguments().subList(1, 3)).containsExactly("1", gone.get(NUMBER));
        assertThat(ImportFixture.issues(receipt, IssueCode.TEMPLATE_CODE_CHANGED)).isEmpty();
    }

    @Test
    void householdInABlankRowIsUnknownToTheTemplate() {
        var first = sheets.data("Ho").get(0);
        int row = 6 + sheets.data("Ho").size();
        String village = first.get("administrative.village_or_group");
        for (var cell :
                List.of(
                        List.of("administrative.village_or_group", village),
                        List.of(NUMBER, "901"),
                        List.of("family.hostName", "Vi Văn Mới"))) {
            sheets.replace("Ho", cell.get(0), row, cell.get(1));
        }

        Receipt receipt = importBack();

        Issue issue = ImportFixture.issue(receipt, IssueCode.TEMPLATE_HOUSEHOLD_ADDED);
        assertThat(issue.place().row()).isEqualTo(row);
        assertThat(issue.arguments().get(0)).isEqualTo("901");
        assertThat(issue.arguments().get(1)).contains(village);
    }

    @Test
    void markThatSomebodyTouchedIsSaidAndTheRowsAreTaken() {
        sheets.replaceText("households.sha256", "households.old");

        Receipt receipt = importBack();

        ImportFixture.issue(receipt, IssueCode.TEMPLATE_MARK_DAMAGED);
        assertThat(receipt.households().read()).isEqualTo(sheets.data("Ho").size());
    }

    @Test
    void templateOfAStandardThatTheRoundNoLongerUsesIsSaid() {
        sheets.replaceText("ab12", "cd34");

        Receipt receipt = importBack();

        assertThat(ImportFixture.issue(receipt, IssueCode.TEMPLATE_OF_OTHER_STANDARD).arguments())
                .containsExactly("nd-07-2021 r1 (cd34)", "nd-07-2021 r1 (ab12)");
    }

    @Test
    void templateInsideAZipIsNamedByItsFile() throws Exception {
        byte[] zip =
                Zips.of(
                        Map.of(
                                "xa/mau.xlsx",
                                sheets.bytes(),
                                "ghi-chu.csv",
                                "x".getBytes(StandardCharsets.UTF_8)));

        Receipt receipt = fixture.importBack("06463", folder, zip);

        assertThat(ImportFixture.issue(receipt, IssueCode.TEMPLATE_OF_OTHER_UNIT).place().sheet())
                .isEqualTo("xa/mau.xlsx");
    }
}
