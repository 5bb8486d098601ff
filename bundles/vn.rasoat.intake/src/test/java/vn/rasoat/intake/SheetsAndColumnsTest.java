package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Answers;

/** Headers and sheets are known by their content. */
class SheetsAndColumnsTest {

    private static final String RAW =
            "family.code family.hostName family.numberOfMembers classify b1Point";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private static Book raw() {
        return new Book().sheet("Any name").paths(RAW);
    }

    @Test
    void headerMayStandBelowALetterheadAndItsTitlesAreNoData() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Sheet")
                                .row("ỦY BAN NHÂN DÂN XÃ VẠN LINH")
                                .row()
                                .row("DANH SÁCH HỘ")
                                .paths(RAW)
                                .row("Mã hộ", "Chủ hộ", "Số nhân khẩu", "Kết quả rà soát", "B1")
                                .row("1", "Vi Văn An", 4, "Hộ nghèo", 100));
        assertThat(receipt.households().read()).isEqualTo(1);
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void titlesAloneAreAcceptedAsAliases() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Danh sách")
                                .row("MÃ HỘ", "Họ tên chủ hộ", "Số khẩu", "Kết quả rà soát")
                                .row("1", "Vi Văn An", 4, "Hộ nghèo"));
        assertThat(receipt.households().added()).isEqualTo(1);
        assertThat(fixture.register.only().size()).isEqualTo(4);
    }

    @Test
    void fileWithoutHouseholdsIsNamed() {
        Receipt receipt =
                fixture.importInto("06505", new Book().sheet("S").row("a", "b").row("1", "2"));
        assertThat(ImportFixture.issue(receipt, IssueCode.NO_HOUSEHOLD_SHEET).arguments())
                .hasSize(1);
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
    }

    @Test
    void sheetThatHoldsNothingKnownIsIgnoredAndSaid() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        raw().row("1", "Vi Văn An", 4, "Hộ nghèo").sheet("Ghi chú").row("abc"));
        assertThat(ImportFixture.issue(receipt, IssueCode.SHEET_UNKNOWN).place().sheet())
                .isEqualTo("Ghi chú");
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void listWithoutAnyClassColumnNamesTheColumn() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths("family.code family.hostName family.numberOfMembers")
                                .row("1", "Vi Văn An", 4));
        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_MISSING).arguments())
                .containsExactly("classify, b1Point");
        ImportFixture.issue(receipt, IssueCode.NO_HOUSEHOLD_SHEET);
    }

    @Test
    void missingSizeColumnIsNamedUnlessMembersAreListed() {
        String paths = "family.code family.hostName classify";
        Receipt receipt =
                fixture.importInto(
                        "06505", new Book().sheet("Hộ").paths(paths).row("1", "A B", "Nghèo"));
        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_MISSING).arguments())
                .containsExactly("family.numberOfMembers");
        assertThat(receipt.households().rejected()).isEqualTo(1);
    }

    @Test
    void unknownAndRepeatedColumnsAreNamedByTheirLetters() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(RAW + " my.column classify b1.wall")
                                .row("1", "A B", 3, "Nghèo", 120, "?", "Cận nghèo", "2"));
        Issue unknown = ImportFixture.issue(receipt, IssueCode.COLUMN_UNKNOWN);
        assertThat(unknown.place().column()).isEqualTo("F");
        assertThat(unknown.arguments()).containsExactly("my.column");
        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_TWICE).place().column())
                .isEqualTo("G");
        assertThat(fixture.register.only().answers().text("classify")).contains("poor");
        assertThat(fixture.register.only().answers().text("b1.wall")).contains("2");
    }

    @Test
    void columnWithAnEqualsSignIsNoPath() {
        Receipt receipt =
                fixture.importInto(
                        "06505", raw().with(5, "b1.wall=x").row("1", "A B", 3, "Nghèo", 120, "2"));
        assertThat(ImportFixture.issue(receipt, IssueCode.COLUMN_UNKNOWN).arguments())
                .containsExactly("b1.wall=x");
        Answers answers = fixture.register.only().answers();
        assertThat(Answers.parse(answers.canonical())).isEqualTo(answers);
    }

    @Test
    void missingSheetsOfAWideFileAreNamedOnceWithTheirConsequence() {
        Receipt receipt =
                fixture.importInto(
                        ImportFixture.DISTRICT,
                        new Book()
                                .sheet("Hộ")
                                .paths("administrative.commune " + RAW)
                                .row("06505", "1", "A B", 3, "Nghèo"));
        assertThat(ImportFixture.issues(receipt, IssueCode.SHEET_MISSING))
                .hasSize(4)
                .allSatisfy(issue -> assertThat(issue.arguments()).hasSize(2));
    }

    @Test
    void sheetsMayComeInAnyOrderUnderAnyName() {
        Receipt receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("1")
                                .paths("family.code member.fullName member.relationshipToHost")
                                .row("1", "Vi Văn An", "Chủ hộ")
                                .sheet("2")
                                .paths(
                                        "family.code family.hostName family.numberOfMembers"
                                                + " classify")
                                .row("1", "Vi Văn An", 1, "Hộ nghèo"));
        assertThat(receipt.sheets())
                .extracting(SheetCounts::kind)
                .containsExactly("members", "households");
        assertThat(fixture.register.only().members()).hasSize(1);
    }
}
