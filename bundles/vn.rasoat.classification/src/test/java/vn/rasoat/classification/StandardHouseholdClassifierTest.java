package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

class StandardHouseholdClassifierTest {

    private static final String LIVING_STANDARD =
            "family.isAgricultureForestryFisherySaltMediumLivingStandard";

    private final StandardCatalogue catalogue = Surveys.catalogue();
    private final Standard standard = catalogue.inForce(Surveys.FIRST_DAY).orElseThrow();
    private final Round round = Surveys.round(standard.ref());
    private final StandardHouseholdClassifier classifier =
            new StandardHouseholdClassifier(catalogue);

    @Test
    void agreeingSurveyGivesNoDifference() {
        Outcome outcome =
                classify(Map.of("b1Point", "140", "b2Point", "30", "classify", "poor"), 1, 2, 9);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
        assertThat(outcome.differences()).isEmpty();
        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.NO);
        assertThat(outcome.standard()).isEqualTo(standard.ref());
        assertThat(outcome.deprivations())
                .hasSize(12)
                .containsEntry("water", Answer.YES)
                .containsEntry("toilet", Answer.NO);
        assertThat(outcome.steps()).hasSize(16).allMatch(step -> !step.citation().isBlank());
    }

    @Test
    void computedClassCountsAgainstTheStatedOne() {
        Outcome outcome = classify(Map.of("b1Point", "140", "classify", "near-poor"), 1, 2, 9);

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
        Outcome outcome = classify(Map.of("classify", "near-poor"), 1, 2, 9);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(outcome.source()).isEqualTo(ClassSource.STATED);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.CLASS_STATED, "classify", List.of("Hộ cận nghèo")));
    }

    @Test
    void withoutScoresAndStatedClassNothingIsGuessed() {
        Outcome outcome = classify(Map.of(), 1, 2, 9);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void statedClassThatSaysNothingIsNone() {
        Outcome outcome = classify(Map.of("classify", "undetermined"));

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(outcome.source()).isEqualTo(ClassSource.COMPUTED);
    }

    @Test
    void boxesCountAgainstTheStatedB2() {
        Outcome outcome = classify(Map.of("b1Point", "140", "b2Point", "30"), 1, 2);

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(IssueCode.B2_DIFFERS, "b2Point", List.of("30", "20")));
    }

    @Test
    void someBoxesCanRefuteTheStatedB2() {
        Map<String, String> answers = new TreeMap<>(Surveys.boxes(standard, 1, 2, 3));
        answers.keySet().retainAll(List.of("deprivation.employment", "deprivation.nutrition"));
        answers.putAll(Map.of("b1Point", "140", "b2Point", "10"));

        Outcome outcome = classifier.classify(round, Surveys.household(answers));

        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(IssueCode.B2_DIFFERS, "b2Point", List.of("10", "20–120")));
    }

    @Test
    void withoutBoxesTheStatedB2IsNoDifference() {
        Outcome outcome =
                classifier.classify(
                        round, Surveys.household(Map.of("b1Point", "140", "b2Point", "30")));

        assertThat(outcome.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void tickCountsAgainstTheAnswersBehindIt() {
        Outcome ticked = classify(solidHouse("b1Point", "140"), 7, 9, 10);
        Outcome notTicked =
                classify(
                        Map.of(
                                "b1Point", "140",
                                "dwelling.wall", "non-solid",
                                "dwelling.roof", "non-solid"),
                        9,
                        10);

        assertThat(ticked.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(ticked.deprivations()).containsEntry("housing_quality", Answer.YES);
        assertThat(ticked.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS,
                                "deprivation.housingQuality",
                                List.of("7 (Chất lượng nhà ở)", "x", "–")));
        assertThat(notTicked.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(notTicked.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS,
                                "deprivation.housingQuality",
                                List.of("7 (Chất lượng nhà ở)", "–", "x")));
    }

    @Test
    void pointsOffTheirScaleAreNamedAndNotUsed() {
        Map<String, String> answers = Map.of("b1Point", "-5", "b2Point", "130", "classify", "poor");

        Outcome outcome = classifier.classify(round, Surveys.household(answers));

        assertThat(outcome.source()).isEqualTo(ClassSource.STATED);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.POINTS_OUT_OF_RANGE, "b1Point", List.of("-5", "≥ 0")),
                        new Difference(
                                IssueCode.POINTS_OUT_OF_RANGE,
                                "b2Point",
                                List.of("130", "0, 10, …, 120")),
                        new Difference(IssueCode.CLASS_STATED, "classify", List.of("Hộ nghèo")));
    }

    @Test
    void markedHouseholdInsideTheBoundsIsOfAverageLivingStandard() {
        Outcome outcome =
                classify(
                        Map.of(
                                "b1Point",
                                "141",
                                LIVING_STANDARD,
                                "yes",
                                "family.incomePerPersonMonth",
                                "2250000"));

        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.YES);
        assertThat(outcome.differences()).isEmpty();
    }

    @Test
    void markWithAnIncomeOutsideIsNotCounted() {
        for (String income : List.of("1500000", "2250001")) {
            Outcome outcome =
                    classify(
                            Map.of(
                                    "b1Point",
                                    "141",
                                    LIVING_STANDARD,
                                    "yes",
                                    "family.incomePerPersonMonth",
                                    income));

            assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.NO);
            assertThat(outcome.differences())
                    .containsExactly(
                            new Difference(
                                    IssueCode.LIVING_STANDARD_CONTRADICTED,
                                    LIVING_STANDARD,
                                    List.of("income=" + income + "; above=1500000; to=2250000")));
        }
    }

    @Test
    void markOfAListedHouseholdIsNotCounted() {
        Outcome outcome =
                classify(
                        Map.of(
                                "b1Point",
                                "140",
                                LIVING_STANDARD,
                                "yes",
                                "family.incomePerPersonMonth",
                                "2000000"));

        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.NO);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.LIVING_STANDARD_CONTRADICTED,
                                LIVING_STANDARD,
                                List.of("Hộ cận nghèo")));
    }

    @Test
    void markWithoutIncomeIsTakenAsStated() {
        Outcome outcome = classify(Map.of("b1Point", "141", LIVING_STANDARD, "yes"));

        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.YES);
        assertThat(outcome.differences())
                .containsExactly(
                        new Difference(
                                IssueCode.LIVING_STANDARD_STATED, LIVING_STANDARD, List.of()));
    }

    @Test
    void statedClassCarriesTheMarkToo() {
        Outcome outcome = classify(Map.of("classify", "not-poor", LIVING_STANDARD, "yes"));

        assertThat(outcome.source()).isEqualTo(ClassSource.STATED);
        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.YES);
    }

    @Test
    void householdThatIsNotMarkedIsNotCountedWhateverItsIncome() {
        Outcome outcome =
                classify(
                        Map.of(
                                "b1Point",
                                "141",
                                LIVING_STANDARD,
                                "no",
                                "family.incomePerPersonMonth",
                                "2000000"));

        assertThat(outcome.averageLivingStandard()).isEqualTo(Answer.NO);
    }

    @Test
    void withoutTheMarkColumnTheAverageLivingStandardIsUnknown() {
        assertThat(classify(Map.of("b1Point", "141")).averageLivingStandard())
                .isEqualTo(Answer.UNKNOWN);
        assertThat(
                        classify(Map.of("b1Point", "141", "family.incomePerPersonMonth", "9000000"))
                                .averageLivingStandard())
                .isEqualTo(Answer.NO);
        assertThat(classify(Map.of("b1Point", "140")).averageLivingStandard()).isEqualTo(Answer.NO);
    }

    @Test
    void roundWhoseStandardIsGoneIsRefused() {
        Round other = Surveys.round(new StandardRef("nd-07-2021", 1, "0000"));

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
    void textsOfDifferencesLeaveNoGap() {
        Outcome outcome = classify(solidHouse("b1Point", "140", "b2Point", "20"), 7, 9, 10);

        assertThat(outcome.differences()).hasSize(2);
        for (Difference difference : outcome.differences()) {
            Issue issue =
                    Issue.of(
                            difference.code(),
                            Place.FILE,
                            difference.arguments().toArray(String[]::new));
            assertThat(IssueTexts.VIETNAMESE.message(issue)).doesNotContain("{");
            assertThat(IssueTexts.ENGLISH.message(issue)).doesNotContain("{");
        }
    }

    private static Map<String, String> solidHouse(String... more) {
        Map<String, String> answers = new TreeMap<>();
        answers.put("dwelling.wall", "solid");
        answers.put("dwelling.column", "solid");
        for (int i = 0; i < more.length; i += 2) {
            answers.put(more[i], more[i + 1]);
        }
        return answers;
    }

    private Outcome classify(Map<String, String> answers, Integer... ticked) {
        Map<String, String> all = new TreeMap<>(Surveys.boxes(standard, ticked));
        all.putAll(answers);
        return classifier.classify(round, Surveys.household(all));
    }
}
