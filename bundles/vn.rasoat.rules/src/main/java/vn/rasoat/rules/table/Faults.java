package vn.rasoat.rules.table;

import java.text.MessageFormat;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.survey.Area;

/** All faults of one file, in both languages. */
final class Faults {

    private static final ResourceBundle VIETNAMESE = texts("vi");
    private static final ResourceBundle ENGLISH = texts("en");

    /** Why the table as a whole must not be used comes before where it is broken. */
    private static final Comparator<Issue> IN_ORDER =
            Comparator.comparing((Issue issue) -> issue.code() == IssueCode.TEXT_REFUSED)
                    .thenComparing(issue -> issue.place().row());

    private final String file;
    private final List<Issue> issues = new ArrayList<>();
    private boolean broken;

    Faults(String file) {
        this.file = file;
    }

    /** A fault of the text at a place. */
    void add(Place place, String fault, Object... arguments) {
        broken = true;
        issues.add(
                new Issue(
                        IssueCode.TEXT_REFUSED,
                        place,
                        "",
                        "",
                        List.of(
                                file,
                                Integer.toString(Math.max(1, place.row())),
                                inColumn(VIETNAMESE, place, fault, arguments),
                                inColumn(ENGLISH, place, fault, arguments))));
    }

    /** The table is not one of these lines. */
    void ofOtherLines(String standards, Reasons reasons) {
        issues.add(
                Issue.of(
                        IssueCode.TABLE_OF_OTHER_LINES,
                        Place.FILE,
                        standards,
                        String.join("; ", reasons.vietnamese),
                        String.join("; ", reasons.english)));
    }

    /** Any other issue of the file. */
    void add(Issue issue) {
        issues.add(issue);
    }

    /** Whether the text itself has a fault, so that there is no canonical form. */
    boolean broken() {
        return broken;
    }

    List<Issue> inOrder() {
        return issues.stream().sorted(IN_ORDER).toList();
    }

    /** Reasons that stand together in one issue. */
    static final class Reasons {

        private final List<String> vietnamese = new ArrayList<>();
        private final List<String> english = new ArrayList<>();

        void add(String fault, Object... arguments) {
            vietnamese.add(format(VIETNAMESE, fault, arguments));
            english.add(format(ENGLISH, fault, arguments));
        }

        boolean any() {
            return !vietnamese.isEmpty();
        }
    }

    private static String inColumn(
            ResourceBundle texts, Place place, String fault, Object... arguments) {
        String text = format(texts, fault, arguments);
        return place.column().isEmpty() ? text : format(texts, "column", place.column(), text);
    }

    private static String format(ResourceBundle texts, String fault, Object... arguments) {
        String[] plain = new String[arguments.length];
        for (int i = 0; i < arguments.length; i++) {
            // As text, so that no number is grouped.
            plain[i] =
                    arguments[i] instanceof Area area
                            ? texts.getString("area." + area.word())
                            : arguments[i].toString();
        }
        return new MessageFormat(texts.getString(fault), Locale.ROOT).format(plain);
    }

    private static ResourceBundle texts(String language) {
        return ResourceBundle.getBundle(
                Faults.class.getPackageName() + ".faults",
                Locale.forLanguageTag(language),
                Faults.class.getClassLoader(),
                ResourceBundle.Control.getNoFallbackControl(
                        ResourceBundle.Control.FORMAT_PROPERTIES));
    }
}
