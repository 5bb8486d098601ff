package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;

/** The officer corrects some cells of a marked workbook, sends it in and gets it back once more. */
class RepeatedMarkingTest {

    private static final String RESULT = "xl/worksheets/sheet2.xml";
    private static final String COMMENTS = "xl/comments1.xml";
    private static final String DRAWING = "xl/drawings/vmlDrawing1.vml";

    @TempDir private Path folder;

    private Container first;

    @BeforeEach
    void markOnce() throws Exception {
        first =
                Container.withSheet(
                                "<sheetData><row r='1'><c r='A1' s='1'/><c r='B1'/><c"
                                        + " r='C1'/></row></sheetData>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "mã")
                        .issue(IssueCode.VALUE_MISSING, "B1", "tên")
                        .mark(folder);
    }

    @Test
    void theListIsReplacedWhereItStands() throws Exception {
        Container second = first.issue(IssueCode.VALUE_UNREADABLE, "C1", "x").mark(folder);

        assertThat(second.parts().keySet()).isEqualTo(first.parts().keySet());
        assertThat(second.text(RESULT)).contains("HN-1203").doesNotContain("HN-1201");
        assertThat(second.text("xl/workbook.xml"))
                .isEqualTo(first.text("xl/workbook.xml").replace("$I$10", "$I$9"));
        assertThat(second.text("[Content_Types].xml")).isEqualTo(first.text("[Content_Types].xml"));
    }

    @Test
    void theListIsKnownUnderAnotherNameAndAsASharedString() throws Exception {
        first.replace("xl/workbook.xml", "\"Kết quả kiểm tra\"", "\"Lỗi cũ\"")
                .replace(
                        RESULT,
                        "t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                                + WorkbookMarker.RESULT_SHEET_MARK
                                + "</t></is></c>",
                        "t=\"s\"><v>1</v></c>")
                .replace(
                        "xl/_rels/workbook.xml.rels",
                        "</Relationships>",
                        Container.relation("rId5", "sharedStrings", "sharedStrings.xml")
                                + "</Relationships>")
                .part(
                        "xl/sharedStrings.xml",
                        "<sst><si><t>a</t></si><si><t>"
                                + WorkbookMarker.RESULT_SHEET_MARK
                                + "</t></si></sst>");

        Container second = first.mark(folder);

        assertThat(second.summary().resultSheet()).isEqualTo("Lỗi cũ");
        assertThat(second.text("xl/workbook.xml")).containsOnlyOnce("'Lỗi cũ'!$A$");
        assertThat(second.text(RESULT)).doesNotContain("HN-1201");
    }

    @Test
    void aCorrectedCellLosesColourAndNoteAndBox() throws Exception {
        Container second = first.issue(IssueCode.VALUE_UNREADABLE, "A1", "x").mark(folder);

        assertThat(second.text(COMMENTS))
                .contains("ref=\"A1\"", "HN-1203")
                .doesNotContain("ref=\"B1\"", "HN-1201");
        assertThat(second.text(COMMENTS)).containsOnlyOnce("KẾT QUẢ KIỂM TRA");
        assertThat(second.text(DRAWING))
                .contains("<x:Column>0</x:Column>")
                .doesNotContain("<x:Column>1</x:Column>")
                .endsWith("</v:shape></xml>");
        // 14 formats of the first marking, ten of the second list, then the copies.
        assertThat(second.text(Container.SHEET))
                .contains("<c r='A1' s=\"24\"/><c r='B1' s=\"25\"/><c r='C1'/>");
        assertThat(second.text(Container.STYLES))
                .endsWith("<xf fontId='0' fillId=\"0\" applyFill=\"1\"/></cellXfs></styleSheet>");
    }

    @Test
    void theOfficersOwnWordsOutliveTheNote() throws Exception {
        first.replace(
                COMMENTS,
                "<comment ref=\"B1\" authorId=\"0\"><text>",
                "<comment ref=\"B1\" authorId=\"0\"><text><r><t>đã hỏi</t></r>");

        Container second = first.mark(folder);

        assertThat(second.text(COMMENTS))
                .endsWith(
                        "<commentList><comment ref=\"B1\" authorId=\"0\"><text><r><t>đã hỏi</t></r>"
                                + "</text></comment></commentList></comments>");
        assertThat(second.text(DRAWING))
                .contains("<x:Column>1</x:Column>")
                .doesNotContain("<x:Column>0</x:Column>");
    }

    @Test
    void markingTheMarkedWorkbookAlikeChangesNothingTheOfficerSees() throws Exception {
        Container second =
                first.issue(IssueCode.VALUE_MISSING, "A1", "mã")
                        .issue(IssueCode.VALUE_MISSING, "B1", "tên")
                        .mark(folder);

        assertThat(second.text(COMMENTS)).isEqualTo(first.text(COMMENTS));
        assertThat(second.text(DRAWING)).isEqualTo(first.text(DRAWING));
        assertThat(second.text("xl/workbook.xml")).isEqualTo(first.text("xl/workbook.xml"));
        assertThat(second.text(RESULT).replaceAll(" s=\"[0-9]+\"", ""))
                .isEqualTo(first.text(RESULT).replaceAll(" s=\"[0-9]+\"", ""));
    }
}
