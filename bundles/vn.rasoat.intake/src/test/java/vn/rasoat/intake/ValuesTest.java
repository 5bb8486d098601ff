package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Severity;

/** What cells may hold, and what becomes of those that cannot be read. */
class ValuesTest {

    private static final String RAW =
            "family.code family.hostName family.numberOfMembers classify ";

    @TempDir private Path folder;
    private ImportFixture fixture;
    private Receipt receipt;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    /** One household of which only the last column matters. */
    private Optional<String> read(String path, Object value) {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(RAW + path)
                                .row("1", "Vi Văn An", 4, "Hộ nghèo", value));
        return fixture.register.only().answers().text(path);
    }

    private Issue problem(IssueCode code) {
        Issue issue = ImportFixture.issue(receipt, code);
        assertThat(issue.place().sheet()).isEqualTo("Hộ");
        assertThat(issue.place().row()).isEqualTo(2);
        assertThat(issue.place().column()).isEqualTo("E");
        return issue;
    }

    @ParameterizedTest
    @CsvSource({"12,12", "12.0,12", "'12,0',12", "' 12\u00a0',12", "+12,12"})
    void wholeNumbersMayStandAsText(String written, String canonical) {
        assertThat(read("b1Point", written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"1.000", "'12,000'"})
    void wholeNumberWithGroupedThousandsIsNotGuessed(String written) {
        assertThat(read("b1Point", written)).isEmpty();
        problem(IssueCode.VALUE_UNREADABLE);
    }

    @Test
    void textLongerThanAnyNameIsNotTaken() {
        assertThat(read("administrative.village_or_group", "x".repeat(501))).isEmpty();
        problem(IssueCode.VALUE_UNREADABLE);
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void amountBeyondAnyMoneyIsUnreadable() {
        assertThat(read("family.incomePerPersonMonth", "9.999.999.999.999.999.999")).isEmpty();
        problem(IssueCode.VALUE_UNREADABLE);
    }

    @Test
    void unreadableOptionalNumberCountsAsNotAnswered() {
        assertThat(read("b1Point", "abc")).isEmpty();
        Issue issue = problem(IssueCode.VALUE_UNREADABLE);
        assertThat(issue.value()).isEqualTo("abc");
        assertThat(issue.expected()).isEqualTo("số nguyên | whole number");
        assertThat(issue.severity()).isEqualTo(Severity.WARNING);
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void halfAPersonIsNoWholeNumber() {
        assertThat(read("transition.beginningMembers", 1.5)).isEmpty();
        assertThat(problem(IssueCode.VALUE_UNREADABLE).value()).isEqualTo("1.5");
    }

    @ParameterizedTest
    @CsvSource({"x", "X", "×", "1", "Có", "có", "yes"})
    void ticksHaveManyForms(String written) {
        assertThat(read("deprivation.nutrition", written)).contains("yes");
    }

    @Test
    void blankFlagInAPresentColumnIsNoButAnAbsentColumnIsUnknown() {
        assertThat(read("deprivation.nutrition", null)).contains("no");
        assertThat(fixture.register.only().answers().text("deprivation.employment")).isEmpty();
    }

    @Test
    void unknownSignIsNoTick() {
        assertThat(read("deprivation.nutrition", "?")).isEmpty();
        problem(IssueCode.VALUE_UNREADABLE);
    }

    @Test
    void twoHyphensAreNoAnswer() {
        assertThat(read("quickReview.result", "--")).isEmpty();
        assertThat(read("deprivation.nutrition", "--")).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.VALUE_UNREADABLE)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "28/10/2024,2024-10-28",
        "1/9/2024,2024-09-01",
        "28-10-2024,2024-10-28",
        "2024-10-28,2024-10-28",
        "45593,2024-10-28",
        "2024,2024"
    })
    void datesMayBeTextSerialOrYear(String written, String canonical) {
        assertThat(read("date", written)).contains(canonical);
        assertThat(ImportFixture.issues(receipt, IssueCode.DATE_OUTSIDE_REVIEW)).isEmpty();
    }

    @Test
    void serialNumberCellIsADate() {
        assertThat(read("date", 45593)).contains("2024-10-28");
    }

    @Test
    void impossibleDateCountsAsNotAnswered() {
        assertThat(read("date", "31/11/2024")).isEmpty();
        assertThat(problem(IssueCode.DATE_IMPOSSIBLE).value()).isEqualTo("31/11/2024");
    }

    @Test
    void textThatIsNoDateCountsAsNotAnswered() {
        assertThat(read("date", "hôm qua")).isEmpty();
        problem(IssueCode.VALUE_UNREADABLE);
    }

    @Test
    void visitOutsideTheReviewIsNamedAndKept() {
        assertThat(read("date", "15/12/2024")).contains("2024-12-15");
        assertThat(problem(IssueCode.DATE_OUTSIDE_REVIEW).expected()).contains("2024-12-14");
    }

    @Test
    void visitOnTheFirstAndLastDayIsInside() {
        read("date", "01/09/2024");
        read("date", "14/12/2024");
        assertThat(ImportFixture.issues(receipt, IssueCode.DATE_OUTSIDE_REVIEW)).isEmpty();
    }

    @Test
    void yearOfAnotherRoundIsNamed() {
        read("administrative.year", 2023);
        assertThat(problem(IssueCode.YEAR_DIFFERS).value()).isEqualTo("2023");
    }

    @ParameterizedTest
    @CsvSource({"H'Mông,Mông", "Hmông,Mông", "NÙNG,Nùng", "02,Tày", "8,Mông", "Sán Chỉ,Sán Chay"})
    void ethnicGroupsAreNamedAsIn2008(String written, String canonical) {
        assertThat(read("family.ethnicity", written)).contains(canonical);
    }

    @Test
    void unknownEthnicGroupCountsAsNotAnswered() {
        assertThat(read("family.ethnicity", "Atlantis")).isEmpty();
        problem(IssueCode.ETHNICITY_UNKNOWN);
    }

    @Test
    void ethnicCodeThatChangedItsGroupIsNotGuessed() {
        assertThat(read("family.ethnicity", "04")).isEmpty();
        problem(IssueCode.ETHNIC_CODE_AMBIGUOUS);
    }

    @ParameterizedTest
    @CsvSource({"60,60", "60.50,60.5", "'60,5',60.5"})
    void decimalsMayUseTheComma(String written, String canonical) {
        assertThat(read("dwelling.floorArea", written)).contains(canonical);
    }

    @ParameterizedTest
    @CsvSource({"1500000,1500000", "1.500.000,1500000", "'1,500,000',1500000"})
    void amountsMayGroupThousands(String written, String canonical) {
        assertThat(read("family.incomePerPersonMonth", written)).contains(canonical);
    }

    @Test
    void numberCellsMayHoldAmounts() {
        assertThat(read("family.incomePerPersonMonth", 2361000)).contains("2361000");
    }

    @Test
    void personalNumberInANumberCellGetsItsZeroBack() {
        assertThat(read("family.hostPersonalId", 20041221268L)).contains("020041221268");
        assertThat(ImportFixture.issues(receipt, IssueCode.PERSONAL_ID_LOSSY)).isEmpty();
    }

    @Test
    void personalNumberThatLostDigitsIsNotRecoveredAndNotShown() {
        assertThat(read("family.hostPersonalId", "2.00412E+10")).isEmpty();
        assertThat(problem(IssueCode.PERSONAL_ID_LOSSY).value()).isEqualTo("#.#####*+##");
        assertThat(read("family.hostPersonalId", 1234567L)).isEmpty();
        problem(IssueCode.PERSONAL_ID_LOSSY);
    }

    @ParameterizedTest
    @CsvSource({"family.numberOfMembers,abc", "family.numberOfMembers,0"})
    void unreadableRequiredValueRejectsTheHousehold(String path, String value) {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(RAW)
                                .row("1", "Vi Văn An", value, "Hộ nghèo")
                                .row("2", "Vi Văn Bình", 3, "Hộ nghèo"));
        Issue issue = ImportFixture.issue(receipt, IssueCode.REQUIRED_VALUE_UNREADABLE);
        assertThat(issue.expected()).isEqualTo("số nguyên ≥ 1 | whole number ≥ 1");
        assertThat(issue.value()).isEqualTo(value);
        assertThat(issue.place().column()).isEqualTo("C");
        assertThat(receipt.households().rejected()).isEqualTo(1);
        assertThat(fixture.register.only().key().number()).isEqualTo("2");
    }

    @Test
    void unreadableAreaRejectsTheHouseholdAndABlankOneIsInferredAtItsCell() {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(RAW + "administrative.areaType")
                                .row("1", "Vi Văn An", 3, "Hộ nghèo", "miền núi")
                                .row("2", "Vi Văn Bình", 3, "Hộ nghèo", null)
                                .row("3", "Vi Văn Cường", 3, "Hộ nghèo", "Nông thôn"));
        assertThat(ImportFixture.issue(receipt, IssueCode.REQUIRED_VALUE_UNREADABLE).expected())
                .isEqualTo("Nông thôn, Thành thị | rural, urban");
        assertThat(ImportFixture.issue(receipt, IssueCode.AREA_INFERRED).place().row())
                .isEqualTo(3);
        assertThat(receipt.households().rejected()).isEqualTo(1);
        assertThat(fixture.register.households.values())
                .extracting(household -> household.area().word())
                .containsExactly("rural", "rural");
    }

    @Test
    void householdWithoutNumberAndHeadIsRejected() {
        receipt =
                fixture.importInto(
                        "06505", new Book().sheet("Hộ").paths(RAW).row(null, null, 3, "Hộ nghèo"));
        ImportFixture.issue(receipt, IssueCode.VALUE_MISSING);
        assertThat(receipt.households().rejected()).isEqualTo(1);
    }

    @Test
    void householdThatIsScoredOnlyInPartIsKeptWithAnOpenClass() {
        String paths = RAW + "b1Point b2Point";
        receipt =
                fixture.importInto(
                        "06505",
                        new Book().sheet("Hộ").paths(paths).row("1", "A B", 3, "--", null, 20));

        assertThat(receipt.households().added()).isEqualTo(1);
        assertThat(receipt.issues()).noneMatch(issue -> issue.code() == IssueCode.NO_CLASS);
    }

    @Test
    void householdWithoutScoresAndClassIsRejected() {
        receipt =
                fixture.importInto(
                        "06505", new Book().sheet("Hộ").paths(RAW).row("1", "A B", 3, "--"));
        assertThat(ImportFixture.issue(receipt, IssueCode.NO_CLASS).place().column())
                .isEqualTo("D");
        assertThat(receipt.households().rejected()).isEqualTo(1);
        assertThat(fixture.register.households).isEmpty();
    }

    @Test
    void namesAreNeverShown() {
        receipt =
                fixture.importInto(
                        "06505",
                        new Book()
                                .sheet("Hộ")
                                .paths(RAW + "family.hostBirthDate")
                                .row("1", "Vi Văn An", "x y", "Hộ nghèo", "32/13/1980")
                                .row("2", "Vi Văn Bình", 3, "Hộ nghèo", "01/01/2090"));
        assertThat(receipt.issues().toString()).doesNotContain("Văn").doesNotContain("1980");
        assertThat(ImportFixture.issue(receipt, IssueCode.AGE_IMPLAUSIBLE).place().row())
                .isEqualTo(3);
    }
}
