package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.List;

/** Conditions of a {@link Programme} that have room in one word for each subject. */
final class Chapter {

    /** A condition on a household that asks its members. */
    private record OfMembers(long self, long who, int percent) {

        /** One member is enough. */
        static final int ANY = -1;
    }

    /** A decimal divided by a whole number is below a bound. */
    private record Ratio(long self, int of, int by, int thousandths) {}

    private final Encoding.Slots householdSlots;
    private final Encoding.Slots memberSlots;
    private final BitCode household = new BitCode();
    private final BitCode member = new BitCode();
    private final AgeBits ages;
    private final List<OfMembers> ofMembers = new ArrayList<>();
    private final List<Ratio> ratios = new ArrayList<>();

    /** The same for running; written by {@link #finish}. */
    private OfMembers[] toAsk = {};

    private Ratio[] toDivide = {};

    Chapter(Encoding.Slots household, Encoding.Slots member, int visit, int born) {
        householdSlots = household;
        memberSlots = member;
        ages = new AgeBits(visit, born);
    }

    /** Whether a condition surely has room, counted without what is there already. */
    boolean hasRoom(Condition condition) {
        return household.used() + Length.household(condition) <= BitCode.ROOM
                && member.used() + Length.members(condition) <= BitCode.ROOM;
    }

    Integer find(Condition condition, boolean ofMember) {
        return (ofMember ? member : household).find(condition);
    }

    int add(Condition condition) {
        return bit(condition, false);
    }

    private int bit(Condition condition, boolean ofMember) {
        Integer found = find(condition, ofMember);
        return found == null ? compile(condition, ofMember) : found;
    }

    private int compile(Condition condition, boolean ofMember) {
        BitCode code = ofMember ? member : household;
        if (condition instanceof Condition.In in) {
            int bit = code.take(condition);
            words(in.path(), in.list(), ofMember).in(BitCode.bit(bit), in.list(), in.words());
            return bit;
        }
        if (condition instanceof Condition.Unclear unclear) {
            int bit = code.take(condition);
            words(unclear.path(), unclear.list(), ofMember)
                    .unclear(BitCode.bit(bit), unclear.list(), unclear.words());
            return bit;
        }
        if (condition instanceof Condition.AgeBelow age) {
            int bit = code.take(condition);
            ages.below(BitCode.bit(bit), age.years());
            return bit;
        }
        if (condition instanceof Condition.AgeFrom age) {
            int bit = code.take(condition);
            ages.from(BitCode.bit(bit), age.years());
            return bit;
        }
        return ofParts(condition, ofMember, code);
    }

    private WordBits words(String path, List<String> list, boolean ofMember) {
        return ofMember
                ? member.words(memberSlots.word(path, list), list)
                : household.words(householdSlots.word(path, list), list);
    }

    private int ofParts(Condition condition, boolean ofMember, BitCode code) {
        if (condition instanceof Condition.Not not) {
            long part = BitCode.bit(bit(not.part(), ofMember));
            int self = code.take(condition);
            code.add(Op.not(BitCode.bit(self), part));
            return self;
        }
        if (condition instanceof Condition.IfYes only) {
            long part = BitCode.bit(bit(only.part(), ofMember));
            int self = code.take(condition);
            code.add(Op.ifYes(BitCode.bit(self), part));
            return self;
        }
        if (condition instanceof Condition.IfNo only) {
            long part = BitCode.bit(bit(only.part(), ofMember));
            int self = code.take(condition);
            code.add(Op.ifNo(BitCode.bit(self), part));
            return self;
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            long parts = 0;
            for (Condition part : atLeast.parts()) {
                int bit = bit(part, ofMember);
                // a part that stands there twice counts twice
                boolean again = (parts & BitCode.bit(bit)) != 0;
                parts |= BitCode.bit(again ? compile(part, ofMember) : bit);
            }
            int self = code.take(condition);
            code.add(Op.atLeast(atLeast.count(), BitCode.bit(self), parts));
            return self;
        }
        if (condition instanceof Condition.FirstAnswered first) {
            long parts = 0;
            for (Condition part : first.parts()) {
                long bit = BitCode.bit(bit(part, ofMember));
                // a bit that was taken before must not come before the parts in front of it
                boolean behind = Long.compareUnsigned(bit, parts) > 0;
                parts |= behind ? bit : BitCode.bit(compile(part, ofMember));
            }
            int self = code.take(condition);
            code.add(Op.firstAnswered(BitCode.bit(self), parts));
            return self;
        }
        return ofHousehold(condition);
    }

    private int ofHousehold(Condition condition) {
        if (condition instanceof Condition.AnyMember any) {
            int who = bit(any.who(), true);
            int self = household.take(condition);
            ofMembers.add(new OfMembers(BitCode.bit(self), BitCode.bit(who), OfMembers.ANY));
            return self;
        }
        if (condition instanceof Condition.ShareOfMembersAbove share) {
            int who = bit(share.who(), true);
            int self = household.take(condition);
            ofMembers.add(new OfMembers(BitCode.bit(self), BitCode.bit(who), share.percent()));
            return self;
        }
        Condition.RatioBelow ratio = (Condition.RatioBelow) condition;
        int self = household.take(condition);
        ratios.add(
                new Ratio(
                        BitCode.bit(self),
                        householdSlots.thousandths(ratio.of()),
                        householdSlots.number(ratio.by()),
                        ratio.thousandths()));
        return self;
    }

    void finish() {
        household.finish();
        member.finish();
        toAsk = ofMembers.toArray(OfMembers[]::new);
        toDivide = ratios.toArray(Ratio[]::new);
    }

    /** Answers every condition for a household. */
    void run(EncodedHousehold survey, Frame frame) {
        int listed = survey.listed();
        frame.begin(listed);
        long[] yes = frame.memberYes;
        long[] no = frame.memberNo;
        ages.run(survey, yes, no);
        long one = 0;
        long none = -1;
        for (int i = 0; i < listed; i++) {
            member.run(survey.members(), listed, i, yes, no);
            one |= yes[i];
            none &= no[i];
        }
        frame.householdYes[0] = 0;
        frame.householdNo[0] = 0;
        ratios(survey.answers(), frame);
        members(survey, frame, one, none);
        household.run(survey.answers(), 1, 0, frame.householdYes, frame.householdNo);
    }

    /** Multiplied instead of divided: exact. */
    private void ratios(int[] answers, Frame frame) {
        for (Ratio ratio : toDivide) {
            int dividend = answers[ratio.of];
            int divisor = answers[ratio.by];
            if (dividend != Encoding.ABSENT && divisor > 0) {
                boolean below = dividend < (long) ratio.thousandths * divisor;
                frame.set(ratio.self, below, !below);
            }
        }
    }

    /**
     * Who is counted but not listed is a person without answers, so that an incomplete list never
     * proves that nobody is deprived.
     *
     * @param one what holds for one listed member at least
     * @param none what holds for none of them
     */
    private void members(EncodedHousehold survey, Frame frame, long one, long none) {
        int persons = survey.persons();
        boolean complete = persons > 0 && persons == survey.listed();
        for (OfMembers asked : toAsk) {
            if (asked.percent == OfMembers.ANY) {
                frame.set(asked.self, (one & asked.who) != 0, complete && (none & asked.who) != 0);
            } else {
                long bound = (long) asked.percent * persons;
                long held = frame.count(frame.memberYes, asked.who);
                long most = persons - frame.count(frame.memberNo, asked.who);
                frame.set(asked.self, held * 100 > bound, persons > 0 && most * 100 <= bound);
            }
        }
    }
}
