package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.survey.Answers;

/** Surveys as text with separated columns. */
class TextFilesTest {

    private static final String NAME = "Ho.csv";
    private static final String HEADER =
            "Mã hộ,Chủ hộ,Số nhân khẩu,Kết quả rà soát,Nguồn nước,Thiếu hụt 3,Dân tộc\n";
    private static final String ROW = "7,Nguyễn Thị Hoà,4,Hộ cận nghèo,Giếng khoan,x,Tày\n";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private Receipt importBytes(byte[] content) {
        return importBytes(content, "");
    }

    private Receipt importBytes(byte[] content, String encoding) {
        try {
            Path file = Files.write(folder.resolve("upload"), content);
            return fixture.importer()
                    .importSurvey(
                            new ImportRequest(ImportFixture.ROUND, "06505", NAME, file, encoding));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Receipt importText(String text) {
        return importBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private void assertTheOneHousehold() {
        Answers answers = fixture.register.only().answers();
        assertThat(answers.text("family.hostName")).contains("Nguyễn Thị Hoà");
        assertThat(answers.text("dwelling.waterSource")).contains("drilled-well");
        assertThat(answers.text("deprivation.nutrition")).contains("yes");
        assertThat(answers.text("family.ethnicity")).contains("Tày");
        assertThat(answers.text("classify")).contains("near-poor");
    }

    @ParameterizedTest
    @EnumSource(Letters.class)
    void householdIsTheSameInEveryEncoding(Letters letters) {
        Receipt receipt = importBytes(letters.write(HEADER + ROW), letters.confirmed());
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(1, 1, 0, 0, 0, 0, 0));
        assertThat(receipt.sheets().get(0).sheet()).isEqualTo(NAME);
        assertTheOneHousehold();
    }

    @ParameterizedTest
    @CsvSource({
        "UTF_8,HN-1006,UTF-8",
        "UTF_8_MARKED,HN-1006,UTF-8",
        "UTF_16LE_MARKED,HN-1006,UTF-16LE",
        "UTF_16LE,HN-1015,UTF-16LE",
        "WINDOWS_1258,HN-1015,windows-1258",
        "TCVN3,HN-1015,TCVN3 (ABC)",
        "VNI,HN-1015,VNI Windows"
    })
    void receiptSaysWhichEncodingWasTakenAndWhetherTheSenderGaveIt(
            Letters letters, String code, String title) {
        Receipt receipt = importBytes(letters.write(HEADER + ROW), letters.confirmed());
        assertThat(receipt.issues())
                .filteredOn(issue -> issue.code().code().equals(code))
                .singleElement()
                .satisfies(
                        issue -> {
                            assertThat(issue.arguments()).containsExactly(title, "\",\"");
                            assertThat(issue.place()).isEqualTo(Place.sheet(NAME));
                        });
    }

    /** Written here byte by byte, so that the table is not only held against itself. */
    @Test
    void bytesOfTheOldFontsAreThoseOfTheFonts() {
        String header = "family.code,family.hostName,family.numberOfMembers,classify,reviewer\n";
        Charset western = Charset.forName("windows-1252");
        importBytes(
                (header + "1,NguyÔn V¨n B×nh,4,Hé nghÌo,Hoµng §øc TuÊn\n").getBytes(western),
                "TCVN3");
        assertThat(fixture.register.only().answers().text("family.hostName"))
                .contains("Nguyễn Văn Bình");
        assertThat(fixture.register.only().answers().text("reviewer")).contains("Hoàng Đức Tuấn");
        fixture = new ImportFixture(folder);
        importBytes(
                (header + "1,Nguyeãn Vaên Bình,4,Hoä ngheøo,Hoaøng Ñöùc Tuaán\n").getBytes(western),
                "VNI");
        assertThat(fixture.register.only().answers().text("family.hostName"))
                .contains("Nguyễn Văn Bình");
        assertThat(fixture.register.only().answers().text("reviewer")).contains("Hoàng Đức Tuấn");
        assertThat(fixture.register.only().answers().text("classify")).contains("poor");
    }

    @ParameterizedTest
    @EnumSource(
            value = Letters.class,
            names = {"UTF_16LE", "WINDOWS_1258", "TCVN3", "VNI"})
    void nothingOfAGuessedEncodingCountsBeforeItIsConfirmed(Letters letters) {
        byte[] file = letters.write(HEADER + ROW);
        Receipt receipt = importBytes(file);
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.households().read()).isZero();
        assertThat(receipt.sheets()).isEmpty();
        assertThat(fixture.register.households).isEmpty();
        Issue question = ImportFixture.issue(receipt, IssueCode.ENCODING_UNCONFIRMED);
        assertThat(question.place()).isEqualTo(Place.sheet(NAME));
        assertThat(question.arguments().get(2)).isEqualTo(letters.confirmed());
        assertThat(question.arguments().get(3)).contains("windows-1258").contains("VNI");
        importBytes(file, question.arguments().get(2));
        assertTheOneHousehold();
    }

    @Test
    void sampleOfAGuessedEncodingShowsNothingOfAPerson() {
        String header = "family.code,family.hostName,classify,dwelling.waterSource\n";
        String row = "7,Nguyễn Thị Hoà,Hộ cận nghèo,Giếng khoan\n";
        Issue question =
                ImportFixture.issue(
                        importBytes(Letters.TCVN3.write(header + row.repeat(9))),
                        IssueCode.ENCODING_UNCONFIRMED);
        assertThat(question.arguments().get(1)).isEqualTo("“Hộ cận nghèo”, “Giếng khoan”");
        question =
                ImportFixture.issue(
                        importBytes(Letters.TCVN3.write(HEADER + ROW)),
                        IssueCode.ENCODING_UNCONFIRMED);
        assertThat(question.arguments().get(1))
                .isEqualTo("“Mã hộ”, “Chủ hộ”, “Số nhân khẩu”, “Kết quả rà soát”, “Nguồn nước”");
    }

    @Test
    void textOfUnknownColumnsIsNotShown() {
        String text = "Họ,Tên\nNguyễn,Hoà\nTrần,Đức\n";
        Issue question =
                ImportFixture.issue(
                        importBytes(Letters.TCVN3.write(text)), IssueCode.ENCODING_UNCONFIRMED);
        assertThat(question.toString()).doesNotContain("Nguyễn").doesNotContain("Trần");
    }

    @Test
    void encodingThatTheFileSaysItselfNeedsNoConfirmationAndTakesNone() {
        Receipt receipt = importBytes(Letters.UTF_8.write(HEADER + ROW), "TCVN3");
        ImportFixture.issue(receipt, IssueCode.ENCODING_TAKEN);
        assertTheOneHousehold();
    }

    @Test
    void senderMayKnowAnEncodingThatLettersDoNotTell() {
        String header = "family.code,family.hostName,family.numberOfMembers,classify\n";
        byte[] few = Letters.VNI.write(header + "1,Krôngpăkzơx,2,nghèo\n");
        ImportFixture.issue(importBytes(few), IssueCode.FILE_UNREADABLE);
        importBytes(few, "vni");
        assertThat(fixture.register.only().answers().text("family.hostName"))
                .contains("Krôngpăkzơx");
    }

    @Test
    void bytesThatAreNoUtf8AreNotMadeUtf8ByTheSender() {
        byte[] western =
                "family.code,classify\n1,Müller\n".getBytes(Charset.forName("windows-1252"));
        ImportFixture.issue(importBytes(western, "UTF-8"), IssueCode.FILE_UNREADABLE);
    }

    @Test
    void unknownEncodingIsRefusedAtTheDoor() {
        assertThatThrownBy(() -> importBytes(new byte[] {1}, "latin-1\n" + "x".repeat(99)))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> {
                            assertThat(refused.issue().code())
                                    .isEqualTo(IssueCode.ENCODING_UNKNOWN);
                            assertThat(refused.issue().arguments().get(0))
                                    .hasSizeLessThan(50)
                                    .doesNotContain("\n");
                        });
    }

    @Test
    void encodingThatNoLettersSpeakForIsNotGuessed() {
        byte[] western =
                "family.code,family.hostName,classify\n1,Müller Ñandú,Nghèo\n"
                        .getBytes(Charset.forName("windows-1252"));
        Receipt receipt = importBytes(western);
        ImportFixture.issue(receipt, IssueCode.FILE_UNREADABLE);
        assertThat(fixture.register.households).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t", "|"})
    void separatorIsFoundAndTheDecimalCommaKept(String separator) {
        String text =
                "Chi cục thống kê, huyện\n\nfamily.code;family.hostName;family.numberOfMembers;"
                        + "classify;dwelling.floorArea;family.incomePerPersonMonth\n"
                        + "1;\"Vi, Văn; An\";4;Nghèo;\"60,5\";1.250.000\n";
        importText(text.replace(";", separator));
        Answers answers = fixture.register.only().answers();
        assertThat(answers.text("dwelling.floorArea")).contains("60.5");
        assertThat(answers.amount("family.incomePerPersonMonth")).hasValue(1_250_000);
        assertThat(answers.text("family.hostName"))
                .contains("Vi, Văn; An".replace(";", separator).replaceAll("\\s+", " "));
    }

    @Test
    void rowsAndColumnsAreNamedAsASpreadsheetShowsThem() {
        Receipt receipt =
                importText(
                        "DANH SÁCH HỘ\n\nMã hộ,Chủ hộ,Số nhân khẩu,Kết quả rà soát,B1\n"
                                + "1,\"Vi Văn\nAn\",4,Hộ nghèo,100\n"
                                + ",,,,\n"
                                + "2,Vi Văn Bình,3,Hộ nghèo,abc\n");
        assertThat(ImportFixture.issue(receipt, IssueCode.VALUE_UNREADABLE).place())
                .isEqualTo(new Place(NAME, 6, "E"));
        assertThat(receipt.households().read()).isEqualTo(2);
    }

    @Test
    void cellsThatAShortRowLacksAreNotAnsweredAndNotNo() {
        Receipt receipt = importText(HEADER + "7,Nguyễn Thị Hoà,4,Hộ cận nghèo,Giếng khoan\n");
        Issue issue = ImportFixture.issue(receipt, IssueCode.ROW_TOO_SHORT);
        assertThat(issue.place()).isEqualTo(new Place(NAME, 2, ""));
        assertThat(issue.arguments()).containsExactly("5", "7");
        Answers answers = fixture.register.only().answers();
        assertThat(answers.text("deprivation.nutrition")).isEmpty();
        assertThat(answers.text("dwelling.waterSource")).contains("drilled-well");
    }

    @Test
    void rowWithOneSeparatorTooManyIsNotTaken() {
        Receipt receipt =
                importText(HEADER + "7,Nguyễn, Thị Hoà,4,Hộ cận nghèo,Giếng khoan,x,Tày\n" + ROW);
        Issue issue = ImportFixture.issue(receipt, IssueCode.ROW_TOO_WIDE);
        assertThat(issue.place()).isEqualTo(new Place(NAME, 2, ""));
        assertThat(issue.arguments()).containsExactly("8", "7");
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(2, 1, 0, 0, 1, 0, 0));
        assertTheOneHousehold();
    }

    @Test
    void blankCellsBeyondTheHeaderAreNoFault() {
        Receipt receipt = importText(HEADER.strip() + ",,\n" + ROW.strip() + ",,,,\n");
        assertThat(ImportFixture.issues(receipt, IssueCode.ROW_TOO_WIDE)).isEmpty();
        assertThat(ImportFixture.issues(receipt, IssueCode.ROW_TOO_SHORT)).isEmpty();
        assertTheOneHousehold();
    }

    @Test
    void numberWithZerosThatASpreadsheetWasToldToKeepIsText() {
        importText(
                "family.code,family.hostName,family.numberOfMembers,classify,family.hostPersonalId\n"
                    + "1,Vi Văn An,4,Nghèo,\"=\"\"020041221268\"\"\"\n");
        assertThat(fixture.register.only().answers().text("family.hostPersonalId"))
                .contains("020041221268");
    }

    @Test
    void sameTextFileTwiceChangesNothing() {
        importText(HEADER + ROW);
        assertThat(importText(HEADER + ROW).households())
                .isEqualTo(new HouseholdCounts(1, 0, 0, 1, 0, 0, 0));
    }

    @Test
    void textFileLargerThanTheLimitIsRefused() {
        fixture = new ImportFixture(folder, 10_000);
        Receipt receipt = importText(HEADER + ROW.repeat(1000));
        ImportFixture.issue(receipt, IssueCode.FILE_TOO_LARGE);
        assertThat(fixture.register.households).isEmpty();
    }

    @Test
    void textFileJustWithinTheLimitIsRead() {
        fixture = new ImportFixture(folder, 10_000);
        String text = HEADER + ROW;
        assertThat(importText(text + "\n".repeat(8_000)).households().added()).isEqualTo(1);
    }

    @Test
    void quoteThatIsNotClosedIsNamedAndNothingIsTaken() {
        Receipt receipt = importText(HEADER + ROW + "8,\"Vi Văn Bình,3,Hộ nghèo,,,\n");
        assertThat(ImportFixture.issue(receipt, IssueCode.FILE_UNREADABLE).arguments().get(0))
                .contains("quote not closed, in row 3");
        assertThat(fixture.register.households).isEmpty();
        assertThat(receipt.households().read()).isZero();
    }
}
