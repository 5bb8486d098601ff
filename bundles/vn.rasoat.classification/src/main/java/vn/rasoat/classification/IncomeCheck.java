package vn.rasoat.classification;

import java.util.List;
import java.util.OptionalLong;
import vn.rasoat.api.classification.Difference;
import vn.rasoat.api.issue.IssueCode;

/** Compares the stated income with the income sheet. */
final class IncomeCheck {

    private IncomeCheck() {}

    static List<Difference> of(ScoredHousehold household) {
        OptionalLong stated = household.answers().amount(SurveyPaths.INCOME);
        OptionalLong sheet = household.verdict().incomeOfSheet();
        if (stated.isEmpty() || sheet.isEmpty() || stated.equals(sheet)) {
            return List.of();
        }
        return List.of(
                Differences.difference(
                        IssueCode.INCOME_DIFFERS,
                        SurveyPaths.INCOME,
                        Long.toString(stated.getAsLong()),
                        Long.toString(sheet.getAsLong())));
    }
}
