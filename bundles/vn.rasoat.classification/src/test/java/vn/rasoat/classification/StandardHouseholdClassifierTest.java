package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

class StandardHouseholdClassifierTest {

    private static final TableRef TABLE = new TableRef("b1-national", 1, "t1");

    private final World world = new World();
    private final StandardHouseholdClassifier classifier = world.classifier;
    private TestStandard standard;
    private Round round;

    @BeforeEach
    void nationalStandardWithALineOf140() {
        standard = world.catalogue.installPoints("national", 1, 140);
        round = world.open(RoundPins.of(standard.ref()));
    }

    @Test
    void agreeingSurveyGivesNoDifference() {
        Outcome outcome =
                classify(Map.of("b1Point", "140", "b2Point", "20", "classify", "poor"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.NO);
        assertThat(outcome.lowIncomeWorker()).isEqualTo(Answer.NO);
        assertThat(outcome.standard()).isEqualTo(standard.ref());
        assertThat(outcome.b1Table()).isEmpty();
        assertThat(outcome.local()).isEmpty();
        assertThat(outcome.deprivations())
                .hasSize(4)
                .containsEntry("insurance", Answer.YES)
                .containsEntry("water", Answer.NO);
        assertThat(outcome.steps()).hasSize(5);
    }

    @Test
    void computedClassCountsAgainstTheStatedOne() {
        Outcome outcome = classify(Map.of("b1Point", "140", "classify", "near-poor"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.CLASS_DIFFERS,
                                "classify",
                                List.of("Hộ cận nghèo", "Hộ nghèo")));
    }

    @Test
    void statedClassIsUsedAndMarkedWhereScoresAreMissing() {
        Outcome outcome = classify(Map.of("classify", "near-poor"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(outcome.source()).isEqualTo(ClassSource.STATED);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.CLASS_STATED, "classify", List.of("Hộ cận nghèo")));
    }

    @Test
    void withoutScoresAndStatedClassNothingIsGuessed() {
        Outcome outcome = classify(Map.of(), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(IssueCode.CLASS_OPEN, "classify", List.of("b1Point")));
    }

    @Test
    void statedClassThatSaysNothingIsNone() {
        Outcome outcome = classify(Map.of("classify", "undetermined"));

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
    }

    @Test
    void tickCountsAgainstTheAnswersBehindIt() {
        Outcome outcome = classify(Map.of("b1Point", "140", "dwelling.wall", "solid"), 1, 3);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.deprivations()).containsEntry("housing", Answer.YES);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS,
                                "deprivation.housing",
                                List.of("3 (Chất lượng nhà ở)", "x", "–")));
    }

    @Test
    void answersCountAgainstTheTickWhereTheRoundSaysSo() {
        round =
                world.open(
                        new RoundPins(
                                standard.ref(),
                                Optional.empty(),
                                Optional.empty(),
                                IndicatorSource.COMPUTED));

        Outcome outcome = classify(Map.of("b1Point", "140", "dwelling.wall", "non-solid"), 1);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.COMPUTED_COUNTS,
                                "deprivation.housing",
                                List.of("3 (Chất lượng nhà ở)", "–", "x")));
    }

    @Test
    void resultByTheStandardOfTheProvinceStandsBesideTheNationalOne() {
        TestStandard local = world.catalogue.installPoints("local", 3, 160);
        world.catalogue.tables.put(standard.ref(), TABLE);
        RoundPins pins =
                new RoundPins(
                        standard.ref(),
                        Optional.of(local.ref()),
                        Optional.of(TABLE),
                        IndicatorSource.COMPUTED);
        round = world.open(pins);

        Outcome outcome = classify(Map.of("b1Point", "141"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        LocalOutcome result = outcome.local().orElseThrow();
        assertThat(result.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(result.standard()).isEqualTo(local.ref());
        assertThat(result.steps()).anyMatch(step -> step.input().equals("B1=141; line=160"));
        assertThat(world.catalogue.asked)
                .hasSize(2)
                .containsOnly(
                        new ScoringOptions(
                                IndicatorSource.COMPUTED, Optional.of(TABLE), "national"));
    }

    @Test
    void localResultIsNeverTheStatedClass() {
        TestStandard local = world.catalogue.installPoints("local", 1, 160);
        round =
                world.open(
                        new RoundPins(
                                standard.ref(),
                                Optional.of(local.ref()),
                                Optional.empty(),
                                IndicatorSource.TICKED));

        Outcome outcome = classify(Map.of("classify", "poor"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.local().orElseThrow().povertyClass())
                .isEqualTo(PovertyClass.UNDETERMINED);
    }

    @Test
    void outcomeNamesTheTableOnlyWhereItGaveB1() {
        world.catalogue.tables.put(standard.ref(), TABLE);
        round =
                world.open(
                        new RoundPins(
                                standard.ref(),
                                Optional.empty(),
                                Optional.of(TABLE),
                                IndicatorSource.TICKED));

        assertThat(tableOf(not().b1(150).table(145, 145))).contains(TABLE);
        assertThat(tableOf(not().table(145, 145))).contains(TABLE);
        assertThat(tableOf(not().table(145, 160))).contains(TABLE);
        assertThat(tableOf(not().b1(150).table(145, 160))).isEmpty();
        assertThat(tableOf(not().b1(150))).isEmpty();
        assertThat(tableOf(not())).isEmpty();
    }

    private static Verdicts not() {
        return Verdicts.of(PovertyClass.NOT_POOR);
    }

    private Optional<TableRef> tableOf(Verdicts verdict) {
        // another object of the same text: the catalogue was refreshed
        world.catalogue.install(
                TestStandard.of("national", 1), ScriptedScorer.saying(verdict.make()));
        return classifier.classify(round, Surveys.household(Map.of())).b1Table();
    }

    @Test
    void roundWhoseStandardIsGoneIsRefused() {
        Round other = world.open(RoundPins.of(new StandardRef("national", 1, "0000")));

        assertThatThrownBy(() -> classifier.classify(other, Surveys.household(Map.of())))
                .isInstanceOfSatisfying(
                        RejectedRequestException.class,
                        refused -> {
                            assertThat(refused.issue().code()).isEqualTo(IssueCode.NO_STANDARD);
                            assertThat(refused.issue().arguments())
                                    .containsExactly("2024-09-01", "20");
                        });
    }

    @Test
    void roundWhoseLocalStandardIsGoneIsRefused() {
        Round other =
                world.open(
                        new RoundPins(
                                standard.ref(),
                                Optional.of(new StandardRef("local", 1, "0000")),
                                Optional.empty(),
                                IndicatorSource.TICKED));

        assertThatThrownBy(() -> classifier.classify(other, Surveys.household(Map.of())))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2011")
                .hasMessageContaining("local");
    }

    private Outcome classify(Map<String, String> answers, Integer... ticked) {
        Map<String, String> all = new TreeMap<>(Surveys.boxes(standard, ticked));
        all.putAll(answers);
        return classifier.classify(round, Surveys.household(all));
    }
}
