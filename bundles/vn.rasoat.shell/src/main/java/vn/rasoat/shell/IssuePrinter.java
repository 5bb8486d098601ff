package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;

/** Prints issues grouped by code, errors first; of each code the first places. */
final class IssuePrinter {

    private static final int PLACES = 5;

    private final PrintStream out;
    private final Language language;

    IssuePrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(List<Issue> issues) {
        if (issues.isEmpty()) {
            out.println(language.text("issues.none"));
            return;
        }
        out.println(language.text("issues", issues.size()));
        for (List<Issue> group : groups(issues)) {
            Issue first = group.get(0);
            out.println(
                    "  "
                            + language.text(
                                    "issue",
                                    first.code().code(),
                                    language.word("severity", first.severity().name()),
                                    group.size(),
                                    language.message(first)));
            if (group.stream().anyMatch(issue -> !issue.place().equals(Place.FILE))) {
                out.println("    " + language.text("issue.places", places(group)));
            }
            out.println("    " + language.text("issue.repair", language.repair(first)));
        }
    }

    /** One by one, for issues that are told apart by what they say, not by a place. */
    void printEach(List<Issue> issues) {
        if (issues.isEmpty()) {
            out.println(language.text("issues.none"));
            return;
        }
        out.println(language.text("issues", issues.size()));
        for (Issue issue : issues) {
            out.println(
                    "  "
                            + issue.code().code()
                            + " "
                            + (issue.place().equals(Place.FILE) ? "" : place(issue.place()) + ": ")
                            + language.message(issue)
                            + " "
                            + language.repair(issue));
        }
    }

    private static List<List<Issue>> groups(List<Issue> issues) {
        Map<IssueCode, List<Issue>> byCode =
                issues.stream()
                        .collect(
                                Collectors.groupingBy(
                                        Issue::code, LinkedHashMap::new, Collectors.toList()));
        List<List<Issue>> groups = new ArrayList<>(byCode.values());
        groups.sort(
                Comparator.comparing((List<Issue> group) -> group.get(0).severity())
                        .reversed()
                        .thenComparing(group -> group.get(0).code().code()));
        return groups;
    }

    private String places(List<Issue> group) {
        String first =
                group.stream()
                        .limit(PLACES)
                        .map(issue -> place(issue.place()))
                        .collect(Collectors.joining(", "));
        return group.size() <= PLACES
                ? first
                : language.text("issue.places.more", first, group.size() - PLACES);
    }

    private String place(Place place) {
        if (place.sheet().isEmpty()) {
            return language.text("place.file");
        }
        if (place.row() == 0) {
            return language.text("place.sheet", place.sheet());
        }
        return place.column().isEmpty()
                ? language.text("place.row", place.sheet(), place.row())
                : language.text("place.cell", place.sheet(), place.column(), place.row());
    }
}
