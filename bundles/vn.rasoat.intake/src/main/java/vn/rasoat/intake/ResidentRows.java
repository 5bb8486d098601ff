package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.unit.AdministrativeUnit;

/**
 * Takes resident totals by commune; where the sheet goes down to villages they are added up, unless
 * it has the total of the commune too.
 */
final class ResidentRows {

    /** The totals of a commune and the rows they came from. */
    record Totals(Residents residents, List<Part> rows) {}

    /** The row of a commune or of one of its villages. */
    record Part(AdministrativeUnit commune, TableRow row, SheetTally tally) {}

    private final Communes communes;
    private final IssueLog log;
    private final Map<String, Map<String, Part>> byCommune = new LinkedHashMap<>();

    ResidentRows(Communes communes, IssueLog log) {
        this.communes = communes;
        this.log = log;
    }

    void take(TableRow row, SheetTally tally) {
        Optional<AdministrativeUnit> commune = communes.locate(row, log);
        boolean readable =
                readable(row, Paths.RESIDENT_HOUSEHOLDS) & readable(row, Paths.RESIDENT_PERSONS);
        if (commune.isEmpty() || !readable) {
            tally.rejected(row);
            return;
        }
        Map<String, Part> parts =
                byCommune.computeIfAbsent(commune.get().code(), k -> new LinkedHashMap<>());
        Part first =
                parts.putIfAbsent(
                        village(commune.get().code(), row), new Part(commune.get(), row, tally));
        if (first == null) {
            return;
        }
        if (sameTotals(first.row(), row)) {
            log.row(IssueCode.ROW_REPEATED, row, first.row().numberSeenFrom(row));
            tally.duplicate(row);
        } else {
            contradict(row, first);
            tally.rejected(row);
        }
    }

    /** A village that cannot be read is some village, not the whole commune. */
    private static String village(String commune, TableRow row) {
        return row.isUnreadable(Paths.VILLAGE)
                ? row.layout().sheetIndex() + "!" + row.number()
                : HouseholdIndex.key(commune, row.value(Paths.VILLAGE), "");
    }

    private void contradict(TableRow row, Part used) {
        log.row(
                IssueCode.RESIDENTS_TWICE,
                row,
                used.commune().name(),
                used.row().numberSeenFrom(row));
    }

    /** After the last row: villages must add up to the total of their commune, which counts. */
    void end() {
        byCommune.forEach(
                (commune, parts) ->
                        whole(commune, parts).ifPresent(whole -> reconcile(whole, parts)));
    }

    private static Optional<Part> whole(String commune, Map<String, Part> parts) {
        return Optional.ofNullable(parts.get(HouseholdIndex.key(commune, "", "")));
    }

    private void reconcile(Part whole, Map<String, Part> parts) {
        List<Part> villages = parts.values().stream().filter(part -> part != whole).toList();
        boolean agree =
                agree(whole, villages, Paths.RESIDENT_HOUSEHOLDS)
                        && agree(whole, villages, Paths.RESIDENT_PERSONS);
        if (!villages.isEmpty() && !agree) {
            // Said once for the commune: no single village is known to be wrong.
            contradict(villages.get(0).row(), whole);
            villages.forEach(village -> village.tally().rejected(village.row()));
            parts.values().removeAll(villages);
        }
    }

    private static boolean agree(Part whole, List<Part> villages, String path) {
        long sum = villages.stream().mapToLong(village -> village.row().count(path)).sum();
        return sum == whole.row().count(path);
    }

    private boolean readable(TableRow row, String path) {
        boolean given = row.count(path) > 0;
        if (!given && !row.isUnreadable(path)) {
            log.cell(
                    IssueCode.RESIDENTS_UNREADABLE,
                    row,
                    path,
                    row.layout().column(path).orElseThrow().field().expected());
        }
        return given;
    }

    private static boolean sameTotals(TableRow one, TableRow other) {
        return one.count(Paths.RESIDENT_HOUSEHOLDS) == other.count(Paths.RESIDENT_HOUSEHOLDS)
                && one.count(Paths.RESIDENT_PERSONS) == other.count(Paths.RESIDENT_PERSONS);
    }

    List<Totals> totals() {
        List<Totals> totals = new ArrayList<>();
        byCommune.forEach(
                (commune, parts) -> {
                    int households = 0;
                    int persons = 0;
                    Collection<Part> counted =
                            whole(commune, parts)
                                    .<Collection<Part>>map(List::of)
                                    .orElseGet(parts::values);
                    for (Part part : counted) {
                        households += part.row().count(Paths.RESIDENT_HOUSEHOLDS);
                        persons += part.row().count(Paths.RESIDENT_PERSONS);
                    }
                    totals.add(
                            new Totals(
                                    new Residents(commune, households, persons),
                                    List.copyOf(parts.values())));
                });
        return totals;
    }
}
