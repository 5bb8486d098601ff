package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.report.FormPack;

class XlsxFormRendererTest {

    private final FormPack pack = Packs.small();

    @Test
    void theSameFormGivesTheSameBytes() throws Exception {
        assertThat(render("7.1")).isEqualTo(render("7.1"));
        assertThat(renderPack()).isEqualTo(renderPack());
    }

    @Test
    void noEntryAndNoPropertyCarriesTheClock() throws Exception {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(render("7.1")))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                assertThat(entry.getTimeLocal()).isEqualTo(LocalDateTime.of(1980, 1, 1, 0, 0));
            }
        }
        assertThat(Workbooks.entries(render("7.1")).get("docProps/core.xml"))
                .contains("2024-12-14T00:00:00Z");
    }

    @Test
    void aPackHasOneSheetAForm() throws Exception {
        assertThat(Workbooks.entries(renderPack()).get("xl/workbook.xml"))
                .contains("name=\"7.1\"")
                .contains("name=\"7.2\"");
    }

    @Test
    void theSheetIsA4LandscapeOnePageWideWithItsHeaderOnEveryPage() throws Exception {
        Map<String, String> entries = Workbooks.entries(render("7.1"));

        assertThat(entries.get("xl/worksheets/sheet1.xml"))
                .contains("paperSize=\"9\"")
                .contains("orientation=\"landscape\"")
                .contains("fitToWidth=\"1\" fitToHeight=\"0\"")
                .contains("fitToPage=\"true\"");
        assertThat(entries.get("xl/workbook.xml"))
                .contains("_xlnm.Print_Titles")
                .contains("$7:$10");
        assertThat(entries.get("xl/styles.xml")).contains("Times New Roman");
    }

    @Test
    void letterheadTitleAndStatusStandAboveTheTable() throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render("7.1"));

        assertThat(sheet.text("A1")).isEqualTo("ỦY BAN NHÂN DÂN HUYỆN CHI LĂNG");
        assertThat(sheet.text("C1")).isEqualTo("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM");
        assertThat(sheet.text("C2")).isEqualTo("Độc lập - Tự do - Hạnh phúc");
        assertThat(sheet.text("A4")).isEqualTo("TỔNG HỢP KẾT QUẢ");
        assertThat(sheet.text("A5")).isEqualTo("NĂM 2024 (SƠ BỘ)");
    }

    @Test
    void sharedHeaderPartsAreMergedAcrossAndShortPathsDown() throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render("7.1"));

        assertThat(sheet.text("A7")).isEqualTo("TT");
        assertThat(sheet.text("D7")).isEqualTo("Kết quả");
        assertThat(sheet.text("D8")).isEqualTo("Hộ nghèo");
        assertThat(sheet.text("E9")).isEqualTo("Tỷ lệ");
        assertThat(sheet.merged()).contains("A7:A9", "B7:B9", "C7:C9", "D7:F7", "D8:E8", "F8:F9");
        assertThat(List.of("A10", "B10", "C10", "E10"))
                .extracting(sheet::text)
                .containsExactly("A", "B", "1", "4=3/1*100");
    }

    @Test
    void numbersAreNumbersRatesAreAsPrintedAndBlanksEmpty() throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render("7.1"));

        assertThat(sheet.number("D11")).isEqualTo("812");
        assertThat(sheet.number("E11")).isEqualTo("3.63");
        assertThat(sheet.number("E12")).isEqualTo("2.7");
        assertThat(sheet.number("F12")).isEqualTo("0");
        assertThat(sheet.text("F11")).isEmpty();
        // format General, so that a reader sees the very digits
        assertThat(Workbooks.entries(render("7.1")).get("xl/styles.xml"))
                .contains("numFmts count=\"0\"");
    }

    @Test
    void aNameThatLooksLikeAFormulaStaysText() throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render("7.1"));

        assertThat(sheet.text("B12")).isEqualTo("=SUM(1,2)");
        assertThat(Workbooks.entries(render("7.1")).get("xl/worksheets/sheet1.xml"))
                .doesNotContain("<f>");
    }

    @Test
    void unitNamesSpanTheRowsOfTheirBreakdown() throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render("7.2"));

        assertThat(sheet.text("B9")).isEqualTo("Huyện Chi Lăng");
        assertThat(sheet.text("C10")).isEqualTo("Nhân khẩu");
        assertThat(sheet.merged()).contains("A9:A10", "B9:B10");
    }

    @Test
    void notesReasonsAndSignaturesStandBelow() throws Exception {
        assertThat(new Workbooks.Sheet(render("7.1")).texts())
                .contains(
                        "- Để trống, khi \"thiếu\" số liệu.",
                        "- HN-3008: Chưa có quyết định công nhận của các xã; biểu là sơ bộ.",
                        "NGƯỜI LẬP BIỂU",
                        "(Ký tên, đóng dấu)");
    }

    private byte[] render(String number) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxFormRenderer().render(pack, pack.form(number).orElseThrow(), out);
        return out.toByteArray();
    }

    private byte[] renderPack() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        new XlsxFormRenderer().render(pack, out);
        return out.toByteArray();
    }
}
