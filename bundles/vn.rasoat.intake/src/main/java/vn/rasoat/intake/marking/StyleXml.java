package vn.rasoat.intake.marking;

import java.util.Map;

/** Writes formats with the prefix that the part of the formats uses. */
final class StyleXml {

    /** How many entries the plainest form of each container has. */
    static final Map<String, Integer> PLAINEST =
            Map.of("fonts", 1, "fills", 2, "borders", 1, "cellStyleXfs", 1, "cellXfs", 1);

    private final String prefix;

    /** Writes beside the present element of a part. */
    StyleXml(XmlEditor xml) {
        String name = xml.sibling("x");
        prefix = name.substring(0, name.length() - 1);
    }

    /** What a container holds at least. */
    String plainest(String container) {
        return switch (container) {
            case "fonts" -> font("plain");
            case "fills" ->
                    prefixed("<fill><patternFill patternType=\"none\"/></fill>")
                            + prefixed("<fill><patternFill patternType=\"gray125\"/></fill>");
            case "borders" ->
                    prefixed("<border><left/><right/><top/><bottom/><diagonal/></border>");
            default -> prefixed("<xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/>");
        };
    }

    String font(String font) {
        String before =
                switch (font) {
                    case "strong", "title" -> "<b/>";
                    case "link" -> "<u/>";
                    default -> "";
                };
        int size = font.equals("title") ? 14 : font.equals("faint") ? 8 : 11;
        String colour = MarkingTexts.otherwise("colour." + font, "");
        return prefixed(
                "<font>"
                        + before
                        + "<sz val=\""
                        + size
                        + "\"/>"
                        + (colour.isEmpty() ? "" : "<color rgb=\"" + colour + "\"/>")
                        + "<name val=\"Calibri\"/><family val=\"2\"/></font>");
    }

    String fill(String fill) {
        return prefixed(
                "<fill><patternFill patternType=\"solid\"><fgColor rgb=\""
                        + MarkingTexts.of("colour." + fill)
                        + "\"/><bgColor indexed=\"64\"/></patternFill></fill>");
    }

    /**
     * A format of the result sheet.
     *
     * @param foreign whether the cell holds what others wrote: typed over, it stays text whatever
     *     it begins with
     */
    String format(int font, int fill, boolean wrapped, boolean foreign) {
        String alignment =
                "<alignment vertical=\"top\""
                        + (wrapped ? " horizontal=\"left\" wrapText=\"1\"" : "")
                        + "/>";
        return prefixed(
                "<xf numFmtId=\"0\" fontId=\""
                        + font
                        + "\" fillId=\""
                        + fill
                        + "\" borderId=\"0\""
                        + (foreign ? " quotePrefix=\"1\"" : "")
                        + " applyFont=\"1\" applyFill=\"1\""
                        + " applyAlignment=\"1\">"
                        + alignment
                        + "</xf>");
    }

    /** The format of a cell whose own does not exist. */
    StyleBook.Format plainFormat() {
        return new StyleBook.Format(plainest("cellXfs"), "");
    }

    private String prefixed(String xml) {
        return prefix.isEmpty() ? xml : xml.replaceAll("<(/?)(?=[A-Za-z])", "<$1" + prefix);
    }
}
