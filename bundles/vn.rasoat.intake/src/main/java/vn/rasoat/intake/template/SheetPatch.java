package vn.rasoat.intake.template;

import java.util.List;

/**
 * What a sheet needs beyond the workbook's writer: protection without a password, validations with
 * messages, page breaks between columns, and no green corners at numbers that are text on purpose.
 *
 * @param validations the element, may be empty
 * @param pageBreaks columns with which a printed page begins, counted from 0
 * @param textCells cells that hold digits as text, may be empty
 */
record SheetPatch(String validations, List<Integer> pageBreaks, String textCells) {

    /** Everything but the locked cells may be used: columns resized, rows filtered and sorted. */
    private static final String PROTECTION =
            "<sheetProtection sheet=\"1\" objects=\"1\" scenarios=\"1\" formatCells=\"0\""
                    + " formatColumns=\"0\" formatRows=\"0\" sort=\"0\" autoFilter=\"0\"/>";

    String apply(String xml) {
        String patched =
                Xml.insertBefore(
                        xml,
                        PROTECTION,
                        "<autoFilter",
                        "<mergeCells",
                        "<conditionalFormatting",
                        "<hyperlinks",
                        "<printOptions",
                        "<pageMargins");
        patched =
                Xml.insertBefore(
                        patched, validations, "<hyperlinks", "<printOptions", "<pageMargins");
        return Xml.insertBefore(
                patched,
                breaks() + ignored(),
                "<drawing",
                "<legacyDrawing",
                "<tableParts",
                "</worksheet>");
    }

    private String breaks() {
        if (pageBreaks.isEmpty()) {
            return "";
        }
        StringBuilder xml = new StringBuilder("<colBreaks count=\"");
        xml.append(pageBreaks.size()).append("\" manualBreakCount=\"");
        xml.append(pageBreaks.size()).append("\">");
        for (int column : pageBreaks) {
            xml.append("<brk id=\"").append(column).append("\" max=\"1048575\" man=\"1\"/>");
        }
        return xml.append("</colBreaks>").toString();
    }

    private String ignored() {
        return textCells.isEmpty()
                ? ""
                : "<ignoredErrors><ignoredError sqref=\""
                        + textCells
                        + "\" numberStoredAsText=\"1\"/></ignoredErrors>";
    }
}
