package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.List;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.intake.marking.StreamingWorkbookMarker;

/** Workbooks of Excel 97-2003, where the reader is installed and where it is not. */
class OldWorkbooksTest {

    private static final String[] COLUMNS = {
        "family.code",
        "family.hostName",
        "family.numberOfMembers",
        "classify",
        "date",
        "dwelling.floorArea",
        "head.personalId"
    };

    @TempDir private Path folder;
    private ImportFixture fixture;
    private OldBook book;

    @BeforeEach
    void setUp() {
        fixture = new ImportFixture(folder);
        book = new OldBook().sheet("Hộ").row((Object[]) COLUMNS);
    }

    private Receipt importBook() {
        return fixture.importFile("06505", book.write(folder.resolve("book.xls")));
    }

    private ImportLimits limits() {
        return new ImportLimits() {
            @Override
            public int unpackedMegabytes() {
                return 64;
            }

            @Override
            public String checksFile() {
                return "";
            }

            @Override
            public String heldFolder() {
                throw new UnsupportedOperationException();
            }

            @Override
            public Class<ImportLimits> annotationType() {
                return ImportLimits.class;
            }
        };
    }

    @Test
    void numbersAndDatesAreReadAsThoseOfANewWorkbook() {
        HSSFWorkbook workbook = book.row(7, "Vi Văn An", 4, "Hộ nghèo", 45_541, 60.5).workbook();
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy"));
        HSSFCell date = workbook.getSheetAt(0).getRow(1).getCell(4);
        date.setCellStyle(style);

        Receipt receipt = importBook();

        assertThat(receipt.households()).isEqualTo(new HouseholdCounts(1, 1, 0, 0, 0, 0, 0));
        Answers answers = fixture.register.only().answers();
        assertThat(fixture.register.only().key().number()).isEqualTo("7");
        assertThat(answers.text("date")).contains("2024-09-06");
        assertThat(answers.text("dwelling.floorArea")).contains("60.5");
    }

    @Test
    void formulaCountsByItsLastResult() {
        book.row(7, "Vi Văn An", null, "Hộ nghèo");
        HSSFCell size = book.workbook().getSheetAt(0).getRow(1).createCell(2);
        size.setCellFormula("1+2");
        book.workbook().getCreationHelper().createFormulaEvaluator().evaluateAll();

        importBook();

        assertThat(fixture.register.only().answers().text("family.numberOfMembers")).contains("3");
    }

    @Test
    void placesAreThoseOfTheOldWorkbook() {
        book.row(7, "Vi Văn An", 4, "Hộ nghèo", "31/11/2024");
        assertThat(ImportFixture.issue(importBook(), IssueCode.DATE_IMPOSSIBLE).place())
                .isEqualTo(new Place("Hộ", 2, "E"));
    }

    @Test
    void markedWorkbookIsANewOneThatMeansTheSame() throws Exception {
        book.row(7, "Vi Văn An", 4, "Hộ nghèo", "31/11/2024", 60.5);
        Path old = book.write(folder.resolve("book.xls"));
        Receipt receipt = fixture.importFile("06505", old);
        ByteArrayOutputStream marked = new ByteArrayOutputStream();

        new StreamingWorkbookMarker(OldBook.reader(), limits()).mark(old, receipt, marked);

        assertThat(marked.toByteArray()).startsWith('P', 'K');
        Receipt again =
                fixture.importFile(
                        "06505", Files.write(folder.resolve("marked.xlsx"), marked.toByteArray()));
        assertThat(again.households().unchanged()).isEqualTo(1);
        assertThat(again.issues())
                .extracting(issue -> issue.code() + " " + issue.place())
                .containsExactlyElementsOf(
                        receipt.issues().stream()
                                .map(issue -> issue.code() + " " + issue.place())
                                .toList());
    }

    @Test
    void withoutTheReaderAnOldWorkbookIsNamedAndNothingElseSuffers() {
        Path file = book.row(7, "Vi Văn An", 4, "Hộ nghèo").write(folder.resolve("book.xls"));
        Receipt receipt =
                new FileSurveyImporter(
                                ImportFixture.rounds(),
                                new TemplateUnits(false),
                                new PointsClassifier(),
                                fixture.register,
                                fixture.register,
                                Clock.fixed(ImportFixture.NOW, ZoneOffset.UTC),
                                new FileSurveyImporter.Reading(
                                        ImportFixture.LIMIT, OldBook.noReader()),
                                new HeldFiles(folder.resolve("held")))
                        .importSurvey(
                                new ImportRequest(ImportFixture.ROUND, "06505", "a.xls", file));
        assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        ImportFixture.issue(receipt, IssueCode.XLS_READER_MISSING);
        assertThatThrownBy(
                        () ->
                                new StreamingWorkbookMarker(OldBook.noReader(), limits())
                                        .mark(file, receipt, new ByteArrayOutputStream()))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused ->
                                assertThat(refused.issue().code())
                                        .isEqualTo(IssueCode.XLS_READER_MISSING));
    }

    @Test
    void tableTypedIntoAnOldWorkbookIsRead() throws Exception {
        byte[] content = Files.readAllBytes(book.write(folder.resolve("book.xls")));
        assertThat(new FirstTableReader(OldBook.reader(), 1 << 20).read("b1.xlsx", content))
                .containsExactly(List.of(COLUMNS));
    }
}
