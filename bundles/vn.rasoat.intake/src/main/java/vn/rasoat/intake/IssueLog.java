package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.intake.check.RuleTable;

/** Collects the issues of one import and puts them in the order of the file. */
final class IssueLog {

    private static final int WHOLE_FILE = -1;

    private static final int WHOLE_SHEET = -1;

    /** An issue and the row it is about, if it is about one. */
    private record Entry(int sheet, int ordinal, Issue issue) {}

    private final RuleTable rules;
    private final List<Entry> entries = new ArrayList<>();

    /** Says everything but what the administrator switched off. */
    IssueLog(RuleTable rules) {
        this.rules = rules;
    }

    /** An empty one, for what must not be said. */
    IssueLog apart() {
        return new IssueLog(rules);
    }

    /** An issue of the file as a whole. */
    void file(IssueCode code, String... arguments) {
        add(WHOLE_FILE, code, Place.FILE, arguments);
    }

    /** An issue of the file, or of a part of it that is named. */
    void file(String part, IssueCode code, List<String> arguments) {
        add(
                WHOLE_FILE,
                code,
                part.isEmpty() ? Place.FILE : Place.sheet(part),
                arguments.toArray(String[]::new));
    }

    void add(int sheet, IssueCode code, Place place, String... arguments) {
        put(sheet, WHOLE_SHEET, Issue.of(code, place, arguments));
    }

    /** An issue of a row of which nothing but its place is known. */
    void unread(Layout layout, int number, int ordinal, IssueCode code, String... arguments) {
        put(
                layout.sheetIndex(),
                ordinal,
                Issue.of(code, new Place(layout.sheet(), number, ""), arguments));
    }

    /** An issue of a whole row. */
    void row(IssueCode code, TableRow row, String... arguments) {
        unread(row.layout(), row.number(), row.ordinal(), code, arguments);
    }

    /** An issue of a cell; the value seen comes from the row. */
    void cell(IssueCode code, TableRow row, String path, String expected, String... arguments) {
        Place place =
                new Place(
                        row.layout().sheet(),
                        row.number(),
                        row.nesting().within() + row.layout().letters(path));
        put(
                row.layout().sheetIndex(),
                row.ordinal(),
                new Issue(code, place, row.shown(path), expected, List.of(arguments)));
    }

    private void put(int sheet, int ordinal, Issue issue) {
        if (rules.says(issue.code())) {
            entries.add(new Entry(sheet, ordinal, issue));
        }
    }

    /** Whether anything was said about the content of a sheet. */
    boolean names(int sheet) {
        return entries.stream().anyMatch(entry -> entry.sheet() == sheet);
    }

    int errors() {
        return (int)
                entries.stream()
                        .filter(entry -> entry.issue().severity() == Severity.ERROR)
                        .count();
    }

    /** The codes of every row of a sheet that anything was said about, each code once. */
    Map<Integer, Set<String>> codes(int sheet) {
        Map<Integer, Set<String>> codes = new HashMap<>();
        for (Entry entry : entries) {
            if (entry.sheet() == sheet && entry.ordinal() != WHOLE_SHEET) {
                codes.computeIfAbsent(entry.ordinal(), k -> new TreeSet<>())
                        .add(entry.issue().code().code());
            }
        }
        return codes;
    }

    List<Issue> inOrder() {
        // Column letters sort by length first: Z comes before AA.
        return entries.stream()
                .sorted(
                        Comparator.comparingInt(Entry::sheet)
                                .thenComparingInt(entry -> entry.issue().place().row())
                                .thenComparingInt(entry -> entry.issue().place().column().length())
                                .thenComparing(entry -> entry.issue().place().column())
                                .thenComparing(entry -> entry.issue().code()))
                .map(Entry::issue)
                .toList();
    }
}
