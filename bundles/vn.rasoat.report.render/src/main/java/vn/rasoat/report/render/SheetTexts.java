package vn.rasoat.report.render;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The fixed words of a printed form, from {@code sheet.properties}. */
final class SheetTexts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle("vn.rasoat.report.render.sheet", Locale.ROOT);

    private SheetTexts() {}

    static String get(String key) {
        return TEXTS.getString(key);
    }

    /** Arguments are texts already, so that no year gets a thousands separator. */
    static String get(String key, String argument) {
        return new MessageFormat(TEXTS.getString(key), Locale.ROOT).format(new Object[] {argument});
    }
}
