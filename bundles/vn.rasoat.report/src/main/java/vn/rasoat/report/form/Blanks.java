package vn.rasoat.report.form;

import java.util.ArrayList;
import java.util.Collection;
import java.util.IdentityHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.report.Cell;
import vn.rasoat.report.cube.Counter;
import vn.rasoat.report.cube.Counter.Subject;
import vn.rasoat.report.cube.CubeLayout;
import vn.rasoat.report.cube.Measures;
import vn.rasoat.report.ledger.MovementKind;

/**
 * Reads counts, and decides where one must not be printed. Known answers are counted beside unknown
 * ones; a count is blank only where nothing is known at all, or where a part of a whole is missing.
 */
final class Blanks {

    private static final Cell BLANK = new Cell.Blank();
    private static final int NONE = -1;

    /** By identity: each cell of a form asks with the very counter of its column. */
    private final Map<Counter, Place> places = new IdentityHashMap<>();

    /** Where a counter and its companions stand in the vector. */
    private record Place(int at, int[] missing, int households, int[] unknown, int decided) {}

    Blanks(CubeLayout layout, Collection<Counter> counters) {
        for (Counter counter : counters) {
            places.put(counter, place(counter, layout));
        }
    }

    private static Place place(Counter counter, CubeLayout layout) {
        boolean households = counter.subject() == Subject.HOUSEHOLDS;
        return new Place(
                layout.indexOf(counter),
                missingParts(counter).stream().mapToInt(layout::indexOf).toArray(),
                households ? layout.indexOf(counter.ofItsClasses(Measures.HOUSEHOLDS)) : NONE,
                unknownAnswers(counter).stream().mapToInt(layout::indexOf).toArray(),
                ofChildren(counter) ? layout.indexOf(decided(counter)) : NONE);
    }

    Cell count(Counter counter, long[] vector) {
        Place place = places.get(counter);
        return blank(place, vector) ? BLANK : new Cell.Count(vector[place.at()]);
    }

    /** Whether the count rests on answers of which some are unknown. */
    boolean uncertain(Counter counter, long[] vector) {
        return any(places.get(counter).unknown(), vector, 1);
    }

    private static boolean blank(Place place, long[] vector) {
        if (any(place.missing(), vector, 1)) {
            return true;
        }
        if (place.households() == NONE || vector[place.households()] == 0) {
            return false;
        }
        if (place.decided() != NONE) {
            return vector[place.decided()] == 0 && any(place.unknown(), vector, 1);
        }
        return any(place.unknown(), vector, vector[place.households()]);
    }

    private static boolean any(int[] indexes, long[] vector, long least) {
        for (int index : indexes) {
            if (vector[index] >= least) {
                return true;
            }
        }
        return false;
    }

    /** The counter and all that is needed to decide on a blank. */
    static Set<Counter> withCompanions(Counter counter) {
        Set<Counter> all = new LinkedHashSet<>();
        all.add(counter);
        all.addAll(missingParts(counter));
        if (counter.subject() == Subject.HOUSEHOLDS) {
            all.add(counter.ofItsClasses(Measures.HOUSEHOLDS));
            all.addAll(unknownAnswers(counter));
            if (ofChildren(counter)) {
                all.add(decided(counter));
            }
        }
        return all;
    }

    /** Counters of households whose answer this counter would need. */
    static List<Counter> unknownAnswers(Counter counter) {
        List<Counter> unknown = new ArrayList<>();
        if (counter.subject() != Subject.HOUSEHOLDS) {
            return unknown;
        }
        for (String fact : counter.where().keySet()) {
            if (!fact.equals(Counter.CLASS)) {
                unknown.add(counter.unknown(fact));
            }
        }
        if (ofChildren(counter)) {
            unknown.add(counter.ofItsClasses(Measures.unclear(counter.measure())));
        }
        return unknown;
    }

    private static Counter decided(Counter counter) {
        return counter.ofItsClasses(Measures.decided(counter.measure()));
    }

    private static List<Counter> missingParts(Counter counter) {
        return switch (counter.subject()) {
            case RESIDENTS -> List.of(Counter.WITHOUT_RESIDENTS);
            case MOVEMENTS -> closing(counter) ? List.of() : List.of(Counter.WITHOUT_OPENING);
            case HOUSEHOLDS, REVIEWED, COMMUNES -> List.of();
        };
    }

    private static boolean closing(Counter counter) {
        Counter.SortedSetOfText kinds = counter.where().get("kind");
        return kinds != null && kinds.values().equals(Set.of(MovementKind.CLOSING.word()));
    }

    private static boolean ofChildren(Counter counter) {
        return counter.measure().startsWith("children.");
    }
}
