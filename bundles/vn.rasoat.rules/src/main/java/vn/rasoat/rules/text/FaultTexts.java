package vn.rasoat.rules.text;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of faults in one language. */
public final class FaultTexts {

    /** The platform's own language must never leak into a receipt. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Vietnamese, the language of the officers. */
    public static final FaultTexts VIETNAMESE = new FaultTexts(Locale.forLanguageTag("vi"));

    /** English, the language of administrators and integrators. */
    public static final FaultTexts ENGLISH = new FaultTexts(Locale.ENGLISH);

    private final ResourceBundle texts;
    private final Locale locale;

    private FaultTexts(Locale locale) {
        this.locale = locale;
        texts =
                ResourceBundle.getBundle(
                        "vn.rasoat.rules.text.faults",
                        locale,
                        FaultTexts.class.getClassLoader(),
                        NO_FALLBACK);
    }

    /**
     * What is wrong.
     *
     * @param fault the fault
     * @return one phrase, without file and line
     */
    public String of(Fault fault) {
        return new MessageFormat(texts.getString(fault.key()), locale)
                .format(fault.arguments().toArray());
    }
}
