package vn.rasoat.report.ledger;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;

/**
 * Compares the opening list of a commune with its closing list and writes down every movement
 * between them exactly once, for households and persons together. What happened in between and was
 * undone within the year is no movement.
 *
 * <p>A household with an opening class first changes size inside that class (persons only) and then
 * stays or leaves with its closing size; a household that left by an event leaves with its opening
 * size; whoever enters does so with the closing size. So closing = opening - decreases + increases
 * holds for households and persons, and what leaves one list for the other is equal on both forms.
 */
public final class MovementLedger {

    private final List<Movement> movements = new ArrayList<>();
    private final List<CarriedHousehold> carried = new ArrayList<>();
    private final List<HouseholdEvent> stray = new ArrayList<>();

    private MovementLedger() {}

    /**
     * Writes the ledger of one commune.
     *
     * @param households its surveyed households
     * @param openingList its opening list; entries count only if {@code openingListImported}
     * @param openingListImported whether it has an opening list of its own, maybe an empty one
     * @param events its events
     * @return the ledger
     */
    public static CommuneLedger of(
            List<LedgerHousehold> households,
            List<OpeningEntry> openingList,
            boolean openingListImported,
            List<HouseholdEvent> events) {
        MovementLedger ledger = new MovementLedger();
        Arrivals arrivals = new Arrivals(households, events);
        KeyMatcher<LedgerHousehold> byKey = new KeyMatcher<>(households, LedgerHousehold::key);
        if (openingListImported) {
            ledger.compare(
                    households,
                    openingList,
                    OpeningMatch.of(byKey, openingList, OpeningEntry::key),
                    events,
                    arrivals);
            return ledger.finish(true);
        }
        List<OpeningEntry> stated = new ArrayList<>();
        if (!statedOpening(households, events, byKey, arrivals, stated)) {
            ledger.closingOnly(households);
            return ledger.finish(false);
        }
        // these entries carry the very keys of the households, so there is nothing to match
        Map<HouseholdKey, OpeningEntry> byStatement = new HashMap<>();
        stated.forEach(entry -> byStatement.put(entry.key(), entry));
        ledger.compare(households, stated, byStatement, events, arrivals);
        return ledger.finish(true);
    }

    /**
     * The closing lists alone, where no opening list can be compared with them.
     *
     * @param households surveyed households of a commune
     * @return the ledger, without opening
     */
    public static CommuneLedger closing(List<LedgerHousehold> households) {
        MovementLedger ledger = new MovementLedger();
        ledger.closingOnly(households);
        return ledger.finish(false);
    }

    private CommuneLedger finish(boolean openingKnown) {
        return new CommuneLedger(openingKnown, movements, carried, stray);
    }

    /**
     * The opening list as the survey and the departures state it.
     *
     * @return false where a household does not say on which list it was
     */
    private static boolean statedOpening(
            List<LedgerHousehold> households,
            List<HouseholdEvent> events,
            KeyMatcher<LedgerHousehold> byKey,
            Arrivals arrivals,
            List<OpeningEntry> opening) {
        boolean known = true;
        for (LedgerHousehold household : households) {
            PovertyClass stated = household.statedOpeningClass();
            if (stated.listed()) {
                int persons =
                        household.statedOpeningPersons() > 0
                                ? household.statedOpeningPersons()
                                : household.persons();
                opening.add(new OpeningEntry(household.key(), stated, persons));
            } else if (stated == PovertyClass.UNDETERMINED && arrivals.of(household).isEmpty()) {
                known = false;
            }
        }
        Set<HouseholdKey> gone = new HashSet<>();
        for (HouseholdEvent event : events) {
            boolean wasListed = event.kind().departure() && event.recognisedClass().listed();
            if (!wasListed
                    || !byKey.sharing(event.key()).isEmpty()
                    || arrivals.cameAndWent(event.key())
                    || !gone.add(event.key())) {
                continue;
            }
            if (event.persons() < 1) {
                known = false;
            } else {
                opening.add(
                        new OpeningEntry(event.key(), event.recognisedClass(), event.persons()));
            }
        }
        return known;
    }

    private void closingOnly(List<LedgerHousehold> households) {
        for (LedgerHousehold household : households) {
            if (household.closingClass().listed()) {
                closing(household.closingClass(), household.persons());
            }
        }
    }

    private void compare(
            List<LedgerHousehold> households,
            List<OpeningEntry> opening,
            Map<HouseholdKey, OpeningEntry> openingOf,
            List<HouseholdEvent> events,
            Arrivals arrivals) {
        Set<OpeningEntry> surveyed = new HashSet<>();
        for (LedgerHousehold household : households) {
            if (openingOf.containsKey(household.key())) {
                surveyed.add(openingOf.get(household.key()));
            }
        }
        KeyMatcher<OpeningEntry> entries = new KeyMatcher<>(opening, OpeningEntry::key);
        Map<OpeningEntry, HouseholdEvent> departures = new HashMap<>();
        for (HouseholdEvent event : events) {
            if (!event.kind().departure()) {
                continue;
            }
            Optional<OpeningEntry> entry = entries.find(event.key());
            if (entry.isPresent()) {
                departures.putIfAbsent(entry.get(), event);
            } else if (event.recognisedClass().listed() && !arrivals.cameAndWent(event.key())) {
                stray.add(event);
            }
        }
        for (OpeningEntry entry : opening) {
            add(
                    entry.openingClass(),
                    MovementKind.OPENING,
                    MovementCause.LISTED,
                    1,
                    entry.persons());
            if (surveyed.contains(entry)) {
                continue;
            }
            HouseholdEvent departure = departures.get(entry);
            if (departure == null) {
                carry(entry.key(), entry.openingClass(), entry.persons(), false);
            } else {
                add(
                        entry.openingClass(),
                        MovementKind.OTHER_DECREASE,
                        MovementCause.of(departure.kind()),
                        1,
                        entry.persons());
            }
        }
        for (LedgerHousehold household : households) {
            OpeningEntry entry = openingOf.get(household.key());
            Optional<HouseholdEvent> arrival = arrivals.of(household);
            if (entry != null) {
                move(household, entry.openingClass(), entry.persons());
            } else if (arrival.isPresent() && arrival.get().recognisedClass().listed()) {
                arrive(household, arrival.get());
            } else if (household.closingClass().listed()) {
                enter(household);
            }
        }
        stray.addAll(arrivals.stray(entries));
    }

    private void arrive(LedgerHousehold household, HouseholdEvent event) {
        int persons = event.persons() > 0 ? event.persons() : household.persons();
        add(
                event.recognisedClass(),
                MovementKind.OTHER_INCREASE,
                MovementCause.of(event.kind()),
                1,
                persons);
        move(household, event.recognisedClass(), persons);
    }

    private void move(LedgerHousehold household, PovertyClass from, int persons) {
        PovertyClass to = household.closingClass();
        if (to == PovertyClass.UNDETERMINED) {
            carry(household.key(), from, persons, true);
            return;
        }
        int growth = household.persons() - persons;
        if (growth < 0) {
            add(from, MovementKind.OTHER_DECREASE, MovementCause.SIZE, 0, -growth);
        } else if (growth > 0) {
            add(from, MovementKind.OTHER_INCREASE, MovementCause.SIZE, 0, growth);
        }
        if (!to.listed()) {
            add(from, MovementKind.LEFT_ABOVE, MovementCause.REVIEW, 1, household.persons());
            return;
        }
        if (to != from) {
            add(from, MovementKind.CROSSED_OUT, MovementCause.REVIEW, 1, household.persons());
            add(to, MovementKind.CROSSED_IN, MovementCause.REVIEW, 1, household.persons());
        }
        closing(to, household.persons());
    }

    private void enter(LedgerHousehold household) {
        MovementKind kind =
                household.relapsed() ? MovementKind.RELAPSED : MovementKind.NEWLY_ARISEN;
        add(household.closingClass(), kind, MovementCause.REVIEW, 1, household.persons());
        closing(household.closingClass(), household.persons());
    }

    private void carry(HouseholdKey key, PovertyClass list, int persons, boolean surveyed) {
        carried.add(new CarriedHousehold(key, list, persons, surveyed));
        closing(list, persons);
    }

    private void closing(PovertyClass list, int persons) {
        add(list, MovementKind.CLOSING, MovementCause.LISTED, 1, persons);
    }

    private void add(
            PovertyClass list,
            MovementKind kind,
            MovementCause cause,
            int households,
            int persons) {
        movements.add(new Movement(list, kind, cause, households, persons));
    }

    /** Who moved in or split off during the year. */
    private static final class Arrivals {

        private final Map<HouseholdKey, HouseholdEvent> byHousehold = new HashMap<>();
        private final List<HouseholdEvent> unmatched = new ArrayList<>();
        private final Set<HouseholdKey> departed = new HashSet<>();
        private final Set<HouseholdKey> arrived = new HashSet<>();

        Arrivals(List<LedgerHousehold> households, List<HouseholdEvent> events) {
            KeyMatcher<LedgerHousehold> byKey = new KeyMatcher<>(households, LedgerHousehold::key);
            for (HouseholdEvent event : events) {
                if (event.kind().departure()) {
                    departed.add(event.key());
                }
                if (event.kind() != EventKind.MOVED_IN && event.kind() != EventKind.SPLIT) {
                    continue;
                }
                arrived.add(event.key());
                Optional<LedgerHousehold> household = byKey.find(event.key());
                if (household.isPresent()) {
                    byHousehold.merge(
                            household.get().key(),
                            event,
                            (one, two) -> one.recognisedClass().listed() ? one : two);
                } else if (event.recognisedClass().listed()) {
                    unmatched.add(event);
                }
            }
        }

        Optional<HouseholdEvent> of(LedgerHousehold household) {
            return Optional.ofNullable(byHousehold.get(household.key()));
        }

        /** Coming and leaving again within the year is neither on the forms. */
        boolean cameAndWent(HouseholdKey key) {
            return arrived.contains(key) && departed.contains(key);
        }

        List<HouseholdEvent> stray(KeyMatcher<OpeningEntry> entries) {
            return unmatched.stream()
                    .filter(event -> !cameAndWent(event.key()))
                    .filter(event -> entries.find(event.key()).isEmpty())
                    .toList();
        }
    }
}
