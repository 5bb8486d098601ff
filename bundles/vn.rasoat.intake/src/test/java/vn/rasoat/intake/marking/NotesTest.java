package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/** What a bad cell says when the officer points at it. */
class NotesTest {

    private static final String COMMENTS = "xl/comments1.xml";
    private static final String OWN = "xl/comments7.xml";
    private static final String DRAWING = "xl/drawings/vmlDrawing7.vml";
    private static final String SHEET_RELATIONS = "xl/worksheets/_rels/sheet1.xml.rels";
    private static final String LOOK =
            "<sz val=\"9\"/><color indexed=\"81\"/><rFont val=\"Tahoma\"/><family"
                    + " val=\"2\"/></rPr>";
    private static final String TITLE =
            "KẾT QUẢ KIỂM TRA</t></r><r><rPr>" + LOOK + "<t xml:space=\"preserve\">\n";

    @TempDir private Path folder;

    private static Container sheet() {
        return Container.withSheet(
                "<sheetData><row r='1'><c r='A1'/><c r='B1'/></row></sheetData>");
    }

    /** A sheet whose cell B1 the officer commented, and which has a button. */
    private static Container commented(String author, String comment) {
        return Container.withSheet(
                        "<sheetData><row r='1'><c r='A1'/><c r='B1'/></row></sheetData>"
                                + "<legacyDrawing r:id='rId9'/>")
                .part(
                        SHEET_RELATIONS,
                        Container.relations(
                                Container.relation("rId8", "comments", "../comments7.xml")
                                        + Container.relation(
                                                "rId9",
                                                "vmlDrawing",
                                                "../drawings/vmlDrawing7.vml")))
                .part(
                        OWN,
                        "<comments xmlns='"
                                + Container.MAIN
                                + "'><authors><author>Lan</author><author>"
                                + author
                                + "</author></authors><commentList><comment ref='B1' authorId='1'>"
                                + comment
                                + "</comment></commentList></comments>")
                .part(
                        DRAWING,
                        "<xml xmlns:v=\"urn:schemas-microsoft-com:vml\"\n"
                            + " xmlns:o=\"urn:schemas-microsoft-com:office:office\"\n"
                            + " xmlns:x=\"urn:schemas-microsoft-com:office:excel\"><o:shapelayout"
                            + " v:ext=\"edit\"><o:idmap v:ext=\"edit\""
                            + " data=\"1\"/></o:shapelayout><v:shapetype"
                            + " id=\"_x0000_t201\"></v:shapetype>\n"
                            + " <v:shape"
                            + " id=\"_x0000_s1025\"><v:textbox><div>In<br></div></v:textbox><x:ClientData"
                            + " ObjectType=\"Button\"><x:Row>0</x:Row>"
                            + "<x:Column>1</x:Column></x:ClientData></v:shape><v:shape"
                            + " id=\"_x0000_s1026\"><x:ClientData"
                            + " ObjectType=\"Note\"><x:Row>0</x:Row><x:Column>1</x:Column></x:ClientData></v:shape></xml>\r\n");
    }

    @Test
    void aNoteSaysWhatIsWrongWhatIsExpectedAndWhatToDo() throws Exception {
        Container workbook =
                sheet().issue(
                                new Issue(
                                        IssueCode.VALUE_UNREADABLE,
                                        new Place("Ho", 1, "B"),
                                        "ba",
                                        "số nguyên <100 | whole number",
                                        List.of("Điểm B1")));

        Container marked = workbook.mark(folder);

        assertThat(marked.text(COMMENTS))
                .isEqualTo(
                        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n"
                                + "<comments xmlns=\""
                                + Container.MAIN
                                + "\"><authors><author>Rà soát</author></authors><commentList>"
                                + "<comment ref=\"B1\" authorId=\"0\"><text><r><rPr><b/>"
                                + LOOK
                                + "<t xml:space=\"preserve\">"
                                + TITLE
                                + "[HN-1203] Cảnh báo: Giá trị của Điểm B1 không đọc được nên coi"
                                + " như chưa trả lời.\n"
                                + "Mong đợi: số nguyên &lt;100\n"
                                + "Cần làm: Sửa ô theo giá trị mong"
                                + " đợi.</t></r></text></comment></commentList></comments>");
        assertThat(marked.text("xl/drawings/vmlDrawing1.vml"))
                .contains("<v:shape id=\"_x0000_s1025\"", "<x:Row>0</x:Row><x:Column>1</x:Column>");
        assertThat(marked.text(SHEET_RELATIONS))
                .contains("/relationships/comments\" Target=\"/xl/comments1.xml\"")
                .contains("/vmlDrawing\" Target=\"/xl/drawings/vmlDrawing1.vml\"");
        assertThat(marked.text("[Content_Types].xml"))
                .contains("<Default Extension=\"vml\"", "PartName=\"/xl/comments1.xml\"");
        assertThat(marked.summary().notes()).isEqualTo(1);
    }

    @Test
    void severalIssuesOfACellShareItsNoteUpToALength() throws Exception {
        Container workbook = sheet();
        for (int i = 0; i < 100; i++) {
            workbook.issue(IssueCode.VALUE_UNREADABLE, "A1", "cột " + i);
        }

        String comments = workbook.mark(folder).text(COMMENTS);

        assertThat(comments)
                .contains("Giá trị của cột 0 ", "Giá trị của cột 9 ")
                .doesNotContain("cột 99")
                .containsPattern("\\.\\.\\. và [0-9]{2} mục nữa, xem trang Kết quả kiểm tra\\.");
        assertThat(comments.length()).isLessThan(3_500);
    }

    @Test
    void aNoteStandsBelowTheOfficersOwnComment() throws Exception {
        Container workbook =
                commented("Hoa", "<text><r><rPr><i/></rPr><t>hỏi lại</t></r></text>")
                        .issue(IssueCode.VALUE_MISSING, "B1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(OWN))
                .contains("<author>Hoa</author><author>Rà soát</author></authors>")
                .contains(
                        "<comment ref='B1' authorId='1'><text><r><rPr><i/></rPr><t>hỏi lại</t></r>"
                                + "<r><rPr><b/>"
                                + LOOK
                                + "<t xml:space=\"preserve\">\n\n"
                                + TITLE
                                + "[HN-1201]");
        assertThat(marked.text(DRAWING)).isEqualTo(workbook.text(DRAWING));
        assertThat(marked.text(SHEET_RELATIONS)).isEqualTo(workbook.text(SHEET_RELATIONS));
        assertThat(marked.text(Container.SHEET))
                .endsWith("<legacyDrawing r:id='rId9'/></worksheet>");
    }

    @Test
    void aPlainCommentBecomesARunSoThatTheNoteCanFollow() throws Exception {
        Container workbook =
                commented("Hoa", "<text><t xml:space='preserve'>hỏi </t></text>")
                        .issue(IssueCode.VALUE_MISSING, "B1", "x");

        assertThat(workbook.mark(folder).text(OWN))
                .contains("<text><r><t xml:space='preserve'>hỏi </t></r><r><rPr><b/>");
    }

    @Test
    void newNotesJoinTheDrawingThatIsThereWithIdsOfTheirOwn() throws Exception {
        Container workbook =
                commented("Hoa", "<text><t>hỏi</t></text>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        Container marked = workbook.mark(folder);

        String before = workbook.text(DRAWING);
        int end = before.lastIndexOf("</xml>");
        assertThat(marked.text(DRAWING))
                .startsWith(before.substring(0, end).replace("data=\"1\"", "data=\"1,2\""))
                .contains("<v:shapetype id=\"_x0000_t202\"", "<v:shape id=\"_x0000_s2049\"")
                .endsWith("<x:Column>0</x:Column></x:ClientData></v:shape></xml>\r\n");
        assertThat(marked.text(OWN)).contains("</comment><comment ref=\"A1\" authorId=\"2\">");
        assertThat(marked.parts().keySet()).doesNotContain(COMMENTS, "xl/drawings/vmlDrawing1.vml");
    }

    @Test
    void aConversationIsLeftAloneAndSaid() throws Exception {
        Container workbook =
                commented("tc={0A}", "<text><t>[Threaded comment]</t></text>")
                        .replace(
                                SHEET_RELATIONS,
                                "</Relationships>",
                                Container.relation(
                                                "rId10",
                                                "http://schemas.microsoft.com/office/2017/10"
                                                        + "/relationships/threadedComment",
                                                "../threadedComments/t.xml")
                                        + "</Relationships>")
                        .part(
                                "xl/threadedComments/t.xml",
                                "<ThreadedComments xmlns='urn:t'><threadedComment ref='B1'/>"
                                        + "</ThreadedComments>")
                        .issue(IssueCode.VALUE_MISSING, "B1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(OWN)).isEqualTo(workbook.text(OWN));
        assertThat(marked.text("xl/threadedComments/t.xml"))
                .isEqualTo(workbook.text("xl/threadedComments/t.xml"));
        assertThat(marked.text(Container.SHEET)).contains("<c r='B1' s=\"12\"/>");
        assertThat(marked.summary().notesLeftOut()).isEqualTo(1);
        assertThat(marked.text("xl/worksheets/sheet2.xml")).contains("1 ô tô màu không có ghi chú");
    }

    @Test
    void aDrawingOfPageHeadersIsNotTakenForOneOfNotes() throws Exception {
        Container workbook =
                commented("Hoa", "<text/>")
                        .replace(
                                Container.SHEET,
                                "<legacyDrawing r:id='rId9'/>",
                                "<legacyDrawingHF r:id='rId9'/>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(DRAWING)).isEqualTo(workbook.text(DRAWING));
        assertThat(marked.text(Container.SHEET))
                .endsWith(
                        "<legacyDrawing r:id=\"rasoatKhungGhiChu\"/><legacyDrawingHF r:id='rId9'/>"
                                + "</worksheet>");
        assertThat(marked.text("xl/drawings/vmlDrawing1.vml")).contains("_x0000_s2049");
    }

    @Test
    void boxesAtTheEdgeOfASheetStayOnIt() {
        String box = NoteBox.of(1, new CellPlace(1_048_576, 16_383), "x");

        assertThat(box)
                .contains("<x:Anchor>16379, 15, 1048571, 10, 16383, 31, 1048575, 4</x:Anchor>");
    }
}
