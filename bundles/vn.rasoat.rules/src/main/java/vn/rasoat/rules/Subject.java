package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Who a condition is asked about: a household, or one member of it.
 *
 * @param household the survey
 * @param answers answers of the one who is asked about
 * @param ages where ages come from
 */
record Subject(SurveyedHousehold household, Answers answers, AgePaths ages) {

    static Subject household(SurveyedHousehold household, AgePaths ages) {
        return new Subject(household, household.answers(), ages);
    }

    /**
     * The members of the household. A person who is counted but not listed is a person without
     * answers, so that an incomplete list never proves that nobody is deprived.
     *
     * @return as many as the household has persons, or more if more are listed
     */
    List<Subject> members() {
        List<Answers> people = new ArrayList<>(household.members());
        while (people.size() < household.size()) {
            people.add(Answers.NONE);
        }
        return people.stream().map(person -> new Subject(household, person, ages)).toList();
    }

    Optional<AgeRange> age() {
        return AgeRange.of(answers, household.answers(), ages);
    }
}
