package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.PovertyClass;

/** The proof over cells says the same as trying every household one by one. */
class ClassGridPropertyTest {

    private static final int MOST = 6;
    private static final Axis.Limits LIMITS = new Axis.Limits(0, MOST);
    private static final Citation CITATION =
            new Citation("Act", "1", FactStatus.CONFIRMED, "me", LocalDate.EPOCH);

    @Property(tries = 500)
    void gapsAndOverlapsAreThoseOfSingleHouseholds(@ForAll("tables") List<ClassRow> rows) {
        ClassGrid grid = new ClassGrid(rows, values(), LIMITS);
        boolean gap = false;
        boolean overlap = false;
        for (int b1 = 0; b1 <= MOST + 2; b1++) {
            for (int deprivations = 0; deprivations <= MOST; deprivations++) {
                int[] household = {b1, deprivations, 0};
                long held = rows.stream().filter(row -> holds(row.when(), household)).count();
                gap |= held == 0;
                overlap |= held > 1;
                if (held == 1) {
                    PovertyClass expected =
                            rows.stream()
                                    .filter(row -> holds(row.when(), household))
                                    .findFirst()
                                    .orElseThrow()
                                    .povertyClass();
                    assertThat(grid.classes(household, household))
                            .isEqualTo(ClassGrid.bit(expected));
                }
            }
        }

        assertThat(grid.gap().isPresent()).isEqualTo(gap);
        assertThat(grid.overlap().isPresent()).isEqualTo(overlap);
    }

    @Provide
    Arbitrary<List<ClassRow>> tables() {
        Arbitrary<ClassCondition> bounds =
                Combinators.combine(
                                Arbitraries.of(Measure.B1, Measure.DEPRIVATIONS),
                                Arbitraries.of(Side.class),
                                Arbitraries.integers().between(0, MOST))
                        .as(
                                (measure, side, value) ->
                                        new ClassCondition.Bound(measure, side, "v" + value));
        Arbitrary<ClassCondition> any =
                bounds.list().ofMinSize(1).ofMaxSize(2).map(ClassCondition.Any::new);
        Arbitrary<ClassCondition> all =
                Arbitraries.oneOf(bounds, any)
                        .list()
                        .ofMinSize(1)
                        .ofMaxSize(3)
                        .map(ClassCondition.All::new);
        return Combinators.combine(
                        Arbitraries.of(
                                PovertyClass.POOR, PovertyClass.NEAR_POOR, PovertyClass.NOT_POOR),
                        all)
                .as((povertyClass, when) -> new ClassRow(povertyClass, when, CITATION, 1))
                .list()
                .ofMinSize(1)
                .ofMaxSize(4);
    }

    private static boolean holds(ClassCondition condition, int[] household) {
        if (condition instanceof ClassCondition.All all) {
            return all.parts().stream().allMatch(part -> holds(part, household));
        }
        if (condition instanceof ClassCondition.Any any) {
            return any.parts().stream().anyMatch(part -> holds(part, household));
        }
        ClassCondition.Bound bound = (ClassCondition.Bound) condition;
        int measured = household[bound.measure().ordinal()];
        int value = Integer.parseInt(bound.value().substring(1));
        return switch (bound.side()) {
            case TO -> measured <= value;
            case ABOVE -> measured > value;
            case FROM -> measured >= value;
            case BELOW -> measured < value;
        };
    }

    private static Map<String, NamedValue> values() {
        Map<String, NamedValue> values = new HashMap<>();
        for (int i = 0; i <= MOST; i++) {
            String name = "v" + i;
            values.put(
                    name,
                    new NamedValue(name, name, OptionalInt.of(i), "", CITATION, Optional.empty()));
        }
        return values;
    }
}
