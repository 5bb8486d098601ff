package vn.rasoat.report.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of a printed form, from {@code sheet.properties}. */
final class SheetTexts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.rasoat.report.render.sheet", Locale.ROOT);

    private SheetTexts() {}

    /** Arguments are texts already, so that no year gets a thousands separator. */
    static String get(String key, String... arguments) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT)
                .format(arguments, new StringBuffer(), null)
                .toString();
    }
}
