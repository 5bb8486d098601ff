package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.FactStatus;
import vn.rasoat.api.survey.PovertyClass;

class ClassGridTest {

    private static final Citation CITATION =
            new Citation("Act", "1", FactStatus.CONFIRMED, "me", LocalDate.EPOCH);

    private static final int POOR = ClassGrid.bit(PovertyClass.POOR);
    private static final int NEAR = ClassGrid.bit(PovertyClass.NEAR_POOR);
    private static final int NOT = ClassGrid.bit(PovertyClass.NOT_POOR);

    private final List<ClassRow> rows = new ArrayList<>();
    private final Map<String, NamedValue> values = new LinkedHashMap<>();

    @Test
    void everySideOfAValueIsTheSideThatItsWordSays() {
        value("line", 10);
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "line"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.ABOVE, "line"));
        assertThat(b1(10, 10)).isEqualTo(POOR);
        assertThat(b1(11, 11)).isEqualTo(NOT);

        rows.clear();
        row(PovertyClass.POOR, bound(Measure.B1, Side.BELOW, "line"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.FROM, "line"));
        assertThat(b1(9, 9)).isEqualTo(POOR);
        assertThat(b1(10, 10)).isEqualTo(NOT);
    }

    @Test
    void allCellsThatCanBeReachedAreLookedAt() {
        value("low", 10);
        value("high", 20);
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "low"));
        row(
                PovertyClass.NEAR_POOR,
                bound(Measure.B1, Side.ABOVE, "low"),
                bound(Measure.B1, Side.TO, "high"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.ABOVE, "high"));

        assertThat(grid().gap()).isEmpty();
        assertThat(grid().overlap()).isEmpty();
        assertThat(b1(0, 10)).isEqualTo(POOR);
        assertThat(b1(0, 11)).isEqualTo(POOR | NEAR);
        assertThat(b1(11, 20)).isEqualTo(NEAR);
        assertThat(b1(10, 21)).isEqualTo(POOR | NEAR | NOT);
        assertThat(b1(21, Integer.MAX_VALUE)).isEqualTo(NOT);
    }

    @Test
    void gapIsNamed() {
        value("low", 10);
        value("high", 20);
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "low"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.ABOVE, "high"));

        assertThat(grid().gap()).hasValue("b1 11..20");
        assertThat(grid().overlap()).isEmpty();
    }

    @Test
    void overlapIsNamedWithBothRows() {
        value("low", 10);
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "low"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.FROM, "low"));

        assertThat(grid().gap()).isEmpty();
        assertThat(grid().overlap())
                .hasValueSatisfying(
                        overlap -> {
                            assertThat(overlap.cell()).isEqualTo("b1 10");
                            assertThat(overlap.first()).isEqualTo(rows.get(0));
                            assertThat(overlap.second()).isEqualTo(rows.get(1));
                        });
    }

    @Test
    void valueOutsideTheScaleCutsNothing() {
        value("none", 0);
        value("all", 5);
        row(PovertyClass.POOR, bound(Measure.DEPRIVATIONS, Side.FROM, "none"));
        row(PovertyClass.NOT_POOR, bound(Measure.DEPRIVATIONS, Side.ABOVE, "all"));

        assertThat(grid().axes()).singleElement().extracting(Axis::positions).isEqualTo(1);
        assertThat(grid().gap()).isEmpty();
        assertThat(grid().overlap()).isEmpty();
    }

    @Test
    void valueThatNobodyKnowsLeavesBothSidesOpen() {
        unknown("line");
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "line"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.ABOVE, "line"));

        ClassGrid grid = grid();

        assertThat(grid.gap()).isEmpty();
        assertThat(b1(0, 0)).isEqualTo(POOR | NOT);
        assertThat(grid.axes()).extracting(axis -> axis.unknown().isPresent()).contains(true);
        Axis open = grid.axes().get(grid.axes().size() - 1);
        assertThat(grid.matters(open, least(0, 0), most(0, 0))).isTrue();
    }

    @Test
    void gapBesideAValueThatNobodyKnowsIsNamed() {
        unknown("line");
        row(PovertyClass.POOR, bound(Measure.B1, Side.TO, "line"));
        assertThat(grid().gap()).hasValue("b1 0..; b1 > line?");

        rows.clear();
        row(PovertyClass.POOR, bound(Measure.B1, Side.ABOVE, "line"));
        assertThat(grid().gap()).hasValue("b1 0..; b1 <= line?");

        rows.clear();
        row(PovertyClass.POOR, bound(Measure.B1, Side.FROM, "line"));
        assertThat(grid().gap()).hasValue("b1 0..; b1 < line?");

        rows.clear();
        row(PovertyClass.POOR, bound(Measure.B1, Side.BELOW, "line"));
        assertThat(grid().gap()).hasValue("b1 0..; b1 >= line?");
    }

    @Test
    void valueThatNobodyKnowsDoesNotMatterWhereTheClassIsTheSame() {
        unknown("line");
        value("many", 3);
        row(
                PovertyClass.POOR,
                bound(Measure.B1, Side.TO, "line"),
                bound(Measure.DEPRIVATIONS, Side.FROM, "many"));
        row(
                PovertyClass.NOT_POOR,
                bound(Measure.B1, Side.ABOVE, "line"),
                bound(Measure.DEPRIVATIONS, Side.FROM, "many"));
        row(PovertyClass.NEAR_POOR, bound(Measure.DEPRIVATIONS, Side.BELOW, "many"));

        ClassGrid grid = grid();
        Axis open = grid.axes().get(grid.axes().size() - 1);

        assertThat(grid.classes(least(0, 0), most(9, 2))).isEqualTo(NEAR);
        assertThat(grid.matters(open, least(0, 0), most(9, 2))).isFalse();
        assertThat(grid.matters(open, least(0, 3), most(9, 3))).isTrue();
    }

    @Test
    void axisMattersOnlyWhereAStepAlongItChangesTheClass() {
        value("line", 10);
        value("many", 3);
        row(
                PovertyClass.POOR,
                bound(Measure.B1, Side.TO, "line"),
                bound(Measure.DEPRIVATIONS, Side.FROM, "many"));
        row(
                PovertyClass.NEAR_POOR,
                bound(Measure.B1, Side.TO, "line"),
                bound(Measure.DEPRIVATIONS, Side.BELOW, "many"));
        row(PovertyClass.NOT_POOR, bound(Measure.B1, Side.ABOVE, "line"));
        ClassGrid grid = grid();
        Axis b1 = grid.axes().get(0);
        Axis deprivations = grid.axes().get(1);

        assertThat(grid.matters(b1, least(0, 3), most(99, 3))).isTrue();
        assertThat(grid.matters(deprivations, least(0, 3), most(99, 3))).isFalse();
        assertThat(grid.matters(b1, least(0, 0), most(10, 5))).isFalse();
        assertThat(grid.matters(deprivations, least(0, 0), most(10, 5))).isTrue();
        assertThat(grid.matters(deprivations, least(11, 0), most(99, 5))).isFalse();
        assertThat(grid.row(least(11, 0))).isEqualTo(2);
        assertThat(grid.row(least(0, 3))).isEqualTo(0);
        assertThat(grid.row(least(0, 2))).isEqualTo(1);
    }

    @Test
    void oneOfSeveralBoundsIsEnoughWhereTheRowSaysSo() {
        value("line", 10);
        value("money", 1000);
        ClassCondition either =
                new ClassCondition.Any(
                        List.of(
                                bound(Measure.B1, Side.TO, "line"),
                                bound(Measure.INCOME, Side.TO, "money")));
        rows.add(new ClassRow(PovertyClass.POOR, either, CITATION, 1));
        row(
                PovertyClass.NOT_POOR,
                bound(Measure.B1, Side.ABOVE, "line"),
                bound(Measure.INCOME, Side.ABOVE, "money"));
        ClassGrid grid = grid();

        assertThat(grid.gap()).isEmpty();
        assertThat(grid.overlap()).isEmpty();
        assertThat(grid.classes(new int[] {10, 0, 1001}, new int[] {10, 0, 1001})).isEqualTo(POOR);
        assertThat(grid.classes(new int[] {11, 0, 1000}, new int[] {11, 0, 1000})).isEqualTo(POOR);
        assertThat(grid.classes(new int[] {11, 0, 1001}, new int[] {11, 0, 1001})).isEqualTo(NOT);
        assertThat(
                        grid.classes(
                                new int[] {11, 0, Integer.MIN_VALUE},
                                new int[] {11, 0, Integer.MAX_VALUE}))
                .isEqualTo(POOR | NOT);
    }

    private int b1(int least, int most) {
        return grid().classes(least(least, 0), most(most, 0));
    }

    private static int[] least(int b1, int deprivations) {
        return new int[] {b1, deprivations, Integer.MIN_VALUE};
    }

    private static int[] most(int b1, int deprivations) {
        return new int[] {b1, deprivations, Integer.MAX_VALUE};
    }

    private ClassGrid grid() {
        return new ClassGrid(rows, values, new Axis.Limits(0, 5));
    }

    private void row(PovertyClass povertyClass, ClassCondition... parts) {
        rows.add(
                new ClassRow(
                        povertyClass,
                        new ClassCondition.All(List.of(parts)),
                        CITATION,
                        rows.size() + 1));
    }

    private static ClassCondition bound(Measure measure, Side side, String value) {
        return new ClassCondition.Bound(measure, side, value);
    }

    private void value(String name, int number) {
        values.put(
                name,
                new NamedValue(name, name, OptionalInt.of(number), "", CITATION, Optional.empty()));
    }

    private void unknown(String name) {
        values.put(
                name,
                new NamedValue(
                        name, name, OptionalInt.empty(), "about", CITATION, Optional.empty()));
    }
}
