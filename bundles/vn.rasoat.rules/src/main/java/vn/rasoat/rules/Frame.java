package vn.rasoat.rules;

import java.util.Arrays;
import vn.rasoat.api.survey.Answer;

/** The bits that a {@link Chapter} set for one household. Used again for the next one. */
final class Frame {

    /** The row of a person who is not listed. */
    static final int NOBODY = -1;

    private static final int USUAL = 16;

    final long[] householdYes = new long[1];
    final long[] householdNo = new long[1];

    /** One word for each listed member. */
    long[] memberYes = new long[USUAL];

    long[] memberNo = new long[USUAL];
    private int listed;

    void begin(int members) {
        listed = members;
        if (members > memberYes.length) {
            memberYes = Arrays.copyOf(memberYes, members);
            memberNo = Arrays.copyOf(memberNo, members);
        }
    }

    void set(long bit, boolean yes, boolean no) {
        householdYes[0] |= yes ? bit : 0;
        householdNo[0] |= no ? bit : 0;
    }

    int count(long[] words, long bit) {
        int count = 0;
        for (int i = 0; i < listed; i++) {
            count += (words[i] & bit) != 0 ? 1 : 0;
        }
        return count;
    }

    int yes(int bit) {
        return (int) (householdYes[0] >>> bit & 1);
    }

    int no(int bit) {
        return (int) (householdNo[0] >>> bit & 1);
    }

    Answer answer(int bit) {
        if (yes(bit) != 0) {
            return Answer.YES;
        }
        return no(bit) != 0 ? Answer.NO : Answer.UNKNOWN;
    }

    boolean known(int bit) {
        return answer(bit) != Answer.UNKNOWN;
    }

    boolean known(int bit, int row) {
        return row != NOBODY && ((memberYes[row] | memberNo[row]) >>> bit & 1) != 0;
    }
}
