package vn.rasoat.report.cube;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * The age of a member in full years on the day of the visit, as far as it is known: with only a
 * year of birth there are two possible ages.
 *
 * @param known whether anything is known of it
 * @param youngest least possible age, below 0 for somebody born after the visit
 * @param oldest greatest possible age
 */
public record Age(boolean known, int youngest, int oldest) {

    private static final String BIRTH = "member.birthDate";
    private static final String VISIT = "date";
    private static final Age UNKNOWN = new Age(false, 0, 0);

    /**
     * The ages of the members of a household.
     *
     * @param household the survey
     * @param first first possible day of the visit, where the survey has none
     * @param last last possible day of the visit, where the survey has none
     * @return their ages, in the order of the members
     */
    public static List<Age> ofMembers(
            SurveyedHousehold household, LocalDate first, LocalDate last) {
        Optional<LocalDate> visit = household.answers().date(VISIT);
        List<Age> ages = new ArrayList<>(household.members().size());
        for (Answers member : household.members()) {
            ages.add(of(member, visit.orElse(first), visit.orElse(last)));
        }
        return ages;
    }

    private static Age of(Answers member, LocalDate earliest, LocalDate latest) {
        Optional<LocalDate> birth = member.date(BIRTH);
        if (birth.isPresent()) {
            return new Age(true, fullYears(birth.get(), earliest), fullYears(birth.get(), latest));
        }
        OptionalInt year = member.year(BIRTH);
        if (year.isEmpty()) {
            return UNKNOWN;
        }
        LocalDate bornFirst = LocalDate.of(year.getAsInt(), 1, 1);
        LocalDate bornLast = LocalDate.of(year.getAsInt(), 12, 31);
        return new Age(true, fullYears(bornLast, earliest), fullYears(bornFirst, latest));
    }

    private static int fullYears(LocalDate born, LocalDate day) {
        boolean birthdayToCome =
                day.getMonthValue() < born.getMonthValue()
                        || day.getMonthValue() == born.getMonthValue()
                                && day.getDayOfMonth() < born.getDayOfMonth();
        return day.getYear() - born.getYear() - (birthdayToCome ? 1 : 0);
    }

    /**
     * Whether it lies in a range.
     *
     * @param from full years at least, 0 for no lower bound
     * @param under full years less than
     * @return UNKNOWN where the possible ages differ in it
     */
    public Answer within(int from, int under) {
        if (!known) {
            return Answer.UNKNOWN;
        }
        Answer oldEnough =
                from == 0 || youngest >= from
                        ? Answer.YES
                        : oldest < from ? Answer.NO : Answer.UNKNOWN;
        Answer youngEnough =
                oldest < under ? Answer.YES : youngest >= under ? Answer.NO : Answer.UNKNOWN;
        return oldEnough.and(youngEnough);
    }
}
