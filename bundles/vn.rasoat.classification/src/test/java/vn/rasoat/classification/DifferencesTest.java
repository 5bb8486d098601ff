package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.IssueTexts;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoredItem;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

class DifferencesTest {

    private TestStandard standard = TestStandard.of("national", 1);
    private IndicatorSource counts = IndicatorSource.TICKED;
    private List<ScoredItem> items = List.of();

    // Totals and boxes

    @Test
    void totalOffItsScaleIsNamedWithTheScale() {
        assertThat(differences(not(), Map.of("b1Point", "-1", "b2Point", "50")))
                .containsExactly(
                        difference(IssueCode.POINTS_OUT_OF_RANGE, "b1Point", "-1", "≥ 0"),
                        difference(IssueCode.POINTS_OUT_OF_RANGE, "b2Point", "50", "0, 10, …, 40"));
    }

    @Test
    void scaleOfSinglePointsIsNamedByItsBounds() {
        standard = standard.withB1(new PointScale("b1Point", 0, 300, 1));

        assertThat(differences(not(), Map.of("b1Point", "300"))).isEmpty();
        assertThat(differences(not(), Map.of("b1Point", "301")))
                .containsExactly(
                        difference(IssueCode.POINTS_OUT_OF_RANGE, "b1Point", "301", "0–300"));
    }

    @Test
    void openScaleIsNamedByItsLowerBoundWhateverItsStep() {
        standard = standard.withB1(new PointScale("b1Point", 5, Integer.MAX_VALUE, 5));

        assertThat(differences(not(), Map.of("b1Point", "6")))
                .containsExactly(difference(IssueCode.POINTS_OUT_OF_RANGE, "b1Point", "6", "≥ 5"));
    }

    @Test
    void scaleInStepsIsNamedByItsFirstTwo() {
        standard = standard.withB1(new PointScale("b1Point", 5, 25, 10));

        assertThat(differences(not(), Map.of("b1Point", "6")))
                .containsExactly(
                        difference(IssueCode.POINTS_OUT_OF_RANGE, "b1Point", "6", "5, 15, …, 25"));
    }

    @Test
    void boxesCountAgainstTheStatedB2() {
        assertThat(differences(not(), boxes("30", 1, 2)))
                .containsExactly(difference(IssueCode.B2_DIFFERS, "b2Point", "30", "20"));
        assertThat(differences(not(), boxes("20", 1, 2))).isEmpty();
        assertThat(differences(not(), boxes("10", 1, 2)))
                .containsExactly(difference(IssueCode.B2_DIFFERS, "b2Point", "10", "20"));
    }

    @Test
    void someBoxesCanRefuteTheStatedB2() {
        Map<String, String> two = Map.of("deprivation.work", "yes", "deprivation.water", "no");

        assertThat(differences(not(), with(two, "b2Point", "0")))
                .containsExactly(difference(IssueCode.B2_DIFFERS, "b2Point", "0", "10–30"));
        assertThat(differences(not(), with(two, "b2Point", "10"))).isEmpty();
        assertThat(differences(not(), with(two, "b2Point", "30"))).isEmpty();
        assertThat(differences(not(), with(two, "b2Point", "40")))
                .containsExactly(difference(IssueCode.B2_DIFFERS, "b2Point", "40", "10–30"));
    }

    @Test
    void withoutBoxesTheStatedB2IsNoDifference() {
        assertThat(differences(not(), Map.of("b2Point", "30"))).isEmpty();
    }

    @Test
    void whereTheAnswersCountTheBoxesAreNotHeldAgainstTheTotal() {
        counts = IndicatorSource.COMPUTED;

        assertThat(differences(not(), boxes("30", 1, 2))).isEmpty();
    }

    @Test
    void boxThatDiffersFromTheAnswersIsNamedByWhichCounts() {
        Verdicts verdict =
                not().computed("work", Answer.NO)
                        .computed("insurance", Answer.YES)
                        .computed("housing", Answer.YES)
                        .computed("water", Answer.UNKNOWN);
        Map<String, String> ticks =
                Map.of(
                        "deprivation.work", "yes",
                        "deprivation.insurance", "no",
                        "deprivation.housing", "yes",
                        "deprivation.water", "no");
        List<String> work = List.of("1 (Việc làm)", "x", "–");
        List<String> insurance = List.of("2 (Bảo hiểm y tế)", "–", "x");

        assertThat(differences(verdict, ticks))
                .containsExactly(
                        new Difference(IssueCode.INDICATOR_DIFFERS, "deprivation.work", work),
                        new Difference(
                                IssueCode.INDICATOR_DIFFERS, "deprivation.insurance", insurance));
        counts = IndicatorSource.COMPUTED;
        assertThat(differences(verdict, ticks))
                .containsExactly(
                        new Difference(IssueCode.COMPUTED_COUNTS, "deprivation.work", work),
                        new Difference(
                                IssueCode.COMPUTED_COUNTS, "deprivation.insurance", insurance));
    }

    @Test
    void indicatorWithoutATickOrWithoutAnswersIsNoDifference() {
        assertThat(differences(not().computed("work", Answer.UNKNOWN), Map.of())).isEmpty();
        assertThat(differences(not().computed("work", Answer.YES), Map.of())).isEmpty();
        assertThat(differences(not(), Map.of("deprivation.work", "yes"))).isEmpty();
    }

    // B1 and its table

    @Test
    void totalThatIsNotWhatTheTableGivesIsNamed() {
        assertThat(differences(not().b1(141).table(140, 140), Map.of("b1Point", "141")))
                .containsExactly(difference(IssueCode.B1_DIFFERS, "b1Point", "141", "140"));
        assertThat(differences(not().b1(140).table(140, 140), Map.of("b1Point", "140"))).isEmpty();
    }

    @Test
    void withoutATotalOrATableThereIsNothingToCompare() {
        assertThat(differences(not().table(140, 140), Map.of())).isEmpty();
        assertThat(differences(not().b1(140), Map.of("b1Point", "140"))).isEmpty();
    }

    @Test
    void itemsThatAreNotAnsweredAreCounted() {
        items =
                List.of(
                        new ScoredItem("b1.size", "Quy mô hộ", "1 người", Span.exactly(70)),
                        new ScoredItem("b1.land", "Đất", "", new Span(0, 30)),
                        new ScoredItem("b1.water", "Nước", "", new Span(0, 10)));

        // the total is outside of what is possible, but it counts all the same
        assertThat(differences(not().b1(150).table(70, 110), Map.of("b1Point", "150")))
                .containsExactly(difference(IssueCode.B1_ITEMS_MISSING, "b1Point", "2"));
    }

    @Test
    void itemsThatAreNotAnsweredAreNotNamedWhereNoTotalTakesTheirPlace() {
        assertThat(differences(not().table(70, 110), Map.of())).isEmpty();
    }

    // Phiếu A

    @Test
    void clearResultOfFormAIsComparedWithItsItems() {
        Verdicts toBeScored = not().screening(Screening.TO_BE_SCORED);
        Verdicts surely = not().screening(Screening.SURELY_NOT_POOR);

        assertThat(differences(toBeScored, Map.of("quickReview.result", "không NGHÈO")))
                .containsExactly(
                        difference(
                                IssueCode.FORM_A_CONTRADICTED,
                                "quickReview.result",
                                "Không nghèo",
                                "Chuyển Phiếu B"));
        assertThat(differences(surely, Map.of("quickReview.result", "Chuyển sang phiếu B")))
                .containsExactly(
                        difference(
                                IssueCode.FORM_A_CONTRADICTED,
                                "quickReview.result",
                                "Chuyển Phiếu B",
                                "Không nghèo"));
    }

    @Test
    void resultOfFormAThatAgreesOrIsNotClearIsNoDifference() {
        for (Screening screening : Screening.values()) {
            Verdicts verdict = not().screening(screening);
            boolean scored = screening == Screening.TO_BE_SCORED;
            boolean surely = screening == Screening.SURELY_NOT_POOR;

            assertThat(differences(verdict, Map.of("quickReview.result", "Không nghèo")))
                    .hasSize(scored ? 1 : 0);
            assertThat(differences(verdict, Map.of("quickReview.result", "Chuyển Phiếu B")))
                    .hasSize(surely ? 1 : 0);
            assertThat(differences(verdict, Map.of("quickReview.result", "không nghèo lắm")))
                    .isEmpty();
            assertThat(differences(verdict, Map.of())).isEmpty();
        }
    }

    @Test
    void householdThatIsScoredAlthoughSurelyNotPoorNeedsAReason() {
        Map<String, String> two =
                Map.of(
                        "quickReview.item1", "yes",
                        "quickReview.item2", "no",
                        "quickReview.item3", "yes");
        Difference expected =
                difference(IssueCode.FORM_A_WITHOUT_REASON, "quickReview.sentOnReason", "2");
        Verdicts surely = not().screening(Screening.SURELY_NOT_POOR);

        assertThat(differences(surely, two)).isEmpty();
        assertThat(differences(surely, with(two, "b1Point", "0"))).containsExactly(expected);
        assertThat(differences(surely, with(two, "b2Point", "0"))).containsExactly(expected);
        assertThat(differences(surely.table(90, 90), two)).containsExactly(expected);
        assertThat(differences(not().screening(Screening.SENT_ON), with(two, "b2Point", "0")))
                .isEmpty();
    }

    // Income

    @Test
    void statedIncomeIsComparedWithTheSheet() {
        String path = "family.incomePerPersonMonth";

        assertThat(differences(not().sheet(1_500_000), Map.of(path, "1500001")))
                .containsExactly(difference(IssueCode.INCOME_DIFFERS, path, "1500001", "1500000"));
        assertThat(differences(not().sheet(1_500_000), Map.of(path, "1500000"))).isEmpty();
        assertThat(differences(not().sheet(1_500_000), Map.of())).isEmpty();
        assertThat(differences(not(), Map.of(path, "1500000"))).isEmpty();
    }

    // Class

    @Test
    void openClassNamesQuestionsAndFactsOfTheLaw() {
        Verdicts open =
                Verdicts.of(PovertyClass.UNDETERMINED)
                        .missing("b1Point", "member.work")
                        .unknown("values.b1Line", "indicators.waste");

        assertThat(differences(open, Map.of()))
                .containsExactly(
                        difference(IssueCode.CLASS_OPEN, "classify", "b1Point, member.work"),
                        difference(
                                IssueCode.LAW_OPEN, "classify", "values.b1Line, indicators.waste"));
    }

    @Test
    void classThatIsOpenForNoKnownReasonNamesNone() {
        assertThat(differences(Verdicts.of(PovertyClass.UNDETERMINED), Map.of())).isEmpty();
    }

    @Test
    void statedClassLeavesNothingOpen() {
        Verdicts open =
                Verdicts.of(PovertyClass.UNDETERMINED).missing("b1Point").unknown("values.b1Line");

        assertThat(differences(open, Map.of("classify", "not-poor")))
                .containsExactly(difference(IssueCode.CLASS_STATED, "classify", "Hộ không nghèo"));
    }

    @Test
    void statedClassThatAgreesIsNoDifference() {
        assertThat(differences(not(), Map.of("classify", "not-poor"))).isEmpty();
    }

    @Test
    void poorWithFewerDeprivationsThanTheStandardAllowsIsNamed() {
        Verdicts one =
                Verdicts.of(PovertyClass.UNDETERMINED)
                        .deprived("work", Answer.YES)
                        .deprived("water", Answer.NO);
        Verdicts two =
                Verdicts.of(PovertyClass.UNDETERMINED)
                        .deprived("work", Answer.YES)
                        .deprived("water", Answer.YES);
        Verdicts maybe =
                Verdicts.of(PovertyClass.UNDETERMINED)
                        .deprived("work", Answer.YES)
                        .deprived("water", Answer.UNKNOWN);

        assertThat(differences(one, Map.of("classify", "poor")))
                .containsExactly(
                        difference(IssueCode.CLASS_STATED, "classify", "Hộ nghèo"),
                        difference(
                                IssueCode.CLASS_AGAINST_STANDARD,
                                "classify",
                                "Hộ nghèo",
                                "1",
                                "2"));
        assertThat(codes(differences(two, Map.of("classify", "poor"))))
                .containsExactly(IssueCode.CLASS_STATED);
        assertThat(codes(differences(maybe, Map.of("classify", "poor"))))
                .containsExactly(IssueCode.CLASS_STATED);
        assertThat(codes(differences(one, Map.of("classify", "near-poor"))))
                .containsExactly(IssueCode.CLASS_STATED);
    }

    @Test
    void deprivationsThatMayBeStandAsASpan() {
        standard = new TestStandard(standard.ref(), standard.b1(), 4, standard.unknownFacts());
        Verdicts verdict =
                not().deprived("work", Answer.YES)
                        .deprived("insurance", Answer.UNKNOWN)
                        .deprived("housing", Answer.UNKNOWN)
                        .deprived("water", Answer.NO);

        assertThat(differences(verdict, Map.of("classify", "poor")))
                .containsExactly(
                        difference(
                                IssueCode.CLASS_DIFFERS, "classify", "Hộ nghèo", "Hộ không nghèo"),
                        difference(
                                IssueCode.CLASS_AGAINST_STANDARD,
                                "classify",
                                "Hộ nghèo",
                                "1..3",
                                "4"));
    }

    // Texts

    @Test
    void differencesStandInTheOrderOfTheFormsAndTheirTextsLeaveNoGap() {
        Verdicts verdict =
                not().b1(141)
                        .table(140, 140)
                        .screening(Screening.SURELY_NOT_POOR)
                        .sheet(1)
                        .computed("work", Answer.NO)
                        .average(Answer.UNKNOWN);
        Map<String, String> answers = new TreeMap<>();
        answers.put("b1Point", "141");
        answers.put("b2Point", "55");
        answers.put("quickReview.result", "Chuyển Phiếu B");
        answers.put("family.incomePerPersonMonth", "2");
        answers.put("deprivation.work", "yes");
        answers.put("classify", "near-poor");
        answers.put(SurveyPaths.AVERAGE_LIVING_STANDARD, "yes");

        List<Difference> all = differences(verdict, answers);

        assertThat(codes(all))
                .containsExactly(
                        IssueCode.POINTS_OUT_OF_RANGE,
                        IssueCode.FORM_A_CONTRADICTED,
                        IssueCode.FORM_A_WITHOUT_REASON,
                        IssueCode.B1_DIFFERS,
                        IssueCode.INCOME_DIFFERS,
                        IssueCode.INDICATOR_DIFFERS,
                        IssueCode.CLASS_DIFFERS,
                        IssueCode.LIVING_STANDARD_STATED);
        for (Difference difference : all) {
            Issue issue =
                    Issue.of(
                            difference.code(),
                            Place.FILE,
                            difference.arguments().toArray(String[]::new));
            assertThat(IssueTexts.VIETNAMESE.message(issue)).doesNotContain("{");
            assertThat(IssueTexts.ENGLISH.message(issue)).doesNotContain("{");
        }
    }

    private static Verdicts not() {
        return Verdicts.of(PovertyClass.NOT_POOR);
    }

    private Map<String, String> boxes(String b2, Integer... ticked) {
        return with(Surveys.boxes(standard, ticked), "b2Point", b2);
    }

    private static Map<String, String> with(
            Map<String, String> answers, String path, String value) {
        Map<String, String> all = new TreeMap<>(answers);
        all.put(path, value);
        return all;
    }

    private static Difference difference(IssueCode code, String path, String... arguments) {
        return new Difference(code, path, List.of(arguments));
    }

    private static List<IssueCode> codes(List<Difference> differences) {
        List<IssueCode> codes = new ArrayList<>();
        differences.forEach(difference -> codes.add(difference.code()));
        return codes;
    }

    private List<Difference> differences(Verdicts verdicts, Map<String, String> answers) {
        var verdict = verdicts.make();
        var survey = Surveys.household(answers);
        ScoredHousehold household =
                new ScoredHousehold(
                        standard,
                        new ScriptedScorer(any -> verdict, items),
                        counts,
                        survey,
                        verdict);
        return Differences.of(
                household, ClassDecision.of(verdict.povertyClass(), survey.answers()));
    }
}
