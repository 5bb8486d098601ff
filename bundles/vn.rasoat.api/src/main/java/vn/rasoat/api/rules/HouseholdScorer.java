package vn.rasoat.api.rules;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A standard made ready to score households; may be shared between threads. */
@ProviderType
public interface HouseholdScorer {

    /**
     * Scores a household.
     *
     * @param household the survey
     * @return the verdict with its steps
     */
    Verdict score(SurveyedHousehold household);

    /**
     * Scores a household and says all there is to say about it.
     *
     * @param household the survey
     * @return verdict, items, distances and what would decide
     */
    Reasons explain(SurveyedHousehold household);
}
