package vn.rasoat.rules;

import java.util.EnumMap;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.survey.Area;
import vn.rasoat.rules.text.Yaml;

/** The table of classes of a standard, laid out for each area over the intervals of measures. */
final class ClassTable {

    private final Map<Area, ClassGrid> grids = new EnumMap<>(Area.class);

    ClassTable(StandardText text) {
        int indicators = text.indicators().size();
        Axis.Limits limits = new Axis.Limits(text.b1().scale().least(), indicators);
        text.values()
                .forEach(
                        (area, values) ->
                                grids.put(area, new ClassGrid(text.rows(), values, limits)));
    }

    ClassGrid grid(Area area) {
        return grids.get(area);
    }

    /**
     * Proves that exactly one row holds wherever a household can be.
     *
     * @param place where faults are reported that are of no single row
     */
    void prove(Yaml place) {
        grids.forEach(
                (area, grid) -> {
                    grid.gap()
                            .ifPresent(
                                    cell -> {
                                        throw place.fault("class-gap", area.word() + ": " + cell);
                                    });
                    grid.overlap()
                            .ifPresent(
                                    overlap -> {
                                        throw place.fault(
                                                "class-overlap",
                                                area.word() + ": " + overlap.cell(),
                                                overlap.first().line(),
                                                overlap.second().line());
                                    });
                });
    }

    /** Adds the names of the values with which a measure is compared. */
    static void values(ClassCondition condition, Measure measure, Set<String> into) {
        if (condition instanceof ClassCondition.Bound bound) {
            if (bound.measure() == measure) {
                into.add(bound.value());
            }
        } else if (condition instanceof ClassCondition.All all) {
            all.parts().forEach(part -> values(part, measure, into));
        } else if (condition instanceof ClassCondition.Any any) {
            any.parts().forEach(part -> values(part, measure, into));
        }
    }
}
