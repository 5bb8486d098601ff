package vn.rasoat.report.render.page;

import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.stream.Stream;

/** The words of the pages, from {@code page.properties}. */
final class PageTexts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.rasoat.report.render.page.page", Locale.ROOT);

    private PageTexts() {}

    /** Arguments are texts already, so that no year gets a thousands separator. */
    static String get(String key, String... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }

    static boolean has(String key) {
        return TEXTS.containsKey(key);
    }

    /** A text of several lines, which stand in the file with | between them. */
    static List<String> lines(String key, String... arguments) {
        return Stream.of(get(key, arguments).split("\\|")).map(String::strip).toList();
    }
}
