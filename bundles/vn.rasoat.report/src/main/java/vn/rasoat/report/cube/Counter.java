package vn.rasoat.report.cube;

import java.util.Collections;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * One number of the cube: how much of a measure lies in the things that meet every condition. Equal
 * definitions are one counter, wherever they stand.
 *
 * @param subject what is counted
 * @param measure how much one of them adds, for example {@code persons}
 * @param where accepted values by fact; a fact whose value is not known has the value {@link
 *     #UNKNOWN} and so meets only conditions that ask for that
 */
public record Counter(Subject subject, String measure, SortedMap<String, SortedSetOfText> where) {

    /** The value of a fact that the survey does not answer. */
    public static final String UNKNOWN = "unknown";

    /** The fact that every counter of households asks for. */
    public static final String CLASS = "class";

    /** What is counted. */
    public enum Subject {
        /** Households on the closing list, and what lies in them. */
        HOUSEHOLDS,
        /** Lines of the ledger. */
        MOVEMENTS,
        /** Households that the review is about, classified or not. */
        REVIEWED,
        /** Residents of communes. */
        RESIDENTS,
        /** Communes that lack something. */
        COMMUNES
    }

    /** How many communes have no resident totals. */
    public static final Counter WITHOUT_RESIDENTS = communes("without-residents");

    /** How many communes have households whose opening class is not known. */
    public static final Counter WITHOUT_OPENING = communes("without-opening");

    public Counter {
        where = Collections.unmodifiableSortedMap(new TreeMap<>(where));
    }

    /**
     * A counter.
     *
     * @param subject what is counted
     * @param measure how much one adds
     * @param where accepted values by fact
     * @return the counter
     */
    public static Counter of(Subject subject, String measure, Map<String, Set<String>> where) {
        SortedMap<String, SortedSetOfText> sorted = new TreeMap<>();
        where.forEach((fact, values) -> sorted.put(fact, new SortedSetOfText(values)));
        return new Counter(subject, measure, sorted);
    }

    private static Counter communes(String measure) {
        return new Counter(Subject.COMMUNES, measure, new TreeMap<>());
    }

    /**
     * The same counter with another measure and no condition but the class.
     *
     * @param otherMeasure the measure
     * @return the counter of everything in its classes
     */
    public Counter ofItsClasses(String otherMeasure) {
        SortedMap<String, SortedSetOfText> classes = new TreeMap<>();
        if (where.containsKey(CLASS)) {
            classes.put(CLASS, where.get(CLASS));
        }
        return new Counter(subject, otherMeasure, classes);
    }

    /**
     * How many households of its classes leave a fact unanswered.
     *
     * @param fact the fact
     * @return the counter
     */
    public Counter unknown(String fact) {
        SortedMap<String, SortedSetOfText> conditions =
                new TreeMap<>(ofItsClasses(Measures.HOUSEHOLDS).where());
        conditions.put(fact, new SortedSetOfText(Set.of(UNKNOWN)));
        return new Counter(subject, Measures.HOUSEHOLDS, conditions);
    }

    /**
     * Accepted values of a fact, in one order.
     *
     * @param values the values
     */
    public record SortedSetOfText(Set<String> values) {
        public SortedSetOfText {
            values = Collections.unmodifiableSet(new TreeSet<>(values));
        }
    }
}
