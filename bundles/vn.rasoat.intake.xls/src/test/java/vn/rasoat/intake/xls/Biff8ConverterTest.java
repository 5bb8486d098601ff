package vn.rasoat.intake.xls;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.hssf.usermodel.HSSFCell;
import org.apache.poi.hssf.usermodel.HSSFCellStyle;
import org.apache.poi.hssf.usermodel.HSSFFont;
import org.apache.poi.hssf.usermodel.HSSFFormulaEvaluator;
import org.apache.poi.hssf.usermodel.HSSFRow;
import org.apache.poi.hssf.usermodel.HSSFSheet;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.filesystem.DirectoryEntry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.usermodel.SheetVisibility;
import org.apache.poi.ss.util.CellRangeAddress;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/** What of an old workbook stands in the XLSX file, and what is refused. */
class Biff8ConverterTest {

    private static final long LIMIT = 64 << 20;

    @TempDir private Path folder;
    private HSSFWorkbook workbook;
    private HSSFSheet sheet;

    @BeforeEach
    void setUp() {
        workbook = new HSSFWorkbook();
        sheet = workbook.createSheet("Hộ");
    }

    @AfterEach
    void tearDown() throws IOException {
        Biff8EncryptionKey.setCurrentUserPassword(null);
        workbook.close();
    }

    private HSSFCell cell(int row, int column) {
        HSSFRow there = sheet.getRow(row);
        return (there == null ? sheet.createRow(row) : there).createCell(column);
    }

    private Path write() throws IOException {
        Path file = folder.resolve("book.xls");
        try (OutputStream out = Files.newOutputStream(file)) {
            workbook.write(out);
        }
        return file;
    }

    private static byte[] convert(Path file, long limit) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new Biff8Converter().convert(file, out, limit);
        return out.toByteArray();
    }

    /** The parts of the result, each checked to be XML. */
    private Map<String, String> parts() throws IOException {
        Map<String, String> parts = new HashMap<>();
        try (ZipInputStream zip =
                new ZipInputStream(new ByteArrayInputStream(convert(write(), LIMIT)))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                byte[] content = zip.readAllBytes();
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(content));
                parts.put(entry.getName(), new String(content, StandardCharsets.UTF_8));
            }
        } catch (javax.xml.parsers.ParserConfigurationException | org.xml.sax.SAXException e) {
            throw new AssertionError(e);
        }
        return parts;
    }

    private String sheetXml() throws IOException {
        return parts().get("xl/worksheets/sheet1.xml");
    }

    private static void assertRefused(Path file, IssueCode code) {
        assertThatThrownBy(() -> convert(file, LIMIT))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> assertThat(refused.issue().code()).isEqualTo(code));
    }

    @Test
    void textsAndNumbersStandAtTheirPlacesAsStored() throws Exception {
        cell(0, 0).setCellValue("Nguyễn & <Hoà> \"x\"");
        cell(0, 255).setCellValue(20041221268.0);
        cell(4, 2).setCellValue(12.5);
        cell(4, 3).setCellValue(0.1);
        cell(4, 4).setCellValue(-3);
        cell(4, 5).setCellValue(1e20);
        cell(4, 6).setCellValue(true);
        String xml = sheetXml();
        assertThat(xml)
                .contains("<c r=\"A1\" s=\"15\" t=\"s\"><v>0</v></c>")
                .contains("<c r=\"IV1\" s=\"15\"><v>20041221268</v></c>")
                .contains("<row r=\"5\"><c r=\"C5\" s=\"15\"><v>12.5</v></c>")
                .contains("<v>0.1</v>")
                .contains("<v>-3</v>")
                .contains("<v>1E+20</v>")
                .contains("<c r=\"G5\" s=\"15\" t=\"b\"><v>1</v></c>");
        assertThat(parts().get("xl/sharedStrings.xml"))
                .contains(">Nguyễn &amp; &lt;Hoà&gt; &quot;x&quot;<");
    }

    @Test
    void formulasCountByTheirLastResults() throws Exception {
        cell(0, 0).setCellValue(3);
        cell(0, 1).setCellFormula("A1*2");
        cell(0, 2).setCellFormula("\"Vi \"&\"An\"");
        cell(0, 3).setCellFormula("A1>1");
        cell(0, 4).setCellFormula("1/0");
        cell(0, 5).setCellErrorValue(FormulaError.NA);
        HSSFFormulaEvaluator.evaluateAllFormulaCells(workbook);
        assertThat(sheetXml())
                .contains("<c r=\"B1\" s=\"15\"><v>6</v></c>")
                .contains("<c r=\"C1\" s=\"15\" t=\"str\"><v>Vi An</v></c>")
                .contains("<c r=\"D1\" s=\"15\" t=\"b\"><v>1</v></c>")
                .contains("<c r=\"E1\" s=\"15\" t=\"e\"><v>#DIV/0!</v></c>")
                .contains("<c r=\"F1\" s=\"15\" t=\"e\"><v>#N/A</v></c>")
                .doesNotContain("<f>");
    }

    @Test
    void datesKeepTheirFormatAndTheYearTheyCountFrom() throws Exception {
        HSSFCellStyle style = workbook.createCellStyle();
        style.setDataFormat(workbook.createDataFormat().getFormat("dd/mm/yyyy \"ngày\""));
        HSSFFont bold = workbook.createFont();
        bold.setBold(true);
        style.setFont(bold);
        style.setWrapText(true);
        cell(0, 0).setCellValue(45_541);
        sheet.getRow(0).getCell(0).setCellStyle(style);
        Map<String, String> parts = parts();
        assertThat(parts.get("xl/worksheets/sheet1.xml"))
                .contains("s=\"" + style.getIndex() + "\"><v>45541</v>");
        assertThat(parts.get("xl/styles.xml"))
                .contains("formatCode=\"dd/mm/yyyy &quot;ngày&quot;\"")
                .contains("<b/>")
                .contains("wrapText=\"1\"");
        assertThat(parts.get("xl/workbook.xml")).doesNotContain("date1904");
    }

    @Test
    void widthsAndMergedCellsAreKept() throws Exception {
        sheet.setColumnWidth(1, 20 * 256);
        sheet.addMergedRegion(new CellRangeAddress(0, 0, 0, 3));
        cell(0, 0).setCellValue("a");
        assertThat(sheetXml())
                .contains("<col min=\"2\" max=\"2\" width=\"20.0\" customWidth=\"1\"/>")
                .contains("<mergeCells count=\"1\"><mergeCell ref=\"A1:D1\"/>");
    }

    @Test
    void sheetsKeepOrderNameAndWhetherTheyAreHidden() throws Exception {
        cell(0, 0).setCellValue("1");
        sheet = workbook.createSheet("Thành viên & \"x\"");
        cell(0, 0).setCellValue("2");
        workbook.createSheet("Ẩn");
        workbook.setSheetVisibility(2, SheetVisibility.HIDDEN);
        workbook.setSheetOrder("Ẩn", 0);
        assertThat(parts().get("xl/workbook.xml"))
                .containsSubsequence(
                        "name=\"Ẩn\" sheetId=\"1\" state=\"hidden\"",
                        "name=\"Hộ\" sheetId=\"2\" state=\"visible\"",
                        "name=\"Thành viên &amp; &quot;x&quot;\" sheetId=\"3\"");
    }

    @Test
    void signsThatXmlCannotHoldAreLeftOut() throws Exception {
        cell(0, 0).setCellValue("a\u0001b\uFFFFc\uD83D\uDE00\n");
        assertThat(parts().get("xl/sharedStrings.xml")).contains(">abc\uD83D\uDE00&#10;<");
    }

    @Test
    void macrosAreLeftOut() throws Exception {
        cell(0, 0).setCellValue("1");
        Path file = write();
        try (POIFSFileSystem container = new POIFSFileSystem(Files.newInputStream(file))) {
            DirectoryEntry macros = container.getRoot().createDirectory("_VBA_PROJECT_CUR");
            macros.createDocument("Module1", new ByteArrayInputStream(new byte[5_000]));
            try (OutputStream out = Files.newOutputStream(file)) {
                container.writeFilesystem(out);
            }
        }
        assertThat(new String(convert(file, LIMIT), StandardCharsets.ISO_8859_1))
                .doesNotContain("VBA");
    }

    @Test
    void sameWorkbookGivesTheSameBytes() throws Exception {
        cell(0, 0).setCellValue("1");
        Path file = write();
        assertThat(convert(file, LIMIT)).isEqualTo(convert(file, LIMIT));
    }

    @Test
    void workbookWithAPasswordIsRefused() throws Exception {
        Biff8EncryptionKey.setCurrentUserPassword("x");
        Path file = write();
        Biff8EncryptionKey.setCurrentUserPassword(null);
        assertRefused(file, IssueCode.FILE_ENCRYPTED);
    }

    @Test
    void otherFilesAreRefused() throws Exception {
        assertRefused(Files.write(folder.resolve("a"), new byte[0]), IssueCode.FILE_EMPTY);
        assertRefused(Files.write(folder.resolve("a"), new byte[9_999]), IssueCode.XLS_BROKEN);
        assertRefused(Files.writeString(folder.resolve("a"), "PK"), IssueCode.XLS_BROKEN);
    }

    @Test
    void fileThatIsNotThereIsAFailureOfTheDisk() {
        assertThatThrownBy(() -> convert(folder.resolve("none"), LIMIT))
                .isInstanceOf(NoSuchFileException.class);
    }

    @Test
    void whatBecomesTooLargeStopsAtTheLimit() throws Exception {
        for (int i = 0; i < 5_000; i++) {
            cell(i, 0).setCellValue(i);
        }
        Path file = write();
        assertThatThrownBy(() -> convert(file, Files.size(file) + 1))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused ->
                                assertThat(refused.issue().code())
                                        .isEqualTo(IssueCode.FILE_TOO_LARGE));
        assertThatThrownBy(() -> convert(file, 1_000)).isInstanceOf(RejectedRequestException.class);
    }

    @Test
    void damageIsNamedOrHarmless() throws Exception {
        for (int i = 0; i < 300; i++) {
            cell(i, i % 7).setCellValue("text " + i);
            cell(i, 8).setCellValue(i / 3.0);
        }
        byte[] intact = Files.readAllBytes(write());
        Random random = new Random(4);
        int refused = 0;
        for (int i = 0; i < 500; i++) {
            byte[] damaged = intact.clone();
            for (int j = random.nextInt(5); j >= 0; j--) {
                // Half of the damage goes where the container keeps its tables.
                int range = random.nextBoolean() ? 512 : damaged.length;
                int from = random.nextBoolean() ? 0 : damaged.length - range;
                damaged[from + random.nextInt(range)] = (byte) random.nextInt(256);
            }
            Path file = Files.write(folder.resolve("damaged"), damaged);
            try {
                convert(file, LIMIT);
            } catch (RejectedRequestException e) {
                refused++;
            }
        }
        assertThat(refused).isBetween(50, 500);
    }
}
