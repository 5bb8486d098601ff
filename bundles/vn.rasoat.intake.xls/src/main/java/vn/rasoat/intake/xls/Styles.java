package vn.rasoat.intake.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;

/**
 * What makes cells look as they did: number formats, above all those of dates, fonts, alignment.
 * Colours and borders are left out. Every format of the old file keeps its number.
 */
final class Styles {

    /** Numbers below it belong to Excel. */
    private static final int FIRST_OWN_FORMAT = 164;

    /** There is no font 4, nobody knows why; those behind it stand one lower than they say. */
    private static final int NO_FONT = 4;

    private static final int BOLD = 600;
    private static final int TWIPS = 20;

    /** Excel takes no more. */
    private static final int MOST = 64_000;

    private static final List<String> ALIGNMENTS =
            List.of(
                    "general",
                    "left",
                    "center",
                    "right",
                    "fill",
                    "justify",
                    "centerContinuous",
                    "distributed");

    private final List<FontRecord> fonts = new ArrayList<>();
    private final Map<Integer, String> formats = new TreeMap<>();
    private final List<ExtendedFormatRecord> cells = new ArrayList<>();

    void font(FontRecord font) {
        if (fonts.size() < MOST) {
            fonts.add(font);
        }
    }

    void format(FormatRecord format) {
        if (format.getIndexCode() >= FIRST_OWN_FORMAT && formats.size() < MOST) {
            formats.put(format.getIndexCode(), format.getFormatString());
        }
    }

    void cell(ExtendedFormatRecord cell) {
        if (cells.size() < MOST) {
            cells.add(cell);
        }
    }

    /** The number of a cell's format in the new file. */
    int index(int index) {
        return index >= 0 && index < cells.size() ? index : 0;
    }

    void write(Part part) throws IOException {
        part.xml("<styleSheet xmlns=\"" + WorkbookParts.MAIN + "\">");
        if (!formats.isEmpty()) {
            part.xml("<numFmts count=\"").number(formats.size()).xml("\">");
            for (Map.Entry<Integer, String> format : formats.entrySet()) {
                part.xml("<numFmt numFmtId=\"").number(format.getKey()).xml("\" formatCode=\"");
                part.text(format.getValue()).xml("\"/>");
            }
            part.xml("</numFmts>");
        }
        part.xml("<fonts count=\"").number(Math.max(fonts.size(), 1)).xml("\">");
        for (FontRecord font : fonts) {
            font(part, font);
        }
        part.xml(fonts.isEmpty() ? "<font/></fonts>" : "</fonts>");
        part.xml("<fills count=\"2\"><fill><patternFill patternType=\"none\"/></fill>");
        part.xml("<fill><patternFill patternType=\"gray125\"/></fill></fills>");
        part.xml("<borders count=\"1\"><border/></borders>");
        part.xml("<cellStyleXfs count=\"1\"><xf/></cellStyleXfs>");
        part.xml("<cellXfs count=\"").number(Math.max(cells.size(), 1)).xml("\">");
        for (ExtendedFormatRecord cell : cells) {
            cell(part, cell);
        }
        part.xml(cells.isEmpty() ? "<xf/></cellXfs>" : "</cellXfs>");
        part.xml("</styleSheet>");
    }

    private static void font(Part part, FontRecord font) throws IOException {
        part.xml("<font>");
        part.xml(font.getBoldWeight() >= BOLD ? "<b/>" : "").xml(font.isItalic() ? "<i/>" : "");
        int height = Math.max(font.getFontHeight() / TWIPS, 1);
        part.xml("<sz val=\"").number(height).xml("\"/><name val=\"");
        part.text(font.getFontName()).xml("\"/></font>");
    }

    private void cell(Part part, ExtendedFormatRecord cell) throws IOException {
        int format = cell.getFormatIndex();
        boolean known = format >= 0 && (format < FIRST_OWN_FORMAT || formats.containsKey(format));
        part.xml("<xf numFmtId=\"").number(known ? format : 0);
        part.xml("\" fontId=\"").number(font(cell.getFontIndex()));
        part.xml("\" fillId=\"0\" borderId=\"0\" applyNumberFormat=\"1\" applyFont=\"1\"");
        part.xml(" applyAlignment=\"1\"><alignment horizontal=\"");
        part.xml(ALIGNMENTS.get(cell.getAlignment() & 7)).xml("\"");
        part.xml(cell.getWrapText() ? " wrapText=\"1\"/></xf>" : "/></xf>");
    }

    private int font(int index) {
        int font = index > NO_FONT ? index - 1 : index;
        return font >= 0 && font < fonts.size() ? font : 0;
    }
}
