package vn.rasoat.report.review;

import java.time.LocalDate;
import java.util.Optional;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * What the board needs to know of a surveyed household.
 *
 * @param key its name
 * @param head name of the head, empty where the survey has none
 * @param day day of the visit, empty where the survey does not state a full date
 */
record Surveyed(HouseholdKey key, String head, Optional<LocalDate> day) {

    static Surveyed of(SurveyedHousehold survey) {
        return new Surveyed(
                survey.key(),
                survey.answers().text("family.hostName").orElse(""),
                survey.answers().date("date"));
    }

    /** The place only: a head is personal data. */
    @Override
    public String toString() {
        return key.toString();
    }
}
