package vn.rasoat.classification;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

class LivingStandardTest {

    private static final String MARK =
            "family.isAgricultureForestryFisherySaltMediumLivingStandard";

    /** The mark that was not asked for is written as a dash. */
    @ParameterizedTest
    @CsvSource({
        // marked: the income decides, and the mark where there is none
        "yes, NOT_POOR, YES, YES, YES",
        "yes, NOT_POOR, YES, NO, NO",
        "yes, NOT_POOR, YES, UNKNOWN, YES",
        "yes, POOR, YES, YES, NO",
        "yes, NEAR_POOR, YES, YES, NO",
        "yes, NEAR_POOR, YES, UNKNOWN, NO",
        "yes, UNDETERMINED, YES, YES, UNKNOWN",
        "yes, UNDETERMINED, YES, UNKNOWN, UNKNOWN",
        "yes, UNDETERMINED, YES, NO, NO",
        // not marked, but it does such work and its income fits
        "no, NOT_POOR, YES, YES, YES",
        "no, NOT_POOR, YES, NO, NO",
        "no, NOT_POOR, YES, UNKNOWN, NO",
        "no, NOT_POOR, UNKNOWN, YES, NO",
        "no, NOT_POOR, NO, YES, NO",
        "no, UNDETERMINED, YES, YES, NO",
        "no, POOR, YES, YES, NO",
        // nobody asked for the mark
        "-, NOT_POOR, YES, YES, YES",
        "-, NOT_POOR, YES, UNKNOWN, UNKNOWN",
        "-, NOT_POOR, UNKNOWN, YES, UNKNOWN",
        "-, NOT_POOR, UNKNOWN, NO, NO",
        "-, NOT_POOR, NO, YES, NO",
        "-, UNDETERMINED, YES, YES, UNKNOWN",
        "-, NEAR_POOR, YES, YES, NO",
        "-, POOR, UNKNOWN, UNKNOWN, NO",
    })
    void averageLivingStandardNeedsWorkInAgricultureAndAnIncomeInsideTheBounds(
            String mark,
            PovertyClass povertyClass,
            Answer agriculture,
            Answer income,
            Answer expected) {
        Verdicts verdict = verdict().agriculture(agriculture).average(income);

        assertThat(LivingStandard.average(household(mark, verdict), povertyClass))
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "NOT_POOR, YES, YES",
        "NOT_POOR, NO, NO",
        "NOT_POOR, UNKNOWN, UNKNOWN",
        "NEAR_POOR, YES, NO",
        "POOR, UNKNOWN, NO",
        "UNDETERMINED, YES, UNKNOWN",
        "UNDETERMINED, NO, NO",
    })
    void lowIncomeWorkersAreOnlyInHouseholdsThatAreNotPoor(
            PovertyClass povertyClass, Answer income, Answer expected) {
        assertThat(LivingStandard.lowIncomeWorker(verdict().lowIncome(income).make(), povertyClass))
                .isEqualTo(expected);
    }

    @Test
    void markWithAnIncomeOutsideIsContradictedWithTheIncome() {
        Verdicts verdict =
                verdict()
                        .average(Answer.NO)
                        .step("class", "B1=1", "x")
                        .step("average-living-standard", "income=2250001; to=2250000", "no");

        assertThat(check("yes", verdict, PovertyClass.NOT_POOR))
                .containsExactly(
                        difference(
                                IssueCode.LIVING_STANDARD_CONTRADICTED,
                                "income=2250001; to=2250000"));
    }

    @Test
    void markOfAHouseholdThatIsPoorOrOpenIsContradictedWithItsClass() {
        assertThat(check("yes", verdict().average(Answer.YES), PovertyClass.NEAR_POOR))
                .containsExactly(
                        difference(IssueCode.LIVING_STANDARD_CONTRADICTED, "Hộ cận nghèo"));
        assertThat(check("yes", verdict().average(Answer.YES), PovertyClass.UNDETERMINED))
                .containsExactly(
                        difference(IssueCode.LIVING_STANDARD_CONTRADICTED, "Chưa xác định"));
    }

    @Test
    void markWithoutAnIncomeIsNamed() {
        assertThat(check("yes", verdict(), PovertyClass.NOT_POOR))
                .containsExactly(difference(IssueCode.LIVING_STANDARD_STATED));
    }

    @Test
    void markThatFitsAndAMissingMarkAreNoDifference() {
        assertThat(check("yes", verdict().average(Answer.YES), PovertyClass.NOT_POOR)).isEmpty();
        assertThat(check("no", verdict().average(Answer.NO), PovertyClass.NOT_POOR)).isEmpty();
        assertThat(check("-", verdict(), PovertyClass.POOR)).isEmpty();
    }

    private static List<Difference> check(
            String mark, Verdicts verdict, PovertyClass povertyClass) {
        return LivingStandard.check(household(mark, verdict), povertyClass);
    }

    private static Difference difference(IssueCode code, String... arguments) {
        return new Difference(code, MARK, List.of(arguments));
    }

    private static Verdicts verdict() {
        return Verdicts.of(PovertyClass.NOT_POOR);
    }

    private static ScoredHousehold household(String mark, Verdicts verdict) {
        return new ScoredHousehold(
                TestStandard.of("national", 1),
                ScriptedScorer.saying(verdict.make()),
                IndicatorSource.TICKED,
                Surveys.household(mark.equals("-") ? Map.of() : Map.of(MARK, mark)),
                verdict.make());
    }
}
