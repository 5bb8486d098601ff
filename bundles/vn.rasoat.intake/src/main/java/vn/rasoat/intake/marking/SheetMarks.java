package vn.rasoat.intake.marking;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.NavigableMap;
import java.util.TreeMap;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.Severity;

/** The cells of one sheet that are to be marked, each with its issues. */
final class SheetMarks {

    private final List<Issue> ofRows = new ArrayList<>();
    private final NavigableMap<Integer, NavigableMap<Integer, List<Issue>>> cells = new TreeMap<>();

    /** Takes an issue; one of the whole sheet marks no cell. */
    void add(Issue issue) {
        Place place = issue.place();
        if (place.row() < 1 || place.row() > CellPlace.LAST_ROW) {
            return;
        }
        if (place.column().isEmpty()) {
            ofRows.add(issue);
            return;
        }
        int column = CellPlace.columnOf(place.column());
        if (column <= CellPlace.LAST_COLUMN) {
            add(place.row(), column, issue);
        }
    }

    /** Lets the issues of whole rows mark a column, the first that can be seen. */
    void anchorRows(int column) {
        ofRows.forEach(issue -> add(issue.place().row(), column, issue));
        ofRows.clear();
    }

    private void add(int row, int column, Issue issue) {
        cells.computeIfAbsent(row, r -> new TreeMap<>())
                .computeIfAbsent(column, c -> new ArrayList<>())
                .add(issue);
    }

    boolean isEmpty() {
        return ofRows.isEmpty() && cells.isEmpty();
    }

    /** How many cells are marked. */
    int size() {
        return cells.values().stream().mapToInt(NavigableMap::size).sum();
    }

    /** The marked rows from the first to the last, each with its columns. */
    NavigableMap<Integer, NavigableMap<Integer, Severity>> severities() {
        NavigableMap<Integer, NavigableMap<Integer, Severity>> severities = new TreeMap<>();
        cells.forEach(
                (row, columns) -> {
                    NavigableMap<Integer, Severity> worst = new TreeMap<>();
                    columns.forEach((column, issues) -> worst.put(column, worst(issues)));
                    severities.put(row, worst);
                });
        return severities;
    }

    private static Severity worst(List<Issue> issues) {
        return issues.stream().map(Issue::severity).max(Comparator.naturalOrder()).orElseThrow();
    }

    /** The marked cells, the worst first, then in the order of the sheet. */
    List<CellPlace> worstFirst() {
        List<CellPlace> places = new ArrayList<>();
        NavigableMap<Integer, NavigableMap<Integer, Severity>> severities = severities();
        for (int weight = Severity.values().length - 1; weight >= 0; weight--) {
            Severity severity = Severity.values()[weight];
            severities.forEach(
                    (row, columns) ->
                            columns.forEach(
                                    (column, worst) -> {
                                        if (worst == severity) {
                                            places.add(new CellPlace(row, column));
                                        }
                                    }));
        }
        return places;
    }

    /** What is wrong with a cell. */
    List<Issue> issues(CellPlace place) {
        return cells.getOrDefault(place.row(), new TreeMap<>())
                .getOrDefault(place.column(), List.of());
    }
}
