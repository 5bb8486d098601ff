package vn.rasoat.report;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiConsumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.unit.AdministrativeUnit;
import vn.rasoat.api.unit.UnitLevel;
import vn.rasoat.api.unit.UnitList;
import vn.rasoat.report.cube.CommuneBooks;
import vn.rasoat.report.cube.CommuneCount;
import vn.rasoat.report.cube.CommuneCounter;
import vn.rasoat.report.cube.CountText;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.Yardstick;
import vn.rasoat.report.form.FormSet;
import vn.rasoat.report.form.UnitRow;
import vn.rasoat.report.pack.CounterSheet;
import vn.rasoat.report.pack.Hash;

/**
 * Counts the cube of a unit from one snapshot: one vector of counters a commune, sums of vectors
 * above it.
 */
final class RoundCubes {

    private static final Logger LOG = LoggerFactory.getLogger(RoundCubes.class);

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
     * @param lastChangeSet the last change of the register that is in it
     */
    record Cube(
            RoundUnits.Place place,
            Yardstick yardstick,
            FormSet set,
            List<UnitRow> rows,
            Map<String, CommuneCount> counts,
            int lastChangeSet) {}

    /** What is to be counted, and how. */
    private record Work(
            RoundUnits.Place place,
            Yardstick yardstick,
            FormSet set,
            CommuneCounter counter,
            SortedSet<String> communes) {}

    /** Counts by commune, and those among them that nobody kept yet. */
    private record Counted(
            Map<String, CommuneCount> counts, int lastChangeSet, Map<String, KeptCount> fresh) {
        static final Counted NOTHING = new Counted(Map.of(), 0, Map.of());
    }

    RoundCubes(
            Rounds rounds,
            UnitDirectory units,
            SurveyRegister register,
            StandardCatalogue standards) {
        places = new RoundUnits(rounds, units);
        this.register = register;
        this.standards = standards;
    }

    /**
     * Counts a unit. Communes that did not change since they were counted last are not read again.
     * Refuses an unknown round or unit, and a ruler that the round has no standard for.
     */
    Cube count(RoundKey key, String unitCode, Ruler ruler) {
        Work work = work(key, unitCode, ruler);
        Counted counted = work.communes().isEmpty() ? Counted.NOTHING : recall(work);
        keep(work, counted.fresh());
        return cube(work, counted);
    }

    /** Counts every commune anew; the witness sees the books of each while they are open. */
    Cube recount(
            RoundKey key,
            String unitCode,
            Ruler ruler,
            BiConsumer<Yardstick, CommuneBooks> witness) {
        Work work = work(key, unitCode, ruler);
        return cube(
                work,
                work.communes().isEmpty()
                        ? Counted.NOTHING
                        : register.read(
                                key,
                                work.communes(),
                                snapshot -> {
                                    Map<String, CommuneCount> counts = new HashMap<>();
                                    SnapshotBooks.forEach(
                                            snapshot,
                                            work.communes(),
                                            books -> {
                                                witness.accept(work.yardstick(), books);
                                                counts.put(
                                                        books.commune(),
                                                        work.counter().count(books));
                                            });
                                    return new Counted(counts, snapshot.lastChangeSet(), Map.of());
                                }));
    }

    private Work work(RoundKey key, String unitCode, Ruler ruler) {
        RoundUnits.Place place = places.find(key, unitCode);
        Round round = place.round();
        Yardstick yardstick = yardstick(round, ruler);
        FormSet set = formSet(round, yardstick.standard());
        return new Work(
                place,
                yardstick,
                set,
                new CommuneCounter(
                        set.layout(), set.book(), yardstick, round.startsOn(), round.endsOn()),
                place.list().communes(place.unit().code()));
    }

    private Counted recall(Work work) {
        String layout = layoutKey(work);
        return register.read(
                work.place().round().key(),
                work.communes(),
                snapshot -> {
                    Map<String, Long> stamps = snapshot.stamps();
                    Map<String, CommuneCount> counts = kept(work, snapshot, layout, stamps);
                    Set<String> missing = new TreeSet<>(work.communes());
                    missing.removeAll(counts.keySet());
                    Map<String, KeptCount> fresh = new HashMap<>();
                    SnapshotBooks.forEach(
                            snapshot,
                            missing,
                            books -> {
                                CommuneCount count = work.counter().count(books);
                                counts.put(books.commune(), count);
                                fresh.put(
                                        books.commune(),
                                        new KeptCount(
                                                stamps.getOrDefault(books.commune(), 0L),
                                                CountText.write(count)));
                            });
                    return new Counted(counts, snapshot.lastChangeSet(), fresh);
                });
    }

    private static Map<String, CommuneCount> kept(
            Work work, RoundSnapshot snapshot, String layout, Map<String, Long> stamps) {
        int counters = work.set().layout().counters().size();
        Map<String, CommuneCount> counts = new HashMap<>();
        snapshot.keptCounts(layout)
                .forEach(
                        (commune, kept) -> {
                            if (kept.stamp() == stamps.getOrDefault(commune, 0L)) {
                                CountText.read(kept.content(), counters)
                                        .ifPresent(count -> counts.put(commune, count));
                            }
                        });
        return counts;
    }

    /** A pack is not refused because its counts could not be kept. */
    private void keep(Work work, Map<String, KeptCount> fresh) {
        if (fresh.isEmpty()) {
            return;
        }
        try {
            register.keepCounts(work.place().round().key(), layoutKey(work), fresh);
        } catch (UnavailableException e) {
            LOG.warn(
                    "The counts of {} communes of round {} could not be kept; they will be counted"
                            + " again",
                    fresh.size(),
                    work.place().round().key());
        }
    }

    /** Everything but the data that decides what is counted, and how. */
    private static String layoutKey(Work work) {
        Round round = work.place().round();
        List<String> lines = new ArrayList<>(CounterSheet.definitions(work.set().layout()));
        lines.add(Software.version());
        lines.add(FormSet.rules());
        lines.add(work.yardstick().ruler().word());
        lines.add(work.yardstick().standard().sha256());
        lines.add(round.startsOn() + " " + round.endsOn());
        return Hash.ofLines(lines);
    }

    private static Cube cube(Work work, Counted counted) {
        List<UnitRow> rows = new ArrayList<>();
        collect(
                work.place().list(),
                work.place().unit(),
                "",
                work.set().layout(),
                counted.counts(),
                rows);
        return new Cube(
                work.place(),
                work.yardstick(),
                work.set(),
                rows,
                counted.counts(),
                counted.lastChangeSet());
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

    /** The forms of a round by one of its standards; HN-2002 where nobody knows that one here. */
    FormSet formSet(Round round, StandardRef standard) {
        String province = round.key().province();
        return sets.computeIfAbsent(
                new SetKey(standard, province),
                key ->
                        FormSet.load(
                                standards.find(standard).orElseThrow(() -> noStandard(round)),
                                province));
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
