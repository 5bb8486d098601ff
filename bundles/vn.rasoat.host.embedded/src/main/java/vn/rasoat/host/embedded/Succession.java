package vn.rasoat.host.embedded;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.unit.UnitListFile;

/** Which unit went into which, as a map of communes says it. */
final class Succession {

    private static final String OLD = "old_commune_code";
    private static final String NEW = "new_commune_code";
    private static final String OLD_PROVINCE = "old_province_code";
    private static final String NEW_PROVINCE = "new_province_code";

    /** No map: nothing is known of territories. */
    static final Succession UNKNOWN = new Succession(false);

    private final boolean known;
    private final Map<String, SortedSet<String>> successors = new HashMap<>();
    private final Map<String, SortedSet<String>> predecessors = new HashMap<>();

    private Succession(boolean known) {
        this.known = known;
    }

    static Succession read(
            UnitListFile file, TabularReader reader, ListColumns columns, List<Issue> faults) {
        Succession map = new Succession(true);
        ListRows rows =
                new ListRows(
                        file,
                        reader,
                        columns,
                        Set.of(OLD, NEW, OLD_PROVINCE, NEW_PROVINCE),
                        faults);
        rows.forEach(
                row -> {
                    link(map, row, OLD, NEW, UnitCodes.COMMUNE);
                    link(map, row, OLD_PROVINCE, NEW_PROVINCE, UnitCodes.PROVINCE);
                });
        return map;
    }

    /** An island district had no commune: what became a special zone then has no code before. */
    private static void link(
            Succession map, ListRows.ListRow row, String from, String to, int digits) {
        if (!row.text(from).isEmpty() && !row.text(to).isEmpty()) {
            map.link(row.code(from, digits), row.code(to, digits));
        }
    }

    private void link(String before, String after) {
        if (!before.isEmpty() && !after.isEmpty()) {
            successors.computeIfAbsent(before, any -> new TreeSet<>()).add(after);
            predecessors.computeIfAbsent(after, any -> new TreeSet<>()).add(before);
        }
    }

    boolean names(String code) {
        return successors.containsKey(code) || predecessors.containsKey(code);
    }

    List<String> successors(String code) {
        return List.copyOf(successors.getOrDefault(code, new TreeSet<>()));
    }

    List<String> predecessors(String code) {
        return List.copyOf(predecessors.getOrDefault(code, new TreeSet<>()));
    }

    /** Whether a code covers on both days exactly the same; without a map it is taken to. */
    boolean sameTerritory(String code) {
        List<String> itself = List.of(code);
        return !known
                || !names(code)
                || predecessors(code).equals(itself) && successors(code).equals(itself);
    }
}
