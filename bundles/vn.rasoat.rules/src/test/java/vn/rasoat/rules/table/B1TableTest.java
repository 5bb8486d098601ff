package vn.rasoat.rules.table;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.SurveyedHousehold;

class B1TableTest {

    /** Every item answered with an option that gives no points, but these give them. */
    private static final String[] NOTHING = {
        "b1.no_size_points", "no",
        "b1.household_size", "5-plus",
        "b1.dependants", "more",
        "b1.qualification", "none",
        "b1.non_farm_job", "none",
        "b1.pension", "none",
        "b1.wall", "other",
        "b1.column", "other",
        "b1.roof", "other",
        "b1.area_per_head", "small",
        "b1.electricity", "low",
        "b1.water", "other",
        "b1.toilet", "other",
        "b1.television", "no",
        "b1.motorbike", "no",
        "b1.paddy", "none",
        "b1.cattle", "none",
        "b1.fish_pond", "none",
        "b1.bonus", "no"
    };

    private final B1Table table = Tables.invented();

    private static SurveyedHousehold answered(SurveyedHousehold household, String... more) {
        return Tables.with(Tables.with(household, NOTHING), more);
    }

    @ParameterizedTest
    @CsvSource({
        "red-river-delta, 40",
        "northern-midlands-mountains, 41",
        "north-central-coast, 42",
        "central-highlands, 43",
        "south-east, 44",
        "mekong-delta, 45"
    })
    void columnIsThatOfTheRegion(String region, int points) {
        SurveyedHousehold household = answered(Tables.rural(region), "b1.household_size", "1");

        assertThat(table.points(household)).isEqualTo(Span.exactly(points));
    }

    @Test
    void urbanHouseholdHasOneColumnWhereverItLives() {
        SurveyedHousehold household = answered(Tables.urban(), "b1.household_size", "1");

        assertThat(table.points(household)).isEqualTo(Span.exactly(46));
        assertThat(table.points(Tables.with(household, "administrative.region", "south-east")))
                .isEqualTo(Span.exactly(46));
    }

    @Test
    void pointsOfAllItemsAreAdded() {
        SurveyedHousehold household =
                answered(
                        Tables.rural("northern-midlands-mountains"),
                        "b1.household_size",
                        "4",
                        "b1.pension",
                        "one",
                        "b1.water",
                        "tap");

        assertThat(table.points(household)).isEqualTo(Span.exactly(11 + 18 + 9));
        assertThat(table.unanswered(household)).isEmpty();
    }

    @Test
    void answersThatTheTableDoesNotKnowAreLeftAlone() {
        SurveyedHousehold household =
                answered(
                        Tables.urban(),
                        "b1.household_size",
                        "4",
                        "b1.aaa",
                        "1",
                        "b1.motorboat",
                        "1",
                        "b1.zzz",
                        "1",
                        "b1Point",
                        "99",
                        "b1",
                        "99");

        assertThat(table.points(household)).isEqualTo(Span.exactly(16));
    }

    @Test
    void ruralHouseholdWithoutRegionLeavesTheColumnsOpen() {
        SurveyedHousehold household =
                answered(Tables.ruralSomewhere(), "b1.household_size", "1", "b1.wall", "solid");

        assertThat(table.points(household)).isEqualTo(new Span(40 + 6, 45 + 11));
        assertThat(table.unanswered(household)).containsExactly("administrative.region");
    }

    @Test
    void unknownRegionIsNoRegion() {
        SurveyedHousehold household = answered(Tables.rural("atlantis"), "b1.household_size", "1");

        assertThat(table.points(household)).isEqualTo(new Span(40, 45));
        assertThat(table.points(Tables.with(household, "administrative.region", "urban")))
                .isEqualTo(new Span(40, 45));
    }

    @Test
    void regionThatChangesNothingIsNotAskedFor() {
        SurveyedHousehold household = answered(Tables.ruralSomewhere());

        assertThat(table.points(household)).isEqualTo(Span.exactly(0));
        assertThat(table.unanswered(household)).isEmpty();
    }

    @Test
    void itemThatIsNotAnsweredSpansItsOptions() {
        SurveyedHousehold household = Tables.with(Tables.rural("red-river-delta"), NOTHING);
        SurveyedHousehold open = Tables.with(household, "b1.pension", "lost");

        assertThat(table.points(open)).isEqualTo(new Span(0, 33));
        assertThat(table.unanswered(open)).containsExactly("b1.pension");
    }

    @Test
    void openItemAndOpenRegionSpanTheColumnsTogether() {
        SurveyedHousehold household =
                answered(Tables.ruralSomewhere(), "b1.wall", "solid", "b1.pension", "lost");

        assertThat(table.points(household)).isEqualTo(new Span(6, 11 + 38));
        assertThat(table.unanswered(household))
                .containsExactly("administrative.region", "b1.pension");
    }

    @Test
    void nothingAnsweredSpansTheWholeTable() {
        SurveyedHousehold household = Tables.rural("red-river-delta");

        assertThat(table.points(household).least()).isZero();
        assertThat(table.points(household).most())
                .isEqualTo(
                        40 + 15 + 9 + 21 + 33 + 6 + 5 + 4 + 12 + 14 + 8 + 7 + 4 + 9 + 8 + 13 + 5
                                + 2);
        assertThat(table.unanswered(household))
                .hasSize(19)
                .contains("b1.no_size_points", "b1.household_size", "b1.bonus")
                .doesNotContain("administrative.region");
    }

    @Test
    void householdWithTheMarkGetsNoPointsOfTheItem() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.household_size", "1", "b1.no_size_points", "yes");

        assertThat(table.points(household)).isEqualTo(Span.exactly(0));
        assertThat(size(household).option()).isEqualTo("không tính điểm cho hộ này");
        assertThat(size(household).points()).isEqualTo(Span.exactly(0));
    }

    @Test
    void withTheMarkTheOptionNeedsNoAnswer() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.household_size", "lost", "b1.no_size_points", "yes");

        assertThat(table.points(household)).isEqualTo(Span.exactly(0));
        assertThat(table.unanswered(household)).isEmpty();
    }

    @Test
    void markThatIsNotAnsweredLeavesThePointsOpen() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.household_size", "1", "b1.no_size_points", "maybe");

        assertThat(table.points(household)).isEqualTo(new Span(0, 46));
        assertThat(table.unanswered(household)).containsExactly("b1.no_size_points");
        assertThat(size(household).option()).isEqualTo("Hộ có 1 người");
    }

    @Test
    void markThatIsNotAnsweredKeepsTheOption() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.household_size", "3", "b1.no_size_points", "maybe");

        assertThat(table.points(household)).isEqualTo(new Span(0, 26));
        assertThat(size(household).option()).isEqualTo("Hộ có 3 người");
    }

    @Test
    void itemWithoutAnyAnswerHasNoOption() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.household_size", "lost", "b1.no_size_points", "maybe");

        assertThat(size(household))
                .isEqualTo(
                        new ScoredItem("b1.household_size", "Số nhân khẩu", "", new Span(0, 46)));
        assertThat(size(answered(Tables.urban(), "b1.household_size", "lost")).option()).isEmpty();
        assertThat(table.unanswered(household))
                .containsExactly("b1.household_size", "b1.no_size_points");
    }

    @Test
    void lastOptionKeepsItsNameWhetherTheMarkIsKnownOrNot() {
        SurveyedHousehold household = answered(Tables.urban());

        assertThat(size(household).option()).isEqualTo("Hộ có từ 5 người trở lên");
        assertThat(size(Tables.with(household, "b1.no_size_points", "maybe")).option())
                .isEqualTo("Hộ có từ 5 người trở lên");
    }

    @Test
    void markIsNotAskedForWhereThereAreNoPointsToWithhold() {
        SurveyedHousehold household =
                answered(Tables.urban(), "b1.no_size_points", "maybe", "b1.pension", "lost");

        assertThat(table.unanswered(household)).containsExactly("b1.pension");
    }

    @Test
    void withoutTheMarkAnOpenOptionSpansAll() {
        SurveyedHousehold household = answered(Tables.urban(), "b1.household_size", "lost");

        assertThat(table.points(household)).isEqualTo(new Span(0, 46));
        assertThat(table.unanswered(household)).containsExactly("b1.household_size");
    }

    @Test
    void ofTheLastOptionOnlyTheMarkIsAskedFor() {
        String generous =
                Tables.text("invented-b1-table.yaml")
                        .replaceFirst("(?s)(code: 5-plus.*?urban: )0", "$17");
        B1Table table = Tables.read("table.yaml", generous).table().orElseThrow();
        SurveyedHousehold household = answered(Tables.urban(), "b1.no_size_points", "maybe");

        assertThat(table.points(household)).isEqualTo(new Span(0, 7));
        assertThat(table.unanswered(household)).containsExactly("b1.no_size_points");
    }

    @Test
    void markMayStandBeforeAllItems() {
        String renamed =
                Tables.text("invented-b1-table.yaml").replace("b1.no_size_points", "b1.a_mark");
        B1Table table = Tables.read("table.yaml", renamed).table().orElseThrow();
        SurveyedHousehold household = answered(Tables.urban(), "b1.household_size", "1");

        assertThat(table.points(household)).isEqualTo(new Span(0, 46));
        assertThat(table.points(Tables.with(household, "b1.a_mark", "yes")))
                .isEqualTo(Span.exactly(0));
        assertThat(table.points(Tables.with(household, "b1.a_mark", "no")))
                .isEqualTo(Span.exactly(46));
    }

    @Test
    void openOptionKeepsTheLeastPointsThatEveryOptionGives() {
        String generous =
                Tables.text("invented-b1-table.yaml")
                        .replaceFirst(
                                "(?s)(code: 5-plus.*?urban: )0",
                                "$17"); // every urban household gets 7 for its size
        B1Table table = Tables.read("table.yaml", generous).table().orElseThrow();
        SurveyedHousehold open = answered(Tables.urban(), "b1.household_size", "lost");

        assertThat(table.points(open)).isEqualTo(new Span(7, 46));
        assertThat(table.points(Tables.with(open, "b1.no_size_points", "maybe")))
                .isEqualTo(new Span(0, 46));
    }

    @Test
    void itemsAreScoredOneByOneInTheOrderOfTheAnnex() {
        SurveyedHousehold household =
                answered(
                        Tables.rural("south-east"), "b1.household_size", "2", "b1.pension", "lost");

        List<ScoredItem> items = table.items(household);

        assertThat(items).hasSize(18);
        assertThat(items.get(0))
                .isEqualTo(
                        new ScoredItem(
                                "b1.household_size",
                                "Số nhân khẩu",
                                "Hộ có 2 người",
                                Span.exactly(34)));
        assertThat(items.get(4))
                .isEqualTo(new ScoredItem("b1.pension", "Lương hưu", "", new Span(0, 37)));
        assertThat(items.get(17).option()).isEqualTo("Không");
    }

    @Test
    void itemsOfAnUnknownRegionSpanTheColumns() {
        SurveyedHousehold household =
                answered(Tables.ruralSomewhere(), "b1.household_size", "2", "b1.pension", "lost");

        assertThat(size(household).points()).isEqualTo(new Span(30, 35));
        assertThat(table.items(household).get(4).points()).isEqualTo(new Span(0, 38));
    }

    private ScoredItem size(SurveyedHousehold household) {
        return table.items(household).get(0);
    }
}
