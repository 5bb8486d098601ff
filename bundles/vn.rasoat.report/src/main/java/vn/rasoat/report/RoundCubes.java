package vn.rasoat.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.report.cube.CommuneBooks;
import vn.rasoat.report.cube.CommuneCount;
import vn.rasoat.report.cube.CommuneCounter;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.Yardstick;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;

/**
 * Counts the cube of a unit from one snapshot: one vector of counters a commune, sums of vectors
 * above it.
 */
final class RoundCubes {

    private final RoundUnits places;
    private final SurveyRegister register;
    private final StandardCatalogue standards;
    private final Map<SetKey, FormSet> sets = new ConcurrentHashMap<>();

    private record SetKey(StandardRef standard, String province) {}

    /**
     * A counted unit.
     *
     * @param place round and unit
     * @param yardstick by which result
     * @param set the forms that the cube was counted for
     * @param rows the unit first, then what is below it down to communes
     * @param counts by commune
     */
    record Cube(
            RoundUnits.Place place,
            Yardstick yardstick,
            FormSet set,
            List<UnitRow> rows,
            Map<String, CommuneCount> counts) {}

    RoundCubes(
            Rounds rounds,
            UnitDirectory units,
            SurveyRegister register,
            StandardCatalogue standards) {
        places = new RoundUnits(rounds, units);
        this.register = register;
        this.standards = standards;
    }

    /** Refuses an unknown round or unit, and a ruler that the round has no standard for. */
    Cube count(RoundKey key, String unitCode, Ruler ruler) {
        RoundUnits.Place place = places.find(key, unitCode);
        Yardstick yardstick = yardstick(place.round(), ruler);
        FormSet set = formSet(place.round(), yardstick.standard());
        Map<String, CommuneCount> counts = count(place, yardstick, set);
        List<UnitRow> rows = new ArrayList<>();
        collect(place.list(), place.unit(), "", set.layout(), counts, rows);
        return new Cube(place, yardstick, set, rows, counts);
    }

    private static Yardstick yardstick(Round round, Ruler ruler) {
        return switch (ruler) {
            case NATIONAL -> new Yardstick(ruler, round.standard());
            case LOCAL ->
                    round.pins()
                            .localStandard()
                            .map(standard -> new Yardstick(ruler, standard))
                            .orElseThrow(
                                    () ->
                                            new RejectedRequestException(
                                                    IssueCode.NO_LOCAL_STANDARD,
                                                    round.key().toString()));
            // outcomes hold no third result
            case PARALLEL -> throw noStandard(round);
        };
    }

    private static RejectedRequestException noStandard(Round round) {
        return new RejectedRequestException(
                IssueCode.NO_STANDARD, round.standardOn().toString(), round.key().province());
    }

    private FormSet formSet(Round round, StandardRef standard) {
        String province = round.key().province();
        return sets.computeIfAbsent(
                new SetKey(standard, province),
                key ->
                        FormSet.load(
                                standards.find(standard).orElseThrow(() -> noStandard(round)),
                                province));
    }

    private Map<String, CommuneCount> count(
            RoundUnits.Place place, Yardstick yardstick, FormSet set) {
        Round round = place.round();
        SortedSet<String> communes = place.list().communes(place.unit().code());
        CommuneCounter counter =
                new CommuneCounter(
                        set.layout(), set.book(), yardstick, round.startsOn(), round.endsOn());
        if (communes.isEmpty()) {
            // the register takes no commune for all communes
            return Map.of();
        }
        return register.read(round.key(), communes, snapshot -> count(snapshot, communes, counter));
    }

    /** Households come commune by commune, so only those of one commune are held at a time. */
    private static Map<String, CommuneCount> count(
            RoundSnapshot snapshot, Set<String> communes, CommuneCounter counter) {
        Map<String, List<OpeningEntry>> opening = new HashMap<>();
        Map<String, List<HouseholdEvent>> events = new HashMap<>();
        Map<String, Residents> residents = new HashMap<>();
        snapshot.openingList().forEach(it -> group(opening, it.key().commune()).add(it));
        snapshot.events().forEach(it -> group(events, it.key().commune()).add(it));
        snapshot.residents().forEach(it -> residents.put(it.commune(), it));
        Set<String> withOpeningList = snapshot.openingListCommunes();
        Map<String, CommuneCount> counts = new HashMap<>();
        BiConsumer<String, List<RegisteredHousehold>> close =
                (commune, households) -> {
                    Residents total = residents.get(commune);
                    CommuneBooks books =
                            new CommuneBooks(
                                    commune,
                                    households,
                                    opening.getOrDefault(commune, List.of()),
                                    withOpeningList.contains(commune),
                                    events.getOrDefault(commune, List.of()),
                                    total == null ? 0 : total.households(),
                                    total == null ? 0 : total.persons());
                    if (counts.put(commune, counter.count(books)) != null) {
                        throw new IllegalStateException("snapshot out of order at " + commune);
                    }
                };
        List<RegisteredHousehold> open = new ArrayList<>();
        snapshot.forEachHousehold(
                household -> {
                    if (!open.isEmpty() && !commune(open.get(0)).equals(commune(household))) {
                        close.accept(commune(open.get(0)), open);
                        open.clear();
                    }
                    open.add(household);
                });
        if (!open.isEmpty()) {
            close.accept(commune(open.get(0)), open);
        }
        for (String commune : communes) {
            if (!counts.containsKey(commune)) {
                close.accept(commune, List.of());
            }
        }
        return counts;
    }

    private static String commune(RegisteredHousehold household) {
        return household.survey().key().commune();
    }

    private static <T> List<T> group(Map<String, List<T>> groups, String commune) {
        return groups.computeIfAbsent(commune, any -> new ArrayList<>());
    }

    /** Adds a unit and all that is below it down to communes; a parent is the sum of its parts. */
    private static long[] collect(
            UnitList list,
            AdministrativeUnit unit,
            String ordinal,
            CubeLayout layout,
            Map<String, CommuneCount> counts,
            List<UnitRow> rows) {
        long[] vector = layout.zero();
        rows.add(new UnitRow(unit, ordinal, vector));
        if (unit.level() == UnitLevel.COMMUNE) {
            CubeLayout.add(vector, counts.get(unit.code()).vector());
            return vector;
        }
        int number = 0;
        for (AdministrativeUnit child : list.children(unit.code())) {
            number++;
            String below = ordinal.isEmpty() ? "" + number : ordinal + "." + number;
            CubeLayout.add(vector, collect(list, child, below, layout, counts, rows));
        }
        return vector;
    }
}
