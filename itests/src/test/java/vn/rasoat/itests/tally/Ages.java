package vn.rasoat.itests.tally;

import java.time.Period;

/** Ages in full years on the day of the visit. */
final class Ages {

    private static final int END_OF_CHILDHOOD = 16;

    private Ages() {}

    /** Children of whom the answer is yes; a member without a full date of birth has no age. */
    static long childrenOf(Survey.Household household, SurveyTally.ChildQuestion question) {
        if (household.visited().isEmpty()) {
            return 0;
        }
        long children = 0;
        for (Survey.Member member : household.members()) {
            if (member.born().isPresent()) {
                Period lived = Period.between(member.born().get(), household.visited().get());
                if (lived.getYears() < END_OF_CHILDHOOD && question.yes(member, lived.getYears())) {
                    children++;
                }
            }
        }
        return children;
    }
}
