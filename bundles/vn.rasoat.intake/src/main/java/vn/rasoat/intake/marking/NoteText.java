package vn.rasoat.intake.marking;

import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueTexts;

/** What a note says about a cell, in the officer's language. */
final class NoteText {

    private static final int LONGEST = MarkingTexts.number("limit.note-letters");

    private NoteText() {}

    /** The issues of a cell, each with what is expected and what to do. */
    static String of(List<Issue> issues, String resultSheet) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < issues.size(); i++) {
            String one = of(issues.get(i));
            if (i > 0 && text.length() + one.length() > LONGEST) {
                return text.append('\n')
                        .append(MarkingTexts.of("note.more", issues.size() - i, resultSheet))
                        .toString();
            }
            text.append(i == 0 ? "" : "\n").append(shortened(one, LONGEST));
        }
        return text.toString();
    }

    private static String of(Issue issue) {
        StringBuilder text = new StringBuilder();
        text.append(
                MarkingTexts.of(
                        "note.issue",
                        issue.code().code(),
                        severity(issue),
                        IssueTexts.VIETNAMESE.message(issue)));
        String expected = expected(issue);
        if (!expected.isEmpty()) {
            text.append('\n').append(MarkingTexts.of("note.expected", expected));
        }
        return text.append('\n')
                .append(MarkingTexts.of("note.repair", IssueTexts.VIETNAMESE.repair(issue)))
                .toString();
    }

    /** The word for how much an issue weighs. */
    static String severity(Issue issue) {
        return MarkingTexts.of("severity." + issue.severity().name());
    }

    /** What was expected, without the English that stands behind a bar. */
    static String expected(Issue issue) {
        return issue.expected().split(" \\| ", 2)[0];
    }

    /** A text cut to a length, never through a letter. */
    static String shortened(String text, int length) {
        if (text.length() <= length) {
            return text;
        }
        int end = Character.isHighSurrogate(text.charAt(length - 2)) ? length - 2 : length - 1;
        return text.substring(0, end) + "…";
    }
}
