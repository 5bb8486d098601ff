package vn.rasoat.rules;

import java.util.Locale;
import java.util.ResourceBundle;

/** What people read in explanations and printed tables, in Vietnamese. */
final class Texts {

    private static final ResourceBundle TEXTS =
            ResourceBundle.getBundle(
                    "vn.rasoat.rules.texts",
                    Locale.forLanguageTag("vi"),
                    Texts.class.getClassLoader(),
                    ResourceBundle.Control.getNoFallbackControl(
                            ResourceBundle.Control.FORMAT_PROPERTIES));

    private Texts() {}

    static String of(String key) {
        return TEXTS.getString(key);
    }
}
