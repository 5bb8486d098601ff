package vn.rasoat.report.review;

import java.time.LocalDate;
import java.util.Optional;
import vn.rasoat.api.report.ReviewList;

/** Counts of a village or unit, all in households. */
public final class Tally {

    private int listed;
    private int surveyedOfList;
    private int explained;
    private int surveyed;
    private Optional<LocalDate> lastSurvey = Optional.empty();

    void survey(Optional<LocalDate> day) {
        surveyed++;
        lastSurvey = later(lastSurvey, day);
    }

    void list(ReviewList.State state) {
        listed++;
        switch (state) {
            case SURVEYED -> surveyedOfList++;
            case EXPLAINED -> explained++;
            case MISSING -> {
                // what is listed and neither of the others
            }
        }
    }

    void add(Tally other) {
        listed += other.listed;
        surveyedOfList += other.surveyedOfList;
        explained += other.explained;
        surveyed += other.surveyed;
        lastSurvey = later(lastSurvey, other.lastSurvey);
    }

    int listed() {
        return listed;
    }

    int surveyedOfList() {
        return surveyedOfList;
    }

    int explained() {
        return explained;
    }

    int beside() {
        return surveyed - surveyedOfList;
    }

    Optional<LocalDate> lastSurvey() {
        return lastSurvey;
    }

    boolean begun() {
        return surveyed > 0 || explained > 0;
    }

    boolean missing() {
        return listed > surveyedOfList + explained;
    }

    private static Optional<LocalDate> later(Optional<LocalDate> one, Optional<LocalDate> two) {
        if (one.isEmpty() || two.isEmpty()) {
            return one.or(() -> two);
        }
        return one.get().isAfter(two.get()) ? one : two;
    }
}
