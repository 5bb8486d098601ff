package vn.rasoat.intake.marking;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Changes a start tag as it stands in the file, so that all the rest of it stays as it was. */
final class Tag {

    private static final Pattern ATTRIBUTE =
            Pattern.compile("\\s+([^\\s=/>]+)\\s*=\\s*(\"[^\"]*\"|'[^']*')");

    private Tag() {}

    /** The tag with an attribute set; the value needs no escaping. */
    static String with(String tag, String attribute, String value) {
        String written = " " + attribute + "=\"" + value + "\"";
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(attribute)) {
                return tag.substring(0, matcher.start()) + written + tag.substring(matcher.end());
            }
        }
        int end = end(tag);
        return tag.substring(0, end) + written + tag.substring(end);
    }

    /** The tag without an attribute. */
    static String without(String tag, String attribute) {
        Matcher matcher = ATTRIBUTE.matcher(tag);
        while (matcher.find()) {
            if (matcher.group(1).equals(attribute)) {
                return tag.substring(0, matcher.start()) + tag.substring(matcher.end());
            }
        }
        return tag;
    }

    /** An empty element's tag as the start tag of an element with content. */
    static String opened(String tag) {
        return tag.endsWith("/>") ? tag.substring(0, end(tag)) + ">" : tag;
    }

    /** Where the name and attributes of the tag end. */
    private static int end(String tag) {
        int end = tag.length() - (tag.endsWith("/>") ? 2 : 1);
        while (Character.isWhitespace(tag.charAt(end - 1))) {
            end--;
        }
        return end;
    }
}
