package vn.rasoat.classification;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.ResourceBundle;

/** Vietnamese texts of this bundle, one properties file for each purpose. */
final class Texts {

    private static final Locale VIETNAMESE = Locale.forLanguageTag("vi");

    /** The platform's own language must never take the place of a missing file. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final ResourceBundle texts;

    private Texts(ResourceBundle texts) {
        this.texts = texts;
    }

    /** The texts of {@code <name>_vi.properties}. */
    static Texts named(String name) {
        return new Texts(
                ResourceBundle.getBundle(
                        "vn.rasoat.classification." + name, VIETNAMESE, NO_FALLBACK));
    }

    String text(String key, String... arguments) {
        return new MessageFormat(texts.getString(key), VIETNAMESE).format(arguments);
    }

    /** Empty if there is no such key. */
    Optional<String> find(String key) {
        return texts.containsKey(key) ? Optional.of(text(key)) : Optional.empty();
    }
}
