package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/** With the made-up standard: B1 line 100, poor from 2 of 3 indicators at 5 points. */
class DataStandardTest {

    private final DataStandard standard =
            new DataStandard(
                    StandardReader.read("made-up.yaml", TestFiles.bytes(TestFiles.madeUp())));

    @Test
    void scalesFollowTheFile() {
        assertThat(standard.b1()).isEqualTo(new PointScale("totalOne", 0, Integer.MAX_VALUE, 1));
        assertThat(standard.b2()).isEqualTo(new PointScale("totalTwo", 0, 15, 5));
        assertThat(standard.leastDeprivationsOfPoor()).isEqualTo(2);
    }

    @Test
    void boxesDecideAgainstTheStatedTotal() {
        Verdict verdict =
                evaluate("totalOne=100 totalTwo=0 box.light=yes box.school=yes box.water=no");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(step(verdict, "b2").result()).isEqualTo("10");
    }

    @Test
    void boxesDecideAgainstTheComputedIndicator() {
        Verdict verdict =
                evaluate("totalOne=100 box.light=no box.school=yes box.water=no house.light=none");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(verdict.deprivations()).containsEntry("light", Answer.NO);
        assertThat(verdict.computed()).containsEntry("light", Answer.YES);
    }

    @Test
    void withoutBoxesTheStatedTotalDecides() {
        assertThat(evaluate("totalOne=100 totalTwo=10").povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThat(evaluate("totalOne=100 totalTwo=5").povertyClass())
                .isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void statedTotalThatTheBoxesRefuteIsNotUsed() {
        Verdict verdict = evaluate("totalOne=100 totalTwo=5 box.light=yes box.school=yes");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(step(verdict, "b2").result()).isEqualTo("10..15");
    }

    @Test
    void someBoxesAreEnoughWhereTheRestCannotChangeTheClass() {
        assertThat(evaluate("totalOne=100 box.light=yes box.water=yes").povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThat(evaluate("totalOne=100 box.light=no box.water=no").povertyClass())
                .isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void missingDecisiveBoxesLeaveTheClassOpenAndAreNamed() {
        Verdict verdict = evaluate("totalOne=100 box.light=yes");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(verdict.missing()).containsExactly("totalTwo", "box.school", "box.water");
        assertThat(step(verdict, "b2").result()).isEqualTo("5..15");
    }

    @Test
    void answersStandInForAMissingBox() {
        Verdict verdict = evaluate("totalOne=100 box.school=yes box.water=no house.light=none");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(verdict.deprivations()).containsEntry("light", Answer.YES);
    }

    @Test
    void totalOffItsScaleIsNoScore() {
        Verdict offFirst = evaluate("totalOne=-1 totalTwo=10");
        Verdict offSecond = evaluate("totalOne=100 totalTwo=7");

        assertThat(offFirst.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(offFirst.missing()).containsExactly("totalOne");
        assertThat(offSecond.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
    }

    @Test
    void aboveTheLineDeprivationsDoNotMatterAndNeedNotBeKnown() {
        Verdict verdict = evaluate("totalOne=101");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(verdict.missing()).isEmpty();
    }

    @Test
    void everyStepSaysWhatItRestsOn() {
        Verdict verdict =
                evaluate("totalOne=100 income=1500 box.light=yes box.school=yes box.water=no");

        assertThat(verdict.steps())
                .containsExactly(
                        new Step(
                                "indicator.light",
                                "tick=yes; answers=unknown",
                                "yes",
                                "Act 1, annex, 1"),
                        new Step(
                                "indicator.school",
                                "tick=yes; answers=unknown",
                                "yes",
                                "Act 1, annex, 2"),
                        new Step(
                                "indicator.water",
                                "tick=no; answers=unknown",
                                "no",
                                "Act 1, annex, 3"),
                        new Step("b2", "deprived=2; unknown=0; points=5", "10", "Act 1, art. 4"),
                        new Step(
                                "income-line",
                                "B1=100; line=100; area=rural",
                                "at-or-below",
                                "Act 1, art. 6"),
                        new Step(
                                "class",
                                "income-line=at-or-below; B2=10; poor from=10",
                                "poor",
                                "Act 1, art. 5"),
                        new Step(
                                "average-living-standard",
                                "income=1500; above=1000; to=1500",
                                "yes",
                                "Act 1, art. 6"));
    }

    private Verdict evaluate(String answers) {
        Map<String, String> values = new HashMap<>();
        values.put("administrative.areaType", "rural");
        values.put("family.numberOfMembers", "1");
        for (String answer : answers.split(" ")) {
            values.put(answer.split("=")[0], answer.split("=")[1]);
        }
        return standard.evaluate(
                new SurveyedHousehold(
                        new HouseholdKey("00001", "", "1", ""), Answers.of(values), List.of()));
    }

    private static Step step(Verdict verdict, String key) {
        return verdict.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
