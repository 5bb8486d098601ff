package vn.rasoat.api.register;

import java.util.Optional;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.survey.SurveyedHousehold;

/** A surveyed household as the register holds it. */
public final class RegisteredHousehold {

    private final String id;
    private final SurveyedHousehold survey;
    private final Outcome outcome;

    /**
     * A household, classified or not.
     *
     * @param id stable id issued by the register
     * @param survey the survey
     * @param outcome its outcome, empty while it is not classified
     */
    public RegisteredHousehold(String id, SurveyedHousehold survey, Optional<Outcome> outcome) {
        this.id = id;
        this.survey = survey;
        this.outcome = outcome.orElse(null);
    }

    /**
     * The stable id.
     *
     * @return a UUID
     */
    public String id() {
        return id;
    }

    /**
     * The survey.
     *
     * @return the survey
     */
    public SurveyedHousehold survey() {
        return survey;
    }

    /**
     * Its outcome under the standard of the round.
     *
     * @return empty while this content is not classified
     */
    public Optional<Outcome> outcome() {
        return Optional.ofNullable(outcome);
    }
}
