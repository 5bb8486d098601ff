package vn.rasoat.rules;

/**
 * All conditions on the age of a member: the bits that each age in full years sets. Where a date is
 * a year alone there is a youngest and an oldest possible age; a bound between them sets nothing.
 */
final class AgeBits {

    /** Years are told apart at this place of yyyymmdd. */
    static final int YEAR = 10_000;

    private final int visit;
    private final int born;
    private final long[] yesOfYoungest = new long[Encoding.MOST_YEARS + 1];
    private final long[] noOfYoungest = new long[Encoding.MOST_YEARS + 1];
    private final long[] yesOfOldest = new long[Encoding.MOST_YEARS + 1];
    private final long[] noOfOldest = new long[Encoding.MOST_YEARS + 1];

    AgeBits(int visit, int born) {
        this.visit = visit;
        this.born = born;
    }

    void below(long bit, int years) {
        for (int age = 0; age <= Encoding.MOST_YEARS; age++) {
            if (age < years) {
                yesOfOldest[age] |= bit;
            } else {
                noOfYoungest[age] |= bit;
            }
        }
    }

    void from(long bit, int years) {
        for (int age = 0; age <= Encoding.MOST_YEARS; age++) {
            if (age < years) {
                noOfOldest[age] |= bit;
            } else {
                yesOfYoungest[age] |= bit;
            }
        }
    }

    /** Sets the words of every listed member to what ages say. */
    void run(EncodedHousehold survey, long[] yes, long[] no) {
        int visitFirst = survey.answers()[visit];
        int visitLast = survey.answers()[visit + 1];
        int[] members = survey.members();
        int first = born * survey.listed();
        int last = first + survey.listed();
        for (int i = 0; i < survey.listed(); i++) {
            yes[i] = 0;
            no[i] = 0;
            int bornFirst = members[first + i];
            int bornLast = members[last + i];
            // nobody has an age before birth
            if (visitFirst != Encoding.ABSENT
                    && bornFirst != Encoding.ABSENT
                    && bornFirst <= visitLast) {
                int youngest = age(bornLast, visitFirst);
                int oldest = age(bornFirst, visitLast);
                yes[i] = yesOfYoungest[youngest] | yesOfOldest[oldest];
                no[i] = noOfYoungest[youngest] | noOfOldest[oldest];
            }
        }
    }

    /** Full years; of a year that holds birth and visit, only the days after the birth count. */
    private static int age(int born, int day) {
        return Math.min(Encoding.MOST_YEARS, Math.max(0, (day - born) / YEAR));
    }
}
