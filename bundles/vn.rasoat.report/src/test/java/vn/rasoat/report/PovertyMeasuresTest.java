package vn.rasoat.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.api.survey.PovertyClass.NEAR_POOR;
import static vn.rasoat.api.survey.PovertyClass.NOT_POOR;
import static vn.rasoat.api.survey.PovertyClass.POOR;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.MeasureTable;
import vn.rasoat.api.report.Ratio;
import vn.rasoat.api.rules.Indicator;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

/** Hand-worked cases; every expected ratio is written out as it was counted on paper. */
class PovertyMeasuresTest {

    private static final String A = "06505";
    private static final String B = "06463";

    private final World world = World.twoCommunes();

    /**
     * The example with which Alkire and Foster explain their method: four persons, four dimensions,
     * poor from two deprivations (k = 2). Deprived: nobody in nothing; 2 and 4; 1, 2, 3 and 4; 2. H
     * = 2/4, A = (2/4 + 4/4) / 2 = 3/4, M0 = 6/16 = 3/8; the fourth person is deprived but not
     * poor, so the censored headcounts are 1/4, 2/4, 1/4, 2/4.
     */
    @Test
    void theTextbookExampleOfFourPersons() {
        textbook(1, 1, 1, 1);

        MeasureTable.Row row = commune(A);

        assertThat(row.headcount()).isEqualTo(new Ratio(2, 4));
        assertThat(row.intensity()).isEqualTo(new Ratio(6, 2 * 4));
        assertThat(row.adjustedHeadcount()).isEqualTo(new Ratio(6, 4 * 4));
        assertThat(row.adjustedHeadcount().value()).isEqualByComparingTo("0.375");
        assertThat(row.censored())
                .containsExactly(
                        new Ratio(1, 4), new Ratio(2, 4), new Ratio(1, 4), new Ratio(2, 4));
        assertThat(row.contributions())
                .containsExactly(
                        new Ratio(1, 6), new Ratio(2, 6), new Ratio(1, 6), new Ratio(2, 6));
    }

    /**
     * The same four as households of 4, 7, 5 and 4 persons. Population 20, poor 7 + 5 = 12;
     * deprivations of the poor, by persons: 2 x 7 + 4 x 5 = 34. H = 12/20, A = 34/(12 x 4), M0 =
     * 34/(20 x 4). Censored: indicator 1: 5; 2: 7 + 5; 3: 5; 4: 7 + 5.
     */
    @Test
    void householdsCountByTheirPersons() {
        textbook(4, 7, 5, 4);

        MeasureTable.Row row = commune(A);

        assertThat(row.population()).isEqualTo(20);
        assertThat(row.headcount()).isEqualTo(new Ratio(12, 20));
        assertThat(row.intensity()).isEqualTo(new Ratio(34, 48));
        assertThat(row.adjustedHeadcount()).isEqualTo(new Ratio(34, 80));
        assertThat(row.censored())
                .containsExactly(
                        new Ratio(5, 20), new Ratio(12, 20), new Ratio(5, 20), new Ratio(12, 20));
        assertThat(row.contributions())
                .containsExactly(
                        new Ratio(5, 34), new Ratio(12, 34), new Ratio(5, 34), new Ratio(12, 34));
    }

    @Test
    void whoIsDeprivedButNotPoorDoesNotCount() {
        // above the income line with five deprivations, and below it with two
        world.household(A, "1", NOT_POOR, 3, Set.of(1, 2, 3, 4, 5));
        world.household(A, "2", NEAR_POOR, 2, Set.of(1, 2));

        MeasureTable.Row row = commune(A);

        assertThat(row.headcount()).isEqualTo(new Ratio(0, 5));
        assertThat(row.adjustedHeadcount()).isEqualTo(new Ratio(0, 5 * 12));
        assertThat(row.intensity().defined()).isFalse();
        assertThat(row.contributions()).hasSize(12).noneMatch(Ratio::defined);
    }

    @Test
    void residentsAreThePopulationWhereTheyAreKnown() {
        world.residents.add(new Residents(A, 300, 1200));
        world.household(A, "1", POOR, 5, Set.of(1, 2, 3));

        MeasureTable.Row row = commune(A);

        assertThat(row.ofResidents()).isTrue();
        assertThat(row.headcount()).isEqualTo(new Ratio(5, 1200));
        assertThat(row.intensity()).isEqualTo(new Ratio(15, 60));
        assertThat(row.adjustedHeadcount()).isEqualTo(new Ratio(15, 14400));
    }

    @Test
    void aParentFallsBackToTheSurveyedAsSoonAsOneCommuneLacksItsResidents() {
        world.residents.add(new Residents(A, 300, 1200));
        world.household(A, "1", POOR, 5, Set.of(1, 2, 3));
        world.household(B, "1", NOT_POOR, 4, Set.of());

        MeasureTable table = world.measures().measure(World.ROUND, "187");

        assertThat(table.rows()).extracting(it -> it.unit().code()).containsExactly("187", A, B);
        assertThat(table.rows())
                .extracting(MeasureTable.Row::ofResidents)
                .containsExactly(false, true, false);
        assertThat(table.rows())
                .extracting(MeasureTable.Row::headcount)
                .containsExactly(new Ratio(5, 9), new Ratio(5, 1200), new Ratio(0, 4));
    }

    @Test
    void anUnknownIndicatorCountsAsNotDeprivedAndItsPersonsAreSaid() {
        Map<String, Answer> deprivations = new HashMap<>();
        for (Indicator indicator : new World.TestStandard().indicators()) {
            deprivations.put(indicator.key(), Answer.of(indicator.number() <= 3));
        }
        deprivations.put("water", Answer.UNKNOWN);
        world.household(
                A,
                "1",
                World.answers("family.numberOfMembers", "6"),
                List.of(),
                World.outcome(POOR, ClassSource.COMPUTED, deprivations));
        world.household(A, "2", POOR, 2, Set.of(1, 2, 3));

        MeasureTable.Row row = commune(A);

        assertThat(row.openPersons()).isEqualTo(6);
        assertThat(row.intensity()).isEqualTo(new Ratio(8 * 3, 8 * 12));
        assertThat(row.censored().get(8)).isEqualTo(new Ratio(0, 8));
    }

    @Test
    void aPoorHouseholdThatNobodyExplainedStaysPoorWithUnknownIndicators() {
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(new HouseholdKey(A, "Thôn A", "9", ""), POOR, 4));
        world.household(A, "1", POOR, 2, Set.of(1, 2, 3));

        MeasureTable.Row row = commune(A);

        assertThat(row.population()).isEqualTo(6);
        assertThat(row.headcount()).isEqualTo(new Ratio(6, 6));
        assertThat(row.openPersons()).isEqualTo(4);
        assertThat(row.intensity()).isEqualTo(new Ratio(6, 72));
    }

    @Test
    void whoIsNotClassifiedYetBelongsToThePopulationOnce() {
        world.openingCommunes.add(A);
        world.opening.add(new OpeningEntry(new HouseholdKey(A, "Thôn A", "1", ""), POOR, 4));
        // listed with 4, surveyed with 7: keeps class and size of the opening list
        world.household(A, "1", POOR, 7, Set.of());
        world.unclassify();
        world.household(A, "2", POOR, 5, Set.of());
        world.unclassify();

        MeasureTable.Row row = commune(A);

        assertThat(row.headcount()).isEqualTo(new Ratio(4, 4 + 5));
    }

    @Test
    void anEmptyCommuneHasNothingToDivideBy() {
        MeasureTable.Row row = commune(A);

        assertThat(row.headcount()).isEqualTo(new Ratio(0, 0));
        assertThat(row.headcount().defined()).isFalse();
        assertThat(row.adjustedHeadcount().defined()).isFalse();
    }

    @Test
    void theIndicatorsAreThoseOfTheStandardInTheOrderOfTheForms() {
        assertThat(world.measures().measure(World.ROUND, A).indicators())
                .isEqualTo(new World.TestStandard().indicators());
    }

    @Test
    void anUnknownUnitIsRefused() {
        assertThatThrownBy(() -> world.measures().measure(World.ROUND, "999"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2004");
    }

    private void textbook(int... persons) {
        world.indicators(4);
        List<Set<Integer>> deprived =
                List.of(Set.of(), Set.of(2, 4), Set.of(1, 2, 3, 4), Set.of(2));
        for (int i = 0; i < persons.length; i++) {
            PovertyClass now = deprived.get(i).size() >= 2 ? POOR : NOT_POOR;
            world.household(A, Integer.toString(i + 1), now, persons[i], deprived.get(i));
        }
    }

    private MeasureTable.Row commune(String code) {
        List<MeasureTable.Row> rows = world.measures().measure(World.ROUND, code).rows();
        assertThat(rows).hasSize(1);
        return rows.get(0);
    }
}
