package vn.rasoat.intake.marking;

import java.util.regex.Pattern;

/** Text as the parts of a workbook write it. */
final class XmlText {

    /** Spreadsheets read _x0041_ as a letter, so a text that looks like that says so itself. */
    private static final Pattern LOOKS_ESCAPED = Pattern.compile("_(?=x[0-9A-Fa-f]{4}_)");

    private XmlText() {}

    /** Text for a cell or a note: nothing in it is markup, and nothing is lost in it. */
    static String cell(String text) {
        return escape(LOOKS_ESCAPED.matcher(text).replaceAll("_x005F_"));
    }

    /** Text or attribute value; what XML cannot hold is left out. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length() + 16);
        int point;
        for (int i = 0; i < text.length(); i += Character.charCount(point)) {
            point = text.codePointAt(i);
            if (allowed(point)) {
                append(escaped, point);
            }
        }
        return escaped.toString();
    }

    /** The same in ASCII, for a part in an old encoding. */
    static String ascii(String xml) {
        StringBuilder ascii = new StringBuilder(xml.length() + 16);
        xml.codePoints()
                .forEach(
                        point -> {
                            if (point < 0x80) {
                                ascii.append((char) point);
                            } else {
                                ascii.append("&#").append(point).append(';');
                            }
                        });
        return ascii.toString();
    }

    private static boolean allowed(int point) {
        return point == '\n'
                || point == '\t'
                || point >= 0x20 && point < 0xD800
                || point >= 0xE000 && point < 0xFFFE
                || point >= 0x10000;
    }

    private static void append(StringBuilder escaped, int point) {
        switch (point) {
            case '&' -> escaped.append("&amp;");
            case '<' -> escaped.append("&lt;");
            case '>' -> escaped.append("&gt;");
            case '"' -> escaped.append("&quot;");
            default -> escaped.appendCodePoint(point);
        }
    }
}
