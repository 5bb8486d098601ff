package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/** The list of issues that comes with the workbook. */
class ResultSheetTest {

    private static final String RESULT = "xl/worksheets/sheet2.xml";
    private static final String WORKBOOK = "xl/workbook.xml";

    @TempDir private Path folder;

    private static Container sheet() {
        return Container.withSheet("<sheetData><row r='1'><c r='A1'/></row></sheetData>");
    }

    private static String text(String cell, String text) {
        return "<c r=\""
                + cell
                + "\" s=\"[0-9]+\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                + java.util.regex.Pattern.quote(text)
                + "</t></is></c>";
    }

    @Test
    void theTopSaysWhatBecameOfTheRowsAndWhenTheFileCame() throws Exception {
        String result = sheet().mark(folder).text(RESULT);

        assertThat(result)
                .containsPattern(text("A1", WorkbookMarker.RESULT_SHEET_MARK))
                .containsPattern(text("A2", "Kết quả kiểm tra tệp phieu.xlsx"))
                .contains("gửi cho đơn vị 187; nhận lúc 20/12/2024 10:00 (giờ Việt Nam)")
                .containsPattern(
                        text(
                                "A4",
                                "Hộ: đã đọc 10 dòng = 4 mới + 3 thay đổi + 1 không đổi"
                                        + " + 1 bị từ chối + 1 trùng + 0 bỏ qua"))
                .contains("Trang ThanhVien (thành viên): đã đọc 20 dòng = 19 mới");
    }

    @Test
    void everyIssueIsListedWithALinkToItsCell() throws Exception {
        Container workbook =
                sheet().issue(
                                new Issue(
                                        IssueCode.VALUE_UNREADABLE,
                                        new Place("Ho", 12, "AB"),
                                        "ba",
                                        "số | number",
                                        List.of("Điểm")))
                        .issue(IssueCode.TEST_ROW, "14", "Nguyễn Văn A")
                        .issue(IssueCode.SHEET_UNKNOWN, "", "Ho")
                        .issue(Issue.of(IssueCode.NOTHING_ACCEPTED, Place.FILE))
                        .issue(Issue.of(IssueCode.SHEET_UNKNOWN, Place.sheet("Khác"), "Khác"));

        Container marked = workbook.mark(folder);

        assertThat(marked.text(RESULT))
                .containsPattern(
                        "<row r=\"9\">"
                                + text("A9", "HN-1203")
                                + text("B9", "Cảnh báo")
                                + text("C9", "Ho")
                                + "<c r=\"D9\" s=\"[0-9]+\"><v>12</v></c>"
                                + text("E9", "AB")
                                + text("F9", "ba")
                                + text("G9", "số")
                                + text(
                                        "H9",
                                        "Giá trị của Điểm không đọc được nên coi như chưa trả lời.")
                                + text("I9", "Sửa ô theo giá trị mong đợi.")
                                + "</row>")
                .contains("<autoFilter ref=\"A8:I13\"/>")
                .contains(
                        "<hyperlinks><hyperlink ref=\"D9\" location=\"'Ho'!AB12\"/>"
                                + "<hyperlink ref=\"D10\" location=\"'Ho'!A14\"/>"
                                + "<hyperlink ref=\"C11\" location=\"'Ho'!A1\"/></hyperlinks>")
                .contains("<pane ySplit=\"8\" topLeftCell=\"A9\"", "state=\"frozen\"")
                .containsPattern(text("A7", "Lỗi: 1"))
                .containsPattern(text("B7", "Cảnh báo: 1"))
                .containsPattern(text("C7", "Thông tin: 3"));
        assertThat(marked.summary().listed()).isEqualTo(5);
        assertThat(marked.summary().linksLeftOut()).isZero();
    }

    @Test
    void theWorkbookNamesTheSheetBehindTheOthers() throws Exception {
        Container marked = sheet().issue(IssueCode.TEST_ROW, "1", "x").mark(folder);

        assertThat(marked.text(WORKBOOK))
                .contains(
                        "<sheet name='Ho' sheetId='7' r:id='rId1'/><sheet name=\"Kết quả kiểm tra\""
                                + " sheetId=\"8\" r:id=\"rasoatKetQua\"/></sheets><definedNames>"
                                + "<definedName name=\"_xlnm._FilterDatabase\" localSheetId=\"1\""
                                + " hidden=\"1\">'Kết quả kiểm tra'!$A$8:$I$9</definedName>")
                .endsWith(
                        "'Kết quả kiểm tra'!$8:$8</definedName></definedNames><calcPr"
                                + " calcId='1'/></workbook>");
        assertThat(marked.text("xl/_rels/workbook.xml.rels"))
                .contains("Id=\"rasoatKetQua\"", "Target=\"/" + RESULT + "\"");
        assertThat(marked.text("[Content_Types].xml")).contains("PartName=\"/" + RESULT + "\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "<definedNames/>",
                "<definedNames ><definedName name='a'>1</definedName></definedNames>"
            })
    void namesThatAreThereStay(String names) throws Exception {
        Container workbook =
                sheet().replace(WORKBOOK, "<calcPr calcId='1'/>", names + "<calcPr calcId='1'/>");

        String marked = workbook.mark(folder).text(WORKBOOK);

        assertThat(marked).containsOnlyOnce("<definedNames").containsOnlyOnce("</definedNames>");
        assertThat(marked.contains("name='a'")).isEqualTo(names.contains("name='a'"));
    }

    @Test
    void aNameThatIsTakenGetsANumberAndQuotesAreDoubled() throws Exception {
        Container workbook =
                sheet().replace(WORKBOOK, "name='Ho'", "name=\"KẾT QUẢ KIỂM TRA\"")
                        .replace(
                                WORKBOOK,
                                "</sheets>",
                                "<sheet name=\"Ho 'A' &amp; B\" sheetId='9' r:id='rId1'/></sheets>")
                        .issue(Issue.of(IssueCode.TEST_ROW, new Place("Ho 'A' & B", 3, ""), "x"));

        Container marked = workbook.mark(folder);

        assertThat(marked.summary().resultSheet()).isEqualTo("Kết quả kiểm tra (2)");
        assertThat(marked.text(RESULT)).contains("location=\"'Ho ''A'' &amp; B'!A3\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK(\"x\")", "+1", "-1", "@SUM(A1)", "\t=1"})
    void aTextIsNeverAFormula(String value) throws Exception {
        Container workbook =
                sheet().issue(
                                new Issue(
                                        IssueCode.VALUE_UNREADABLE,
                                        new Place("Ho", 1, "A"),
                                        value,
                                        "",
                                        List.of(value)));

        Container marked = workbook.mark(folder);

        assertThat(marked.text(RESULT))
                .containsPattern(text("F9", XmlText.escape(value)))
                .doesNotContain("<f>", "<f ");
        // Typed over, such a cell stays text.
        assertThat(marked.text(Container.STYLES)).contains("quotePrefix=\"1\"");
    }

    @Test
    void whatXmlOrSpreadsheetsCannotHoldDoesNotBreakTheSheet() throws Exception {
        String value = "a\u0000b\uD800 _x0041_ " + "ộ".repeat(40_000) + "😀";
        Container workbook =
                sheet().issue(
                                new Issue(
                                        IssueCode.VALUE_UNREADABLE,
                                        new Place("Ho", 1, "A"),
                                        value,
                                        "",
                                        List.of("x")));

        Container marked = workbook.mark(folder);

        assertThat(marked.text(RESULT)).contains(">ab _x005F_x0041_ ộ").contains("ộ…</t>");
        // The sheet can be read, which marking it again proves.
        assertThat(marked.mark(folder).summary().listed()).isZero();
    }

    @Test
    void theSameWorkbookGivesTheSameBytes() throws Exception {
        Container workbook = sheet().issue(IssueCode.VALUE_MISSING, "A1", "x");
        Path file = workbook.write(folder.resolve("a.xlsx"));
        var one = new java.io.ByteArrayOutputStream();
        var other = new java.io.ByteArrayOutputStream();

        Container.mark(file, workbook.receipt(file), one);
        Container.mark(file, workbook.receipt(file), other);

        assertThat(one.toByteArray()).isEqualTo(other.toByteArray());
    }
}
