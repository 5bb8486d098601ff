package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.intake.check.RuleTable;

/** Collects the issues of one import and puts them in the order of the file. */
final class IssueLog {

    private static final int WHOLE_FILE = -1;

    private record Entry(int sheet, Issue issue) {}

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
        put(sheet, Issue.of(code, place, arguments));
    }

    /** An issue of a whole row. */
    void row(IssueCode code, TableRow row, String... arguments) {
        add(
                row.layout().sheetIndex(),
                code,
                new Place(row.layout().sheet(), row.number(), ""),
                arguments);
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
                new Issue(code, place, row.shown(path), expected, List.of(arguments)));
    }

    private void put(int sheet, Issue issue) {
        if (rules.says(issue.code())) {
            entries.add(new Entry(sheet, issue));
        }
    }

    /** Whether anything was said about the content of a sheet. */
    boolean names(int sheet) {
        return entries.stream().anyMatch(entry -> entry.sheet() == sheet);
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
