package vn.rasoat.rules;

import java.util.Map;
import java.util.Optional;
import java.util.SortedSet;
import java.util.TreeSet;

/**
 * One direction of a grid: a measure, cut where the table looks at it; or one value that nobody
 * knows, below which a household is or is not.
 *
 * @param measure what is measured
 * @param least smallest value it can have
 * @param most largest value it can have
 * @param cuts last values of all positions but the last
 * @param unknown the value that nobody knows; the axis then has two positions, up to it and above
 * @param strict whether that value itself is above
 */
record Axis(
        Measure measure,
        int least,
        int most,
        int[] cuts,
        Optional<NamedValue> unknown,
        boolean strict) {

    /**
     * What measures can be.
     *
     * @param leastB1 smallest B1 total
     * @param indicators most deprivations
     */
    record Limits(int leastB1, int indicators) {

        int least(Measure measure) {
            return switch (measure) {
                case B1 -> leastB1;
                case DEPRIVATIONS -> 0;
                case INCOME -> Integer.MIN_VALUE;
            };
        }

        int most(Measure measure) {
            return measure == Measure.DEPRIVATIONS ? indicators : Integer.MAX_VALUE;
        }
    }

    /** The axis of the known values of a measure. */
    static Axis of(
            Measure measure,
            Limits limits,
            Iterable<ClassCondition.Bound> bounds,
            Map<String, NamedValue> values) {
        int least = limits.least(measure);
        int most = limits.most(measure);
        SortedSet<Integer> cuts = new TreeSet<>();
        for (ClassCondition.Bound bound : bounds) {
            NamedValue value = values.get(bound.value());
            if (bound.measure() == measure && value.known()) {
                int cut = bound.side().cut(value.number().getAsInt());
                if (cut >= least && cut < most) {
                    cuts.add(cut);
                }
            }
        }
        int[] sorted = cuts.stream().mapToInt(Integer::intValue).toArray();
        return new Axis(measure, least, most, sorted, Optional.empty(), false);
    }

    /** The axis of a value that nobody knows. */
    static Axis unknown(ClassCondition.Bound bound, NamedValue value) {
        return new Axis(
                bound.measure(), 0, 1, new int[] {0}, Optional.of(value), bound.side().strict());
    }

    boolean isOf(ClassCondition.Bound bound, NamedValue value) {
        return bound.measure() == measure
                && unknown.filter(value::equals).isPresent()
                && bound.side().strict() == strict;
    }

    int positions() {
        return cuts.length + 1;
    }

    int position(int value) {
        int position = 0;
        while (position < cuts.length && value > cuts[position]) {
            position++;
        }
        return position;
    }

    /** The smallest value at a position; it stands for all of them. */
    int first(int position) {
        return position == 0 ? least : cuts[position - 1] + 1;
    }

    String text(int position) {
        if (unknown.isPresent()) {
            String value = unknown.get().name() + "?";
            String sign =
                    strict ? (position == 0 ? " < " : " >= ") : position == 0 ? " <= " : " > ";
            return measure.word() + sign + value;
        }
        int last = position < cuts.length ? cuts[position] : most;
        String from = first(position) == Integer.MIN_VALUE ? "" : Integer.toString(first(position));
        String to = last == Integer.MAX_VALUE ? "" : Integer.toString(last);
        return measure.word() + " " + (from.equals(to) ? from : from + ".." + to);
    }
}
