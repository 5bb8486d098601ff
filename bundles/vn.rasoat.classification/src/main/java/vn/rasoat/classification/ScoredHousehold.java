package vn.rasoat.classification;

import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * A survey with what the national standard of its round says of it.
 *
 * @param standard the standard
 * @param scorer that scored it
 * @param counts which answer counts where box and answers differ
 * @param survey the survey
 * @param verdict the verdict
 */
record ScoredHousehold(
        Standard standard,
        HouseholdScorer scorer,
        IndicatorSource counts,
        SurveyedHousehold survey,
        Verdict verdict) {

    Answers answers() {
        return survey.answers();
    }
}
