package vn.rasoat.classification;

import java.util.List;
import java.util.stream.Collectors;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Step;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What is said of households that are not poor or near-poor: average living standard, for those
 * that work in agriculture, forestry, fishery or salt making, and low-income workers.
 */
final class LivingStandard {

    /** The step of a verdict that compares the income with its bounds. */
    private static final String INCOME_STEP = "average-living-standard";

    private LivingStandard() {}

    /**
     * The income decides. A mark by the reviewer says that the household does such work, and that
     * its income fits where none is given; the missing mark says the opposite only where the
     * answers say nothing.
     */
    static Answer average(ScoredHousehold household, PovertyClass povertyClass) {
        Verdict verdict = household.verdict();
        Answer allowed = notPoor(povertyClass).and(verdict.averageLivingStandard());
        return switch (mark(household)) {
            case YES ->
                    povertyClass == PovertyClass.NOT_POOR && allowed == Answer.UNKNOWN
                            ? Answer.YES
                            : allowed;
            case NO -> Answer.of(verdict.agriculturalWork().and(allowed) == Answer.YES);
            case UNKNOWN -> verdict.agriculturalWork().and(allowed);
        };
    }

    /** Whether its workers are low-income workers. */
    static Answer lowIncomeWorker(Verdict verdict, PovertyClass povertyClass) {
        return notPoor(povertyClass).and(verdict.lowIncomeWorker());
    }

    /** What speaks against the mark. */
    static List<Difference> check(ScoredHousehold household, PovertyClass povertyClass) {
        String path = SurveyPaths.AVERAGE_LIVING_STANDARD;
        if (mark(household) != Answer.YES) {
            return List.of();
        }
        if (povertyClass != PovertyClass.NOT_POOR) {
            return List.of(
                    Differences.difference(
                            IssueCode.LIVING_STANDARD_CONTRADICTED,
                            path,
                            povertyClass.vietnamese()));
        }
        return switch (household.verdict().averageLivingStandard()) {
            case YES -> List.of();
            case NO ->
                    List.of(
                            Differences.difference(
                                    IssueCode.LIVING_STANDARD_CONTRADICTED,
                                    path,
                                    incomeStep(household.verdict())));
            case UNKNOWN -> List.of(Differences.difference(IssueCode.LIVING_STANDARD_STATED, path));
        };
    }

    private static Answer mark(ScoredHousehold household) {
        return household.answers().flag(SurveyPaths.AVERAGE_LIVING_STANDARD);
    }

    private static Answer notPoor(PovertyClass povertyClass) {
        return povertyClass == PovertyClass.UNDETERMINED
                ? Answer.UNKNOWN
                : Answer.of(povertyClass == PovertyClass.NOT_POOR);
    }

    private static String incomeStep(Verdict verdict) {
        return verdict.steps().stream()
                .filter(step -> step.key().equals(INCOME_STEP))
                .map(Step::input)
                .collect(Collectors.joining("; "));
    }
}
