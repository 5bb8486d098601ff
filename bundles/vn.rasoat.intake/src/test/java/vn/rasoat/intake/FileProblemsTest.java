package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Files that are no survey, and files that mean harm. */
class FileProblemsTest {

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";
    private static final String SHEET = "xl/worksheets/sheet1.xml";
    private static final String ONE_SHEET =
            "<workbook xmlns='m' xmlns:r='r'><sheets><sheet name='S' sheetId='1' r:id='i1'/>"
                    + "</sheets></workbook>";
    private static final String ONE_RELATION =
            "<Relationships><Relationship Id='i1' Type='x/worksheet'"
                    + " Target='worksheets/sheet1.xml'/></Relationships>";

    @TempDir private Path folder;
    private ImportFixture fixture;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
    }

    private Receipt importBytes(byte[] content) throws IOException {
        return fixture.importFile("06505", Files.write(folder.resolve("file"), content));
    }

    private Receipt importZip(String... namesAndContents) throws IOException {
        Path file = folder.resolve("zip");
        try (OutputStream out = Files.newOutputStream(file);
                ZipOutputStream zip = new ZipOutputStream(out)) {
            for (int i = 0; i < namesAndContents.length; i += 2) {
                zip.putNextEntry(new ZipEntry(namesAndContents[i]));
                zip.write(namesAndContents[i + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return fixture.importFile("06505", file);
    }

    private Receipt importSheet(String xml) throws IOException {
        return importZip(MAIN, ONE_SHEET, RELATIONS, ONE_RELATION, SHEET, xml);
    }

    private void assertNothing(Receipt receipt, IssueCode code) {
        ImportFixture.issue(receipt, code);
        ImportFixture.issue(receipt, IssueCode.NOTHING_ACCEPTED);
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(0, 0, 0, 0, 0, 0, 0));
        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
        assertThat(fixture.register.households).isEmpty();
    }

    @Test
    void emptyFileIsNamed() throws IOException {
        assertNothing(importBytes(new byte[0]), IssueCode.FILE_EMPTY);
    }

    @Test
    void textFileWithoutHouseholdsIsNamed() throws IOException {
        assertNothing(
                importBytes("a,b,c".getBytes(StandardCharsets.UTF_8)),
                IssueCode.NO_HOUSEHOLD_SHEET);
    }

    @Test
    void brokenZipIsNoWorkbook() throws IOException {
        assertNothing(importBytes(new byte[] {'P', 'K', 3, 4, 0, 0}), IssueCode.FILE_UNREADABLE);
    }

    @Test
    void packageWithoutWorkbookIsNamed() throws IOException {
        assertNothing(
                importZip("[Content_Types].xml", "<Types/>", "word/document.xml", "<w/>"),
                IssueCode.FILE_UNREADABLE);
        fixture = new ImportFixture(folder);
        assertNothing(
                importZip("mimetype", "application/vnd.oasis.opendocument.spreadsheet"),
                IssueCode.FILE_UNREADABLE);
    }

    @Test
    void passwordProtectedFileIsNamed() throws IOException {
        assertNothing(
                importBytes(HostileFiles.container("EncryptedPackage")), IssueCode.FILE_ENCRYPTED);
    }

    @Test
    void workbookThatUnpacksTooFarIsRefused() throws IOException {
        fixture = new ImportFixture(folder, 100_000);
        String cell = "<c r='A1'><v>1</v></c>";
        assertNothing(
                importSheet("<worksheet><row r='1'>" + cell.repeat(10_000) + "</row></worksheet>"),
                IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void oneCellCannotFillTheMemory() throws IOException {
        String text = "x".repeat(1_000_000);
        assertNothing(
                importSheet(
                        "<worksheet><row r='1'><c r='A1' t='inlineStr'><is><t>"
                                + text
                                + "</t></is></c></row></worksheet>"),
                IssueCode.FILE_TOO_LARGE);
    }

    @Test
    void externalEntityIsNeverOpened() throws IOException {
        Path secret = Files.writeString(folder.resolve("secret"), "family.hostName");
        assertNothing(
                importSheet(
                        "<!DOCTYPE w [<!ENTITY e SYSTEM '"
                                + secret.toUri()
                                + "'>]><worksheet><row r='1'><c r='A1' t='inlineStr'><is><t>&e;"
                                + "</t></is></c></row></worksheet>"),
                IssueCode.FILE_UNREADABLE);
    }

    @Test
    void entitiesAreNotExpanded() throws IOException {
        assertNothing(
                importSheet(
                        "<!DOCTYPE w [<!ENTITY a 'x'><!ENTITY b '&a;&a;'>]><worksheet><row r='1'>"
                                + "<c r='A1' t='inlineStr'><is><t>&b;</t></is></c></row>"
                                + "</worksheet>"),
                IssueCode.FILE_UNREADABLE);
    }

    @Test
    void brokenXmlIsNamed() throws IOException {
        assertNothing(importSheet("<worksheet><row r='1'>"), IssueCode.FILE_UNREADABLE);
    }

    /** Damage anywhere gives a receipt, whatever the parser thinks of it. */
    @RepeatedTest(60)
    void damagedFilesAlwaysGetAReceipt(RepetitionInfo repetition) throws IOException {
        Random random = new Random(repetition.getCurrentRepetition());
        StringBuilder sheet =
                new StringBuilder(
                        "<worksheet><sheetData><row r='1'><c r='A1' t='str'><v>family.code</v></c>"
                                + "<c r='B1' t='str'><v>family.hostName</v></c><c r='C1' t='str'>"
                                + "<v>classify</v></c></row><row r='2'><c r='A2'><v>1</v></c>"
                                + "<c r='B2' t='inlineStr'><is><t>A B</t></is></c><c r='C2'"
                                + " t='s'><v>0</v></c></row></sheetData></worksheet>");
        for (int i = 0; i < 3; i++) {
            char damage = "<>&;'\"=/ 0x\u0001\u00e9\uffff".charAt(random.nextInt(14));
            sheet.setCharAt(random.nextInt(sheet.length()), damage);
        }
        Receipt receipt = importSheet(sheet.toString());
        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
    }

    @Test
    void inlineSharedAndNumberCellsAreAllRead() throws IOException {
        Receipt receipt =
                importZip(
                        MAIN,
                        ONE_SHEET,
                        RELATIONS,
                        "<Relationships><Relationship Id='i1' Type='x/worksheet'"
                                + " Target='/xl/worksheets/sheet1.xml'/><Relationship Id='i2'"
                                + " Type='x/sharedStrings' Target='strings.xml'/></Relationships>",
                        "xl/strings.xml",
                        "<sst><si><t>family.code</t></si><si><r><t>family.</t></r><r><t>hostName"
                                + "</t></r><rPh><t>no</t></rPh></si></sst>",
                        SHEET,
                        "<worksheet><sheetData><row r='4'><c r='B4' t='s'><v>0</v></c>"
                                + "<c r='C4' t='s'><v>1</v></c><c r='D4' t='inlineStr'><is><t>"
                                + "family.numberOfMembers</t></is></c><c r='E4' t='str'><v>classify"
                                + "</v></c></row><row><c/><c><v>12.0</v></c><c t='inlineStr'><is>"
                                + "<r><t>Vi  Thị </t></r><r><t xml:space='preserve'>Hoà</t></r>"
                                + "</is></c><c><v>4</v></c><c t='inlineStr'><is><t>HỘ NGHÈO</t>"
                                + "</is></c></row></sheetData></worksheet>");
        assertThat(receipt.households().added()).isEqualTo(1);
        SurveyedHousehold household = fixture.register.only();
        assertThat(household.key().number()).isEqualTo("12");
        assertThat(household.answers().text("family.hostName")).contains("Vi Thị Hoà");
        assertThat(household.size()).isEqualTo(4);
        assertThat(household.answers().text("classify")).contains("poor");
        assertThat(ImportFixture.issue(receipt, IssueCode.NO_VILLAGE_COLUMN).place().sheet())
                .isEqualTo("S");
    }

    @Test
    void errorOfAFormulaIsAnUnreadableValue() throws IOException {
        String header =
                List.of("family.code", "family.numberOfMembers", "classify", "dwelling.toilet")
                        .stream()
                        .map(path -> "<c t='str'><v>" + path + "</v></c>")
                        .collect(Collectors.joining());
        String row =
                "<row><c><v>%d</v></c><c%s</v></c><c t='str'><v>Nghèo</v></c><c t='e'><v>#N/A</v>"
                        + "</c></row>";
        Receipt receipt =
                importSheet(
                        "<worksheet><sheetData><row>"
                                + header
                                + "</row>"
                                + row.formatted(1, "><v>4")
                                + row.formatted(2, " t='e'><v>#REF!")
                                + "</sheetData></worksheet>");
        assertThat(ImportFixture.issues(receipt, IssueCode.VALUE_UNREADABLE))
                .hasSize(2)
                .allSatisfy(issue -> assertThat(issue.value()).isEqualTo("#N/A"));
        assertThat(ImportFixture.issue(receipt, IssueCode.REQUIRED_VALUE_UNREADABLE).value())
                .isEqualTo("#REF!");
        assertThat(receipt.households().rejected()).isEqualTo(1);
        assertThat(fixture.register.only().answers().text("dwelling.toilet")).isEmpty();
    }

    @Test
    void formulaIsNeverComputedAndItsStoredValueCounts() throws IOException {
        Receipt receipt =
                importSheet(
                        "<worksheet><row><c t='str'><v>family.code</v></c><c t='str'><v>"
                                + "family.numberOfMembers</v></c><c t='str'><v>classify</v></c>"
                                + "<c t='str'><v>reviewer</v></c></row><row><c><v>1</v></c><c>"
                                + "<f>1+2</f><v>4</v></c><c t='str'><f>DDE(\"cmd\")</f><v>Nghèo</v>"
                                + "</c><c t='str'><f>HYPERLINK(\"http://x\")</f></c></row>"
                                + "</worksheet>");
        assertThat(receipt.households().added()).isEqualTo(1);
        assertThat(fixture.register.only().size()).isEqualTo(4);
        assertThat(fixture.register.only().answers().text("reviewer")).isEmpty();
    }

    @Test
    void macrosAndOtherPartsOfAWorkbookAreNotLookedAt() throws IOException {
        Receipt receipt =
                importZip(
                        "xl/vbaProject.bin",
                        "\u0000macro",
                        "xl/externalLinks/externalLink1.xml",
                        "<!DOCTYPE x [<!ENTITY e SYSTEM 'file:///etc/passwd'>]><x>&e;</x>",
                        MAIN,
                        ONE_SHEET,
                        RELATIONS,
                        ONE_RELATION,
                        SHEET,
                        "<worksheet><row><c t='str'><v>family.code</v></c><c"
                            + " t='str'><v>family.numberOfMembers</v></c><c"
                            + " t='str'><v>classify</v></c></row><row><c><v>1</v></c><c><v>4</v></c><c"
                            + " t='str'><v>Nghèo</v></c></row></worksheet>");
        assertThat(receipt.households().added()).isEqualTo(1);
    }

    @Test
    void unknownRoundAndUnitAreTheCallersFault() {
        Path file = new Book().sheet("S").row("x").write(folder.resolve("x.xlsx"));
        assertThatThrownBy(() -> fixture.importFile("99999", file))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2004");
        assertThatThrownBy(
                        () ->
                                fixture.importer()
                                        .importSurvey(
                                                new ImportRequest(
                                                        new RoundKey("20", 2023),
                                                        "187",
                                                        "x",
                                                        file)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
    }

    @Test
    void missingFileIsAFailureOfTheDisk() {
        assertThatThrownBy(() -> fixture.importFile("06505", folder.resolve("gone")))
                .isInstanceOf(UnavailableException.class);
        assertThat(fixture.register.receipts).isEmpty();
    }
}
