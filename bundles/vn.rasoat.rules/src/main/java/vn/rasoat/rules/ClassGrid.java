package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.survey.PovertyClass;

/**
 * A table of classes, laid out densely: one cell for every combination of the intervals between the
 * values that the table looks at. What lies within one cell cannot be told apart by the table, so a
 * statement about all cells is one about all households.
 */
final class ClassGrid {

    /** Two rows that hold in one cell. */
    record Overlap(String cell, ClassRow first, ClassRow second) {}

    private static final int NONE = -1;

    private final List<Axis> axes = new ArrayList<>();
    private final List<ClassRow> rows;
    private final Map<String, NamedValue> values;

    /** Index of the row that holds, by cell. */
    private final int[] rowOf;

    private final int[] classBits;
    private Optional<String> gap = Optional.empty();
    private Optional<Overlap> overlap = Optional.empty();

    ClassGrid(List<ClassRow> rows, Map<String, NamedValue> values, Axis.Limits limits) {
        this.rows = rows;
        this.values = values;
        List<ClassCondition.Bound> bounds = new ArrayList<>();
        rows.forEach(row -> bounds(row.when(), bounds));
        for (Measure measure : Measure.values()) {
            if (bounds.stream().anyMatch(bound -> bound.measure() == measure)) {
                axes.add(Axis.of(measure, limits, bounds, values));
            }
        }
        for (ClassCondition.Bound bound : bounds) {
            NamedValue value = values.get(bound.value());
            if (!value.known() && axes.stream().noneMatch(axis -> axis.isOf(bound, value))) {
                axes.add(Axis.unknown(bound, value));
            }
        }
        rowOf = new int[axes.stream().mapToInt(Axis::positions).reduce(1, (a, b) -> a * b)];
        classBits = new int[rowOf.length];
        for (int cell = 0; cell < rowOf.length; cell++) {
            fill(cell);
        }
    }

    private static void bounds(ClassCondition condition, List<ClassCondition.Bound> into) {
        if (condition instanceof ClassCondition.Bound bound) {
            into.add(bound);
        } else if (condition instanceof ClassCondition.All all) {
            all.parts().forEach(part -> bounds(part, into));
        } else if (condition instanceof ClassCondition.Any any) {
            any.parts().forEach(part -> bounds(part, into));
        }
    }

    private void fill(int cell) {
        rowOf[cell] = NONE;
        int[] positions = positions(cell);
        for (int row = 0; row < rows.size(); row++) {
            if (holds(rows.get(row).when(), positions)) {
                if (rowOf[cell] == NONE) {
                    rowOf[cell] = row;
                    classBits[cell] = bit(rows.get(row).povertyClass());
                } else if (overlap.isEmpty()) {
                    overlap =
                            Optional.of(
                                    new Overlap(
                                            text(positions), rows.get(rowOf[cell]), rows.get(row)));
                }
            }
        }
        if (rowOf[cell] == NONE && gap.isEmpty()) {
            gap = Optional.of(text(positions));
        }
    }

    private boolean holds(ClassCondition condition, int[] positions) {
        if (condition instanceof ClassCondition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, positions));
        }
        if (condition instanceof ClassCondition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, positions));
        }
        ClassCondition.Bound bound = (ClassCondition.Bound) condition;
        NamedValue value = values.get(bound.value());
        for (int i = 0; i < axes.size(); i++) {
            Axis axis = axes.get(i);
            if (value.known() && axis.measure() == bound.measure() && axis.unknown().isEmpty()) {
                boolean below =
                        axis.first(positions[i]) <= bound.side().cut(value.number().getAsInt());
                return below == bound.side().lower();
            }
            if (!value.known() && axis.isOf(bound, value)) {
                return (positions[i] == 0) == bound.side().lower();
            }
        }
        throw new IllegalStateException("no axis for " + bound);
    }

    /** A cell in which no row holds. */
    Optional<String> gap() {
        return gap;
    }

    /** A cell in which two rows hold. */
    Optional<Overlap> overlap() {
        return overlap;
    }

    List<Axis> axes() {
        return axes;
    }

    static int bit(PovertyClass povertyClass) {
        return 1 << povertyClass.ordinal();
    }

    /**
     * The classes that are possible.
     *
     * @param least of each measure
     * @param most of each measure
     * @return a bit for each
     */
    int classes(int[] least, int[] most) {
        return classes(least, most, 0, 0);
    }

    private int classes(int[] least, int[] most, int axis, int before) {
        if (axis == axes.size()) {
            return classBits[before];
        }
        Axis here = axes.get(axis);
        int found = 0;
        int last = last(here, most);
        for (int position = first(here, least); position <= last; position++) {
            found |= classes(least, most, axis + 1, before * here.positions() + position);
        }
        return found;
    }

    private static int first(Axis axis, int[] least) {
        return axis.unknown().isPresent() ? 0 : axis.position(least[axis.measure().ordinal()]);
    }

    private static int last(Axis axis, int[] most) {
        return axis.unknown().isPresent() ? 1 : axis.position(most[axis.measure().ordinal()]);
    }

    /** Index of the first row that can hold. */
    int row(int[] least) {
        int cell = 0;
        for (Axis axis : axes) {
            cell = cell * axis.positions() + first(axis, least);
        }
        return rowOf[cell];
    }

    /**
     * Whether the class depends on one axis: somewhere among the possible cells a step along it
     * changes the class.
     */
    boolean matters(Axis axis, int[] least, int[] most) {
        int stride = 1;
        for (int i = axes.size() - 1; axes.get(i) != axis; i--) {
            stride *= axes.get(i).positions();
        }
        int last = last(axis, most);
        for (int cell = 0; cell < rowOf.length; cell++) {
            int position = cell / stride % axis.positions();
            if (position < last
                    && possible(cell, least, most)
                    && classBits[cell] != classBits[cell + stride]) {
                return true;
            }
        }
        return false;
    }

    private boolean possible(int cell, int[] least, int[] most) {
        int[] positions = positions(cell);
        for (int i = 0; i < positions.length; i++) {
            Axis axis = axes.get(i);
            if (positions[i] < first(axis, least) || positions[i] > last(axis, most)) {
                return false;
            }
        }
        return true;
    }

    private int[] positions(int cell) {
        int[] positions = new int[axes.size()];
        int rest = cell;
        for (int i = axes.size() - 1; i >= 0; i--) {
            positions[i] = rest % axes.get(i).positions();
            rest /= axes.get(i).positions();
        }
        return positions;
    }

    private String text(int[] positions) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < positions.length; i++) {
            text.append(i == 0 ? "" : "; ").append(axes.get(i).text(positions[i]));
        }
        return text.toString();
    }
}
