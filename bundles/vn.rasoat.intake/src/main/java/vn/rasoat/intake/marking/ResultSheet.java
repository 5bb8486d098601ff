package vn.rasoat.intake.marking;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.Severity;

/** The sheet that sums the receipt up and lists every issue with a link to where it lies. */
final class ResultSheet {

    private static final List<String> COLUMNS =
            List.of(
                    "code",
                    "severity",
                    "sheet",
                    "row",
                    "column",
                    "value",
                    "expected",
                    "message",
                    "repair");

    private static final List<Integer> WIDTHS =
            COLUMNS.stream().map(column -> MarkingTexts.number("width." + column)).toList();

    private static final int MOST_LINES = 12;
    private static final int SHEET = COLUMNS.indexOf("sheet");
    private static final int ROW = COLUMNS.indexOf("row");
    private static final int LONGEST = MarkingTexts.number("limit.cell-letters");

    /** Rows of the top whatever the receipt: mark, title, receipt, households, legend, header. */
    private static final int FIXED_ROWS = 6;

    private final Receipt receipt;
    private final StyleBook styles;
    private final UnaryOperator<String> sheets;
    private final List<String> lines;
    private final List<String> remarks;
    private final int listed;
    private final int placed;
    private final int links;
    private int row;

    /**
     * The sheet.
     *
     * @param receipt what it tells
     * @param remarks what was left out of the marking
     * @param sheets the name in the workbook of a sheet that an issue names, empty if there is none
     * @param styles formats of the workbook
     */
    ResultSheet(
            Receipt receipt, List<String> remarks, UnaryOperator<String> sheets, StyleBook styles) {
        this.receipt = receipt;
        this.styles = styles;
        this.sheets = sheets;
        this.remarks = new ArrayList<>(remarks);
        lines = Summary.sheets(receipt);
        int issues = receipt.issues().size();
        int room =
                MarkingTexts.number("limit.list-rows")
                        - (FIXED_ROWS + lines.size() + remarks.size() + 2);
        listed = Math.min(issues, room);
        placed = (int) shown().stream().filter(issue -> !target(issue).isEmpty()).count();
        links = Math.min(placed, MarkingTexts.number("limit.links"));
        if (listed < issues) {
            this.remarks.add(MarkingTexts.of("result.rows-over-limit", issues - listed));
        }
        if (links < placed) {
            this.remarks.add(MarkingTexts.of("result.links-over-limit", placed - links, links));
        }
    }

    private List<Issue> shown() {
        return receipt.issues().subList(0, listed);
    }

    int listed() {
        return listed;
    }

    int linksLeftOut() {
        return placed - links;
    }

    /** The range of the list with its titles, as a formula without the sheet. */
    String listRange() {
        return "$A$"
                + headerRow()
                + ":$"
                + CellPlace.letters(COLUMNS.size() - 1)
                + "$"
                + (headerRow() + listed);
    }

    /** The row of the titles, which stays in sight and is printed on every page. */
    int headerRow() {
        return FIXED_ROWS + lines.size() + remarks.size();
    }

    /**
     * Writes the sheet.
     *
     * @param namespace namespace of the sheets of this workbook
     */
    void write(String namespace, OutputStream target) throws IOException {
        Writer out =
                new BufferedWriter(new OutputStreamWriter(target, StandardCharsets.UTF_8), 1 << 15);
        out.write(NewPart.xml("<worksheet xmlns=\"" + namespace + "\">"));
        out.write("<sheetPr><pageSetUpPr fitToPage=\"1\"/></sheetPr><sheetViews>");
        int header = headerRow();
        out.write(
                "<sheetView showGridLines=\"0\" workbookViewId=\"0\"><pane ySplit=\""
                        + header
                        + "\" topLeftCell=\"A"
                        + (header + 1)
                        + "\" activePane=\"bottomLeft\" state=\"frozen\"/></sheetView></sheetViews>"
                        + "<sheetFormatPr defaultRowHeight=\"15\"/><cols>");
        for (int i = 0; i < COLUMNS.size(); i++) {
            int width = WIDTHS.get(i);
            out.write(
                    "<col min=\""
                            + (i + 1)
                            + "\" max=\""
                            + (i + 1)
                            + "\" width=\""
                            + width
                            + "\" customWidth=\"1\"/>");
        }
        out.write("</cols><sheetData>");
        row = 0;
        top(out);
        int left = links;
        for (Issue issue : shown()) {
            boolean linked = left > 0 && !target(issue).isEmpty();
            left -= linked ? 1 : 0;
            issue(out, issue, linked);
        }
        out.write("</sheetData><autoFilter ref=\"" + listRange().replace("$", "") + "\"/>");
        links(out);
        out.write(
                "<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.5\" bottom=\"0.5\""
                        + " header=\"0.3\" footer=\"0.3\"/><pageSetup paperSize=\"9\""
                        + " orientation=\"landscape\" fitToHeight=\"0\"/></worksheet>");
        out.flush();
    }

    private void top(Writer out) throws IOException {
        line(out, Look.MARK, WorkbookMarker.RESULT_SHEET_MARK);
        line(out, Look.TITLE, MarkingTexts.of("result.title", receipt.fileName()));
        line(out, Look.PLAIN, Summary.receipt(receipt));
        line(out, Look.STRONG, Summary.households(receipt));
        for (String line : lines) {
            line(out, Look.PLAIN, line);
        }
        startRow(out);
        int column = 0;
        for (Severity severity : List.of(Severity.ERROR, Severity.WARNING, Severity.INFO)) {
            long count = receipt.issues().stream().filter(i -> i.severity() == severity).count();
            String word = MarkingTexts.of("severity." + severity.name());
            text(out, column++, look(severity), MarkingTexts.of("result.count", word, count));
        }
        out.write("</row>");
        for (String remark : remarks) {
            line(out, Look.PLAIN, remark);
        }
        startRow(out);
        for (int i = 0; i < COLUMNS.size(); i++) {
            text(out, i, Look.HEADER, MarkingTexts.of("column." + COLUMNS.get(i)));
        }
        out.write("</row>");
    }

    private static Look look(Severity severity) {
        return Look.valueOf(severity.name());
    }

    private void line(Writer out, Look look, String text) throws IOException {
        startRow(out);
        text(out, 0, look, text);
        out.write("</row>");
    }

    private void startRow(Writer out) throws IOException {
        startRow(out, 1);
    }

    private void startRow(Writer out, int lines) throws IOException {
        row++;
        String height = lines == 1 ? "" : "\" ht=\"" + lines * 15 + "\" customHeight=\"1";
        out.write("<row r=\"" + row + height + "\">");
    }

    private void issue(Writer out, Issue issue, boolean linked) throws IOException {
        Place place = issue.place();
        String value = issue.value();
        String expected = NoteText.expected(issue);
        String message = IssueTexts.VIETNAMESE.message(issue);
        String repair = IssueTexts.VIETNAMESE.repair(issue);
        startRow(out, lines("", "", place.sheet(), "", "", value, expected, message, repair));
        text(out, 0, Look.TEXT, issue.code().code());
        text(out, 1, look(issue.severity()), NoteText.severity(issue));
        boolean onSheet = linked && place.row() == 0;
        text(out, SHEET, onSheet ? Look.LINK : Look.TEXT, place.sheet());
        if (place.row() > 0) {
            Look look = linked ? Look.LINK : Look.PLAIN;
            out.write(
                    "<c r=\""
                            + new CellPlace(row, ROW).name()
                            + "\" s=\""
                            + styles.of(look)
                            + "\"><v>"
                            + place.row()
                            + "</v></c>");
        }
        text(out, ROW + 1, Look.TEXT, place.column());
        text(out, ROW + 2, Look.TEXT, value);
        text(out, ROW + 3, Look.TEXT, expected);
        text(out, ROW + 4, Look.TEXT, message);
        text(out, ROW + 5, Look.TEXT, repair);
        out.write("</row>");
    }

    /** How many lines the texts of a row take in their columns; not all programs find out. */
    private static int lines(String... texts) {
        int lines = 1;
        for (int i = 0; i < texts.length; i++) {
            int ofText = 0;
            for (String line : texts[i].split("\n", MOST_LINES)) {
                ofText += 1 + Math.max(0, line.length() - 1) / (WIDTHS.get(i) * 11 / 10);
            }
            lines = Math.max(lines, ofText);
        }
        return Math.min(lines, MOST_LINES);
    }

    /** A text is written as such, whatever it begins with: it is never a formula. */
    private void text(Writer out, int column, Look look, String text) throws IOException {
        if (!text.isEmpty()) {
            out.write(
                    "<c r=\""
                            + new CellPlace(row, column).name()
                            + "\" s=\""
                            + styles.of(look)
                            + "\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"
                            + XmlText.cell(NoteText.shortened(text, LONGEST))
                            + "</t></is></c>");
        }
    }

    private void links(Writer out) throws IOException {
        int left = links;
        int at = headerRow();
        if (links > 0) {
            out.write("<hyperlinks>");
        }
        for (Issue issue : shown()) {
            at++;
            String target = target(issue);
            if (left > 0 && !target.isEmpty()) {
                left--;
                CellPlace from = new CellPlace(at, issue.place().row() > 0 ? ROW : SHEET);
                out.write(
                        "<hyperlink ref=\""
                                + from.name()
                                + "\" location=\""
                                + XmlText.escape(target)
                                + "\"/>");
            }
        }
        if (links > 0) {
            out.write("</hyperlinks>");
        }
    }

    /** The cell where an issue lies, as a link names it; empty where it lies nowhere. */
    private String target(Issue issue) {
        Place place = issue.place();
        String sheet = place.sheet().isEmpty() ? "" : sheets.apply(place.sheet());
        if (sheet.isEmpty() || place.row() > CellPlace.LAST_ROW) {
            return "";
        }
        String column =
                CellPlace.columnOf(place.column()) > CellPlace.LAST_COLUMN
                                || place.column().isEmpty()
                        ? "A"
                        : place.column();
        return quoted(sheet) + "!" + column + Math.max(1, place.row());
    }

    /** A sheet name as formulas write it. */
    static String quoted(String sheet) {
        return "'" + sheet.replace("'", "''") + "'";
    }
}
