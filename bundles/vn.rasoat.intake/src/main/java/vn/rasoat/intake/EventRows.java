package vn.rasoat.intake;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.intake.field.Field;
import vn.rasoat.intake.text.Folding;
import vn.rasoat.intake.text.Texts;

/** Takes the rows of the event sheets, after households and opening list are known. */
final class EventRows {

    /** An event with the row and the sheet it came from. */
    record Taken(HouseholdEvent event, TableRow row, SheetTally tally) {}

    /** What names an event: a household has each kind once in a round. */
    private record Name(HouseholdKey household, EventKind kind) {}

    private final Communes communes;
    private final HouseholdIndex households;
    private final OpeningRows opening;
    private final boolean openingGiven;
    private final IssueLog log;
    private final Map<Name, Taken> events = new LinkedHashMap<>();

    EventRows(
            Communes communes,
            HouseholdIndex households,
            OpeningRows opening,
            boolean openingGiven,
            IssueLog log) {
        this.communes = communes;
        this.households = households;
        this.opening = opening;
        this.openingGiven = openingGiven;
        this.log = log;
    }

    void take(TableRow row, SheetTally tally) {
        Optional<AdministrativeUnit> commune = communes.locate(row, log);
        Optional<EventKind> kind = EventKind.ofWord(row.value(Paths.EVENT_KIND));
        if (kind.isEmpty() && !row.isUnreadable(Paths.EVENT_KIND)) {
            Field field = row.layout().column(Paths.EVENT_KIND).orElseThrow().field();
            log.cell(
                    IssueCode.EVENT_KIND_UNKNOWN,
                    row,
                    Paths.EVENT_KIND,
                    field.expected(),
                    field.words().choices());
        }
        if (commune.isEmpty() || kind.isEmpty()) {
            tally.rejected(row);
            return;
        }
        Optional<HouseholdEvent> event = event(row, commune.get().code(), kind.get());
        if (event.isEmpty()) {
            tally.rejected(row);
            return;
        }
        Taken first =
                events.putIfAbsent(
                        new Name(event.get().key(), kind.get()),
                        new Taken(event.get(), row, tally));
        if (first != null) {
            repeat(event.get(), row, tally, first);
        }
    }

    /**
     * A second event of one kind never replaces the first. Members may change several times a year,
     * but that says nothing the sizes do not say.
     */
    private void repeat(HouseholdEvent event, TableRow row, SheetTally tally, Taken first) {
        String firstRow = first.row().numberSeenFrom(row);
        if (event.equals(first.event()) || event.kind() == EventKind.MEMBER_CHANGE) {
            log.row(IssueCode.ROW_REPEATED, row, firstRow);
            tally.duplicate(row);
        } else {
            log.row(IssueCode.EVENT_REPEATED, row, row.shown(Paths.EVENT_KIND), firstRow);
            tally.rejected(row);
        }
    }

    private Optional<HouseholdEvent> event(TableRow row, String commune, EventKind kind) {
        List<Household> candidates =
                households.named(commune, row).stream().filter(h -> !h.rejected()).toList();
        Optional<Household> surveyed =
                HouseholdIndex.choose(candidates, row.value(Paths.HEAD_NAME));
        Optional<OpeningEntry> listed = opening.named(commune, row).map(OpeningRows.Entry::entry);
        Optional<PovertyClass> stated = PovertyClass.ofWord(row.value(Paths.OPENING_CLASS));
        if (isLost(kind, surveyed.isPresent(), listed.isPresent(), stated)) {
            log.cell(
                    IssueCode.EVENT_HOUSEHOLD_UNKNOWN,
                    row,
                    Paths.NUMBER,
                    "",
                    row.shown(Paths.EVENT_KIND),
                    Texts.of(kind.departure() ? "list.opening" : "list.survey"));
            return Optional.empty();
        }
        Optional<PovertyClass> recognised = recognised(kind, stated, listed);
        if (recognised.isEmpty()) {
            log.cell(
                    IssueCode.OPENING_CLASS_MISSING,
                    row,
                    Paths.OPENING_CLASS,
                    Texts.of("opening.class"));
            return Optional.empty();
        }
        int persons = row.count(Paths.OPENING_SIZE);
        if (kind.departure()) {
            compare(row, kind, surveyed.isPresent(), listed, recognised.get(), persons);
        }
        HouseholdKey key =
                surveyed.map(Household::key)
                        .or(() -> listed.map(OpeningEntry::key))
                        .orElseGet(() -> ownKey(row, commune, !candidates.isEmpty()));
        return Optional.of(new HouseholdEvent(key, kind, date(row), recognised.get(), persons));
    }

    /**
     * Whether nothing in the file is the household of the event. A departure of a household that
     * was on no list needs no entry, and without a list in the file none can be asked for.
     */
    private boolean isLost(
            EventKind kind, boolean surveyed, boolean listed, Optional<PovertyClass> stated) {
        if (kind.departure()) {
            boolean wasListed = stated.map(PovertyClass::listed).orElse(true);
            return openingGiven && wasListed && !listed;
        }
        return kind == EventKind.MEMBER_CHANGE ? !surveyed && !listed : !surveyed;
    }

    /** What is not written comes from the opening list; a change of members needs no class. */
    private static Optional<PovertyClass> recognised(
            EventKind kind, Optional<PovertyClass> stated, Optional<OpeningEntry> listed) {
        if (stated.isPresent()) {
            return stated;
        }
        if (kind.departure() || kind == EventKind.MEMBER_CHANGE) {
            Optional<PovertyClass> known = listed.map(OpeningEntry::openingClass);
            return kind == EventKind.MEMBER_CHANGE
                    ? Optional.of(known.orElse(PovertyClass.NOT_POOR))
                    : known;
        }
        return Optional.empty();
    }

    private void compare(
            TableRow row,
            EventKind kind,
            boolean surveyed,
            Optional<OpeningEntry> listed,
            PovertyClass stated,
            int persons) {
        if (surveyed) {
            log.row(IssueCode.EVENT_OF_SURVEYED_HOUSEHOLD, row, row.shown(Paths.EVENT_KIND));
        }
        listed.ifPresent(
                entry -> {
                    boolean sameSize = persons == 0 || persons == entry.persons();
                    if (stated != entry.openingClass() || !sameSize) {
                        log.row(
                                IssueCode.EVENT_DIFFERS_FROM_OPENING,
                                row,
                                stated.vietnamese(),
                                Integer.toString(persons),
                                entry.openingClass().vietnamese(),
                                Integer.toString(entry.persons()));
                    }
                });
    }

    private HouseholdKey ownKey(TableRow row, String commune, boolean discriminated) {
        String number = row.value(Paths.NUMBER);
        return new HouseholdKey(
                commune,
                households.spelling(commune, row.value(Paths.VILLAGE)),
                number,
                discriminated || number.isEmpty()
                        ? Folding.withoutMarks(row.value(Paths.HEAD_NAME)) + "|"
                        : "");
    }

    private static LocalDate date(TableRow row) {
        String date = row.value(Paths.EVENT_DATE);
        return date.length() == 10 ? LocalDate.parse(date) : LocalDate.MIN;
    }

    List<Taken> events() {
        return List.copyOf(events.values());
    }
}
