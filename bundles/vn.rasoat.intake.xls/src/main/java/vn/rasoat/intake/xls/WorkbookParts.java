package vn.rasoat.intake.xls;

import java.io.IOException;
import java.util.List;

/** The parts that hold the sheets together. */
final class WorkbookParts {

    /** The namespace of the parts with content. */
    static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private static final String PACKAGE =
            "http://schemas.openxmlformats.org/package/2006/relationships";
    private static final String TYPES =
            "http://schemas.openxmlformats.org/package/2006/content-types";
    private static final String DOCUMENT =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    private static final String TYPE =
            "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    /**
     * A worksheet that was written.
     *
     * @param name as its tab shows it
     * @param state visible, hidden or veryHidden
     */
    record Sheet(String name, String state) {}

    private final XlsxFile parts;
    private final List<Sheet> sheets;
    private final boolean from1904;

    WorkbookParts(XlsxFile parts, List<Sheet> sheets, boolean from1904) {
        this.parts = parts;
        this.sheets = sheets;
        this.from1904 = from1904;
    }

    /** The name of the part of a worksheet. */
    static String sheet(int number) {
        return "xl/worksheets/sheet" + number + ".xml";
    }

    void write(Styles styles) throws IOException {
        try (Part part = parts.part("xl/styles.xml")) {
            styles.write(part);
        }
        try (Part part = parts.part("xl/workbook.xml")) {
            workbook(part);
        }
        try (Part part = parts.part("xl/_rels/workbook.xml.rels")) {
            relations(part);
        }
        try (Part part = parts.part("_rels/.rels")) {
            part.xml("<Relationships xmlns=\"" + PACKAGE + "\">");
            relation(part, 1, "officeDocument", "xl/workbook.xml");
            part.xml("</Relationships>");
        }
        try (Part part = parts.part("[Content_Types].xml")) {
            types(part);
        }
    }

    private void workbook(Part part) throws IOException {
        part.xml("<workbook xmlns=\"" + MAIN + "\" xmlns:r=\"" + DOCUMENT + "\">");
        part.xml(from1904 ? "<workbookPr date1904=\"1\"/>" : "<workbookPr/>").xml("<sheets>");
        for (int i = 1; i <= sheets.size(); i++) {
            Sheet sheet = sheets.get(i - 1);
            part.xml("<sheet name=\"").text(sheet.name()).xml("\" sheetId=\"").number(i);
            part.xml("\" state=\"" + sheet.state() + "\" r:id=\"rId").number(i).xml("\"/>");
        }
        part.xml("</sheets></workbook>");
    }

    private void relations(Part part) throws IOException {
        part.xml("<Relationships xmlns=\"" + PACKAGE + "\">");
        int number = 1;
        while (number <= sheets.size()) {
            relation(part, number, "worksheet", "worksheets/sheet" + number + ".xml");
            number++;
        }
        relation(part, number, "styles", "styles.xml");
        relation(part, number + 1, "sharedStrings", "sharedStrings.xml");
        part.xml("</Relationships>");
    }

    private static void relation(Part part, int number, String kind, String target)
            throws IOException {
        part.xml("<Relationship Id=\"rId").number(number);
        part.xml("\" Type=\"" + DOCUMENT + "/" + kind + "\" Target=\"" + target + "\"/>");
    }

    private void types(Part part) throws IOException {
        part.xml("<Types xmlns=\"" + TYPES + "\"><Default Extension=\"rels\" ContentType=\"");
        part.xml("application/vnd.openxmlformats-package.relationships+xml\"/>");
        part.xml("<Default Extension=\"xml\" ContentType=\"application/xml\"/>");
        type(part, "xl/workbook.xml", "sheet.main+xml");
        type(part, "xl/styles.xml", "styles+xml");
        type(part, "xl/sharedStrings.xml", "sharedStrings+xml");
        for (int i = 1; i <= sheets.size(); i++) {
            type(part, sheet(i), "worksheet+xml");
        }
        part.xml("</Types>");
    }

    private static void type(Part part, String name, String type) throws IOException {
        part.xml("<Override PartName=\"/" + name + "\" ContentType=\"" + TYPE + type + "\"/>");
    }
}
