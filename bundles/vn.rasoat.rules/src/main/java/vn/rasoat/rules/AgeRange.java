package vn.rasoat.rules;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.OptionalInt;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.Answers;

/**
 * The age of a person in full years. Where only a year is known there is a youngest and an oldest
 * possible age; a bound between them decides nothing.
 *
 * @param youngest full years
 * @param oldest full years
 */
record AgeRange(int youngest, int oldest) {

    /**
     * The age on the day of the visit.
     *
     * @param member answers of the member
     * @param household answers of the household
     * @param paths where the two dates stand
     * @return empty if a date is missing, or if the person was born after the visit
     */
    static Optional<AgeRange> of(Answers member, Answers household, AgePaths paths) {
        OptionalInt bornYear = member.year(paths.born());
        OptionalInt visitYear = household.year(paths.on());
        if (bornYear.isEmpty() || visitYear.isEmpty()) {
            return Optional.empty();
        }
        Optional<LocalDate> born = member.date(paths.born());
        Optional<LocalDate> visit = household.date(paths.on());
        LocalDate bornFirst = born.orElse(LocalDate.of(bornYear.getAsInt(), 1, 1));
        LocalDate bornLast = born.orElse(LocalDate.of(bornYear.getAsInt(), 12, 31));
        LocalDate visitFirst = visit.orElse(LocalDate.of(visitYear.getAsInt(), 1, 1));
        LocalDate visitLast = visit.orElse(LocalDate.of(visitYear.getAsInt(), 12, 31));
        if (bornFirst.isAfter(visitLast)) {
            return Optional.empty();
        }
        return Optional.of(new AgeRange(years(bornLast, visitFirst), years(bornFirst, visitLast)));
    }

    Answer below(int years) {
        if (oldest < years) {
            return Answer.YES;
        }
        return youngest >= years ? Answer.NO : Answer.UNKNOWN;
    }

    /**
     * Never negative: of a year that holds birth and visit, only the days after the birth count.
     */
    private static int years(LocalDate born, LocalDate day) {
        return Math.max(0, (int) ChronoUnit.YEARS.between(born, day));
    }
}
