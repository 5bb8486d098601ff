package vn.rasoat.api.issue;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of issues in one language. */
public final class IssueTexts {

    /** The platform's own language must never leak into a receipt. */
    private static final ResourceBundle.Control NO_FALLBACK =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    /** Vietnamese, the language of the officers. */
    public static final IssueTexts VIETNAMESE = new IssueTexts(Locale.forLanguageTag("vi"));

    /** English, the language of administrators and integrators. */
    public static final IssueTexts ENGLISH = new IssueTexts(Locale.ENGLISH);

    private final ResourceBundle texts;
    private final Locale locale;

    private IssueTexts(Locale locale) {
        this.locale = locale;
        texts = ResourceBundle.getBundle("vn.rasoat.api.issue.messages", locale, NO_FALLBACK);
    }

    /**
     * What is wrong.
     *
     * @param issue the issue
     * @return one sentence
     */
    public String message(Issue issue) {
        return format(issue, ".message");
    }

    /**
     * What to do about it.
     *
     * @param issue the issue
     * @return one sentence
     */
    public String repair(Issue issue) {
        return format(issue, ".repair");
    }

    private String format(Issue issue, String part) {
        return new MessageFormat(texts.getString(issue.code().code() + part), locale)
                .format(issue.arguments().toArray());
    }
}
