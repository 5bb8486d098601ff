package vn.rasoat.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.PointScale;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Span;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/** With the made-up standard: B1 line 100, poor from 2 of 3 indicators at 5 points. */
class DataScorerTest {

    private static final ScoringOptions BOXES = ScoringOptions.boxes("made-up");
    private static final ScoringOptions ANSWERS =
            new ScoringOptions(IndicatorSource.COMPUTED, Optional.empty(), "made-up");

    private static final String ALL = "box.light=yes box.school=yes box.water=no";

    private final Library library = TestFiles.read(TestFiles.all());
    private final DataStandard standard = library.latest("made-up").orElseThrow();
    private final DataStandard local = library.latest("made-local").orElseThrow();

    @Test
    void scalesFollowTheFile() {
        assertThat(standard.b1()).isEqualTo(new PointScale("totalOne", 0, Integer.MAX_VALUE, 1));
        assertThat(standard.b2()).isEqualTo(new PointScale("totalTwo", 0, 15, 5));
        assertThat(standard.leastDeprivationsOfPoor()).isEqualTo(2);
        assertThat(standard.title()).isEqualTo("A made-up standard");
        assertThat(standard.indicators())
                .extracting(vn.rasoat.api.rules.Indicator::key)
                .containsExactly("light", "school", "water");
        assertThat(standard.formA())
                .extracting(vn.rasoat.api.rules.ScoredItem::item)
                .containsExactly("A car", "A fridge", "The third item");
        assertThat(standard.meanings().get(1).meaning())
                .isEqualTo("A child of 6 to 9 is not at school");
    }

    @Test
    void whatNobodyKnowsIsListedOnce() {
        assertThat(standard.unknownFacts())
                .extracting(vn.rasoat.api.rules.UnknownFact::key)
                .containsExactly(
                        "values.urban.livingTo", "formA.items.3", "indicators.water", "table");
        assertThat(local.unknownFacts())
                .extracting(vn.rasoat.api.rules.UnknownFact::key)
                .endsWith("table", "localTable");
    }

    @Test
    void boxesDecideAgainstTheStatedTotal() {
        Verdict verdict = score("totalOne=100 totalTwo=0 " + ALL);

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(verdict.b2()).isEqualTo(Span.exactly(10));
        assertThat(step(verdict, "b2").result()).isEqualTo("10");
    }

    @Test
    void boxesDecideAgainstTheComputedIndicator() {
        Verdict verdict =
                score("totalOne=100 box.light=no box.school=yes box.water=no house.light=none");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(verdict.deprivations()).containsEntry("light", Answer.NO);
        assertThat(verdict.computed()).containsEntry("light", Answer.YES);
    }

    @Test
    void answersDecideAgainstTheBoxesWhereTheRoundSaysSo() {
        Verdict verdict =
                score(
                        ANSWERS,
                        "totalOne=100 box.light=no box.school=yes box.water=no house.light=none");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(verdict.deprivations()).containsEntry("light", Answer.YES);
        assertThat(step(verdict, "indicator.light").result()).isEqualTo("yes");
        assertThat(step(verdict, "indicator.light").input()).isEqualTo("tick=no; answers=yes");
    }

    @Test
    void boxStandsInWhereTheAnswersSayNothing() {
        Verdict verdict = score(ANSWERS, "totalOne=100 " + ALL);

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(verdict.deprivations())
                .isEqualTo(Map.of("light", Answer.YES, "school", Answer.YES, "water", Answer.NO));
    }

    @Test
    void withoutBoxesTheStatedTotalDecides() {
        assertThat(score("totalOne=100 totalTwo=10").povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(score("totalOne=100 totalTwo=5").povertyClass())
                .isEqualTo(PovertyClass.NEAR_POOR);
        assertThat(step(score("totalOne=100 totalTwo=5"), "b2").input()).isEqualTo("B2=5");
    }

    @Test
    void statedTotalThatTheBoxesRefuteIsNotUsed() {
        Verdict tooLow = score("totalOne=100 totalTwo=5 box.light=yes box.school=yes");
        Verdict tooHigh = score("totalOne=100 totalTwo=15 box.light=no box.school=yes");

        assertThat(tooLow.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(tooLow.b2()).isEqualTo(new Span(10, 15));
        assertThat(tooHigh.b2()).isEqualTo(new Span(5, 10));
    }

    @Test
    void statedTotalAtEitherEndOfTheBoxesIsUsed() {
        assertThat(score("totalOne=100 totalTwo=5 box.light=yes").b2()).isEqualTo(Span.exactly(5));
        assertThat(score("totalOne=100 totalTwo=15 box.light=yes").b2())
                .isEqualTo(Span.exactly(15));
    }

    @Test
    void statedTotalMustFitTheAnswersWhereTheyCount() {
        Verdict fits = score(ANSWERS, "totalOne=100 totalTwo=5 house.light=none");
        Verdict refuted = score(ANSWERS, "totalOne=100 totalTwo=0 house.light=none");

        assertThat(fits.b2()).isEqualTo(Span.exactly(5));
        assertThat(refuted.b2()).isEqualTo(new Span(5, 15));
    }

    @Test
    void someBoxesAreEnoughWhereTheRestCannotChangeTheClass() {
        assertThat(score("totalOne=100 box.light=yes box.water=yes").povertyClass())
                .isEqualTo(PovertyClass.POOR);
        assertThat(score("totalOne=100 box.light=no box.water=no").povertyClass())
                .isEqualTo(PovertyClass.NEAR_POOR);
    }

    @Test
    void missingDecisiveBoxesLeaveTheClassOpenAndAreNamed() {
        Verdict verdict = score("totalOne=100 box.light=yes");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(verdict.missing()).containsExactly("totalTwo", "box.school", "box.water");
        assertThat(verdict.unknownFacts()).isEmpty();
        assertThat(step(verdict, "b2").result()).isEqualTo("5..15");
    }

    @Test
    void answersStandInForAMissingBox() {
        Verdict verdict = score("totalOne=100 box.school=yes box.water=no house.light=none");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(verdict.deprivations()).containsEntry("light", Answer.YES);
    }

    @Test
    void whereAnswersCountTheAnswersAreAskedForAndTheBoxWhereThereIsNoCondition() {
        Verdict verdict = score(ANSWERS, "totalOne=100", "member.born=2000-01-01");

        assertThat(verdict.missing())
                .containsExactly("house.light", "visit", "member.atSchool", "box.water");
        assertThat(verdict.unknownFacts()).isEmpty();
    }

    @Test
    void whatIsKnownOfAMemberIsNotAskedAgain() {
        Verdict verdict =
                score(
                        ANSWERS,
                        "totalOne=100 visit=2001-01-01 house.light=none",
                        "member.born=1950-01-01",
                        "member.born=1993-01-01");

        assertThat(verdict.missing()).containsExactly("member.atSchool", "box.water");
    }

    @Test
    void personWhoIsNotListedIsAskedAbout() {
        Verdict verdict =
                score(
                        ANSWERS,
                        "family.numberOfMembers=2 totalOne=100 visit=2001-01-01 house.light=none",
                        "member.born=1950-01-01");

        assertThat(verdict.missing())
                .containsExactly("member.born", "member.atSchool", "box.water");
    }

    @Test
    void totalOffItsScaleIsNoScore() {
        Verdict offFirst = score("totalOne=-1 totalTwo=10");
        Verdict offSecond = score("totalOne=100 totalTwo=7");

        assertThat(offFirst.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(offFirst.missing()).containsExactly("totalOne");
        assertThat(offFirst.b1().stated()).isEmpty();
        assertThat(offSecond.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
    }

    @Test
    void aboveTheLineDeprivationsDoNotMatterAndNeedNotBeKnown() {
        Verdict verdict = score("totalOne=101");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(verdict.missing()).isEmpty();
        assertThat(verdict.unknownFacts()).isEmpty();
    }

    @Test
    void everyAreaHasItsOwnLine() {
        String town = "administrative.areaType=urban totalTwo=10 ";

        assertThat(score(town + "totalOne=120").povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(score(town + "totalOne=121").povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
    }

    @Test
    void everyStepSaysWhatItRestsOn() {
        Verdict verdict = score("totalOne=100 income=1500 visit=2001-07-01 " + ALL);

        assertThat(verdict.steps())
                .containsExactly(
                        step(
                                "indicator.light",
                                "tick=yes; answers=unknown",
                                "yes",
                                "Act 1, annex, 1"),
                        step(
                                "indicator.school",
                                "tick=yes; answers=unknown",
                                "yes",
                                "Act 1, annex, 2"),
                        step(
                                "indicator.water",
                                "tick=no; answers=unknown",
                                "no",
                                "Act 1, annex, 3"),
                        step("b2", "deprived=2; unknown=0; points=5", "10", "Act 1, art. 4"),
                        step("b1", "by=hand; stated=100", "100", "Act 1, art. 3"),
                        step(
                                "income-line",
                                "B1=100; line=100; area=rural",
                                "at-or-below",
                                "Act 1, art. 6"),
                        step(
                                "class",
                                "B1=100; deprivations=2; area=rural",
                                "poor",
                                "Act 1, art. 5.1"),
                        step(
                                "average-living-standard",
                                "income=1500; to=1500; above=1000",
                                "yes",
                                "Act 1, art. 6"),
                        step("low-income-worker", "income=1500; to=1600", "yes", "Act 2, art. 6"));
    }

    @Test
    void stepsOfAnOpenClassSayWhatIsPossible() {
        Verdict verdict = score("box.light=yes");

        assertThat(step(verdict, "b1")).isEqualTo(step("b1", "by=none", "?", "Act 1, art. 3"));
        assertThat(step(verdict, "income-line"))
                .isEqualTo(
                        step(
                                "income-line",
                                "B1=?; line=100; area=rural",
                                "unknown",
                                "Act 1, art. 6"));
        assertThat(step(verdict, "class"))
                .isEqualTo(
                        step(
                                "class",
                                "B1=?; deprivations=1..3; area=rural",
                                "undetermined",
                                "Act 1, art. 5.2"));
        assertThat(step(verdict, "average-living-standard").result()).isEqualTo("unknown");
        assertThat(step(score("totalOne=101"), "income-line").result()).isEqualTo("above");
    }

    // Boxes and totals of another standard.

    @Test
    void boxOfAnotherStandardSaysNothingUnlessItMeansTheSame() {
        Verdict verdict =
                score(
                        ScoringOptions.boxes("older"),
                        "totalOne=100 totalTwo=10 box.light=yes box.school=yes box.water=yes");

        assertThat(verdict.deprivations())
                .isEqualTo(
                        Map.of(
                                "light", Answer.YES,
                                "school", Answer.UNKNOWN,
                                "water", Answer.UNKNOWN));
        assertThat(verdict.b2()).isEqualTo(new Span(5, 15));
        assertThat(verdict.b1().stated()).isEmpty();
        assertThat(verdict.unknownFacts()).containsExactly("indicators.water");
        assertThat(verdict.missing()).containsExactly("member.born", "visit", "member.atSchool");
    }

    @Test
    void totalsOfAnotherStandardCountWhereTheFileSaysSo() {
        Map<String, String> files = TestFiles.all();
        files.computeIfPresent(
                TestFiles.STANDARD,
                (name, text) ->
                        text.replace("items: one.", "items: one.\n    statedUnder: [older]")
                                .replace("policy: sum", "policy: sum\n    statedUnder: [older]"));
        DataStandard wider = TestFiles.read(files).latest("made-up").orElseThrow();

        Verdict verdict =
                scorer(wider, ScoringOptions.boxes("older"), null)
                        .score(TestFiles.household("totalOne=100 totalTwo=10"));

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void unknownIndicatorIsKnownWhereItsBoxWasTickedUnderThisVeryStandard() {
        assertThat(score("box.water=yes").deprivations()).containsEntry("water", Answer.YES);
        assertThat(score("box.water=yes").computed()).containsEntry("water", Answer.UNKNOWN);
    }

    // Phiếu A.

    @ParameterizedTest
    @CsvSource({
        "'', NOT_SCREENED",
        "quick.car=no, OPEN",
        "quick.car=yes quick.fridge=no, OPEN",
        "quick.car=no quick.fridge=no, TO_BE_SCORED",
        "quick.car=yes quick.fridge=no quick.third=no, TO_BE_SCORED",
        "quick.car=yes quick.fridge=yes, SURELY_NOT_POOR",
        "quick.car=yes quick.fridge=yes quick.third=yes, SURELY_NOT_POOR",
        "quick.car=yes quick.fridge=yes quick.reason=ill, SENT_ON",
        "quick.car=no quick.fridge=no quick.reason=ill, TO_BE_SCORED",
        "quick.reason=ill, NOT_SCREENED",
    })
    void itemsOfFormADecideWhetherToScore(String answers, Screening expected) {
        assertThat(score(answers).screening()).isEqualTo(expected);
    }

    @Test
    void whoIsSurelyNotPoorNeedsNoScores() {
        Verdict verdict = score("quick.car=yes quick.fridge=yes");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(verdict.missing()).isEmpty();
        assertThat(step(verdict, "form-a"))
                .isEqualTo(
                        step("form-a", "ticked=2; cut-off=2", "surely-not-poor", "Act 1, annex A"));
        assertThat(step(verdict, "class"))
                .isEqualTo(step("class", "form-a=surely-not-poor", "not-poor", "Act 1, annex A"));
    }

    @ParameterizedTest
    @CsvSource({
        "totalOne=100 totalTwo=10, POOR",
        "totalOne=100 box.light=no, UNDETERMINED",
        "totalTwo=10, UNDETERMINED",
        "box.light=no, UNDETERMINED",
        "one.first=low, UNDETERMINED",
        "totalOne=-1, UNDETERMINED",
        "quick.reason=ill, UNDETERMINED",
    })
    void whoWasScoredAllTheSameIsDecidedByTheScores(String scores, PovertyClass expected) {
        Verdict verdict = score("quick.car=yes quick.fridge=yes " + scores);

        assertThat(verdict.povertyClass()).isEqualTo(expected);
    }

    // Income.

    @Test
    void sheetGivesTheIncomePerHeadAndMonthRoundedUp() {
        Verdict exact = score("sheet.got=20000 sheet.spent=10000");
        Verdict fraction = score("sheet.got=20001 sheet.spent=10000");
        Verdict loss = score("sheet.got=0 sheet.spent=10001");
        Verdict two = score("family.numberOfMembers=2 sheet.got=20000 sheet.spent=0");

        assertThat(exact.incomeOfSheet()).hasValue(1000);
        assertThat(exact.averageLivingStandard()).isEqualTo(Answer.NO);
        assertThat(fraction.incomeOfSheet()).hasValue(1001);
        assertThat(fraction.averageLivingStandard()).isEqualTo(Answer.YES);
        assertThat(loss.incomeOfSheet()).hasValue(-1000);
        assertThat(two.incomeOfSheet()).hasValue(1000);
    }

    @Test
    void amountsBeyondAnIntAreAddedExactly() {
        Verdict verdict = score("sheet.got=9000000020000 sheet.spent=9000000000000");

        assertThat(verdict.incomeOfSheet()).hasValue(2000);
    }

    @Test
    void sheetCountsBeforeTheStatedIncomeAndOnlyIfItIsComplete() {
        Verdict both = score("income=5 sheet.got=20000 sheet.spent=10000");
        Verdict open = score("income=5 sheet.got=20000");
        Verdict slip = score("income=5 sheet.got=20000 sheet.spent=-1");
        Verdict nobody = score("family.numberOfMembers=0 income=5 sheet.got=1 sheet.spent=1");

        assertThat(both.income()).hasValue(1000);
        assertThat(open.income()).hasValue(5);
        assertThat(open.incomeOfSheet()).isEmpty();
        assertThat(slip.incomeOfSheet()).isEmpty();
        assertThat(nobody.incomeOfSheet()).isEmpty();
        assertThat(score("").income()).isEmpty();
        assertThat(score("income=9000000000").income()).hasValue(9_000_000_000L);
    }

    @ParameterizedTest
    @CsvSource({
        "rural, 1000, NO",
        "rural, 1001, YES",
        "rural, 1500, YES",
        "rural, 1501, NO",
        "urban, 1200, NO",
        "urban, 1201, UNKNOWN",
    })
    void averageLivingStandardIsABandOfIncome(String area, int income, Answer expected) {
        Verdict verdict = score("administrative.areaType=" + area + " income=" + income);

        assertThat(verdict.averageLivingStandard()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "2001-06-30, 1600, NO, not-applicable",
        "2001-07-01, 1600, YES, yes",
        "2001-07-01, 1601, NO, no",
        "2001, 1600, UNKNOWN, unknown",
        "2001, 1601, NO, no",
        "2000, 1600, NO, not-applicable",
        "2002, 1600, YES, yes",
        "soon, 1600, UNKNOWN, unknown",
    })
    void valueAppliesFromItsFirstDay(String visit, int income, Answer expected, String step) {
        Verdict verdict = score("visit=" + visit + " income=" + income);

        assertThat(verdict.lowIncomeWorker()).isEqualTo(expected);
        assertThat(step(verdict, "low-income-worker").result()).isEqualTo(step);
    }

    @Test
    void agriculturalWorkIsACondition() {
        assertThat(score("farms=yes").agriculturalWork()).isEqualTo(Answer.YES);
        assertThat(score("farms=no").agriculturalWork()).isEqualTo(Answer.NO);
        assertThat(score("").agriculturalWork()).isEqualTo(Answer.UNKNOWN);
    }

    // A table of B1 points.

    @Test
    void filledTableCountsBeforeTheStatedTotal() {
        Verdict verdict = table("totalOne=100 totalTwo=10 one.first=high one.second=high");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.NOT_POOR);
        assertThat(verdict.b1().computed()).hasValue(Span.exactly(120));
        assertThat(verdict.b1().stated()).hasValue(100);
        assertThat(step(verdict, "b1"))
                .isEqualTo(
                        step(
                                "b1",
                                "by=table fake/1; stated=100; table=120",
                                "120",
                                "Act 1, art. 3"));
    }

    @Test
    void tableThatIsNotFilledGivesWayToTheStatedTotal() {
        Verdict verdict = table("totalOne=100 totalTwo=10 one.first=high");

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
        assertThat(step(verdict, "b1").input()).isEqualTo("by=hand; stated=100; table=60..120");
    }

    @Test
    void withoutAStatedTotalTheTableSaysWhatIsPossible() {
        Verdict open = table("totalTwo=10 one.first=high");
        Verdict decided = table("totalTwo=10 one.first=low");

        assertThat(open.povertyClass()).isEqualTo(PovertyClass.UNDETERMINED);
        assertThat(open.missing()).containsExactly("one.second");
        assertThat(step(open, "b1").input()).isEqualTo("by=table fake/1; table=60..120");
        assertThat(step(open, "b1").result()).isEqualTo("60..120");
        assertThat(decided.povertyClass()).isEqualTo(PovertyClass.POOR);
    }

    @Test
    void tableOfAnotherStandardIsNotUsed() {
        Verdict verdict =
                scorer(standard, BOXES, FakeTable.of("other"))
                        .score(TestFiles.household("totalTwo=10 one.first=low one.second=low"));

        assertThat(verdict.b1().computed()).isEmpty();
        assertThat(verdict.missing()).containsExactly("totalOne");
    }

    @Test
    void tableOfTheBaseServesTheStandardOfTheProvince() {
        Verdict verdict =
                scorer(local, BOXES, FakeTable.of("made-up"))
                        .score(TestFiles.household("totalTwo=10 one.first=low one.second=low"));

        assertThat(verdict.povertyClass()).isEqualTo(PovertyClass.POOR);
    }

    // The standard of a province.

    @ParameterizedTest
    @CsvSource({
        "totalOne=100 totalTwo=10, POOR",
        "totalOne=100 totalTwo=5, NEAR_POOR",
        "totalOne=101 totalTwo=10 income=1100, POOR",
        "totalOne=101 totalTwo=5 income=1100, NEAR_POOR",
        "totalOne=101 totalTwo=10 income=1101, NOT_POOR",
        "totalTwo=10 income=1100, POOR",
        "totalTwo=10 income=1101, UNDETERMINED",
        "totalOne=101 totalTwo=10, UNDETERMINED",
    })
    void provinceMeasuresByItsOwnLineToo(String answers, PovertyClass expected) {
        Verdict verdict = scorer(local, BOXES, null).score(TestFiles.household(answers));

        assertThat(verdict.povertyClass()).isEqualTo(expected);
    }

    @Test
    void provinceAsksForWhatItsOwnLineNeeds() {
        Verdict noIncome =
                scorer(local, BOXES, null).score(TestFiles.household("totalOne=101 totalTwo=10"));
        Verdict noB1 =
                scorer(local, BOXES, null).score(TestFiles.household("income=1101 totalTwo=10"));

        assertThat(noIncome.missing()).containsExactly("income");
        assertThat(noB1.missing()).containsExactly("totalOne");
        assertThat(noIncome.steps())
                .filteredOn(step -> step.key().equals("income-line"))
                .extracting(Step::input)
                .containsExactly("B1=101; line=100; area=rural", "income=?; line=1100; area=rural");
    }

    private Verdict table(String answers) {
        return scorer(standard, BOXES, FakeTable.of("made-up")).score(TestFiles.household(answers));
    }

    private Verdict score(String answers, String... members) {
        return score(BOXES, answers, members);
    }

    private Verdict score(ScoringOptions options, String answers, String... members) {
        return scorer(standard, options, null).score(TestFiles.household(answers, members));
    }

    private static DataScorer scorer(
            DataStandard standard, ScoringOptions options, FakeTable table) {
        return new DataScorer(standard.compiled(), options, Optional.ofNullable(table));
    }

    private static Step step(String key, String input, String result, String citation) {
        return new Step(key, input, result, citation);
    }

    private static Step step(Verdict verdict, String key) {
        return verdict.steps().stream()
                .filter(step -> step.key().equals(key))
                .findFirst()
                .orElseThrow();
    }
}
