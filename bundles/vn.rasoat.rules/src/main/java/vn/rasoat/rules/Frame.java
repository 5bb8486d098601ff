package vn.rasoat.rules;

import java.util.Arrays;
import vn.rasoat.api.survey.Answer;

/** Where a {@link Programme} keeps what its nodes answered. Used again for the next household. */
final class Frame {

    /** The row of a person who is not listed. */
    static final int NOBODY = -1;

    private final long[] memberYes;
    private final long[] memberNo;
    private final long[] householdYes;
    private final long[] householdNo;

    /** How many members a node says yes, or no, of. */
    final int[] yesCount;

    final int[] noCount;

    /** What the nodes at work write; of the members, then of the household. */
    long[] yes;

    long[] no;

    /** Persons of the block, and a bit for each. */
    int from;

    int rows;
    private int lastFrom;
    long mask;
    EncodedHousehold survey;

    Frame(int memberNodes, int householdNodes) {
        memberYes = new long[memberNodes];
        memberNo = new long[memberNodes];
        householdYes = new long[householdNodes];
        householdNo = new long[householdNodes];
        yesCount = new int[memberNodes];
        noCount = new int[memberNodes];
    }

    void begin(EncodedHousehold household) {
        survey = household;
        Arrays.fill(yesCount, 0);
        Arrays.fill(noCount, 0);
    }

    void block(int first, int count) {
        from = first;
        lastFrom = first;
        rows = count;
        mask = -1L >>> (Long.SIZE - count);
        yes = memberYes;
        no = memberNo;
    }

    void count(int[] nodes) {
        for (int node : nodes) {
            yesCount[node] += Long.bitCount(memberYes[node]);
            noCount[node] += Long.bitCount(memberNo[node]);
        }
    }

    void household() {
        from = 0;
        rows = 1;
        mask = 1;
        yes = householdYes;
        no = householdNo;
    }

    /** 1 where it holds. */
    int yes(int node) {
        return (int) householdYes[node];
    }

    /** 1 where it does not hold. */
    int no(int node) {
        return (int) householdNo[node];
    }

    boolean known(int node) {
        return (householdYes[node] | householdNo[node]) != 0;
    }

    /** Of members of an earlier block nothing is known any more. */
    boolean known(int node, int row) {
        int at = row - lastFrom;
        return at >= 0 && at < Long.SIZE && ((memberYes[node] | memberNo[node]) >>> at & 1) != 0;
    }

    Answer answer(int node) {
        if (householdYes[node] != 0) {
            return Answer.YES;
        }
        return householdNo[node] != 0 ? Answer.NO : Answer.UNKNOWN;
    }
}
