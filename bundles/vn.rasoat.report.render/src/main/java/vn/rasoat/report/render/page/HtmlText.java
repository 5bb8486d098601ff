package vn.rasoat.report.render.page;

/** Text inside HTML: a name may hold anything. */
public final class HtmlText {

    private HtmlText() {}

    /**
     * Escapes.
     *
     * @param text any text
     * @return the text for an element or a quoted attribute
     */
    public static String escape(String text) {
        StringBuilder escaped = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                default -> escaped.append(c);
            }
        }
        return escaped.toString();
    }
}
