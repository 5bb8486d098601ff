package vn.rasoat.intake.marking;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.issue.IssueCode;

/**
 * What becomes of the cells of a sheet. The workbook has two formats, so the ten of the result
 * sheet are 2 to 11 and the first marked one is 12.
 */
class MarkedCellsTest {

    private static final String DRAWING = "<legacyDrawing r:id=\"rasoatKhungGhiChu\"/>";

    @TempDir private Path folder;

    private String marked(Container workbook) throws Exception {
        return workbook.mark(folder).text(Container.SHEET);
    }

    private static Container sheet(String rows) {
        return Container.withSheet("<sheetData>" + rows + "</sheetData>");
    }

    @Test
    void nothingButTheFormatOfABadCellChanges() throws Exception {
        String before =
                "<!-- ghi chú --><sheetPr  tabColor='1'/>\r\n<dimension ref='A1:C2'/><sheetData>"
                        + "<row r='1' ht='20' x14ac:dyDescent='0.3' xmlns:x14ac='urn:x'>"
                        + "<c  s='1' r='A1' ><v>0012.50</v></c><c r='B1' t='s'><v>0</v></c></row>"
                        + "<row r='2'><c r='A2' t='str'><f>1+1</f><v>&#7897;&amp;</v></c></row>"
                        + "</sheetData><unknown xmlns='urn:u'><c r='A1'/></unknown>";
        Container workbook =
                Container.withSheet(before)
                        .issue(IssueCode.VALUE_MISSING, "A1", "x")
                        .issue(IssueCode.VALUE_UNREADABLE, "B1", "x");

        assertThat(marked(workbook))
                .isEqualTo(
                        Container.worksheet(
                                before.replace("<c  s='1' r='A1' >", "<c s=\"12\" r='A1' >")
                                                .replace(
                                                        "<c r='B1' t='s'>",
                                                        "<c r='B1' t='s' s=\"13\">")
                                        + DRAWING));
    }

    @Test
    void theFormatOfAMarkedCellIsItsOwnWithAnotherFill() throws Exception {
        Container workbook =
                sheet("<row r='1'><c r='A1' s='1'/><c r='B1' s='1'/><c r='C1'/></row>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x")
                        .issue(IssueCode.VALUE_UNREADABLE, "B1", "x")
                        .issue(IssueCode.COLUMN_UNKNOWN, "C1", "x");

        String styles = workbook.mark(folder).text(Container.STYLES);

        assertThat(styles)
                .contains("<cellXfs count=\"15\"><xf fontId='0' fillId='0'/><xf numFmtId='14'")
                .endsWith(
                        "<xf numFmtId='14' fontId='0' fillId=\"2\" borderId='0' applyFill=\"1\">"
                                + "<alignment horizontal='right'/></xf>"
                                + "<xf numFmtId='14' fontId='0' fillId=\"3\" borderId='0'"
                                + " applyFill=\"1\"><alignment horizontal='right'/></xf>"
                                + "<xf fontId='0' fillId=\"4\" applyFill=\"1\"/>"
                                + "</cellXfs></styleSheet>")
                .contains(
                        "<fills count=\"6\"><fill/><fill/><fill><patternFill"
                                + " patternType=\"solid\">");
    }

    @Test
    void aCellWithSeveralIssuesTakesTheColourOfTheWorst() throws Exception {
        Container workbook =
                sheet("<row r='1'><c r='A1'/></row>")
                        .issue(IssueCode.VALUE_UNREADABLE, "A1", "x")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x")
                        .issue(IssueCode.COLUMN_UNKNOWN, "A1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(Container.STYLES))
                .endsWith("<xf fontId='0' fillId=\"2\" applyFill=\"1\"/></cellXfs></styleSheet>");
        assertThat(marked.summary().cells()).isEqualTo(1);
    }

    @Test
    void cellsThatAreNotThereArePutInWhereTheyBelong() throws Exception {
        Container workbook =
                Container.withSheet(
                                "<dimension ref='B2:C4'/><cols><col min='4' max='5'"
                                        + " style='1'/></cols><sheetData><row r='2' spans='2:3'><c"
                                        + " r='C2'/></row><row r='4' s='1'"
                                        + " customFormat='1'/></sheetData>")
                        .issue(IssueCode.VALUE_MISSING, "B2", "x")
                        .issue(IssueCode.VALUE_MISSING, "D2", "x")
                        .issue(IssueCode.VALUE_MISSING, "A3", "x")
                        .issue(IssueCode.VALUE_MISSING, "B4", "x")
                        .issue(IssueCode.VALUE_MISSING, "AA9", "x");

        assertThat(marked(workbook))
                .contains("<dimension ref=\"A2:AA9\"/>")
                .contains(
                        "<sheetData><row r='2'><c r=\"B2\" s=\"12\"/><c r='C2'/>"
                                + "<c r=\"D2\" s=\"13\"/></row>"
                                + "<row r=\"3\"><c r=\"A3\" s=\"12\"/></row>"
                                + "<row r='4' s='1' customFormat='1'><c r=\"B4\" s=\"13\"/></row>"
                                + "<row r=\"9\"><c r=\"AA9\" s=\"12\"/></row></sheetData>");
    }

    @Test
    void rowsAndCellsWithoutNumbersAreCounted() throws Exception {
        Container workbook =
                sheet("<row><c/></row><row><c/><c t='n'><v>1</v></c></row>")
                        .issue(IssueCode.VALUE_MISSING, "B2", "x");

        assertThat(marked(workbook))
                .contains("<row><c/></row><row><c/><c t='n' s=\"12\"><v>1</v></c></row>");
    }

    @Test
    void anEmptySheetGetsItsRows() throws Exception {
        Container workbook =
                Container.withSheet("<sheetData />").issue(IssueCode.VALUE_MISSING, "B2", "x");

        assertThat(marked(workbook))
                .contains("<sheetData><row r=\"2\"><c r=\"B2\" s=\"12\"/></row></sheetData>");
    }

    @Test
    void theIssueOfARowMarksTheFirstCellThatCanBeSeen() throws Exception {
        Container workbook =
                Container.withSheet(
                                "<cols><col min='1' max='2' hidden='1'/></cols>"
                                        + "<sheetData><row r='3'><c r='C3'/></row></sheetData>")
                        .issue(IssueCode.TEST_ROW, "3", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(Container.SHEET)).contains("<c r='C3' s=\"12\"/>");
        assertThat(marked.text("xl/comments1.xml")).contains("ref=\"C3\"");
    }

    @Test
    void theIssueOfASheetMarksNoCell() throws Exception {
        Container workbook =
                sheet("<row r='1'><c r='A1'/></row>").issue(IssueCode.SHEET_UNKNOWN, "", "Ho");

        assertThat(marked(workbook))
                .isEqualTo(
                        Container.worksheet("<sheetData><row r='1'><c r='A1'/></row></sheetData>"));
    }

    @ParameterizedTest
    @CsvSource({"tableParts", "extLst", "legacyDrawingHF", "controls"})
    void theDrawingOfNotesStandsWhereTheSchemaWantsIt(String follower) throws Exception {
        Container workbook =
                Container.withSheet(
                                "<sheetData/><pageMargins/><drawing r:id='d'/><" + follower + "/>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        assertThat(marked(workbook))
                .endsWith("<drawing r:id='d'/>" + DRAWING + "<" + follower + "/></worksheet>");
    }

    @Test
    void prefixesOfOtherHandsAreKept() throws Exception {
        Container workbook =
                sheet("")
                        .part(
                                Container.SHEET,
                                "<x:worksheet xmlns:x='"
                                        + Container.MAIN
                                        + "'><x:sheetData><x:row"
                                        + " r='1'/></x:sheetData></x:worksheet>")
                        .part(
                                Container.STYLES,
                                "<x:styleSheet xmlns:x='" + Container.MAIN + "'></x:styleSheet>")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(Container.SHEET))
                .contains("<x:row r='1'><x:c r=\"A1\" s=\"11\"/></x:row>")
                .contains("<x:legacyDrawing xmlns:r=\"" + Container.RELATIONS + "\" r:id=");
        assertThat(marked.text(Container.STYLES))
                .contains("<x:fonts count=\"6\"><x:font>")
                .contains("<x:cellStyleXfs count=\"1\"><x:xf ")
                .doesNotContain("<font>", "<xf ", "</fill>");
    }

    @Test
    void strictWorkbooksStayStrict() throws Exception {
        String strict = "http://purl.oclc.org/ooxml/spreadsheetml/main";
        String relations = "http://purl.oclc.org/ooxml/officeDocument/relationships";
        Container workbook = sheet("<row r='1'/>").issue(IssueCode.VALUE_MISSING, "A1", "x");
        workbook.parts()
                .replaceAll(
                        (name, content) ->
                                new String(content, StandardCharsets.UTF_8)
                                        .replace(Container.MAIN, strict)
                                        .replace(Container.RELATIONS, relations)
                                        .getBytes(StandardCharsets.UTF_8));

        Container marked = workbook.mark(folder);

        marked.parts()
                .keySet()
                .forEach(
                        name ->
                                assertThat(marked.text(name))
                                        .as(name)
                                        .doesNotContain(Container.MAIN, Container.RELATIONS));
    }

    @Test
    void aWorkbookWithoutFormatsGetsSome() throws Exception {
        Container workbook =
                sheet("<row r='1'><c r='A1'/></row>")
                        .without(Container.STYLES)
                        .replace(
                                "xl/_rels/workbook.xml.rels",
                                Container.relation("rId2", "styles", "styles.xml"),
                                "")
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        Container marked = workbook.mark(folder);

        assertThat(marked.text(Container.SHEET)).contains("<c r='A1' s=\"11\"/>");
        assertThat(marked.text("xl/styles1.xml")).contains("<cellXfs count=\"12\">");
        assertThat(marked.text("xl/_rels/workbook.xml.rels"))
                .contains("Target=\"/xl/styles1.xml\"");
        assertThat(marked.text("[Content_Types].xml")).contains("/xl/styles1.xml");
    }

    @ParameterizedTest
    @CsvSource({"UTF-16,UTF-16", "windows-1252,windows-1252", "UTF-8,UTF-8"})
    void theEncodingOfAPartIsKept(String declared, String charset) throws Exception {
        String xml =
                "<?xml version='1.0' encoding='"
                        + declared
                        + "'?>"
                        + Container.worksheet(
                                "<sheetData><row r='1'><c r='A1'"
                                        + " t='str'><v>é</v></c></row></sheetData>");
        Container workbook =
                sheet("")
                        .part(Container.SHEET, xml.getBytes(charset))
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        byte[] marked = workbook.mark(folder).parts().get(Container.SHEET);

        assertThat(new String(marked, charset))
                .startsWith("<?xml version='1.0' encoding='" + declared + "'?>")
                .contains("<c r='A1' t='str' s=\"12\"><v>é</v>");
    }

    @Test
    void aByteOrderMarkStays() throws Exception {
        Container workbook =
                sheet("")
                        .part(
                                Container.SHEET,
                                "\uFEFF"
                                        + Container.worksheet(
                                                "<sheetData><row r='1'/></sheetData>"))
                        .issue(IssueCode.VALUE_MISSING, "A1", "x");

        assertThat(marked(workbook)).startsWith("\uFEFF<worksheet").contains("<c r=\"A1\"");
    }
}
