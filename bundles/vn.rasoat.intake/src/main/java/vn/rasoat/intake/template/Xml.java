package vn.rasoat.intake.template;

/** Text inside the parts of a workbook. */
final class Xml {

    private Xml() {}

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;");
    }

    /**
     * Puts an element in front of the first of those that must come after it.
     *
     * @throws IllegalStateException if none of them is there
     */
    static String insertBefore(String xml, String element, String... followers) {
        int at = -1;
        for (String follower : followers) {
            int found = xml.indexOf(follower);
            at = found >= 0 && (at < 0 || found < at) ? found : at;
        }
        if (at < 0) {
            throw new IllegalStateException("no place for " + element);
        }
        return xml.substring(0, at) + element + xml.substring(at);
    }
}
