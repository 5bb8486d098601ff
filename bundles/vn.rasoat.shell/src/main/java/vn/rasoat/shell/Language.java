package vn.rasoat.shell;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/** What the commands say, in one language. */
final class Language {

    static final Language VIETNAMESE =
            new Language(Locale.forLanguageTag("vi"), IssueTexts.VIETNAMESE);
    static final Language ENGLISH = new Language(Locale.ENGLISH, IssueTexts.ENGLISH);

    private final Locale locale;
    private final ResourceBundle texts;
    private final IssueTexts issues;

    private Language(Locale locale, IssueTexts issues) {
        this.locale = locale;
        this.issues = issues;
        // Without fallback: the language of the machine must not decide.
        texts =
                ResourceBundle.getBundle(
                        "vn.rasoat.shell.texts",
                        locale,
                        ResourceBundle.Control.getNoFallbackControl(
                                ResourceBundle.Control.FORMAT_PROPERTIES));
    }

    /** The language of an option's value. */
    static Language of(String tag) {
        return switch (tag) {
            case "vi" -> VIETNAMESE;
            case "en" -> ENGLISH;
            default -> throw new IllegalArgumentException("--lang vi|en");
        };
    }

    /** Numbers are printed without grouping, so that they can be compared with the forms. */
    String text(String key, Object... arguments) {
        Object[] plain = new Object[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            plain[i] = arguments[i].toString();
        }
        return new MessageFormat(texts.getString(key), locale).format(plain);
    }

    /** The text of a key that data choose, or the word itself where there is none. */
    String word(String prefix, String word) {
        String key = prefix + "." + word;
        return texts.containsKey(key) ? texts.getString(key) : word;
    }

    /** Which of the two results of a household is counted, by the value of an option. */
    Ruler ruler(String option) {
        return Ruler.ofWord(option)
                .filter(known -> known != Ruler.PARALLEL)
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        text("option", "--ruler", "national|local")));
    }

    /** A revision of a standard, as people and commands name it. */
    String name(StandardRef ref) {
        return ref.id() + "@" + ref.revision();
    }

    /** A revision of a B1 table. */
    String name(TableRef ref) {
        return ref.id() + "@" + ref.revision();
    }

    String message(Issue issue) {
        return issues.message(issue);
    }

    String repair(Issue issue) {
        return issues.repair(issue);
    }

    String refusal(Issue issue) {
        return text("refused", issue.code().code(), message(issue), repair(issue));
    }
}
