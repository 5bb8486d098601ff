package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.rules.Screening;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.survey.Answer;

/** Compares the result of Phiếu A with its items, and with what was done afterwards. */
final class FormACheck {

    private FormACheck() {}

    static List<Difference> of(ScoredHousehold household) {
        Screening items = household.verdict().screening();
        List<Difference> differences = new ArrayList<>();
        household
                .answers()
                .text(SurveyPaths.FORM_A_RESULT)
                .flatMap(FormAResult::ofText)
                .filter(stated -> stated.contradicts(items))
                .ifPresent(
                        stated ->
                                differences.add(
                                        Differences.difference(
                                                IssueCode.FORM_A_CONTRADICTED,
                                                SurveyPaths.FORM_A_RESULT,
                                                stated.label(),
                                                stated.opposite().label())));
        // one that is sent on with a reason is SENT_ON
        if (items == Screening.SURELY_NOT_POOR && scored(household)) {
            differences.add(
                    Differences.difference(
                            IssueCode.FORM_A_WITHOUT_REASON,
                            SurveyPaths.FORM_A_REASON,
                            Long.toString(ticked(household))));
        }
        return differences;
    }

    private static boolean scored(ScoredHousehold household) {
        Standard standard = household.standard();
        return household.verdict().b1().counted().isPresent()
                || household.answers().text(standard.b1().path()).isPresent()
                || household.answers().text(standard.b2().path()).isPresent();
    }

    private static long ticked(ScoredHousehold household) {
        return household.standard().formA().stream()
                .filter(item -> household.answers().flag(item.path()) == Answer.YES)
                .count();
    }
}
