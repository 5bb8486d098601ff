package vn.rasoat.intake;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.intake.text.Folding;
import vn.rasoat.intake.text.Texts;

/**
 * Takes the rows of the opening list and finds their households in the survey, so that both bear
 * the same name.
 */
final class OpeningRows {

    /** A row that can be used, before it has its key. */
    private record Listed(
            TableRow row, SheetTally tally, String commune, PovertyClass openingClass) {

        String foldedName() {
            return Folding.withoutMarks(row.value(Paths.HEAD_NAME));
        }
    }

    /** An entry with the row it stands in. */
    record Entry(TableRow row, SheetTally tally, OpeningEntry entry) {

        String foldedName() {
            return Folding.withoutMarks(row.value(Paths.HEAD_NAME));
        }
    }

    private final Communes communes;
    private final HouseholdIndex households;
    private final IssueLog log;
    private final Set<String> named = new HashSet<>();
    private final Map<String, List<Listed>> groups = new LinkedHashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final Map<String, List<Entry>> byNumber = new HashMap<>();
    private final Map<HouseholdKey, Entry> byKey = new HashMap<>();

    OpeningRows(Communes communes, HouseholdIndex households, IssueLog log) {
        this.communes = communes;
        this.households = households;
        this.log = log;
    }

    void take(TableRow row, SheetTally tally) {
        Optional<AdministrativeUnit> commune = communes.locate(row, log);
        commune.ifPresent(unit -> named.add(unit.code()));
        Optional<PovertyClass> openingClass =
                PovertyClass.ofWord(row.value(Paths.OPENING_CLASS)).filter(PovertyClass::listed);
        if (commune.isPresent() && openingClass.isEmpty()) {
            log.cell(
                    IssueCode.OPENING_CLASS_MISSING,
                    row,
                    Paths.OPENING_CLASS,
                    Texts.of("opening.class"));
        }
        if (commune.isEmpty() || openingClass.isEmpty()) {
            tally.rejected(row);
            return;
        }
        Listed listed = new Listed(row, tally, commune.get().code(), openingClass.get());
        List<Listed> group =
                groups.computeIfAbsent(
                        HouseholdIndex.key(
                                listed.commune(),
                                row.value(Paths.VILLAGE),
                                row.value(Paths.NUMBER)),
                        k -> new ArrayList<>());
        Optional<Listed> twin =
                group.stream().filter(l -> l.foldedName().equals(listed.foldedName())).findFirst();
        if (twin.isEmpty()) {
            group.add(listed);
        } else if (twin.get().row().sameContent(row)) {
            log.row(IssueCode.ROW_REPEATED, row, Integer.toString(twin.get().row().number()));
            tally.duplicate(row);
        } else {
            log.row(
                    IssueCode.OPENING_ENTRY_REPEATED,
                    row,
                    Integer.toString(twin.get().row().number()));
            tally.rejected(row);
        }
    }

    /** Names every entry, after all households are known. */
    void end() {
        groups.forEach(
                (key, group) -> group.forEach(listed -> name(listed, group.size() > 1, key)));
    }

    private void name(Listed listed, boolean shared, String group) {
        TableRow row = listed.row();
        List<Household> candidates =
                households.named(listed.commune(), row).stream()
                        .filter(household -> !household.rejected())
                        .toList();
        Optional<Household> household =
                shared
                        ? byName(candidates, listed.foldedName())
                        : HouseholdIndex.choose(candidates, row.value(Paths.HEAD_NAME));
        HouseholdKey key =
                household
                        .map(Household::key)
                        .orElseGet(() -> ownKey(listed, shared || !candidates.isEmpty()));
        Entry before = byKey.get(key);
        if (before != null) {
            log.row(IssueCode.OPENING_ENTRY_REPEATED, row, Integer.toString(before.row().number()));
            listed.tally().rejected(row);
            return;
        }
        int persons = row.count(Paths.OPENING_SIZE);
        if (persons == 0 && household.isPresent()) {
            log.cell(IssueCode.OPENING_SIZE_MISSING, row, Paths.OPENING_SIZE, "");
            persons = household.get().size();
        }
        if (persons == 0) {
            Optional<Layout.Column> column = row.layout().column(Paths.OPENING_SIZE);
            log.cell(
                    IssueCode.VALUE_MISSING,
                    row,
                    Paths.OPENING_SIZE,
                    column.map(c -> c.field().expected()).orElse(""),
                    column.map(c -> c.field().describe()).orElse(Paths.OPENING_SIZE));
            listed.tally().rejected(row);
            return;
        }
        Entry entry =
                new Entry(
                        row, listed.tally(), new OpeningEntry(key, listed.openingClass(), persons));
        entries.add(entry);
        byNumber.computeIfAbsent(group, k -> new ArrayList<>()).add(entry);
        byKey.put(key, entry);
    }

    private static Optional<Household> byName(List<Household> candidates, String foldedName) {
        List<Household> same =
                candidates.stream().filter(h -> h.foldedName().equals(foldedName)).toList();
        return same.size() == 1 ? Optional.of(same.get(0)) : Optional.empty();
    }

    /** A household that is not in the survey; its list may still use one number twice. */
    private HouseholdKey ownKey(Listed listed, boolean discriminated) {
        TableRow row = listed.row();
        return new HouseholdKey(
                listed.commune(),
                households.spelling(listed.commune(), row.value(Paths.VILLAGE)),
                row.value(Paths.NUMBER),
                discriminated || row.value(Paths.NUMBER).isEmpty()
                        ? listed.foldedName() + "|"
                        : "");
    }

    /** The communes that any row names, rejected rows included. */
    Set<String> communes() {
        return named;
    }

    List<Entry> entries() {
        return entries;
    }

    Optional<Entry> of(HouseholdKey key) {
        return Optional.ofNullable(byKey.get(key));
    }

    /** The entry a row of another sheet means. */
    Optional<Entry> named(String commune, TableRow row) {
        List<Entry> candidates =
                byNumber.getOrDefault(
                        HouseholdIndex.key(
                                commune, row.value(Paths.VILLAGE), row.value(Paths.NUMBER)),
                        List.of());
        String name = Folding.withoutMarks(row.value(Paths.HEAD_NAME));
        return candidates.size() == 1
                ? Optional.of(candidates.get(0))
                : candidates.stream().filter(e -> e.foldedName().equals(name)).findFirst();
    }

    /** Compares what the form of a household says about the opening with the list. */
    void compare(Household household, boolean listGiven) {
        TableRow row = household.row();
        String stated = row.value(Paths.OPENING_CLASS);
        Optional<Entry> entry = of(household.key());
        boolean listed = PovertyClass.ofWord(stated).filter(PovertyClass::listed).isPresent();
        if (listGiven && !stated.isEmpty()) {
            String onList =
                    entry.map(e -> e.entry().openingClass().word())
                            .orElse(PovertyClass.NOT_POOR.word());
            if (!onList.equals(stated)) {
                String shown =
                        entry.map(e -> e.entry().openingClass().vietnamese())
                                .orElseGet(() -> Texts.of("opening.not-listed"));
                log.cell(IssueCode.OPENING_CLASS_DIFFERS, row, Paths.OPENING_CLASS, shown, shown);
            }
        }
        boolean sized = row.count(Paths.OPENING_SIZE) > 0 || !row.layout().has(Paths.OPENING_SIZE);
        if (!listGiven && listed && !sized) {
            log.cell(IssueCode.OPENING_SIZE_MISSING, row, Paths.OPENING_SIZE, "");
        }
    }
}
