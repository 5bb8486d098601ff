package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.Distance;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.ScoredIndicator;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.survey.Answer;

/** With the made-up standard: B1 line 100, poor from 2 of 3 indicators at 5 points. */
class ExplainerTest {

    private static final ScoringOptions BOXES = ScoringOptions.boxes("made-up");
    private static final String ALL = "box.light=yes box.school=yes box.water=no";

    private final Library library = TestFiles.read(TestFiles.all());

    @Test
    void distanceToEveryThresholdSaysWhatLiesBeyond() {
        Reasons reasons = explain("totalOne=90 " + ALL);

        assertThat(reasons.distances())
                .extracting(ExplainerTest::text)
                .containsExactly(
                        "b1 điểm 90..90 | 100 | Hộ không nghèo",
                        "b2 điểm 10..10 | 10 | Hộ cận nghèo");
        assertThat(reasons.distances().get(0).label()).isEqualTo("Điểm Phiếu B1");
        assertThat(reasons.distances().get(0).citation().at()).isEqualTo("art. 6");
    }

    @Test
    void aboveTheLineBothClassesMayLieBeyond() {
        Reasons reasons = explain("totalOne=101 box.light=yes");

        assertThat(reasons.distances())
                .extracting(ExplainerTest::text)
                .containsExactly(
                        "b1 điểm 101..101 | 100 | Hộ nghèo hoặc Hộ cận nghèo",
                        "b2 điểm 5..15 | 10 | Hộ không nghèo");
    }

    @Test
    void measureOfWhichNothingIsKnownHasNoDistance() {
        assertThat(explain(ALL).distances()).extracting(Distance::measure).containsExactly("b2");
    }

    @Test
    void incomeHasItsDistanceToTheBoundsOfBothBands() {
        Reasons inside = explain("totalOne=101 income=1200 visit=2002 " + ALL);
        Reasons below = explain("totalOne=101 income=1000 visit=2002 " + ALL);

        assertThat(inside.distances())
                .extracting(ExplainerTest::text)
                .contains(
                        "income đồng/người/tháng 1200..1200 | 1500 | Không phải hộ có mức sống"
                                + " trung bình",
                        "income đồng/người/tháng 1200..1200 | 1000 | Không phải hộ có mức sống"
                                + " trung bình",
                        "income đồng/người/tháng 1200..1200 | 1600 | Không phải hộ có người lao"
                                + " động thu nhập thấp");
        assertThat(below.distances())
                .extracting(ExplainerTest::text)
                .contains(
                        "income đồng/người/tháng 1000..1000 | 1000 | Hộ có mức sống trung bình",
                        "income đồng/người/tháng 1000..1000 | 1500 | Không phải hộ có mức sống"
                                + " trung bình");
    }

    @Test
    void boundThatNobodyKnowsHasNoDistance() {
        Reasons reasons = explain("administrative.areaType=urban totalOne=1 income=1300 " + ALL);

        assertThat(reasons.distances())
                .extracting(Distance::threshold)
                .containsExactly(120L, 10L, 1200L, 1900L);
    }

    @Test
    void provinceHasItsOwnLineAmongTheDistances() {
        Reasons reasons =
                scorer("made-local", BOXES, null)
                        .explain(TestFiles.household("totalOne=101 income=1200 " + ALL));

        assertThat(reasons.distances())
                .extracting(ExplainerTest::text)
                .startsWith(
                        "b1 điểm 101..101 | 100 | Hộ nghèo",
                        "b2 điểm 10..10 | 10 | Hộ không nghèo",
                        "income đồng/người/tháng 1200..1200 | 1100 | Hộ nghèo");
    }

    @Test
    void singleAnswersThatWouldChangeTheClassAreNamed() {
        assertThat(explain("totalOne=90 " + ALL).decisive())
                .containsExactly("totalOne", "box.light", "box.school");
        assertThat(explain("totalOne=90 box.light=yes box.school=no box.water=no").decisive())
                .containsExactly("totalOne", "box.school", "box.water");
        assertThat(explain("totalOne=101 " + ALL).decisive()).containsExactly("totalOne");
        assertThat(explain("totalOne=90 box.light=no box.school=no box.water=no").decisive())
                .containsExactly("totalOne");
    }

    @Test
    void statedTotalIsDecisiveOnlyWhereItDecides() {
        assertThat(explain("totalOne=90 totalTwo=10").decisive())
                .containsExactly("totalOne", "totalTwo");
        assertThat(explain("totalOne=90 totalTwo=10 " + ALL).decisive()).doesNotContain("totalTwo");
    }

    @Test
    void answersBehindAnIndicatorAreDecisiveToo() {
        ScoringOptions answers =
                new ScoringOptions(IndicatorSource.COMPUTED, Optional.empty(), "made-up");
        Reasons reasons =
                scorer("made-up", answers, null)
                        .explain(
                                TestFiles.household(
                                        "totalOne=90 visit=2002-01-01 house.light=none"
                                                + " box.water=no",
                                        "member.born=1995-01-01 member.atSchool=no",
                                        "member.born=1960-01-01 member.atSchool=no"));

        assertThat(reasons.verdict().povertyClass().word()).isEqualTo("poor");
        assertThat(reasons.decisive())
                .containsExactly("totalOne", "house.light", "member.atSchool");
    }

    @Test
    void incomeIsDecisiveWhereItDecides() {
        Reasons reasons =
                scorer("made-local", BOXES, null)
                        .explain(TestFiles.household("totalOne=101 income=1200 " + ALL));

        assertThat(reasons.decisive()).containsExactly("totalOne", "income");
    }

    @Test
    void openClassHasNoDecisiveAnswer() {
        assertThat(explain("totalOne=90").decisive()).isEmpty();
    }

    @Test
    void itemsOfATableAreScoredAndDecisive() {
        Reasons reasons =
                scorer("made-up", BOXES, FakeTable.of("made-up"))
                        .explain(TestFiles.household("one.first=low one.second=high " + ALL));

        assertThat(reasons.items())
                .extracting(item -> item.path() + "=" + item.points())
                .containsExactly("one.first=0", "one.second=60");
        assertThat(reasons.decisive()).containsExactly("one.first", "box.light", "box.school");
    }

    @Test
    void explainingChangesNothingOfTheVerdict() {
        DataScorer scorer = scorer("made-up", BOXES, null);
        String answers = "totalOne=90 income=1200 " + ALL;

        assertThat(scorer.explain(TestFiles.household(answers)).verdict())
                .isEqualTo(scorer.score(TestFiles.household(answers)));
    }

    @Test
    void indicatorsSayAllThatIsKnownOfThem() {
        ScoredIndicator light = explain("totalOne=90 house.light=lamp " + ALL).indicators().get(0);

        assertThat(light.ticked()).isEqualTo(Answer.YES);
        assertThat(light.computed()).isEqualTo(Answer.NO);
        assertThat(light.counted()).isEqualTo(Answer.YES);
        assertThat(light.points()).isEqualTo(5);
        assertThat(light.dimension()).isEqualTo("House");
        assertThat(light.meaning()).isEqualTo("The house has no light");
        assertThat(explain(ALL).indicators().get(2).points()).isZero();
    }

    @Test
    void citationsStandInTheOrderOfTheStepsEachOnce() {
        List<Citation> citations = explain("totalOne=90 income=1200 " + ALL).citations();

        assertThat(citations)
                .extracting(Citation::text)
                .containsExactly(
                        "Act 1, annex, 1",
                        "Act 1, annex, 2",
                        "Act 1, annex, 3",
                        "Act 1, art. 4",
                        "Act 1, art. 3",
                        "Act 1, art. 6",
                        "Act 1, art. 5.1",
                        "Act 2, art. 6");
    }

    private Reasons explain(String answers) {
        return scorer("made-up", BOXES, null).explain(TestFiles.household(answers));
    }

    private DataScorer scorer(String id, ScoringOptions options, FakeTable table) {
        return new DataScorer(
                library.latest(id).orElseThrow().compiled(), options, Optional.ofNullable(table));
    }

    private static String text(Distance distance) {
        return distance.measure()
                + " "
                + distance.unit()
                + " "
                + distance.least()
                + ".."
                + distance.most()
                + " | "
                + distance.threshold()
                + " | "
                + distance.beyond();
    }
}
