package vn.rasoat.rules;

/**
 * A compiled condition. It writes a bit for every person of the block, or for the household, of
 * which it holds, and of which it does not.
 */
interface Node {

    /** What a word says, in two bits for each code. */
    int OPEN = 0;

    int TRUE = 1;
    int FALSE = 2;

    /** Years are told apart at this place of yyyymmdd. */
    int YEAR = 10_000;

    void run(Frame frame, int self);

    /** A word of the household. */
    record HouseholdWord(int slot, long truth) implements Node {
        @Override
        public void run(Frame frame, int self) {
            long says = truth >>> (frame.survey.answers()[slot] << 1);
            frame.yes[self] = says & 1;
            frame.no[self] = says >> 1 & 1;
        }
    }

    /** A word of each member. */
    record MemberWord(int slot, long truth) implements Node {
        @Override
        public void run(Frame frame, int self) {
            int[] members = frame.survey.members();
            int at = slot * frame.survey.listed() + frame.from;
            long yes = 0;
            long no = 0;
            for (int i = 0; i < frame.rows; i++) {
                long says = truth >>> (members[at + i] << 1);
                yes |= (says & 1) << i;
                no |= (says >> 1 & 1) << i;
            }
            frame.yes[self] = yes;
            frame.no[self] = no;
        }
    }

    /**
     * Full years on the day of the visit, where dates may be years alone: below a bound, or from it
     * on.
     */
    record Age(int visit, int born, int bound, boolean below) implements Node {
        @Override
        public void run(Frame frame, int self) {
            int[] members = frame.survey.members();
            int listed = frame.survey.listed();
            int at = born * listed + frame.from;
            int visitFirst = frame.survey.answers()[visit];
            int visitLast = frame.survey.answers()[visit + 1];
            long younger = 0;
            long older = 0;
            if (visitFirst != Encoding.ABSENT) {
                for (int i = 0; i < frame.rows; i++) {
                    int bornFirst = members[at + i];
                    int bornLast = members[at + listed + i];
                    // nobody has an age before birth
                    if (bornFirst != Encoding.ABSENT && bornFirst <= visitLast) {
                        younger |= (visitLast - bornFirst < bound ? 1L : 0L) << i;
                        older |= (visitFirst - bornLast >= bound ? 1L : 0L) << i;
                    }
                }
            }
            frame.yes[self] = below ? younger : older;
            frame.no[self] = below ? older : younger;
        }
    }

    /** A decimal divided by a whole number; multiplied instead of divided: exact. */
    record RatioBelow(int of, int by, int thousandths) implements Node {
        @Override
        public void run(Frame frame, int self) {
            int dividend = frame.survey.answers()[of];
            int divisor = frame.survey.answers()[by];
            boolean known = dividend != Encoding.ABSENT && divisor > 0;
            boolean below = dividend < (long) thousandths * divisor;
            frame.yes[self] = known && below ? 1 : 0;
            frame.no[self] = known && !below ? 1 : 0;
        }
    }

    /** The opposite. */
    record Not(int part) implements Node {
        @Override
        public void run(Frame frame, int self) {
            frame.yes[self] = frame.no[part];
            frame.no[self] = frame.yes[part];
        }
    }

    /** Yes alone. */
    record IfYes(int part) implements Node {
        @Override
        public void run(Frame frame, int self) {
            frame.yes[self] = frame.yes[part];
            frame.no[self] = 0;
        }
    }

    /** No alone. */
    record IfNo(int part) implements Node {
        @Override
        public void run(Frame frame, int self) {
            frame.yes[self] = 0;
            frame.no[self] = frame.no[part];
        }
    }

    /** All hold. */
    record AllOf(int[] parts) implements Node {
        @Override
        public void run(Frame frame, int self) {
            long yes = frame.mask;
            long no = 0;
            for (int part : parts) {
                yes &= frame.yes[part];
                no |= frame.no[part];
            }
            frame.yes[self] = yes;
            frame.no[self] = no;
        }
    }

    /** One holds. */
    record AnyOf(int[] parts) implements Node {
        @Override
        public void run(Frame frame, int self) {
            long yes = 0;
            long no = frame.mask;
            for (int part : parts) {
                yes |= frame.yes[part];
                no &= frame.no[part];
            }
            frame.yes[self] = yes;
            frame.no[self] = no;
        }
    }

    /** So many hold. */
    record AtLeast(int count, int[] parts) implements Node {
        @Override
        public void run(Frame frame, int self) {
            long yes = 0;
            long no = 0;
            for (int row = 0; row < frame.rows; row++) {
                int held = 0;
                int possible = 0;
                for (int part : parts) {
                    held += (int) (frame.yes[part] >>> row & 1);
                    possible += (int) (~frame.no[part] >>> row & 1);
                }
                yes |= (held >= count ? 1L : 0L) << row;
                no |= (possible < count ? 1L : 0L) << row;
            }
            frame.yes[self] = yes;
            frame.no[self] = no;
        }
    }

    /** The first that is known. */
    record FirstAnswered(int[] parts) implements Node {
        @Override
        public void run(Frame frame, int self) {
            long yes = 0;
            long no = 0;
            for (int part : parts) {
                long open = ~(yes | no);
                yes |= open & frame.yes[part];
                no |= open & frame.no[part];
            }
            frame.yes[self] = yes;
            frame.no[self] = no;
        }
    }

    /** It holds for a member. */
    record AnyMember(int who) implements Node {
        @Override
        public void run(Frame frame, int self) {
            int persons = frame.survey.persons();
            frame.yes[self] = frame.yesCount[who] > 0 ? 1 : 0;
            frame.no[self] = persons > 0 && frame.noCount[who] == persons ? 1 : 0;
        }
    }

    /** It holds for more than so many of a hundred. */
    record ShareOfMembersAbove(int percent, int who) implements Node {
        @Override
        public void run(Frame frame, int self) {
            int persons = frame.survey.persons();
            long bound = (long) percent * persons;
            long most = persons - frame.noCount[who];
            frame.yes[self] = frame.yesCount[who] * 100L > bound ? 1 : 0;
            frame.no[self] = persons > 0 && most * 100 <= bound ? 1 : 0;
        }
    }
}
