package vn.rasoat.api.classification;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Classifies one household. */
@ProviderType
public interface HouseholdClassifier {

    /**
     * Classifies by the standard of the round. The computed class counts; the stated one is used,
     * and marked so, only where scores are missing.
     *
     * @param round the round
     * @param household the survey
     * @return the outcome
     */
    Outcome classify(Round round, SurveyedHousehold household);
}
