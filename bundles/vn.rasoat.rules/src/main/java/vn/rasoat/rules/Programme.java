package vn.rasoat.rules;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * Conditions, compiled. Every condition that occurs becomes one node, however often it occurs, and
 * nodes stand behind those they rest on. A node answers for up to 64 persons at a time: a bit each
 * for yes and for no; neither is unknown.
 */
final class Programme {

    private static final int BLOCK = Long.SIZE;

    private record Key(Condition condition, boolean member) {}

    private final Encoding.Slots household;
    private final Encoding.Slots member;
    private final int visit;
    private final int born;
    private final Map<Key, Integer> known = new HashMap<>();
    private final List<Node> memberNodes = new ArrayList<>();
    private final List<Node> householdNodes = new ArrayList<>();

    /** The same for running; written by {@link #finish}. */
    private Node[] members = {};

    private Node[] households = {};

    /** The conditions on members that are counted for the household. */
    private int[] counted = {};

    private final Set<Integer> counting = new TreeSet<>();

    /**
     * An empty programme.
     *
     * @param household slots of the household
     * @param member slots of a member
     * @param ages where ages come from
     */
    Programme(Encoding.Slots household, Encoding.Slots member, AgePaths ages) {
        this.household = household;
        this.member = member;
        visit = household.date(ages.on());
        born = member.date(ages.born());
    }

    /**
     * Adds a condition on a household.
     *
     * @return what to ask for after a run
     */
    int add(Condition condition) {
        return node(condition, false);
    }

    /** Where a condition on a household, added or part of one, was compiled to. */
    int node(Condition condition) {
        return known.get(new Key(condition, false));
    }

    /** Where a condition on a member was compiled to. */
    int memberNode(Condition condition) {
        return known.get(new Key(condition, true));
    }

    private int node(Condition condition, boolean ofMember) {
        Key key = new Key(condition, ofMember);
        Integer found = known.get(key);
        if (found != null) {
            return found;
        }
        Node node = compile(condition, ofMember);
        List<Node> nodes = ofMember ? memberNodes : householdNodes;
        nodes.add(node);
        known.put(key, nodes.size() - 1);
        return nodes.size() - 1;
    }

    private Node compile(Condition condition, boolean ofMember) {
        if (condition instanceof Condition.In in) {
            long truth = truth(in.list(), in.words(), Node.TRUE, Node.FALSE);
            return word(in.path(), in.list(), truth, ofMember);
        }
        if (condition instanceof Condition.Unclear unclear) {
            long truth = truth(unclear.list(), unclear.words(), Node.OPEN, Node.FALSE);
            return word(unclear.path(), unclear.list(), truth, ofMember);
        }
        if (condition instanceof Condition.AgeBelow age) {
            return new Node.Age(visit, born, age.years() * Node.YEAR, true);
        }
        if (condition instanceof Condition.AgeFrom age) {
            return new Node.Age(visit, born, age.years() * Node.YEAR, false);
        }
        if (condition instanceof Condition.Not not) {
            return new Node.Not(node(not.part(), ofMember));
        }
        if (condition instanceof Condition.IfYes only) {
            return new Node.IfYes(node(only.part(), ofMember));
        }
        if (condition instanceof Condition.IfNo only) {
            return new Node.IfNo(node(only.part(), ofMember));
        }
        if (condition instanceof Condition.AtLeast atLeast) {
            return atLeast(atLeast, ofMember);
        }
        if (condition instanceof Condition.FirstAnswered first) {
            return new Node.FirstAnswered(parts(first.parts(), ofMember));
        }
        if (condition instanceof Condition.RatioBelow ratio) {
            return new Node.RatioBelow(
                    household.thousandths(ratio.of()),
                    household.number(ratio.by()),
                    ratio.thousandths());
        }
        if (condition instanceof Condition.AnyMember any) {
            return new Node.AnyMember(countedNode(any.who()));
        }
        Condition.ShareOfMembersAbove share = (Condition.ShareOfMembersAbove) condition;
        return new Node.ShareOfMembersAbove(share.percent(), countedNode(share.who()));
    }

    private int countedNode(Condition who) {
        int node = node(who, true);
        counting.add(node);
        return node;
    }

    private Node atLeast(Condition.AtLeast atLeast, boolean ofMember) {
        int[] parts = parts(atLeast.parts(), ofMember);
        if (atLeast.count() == 1) {
            return new Node.AnyOf(parts);
        }
        return atLeast.count() == parts.length
                ? new Node.AllOf(parts)
                : new Node.AtLeast(atLeast.count(), parts);
    }

    private int[] parts(List<Condition> parts, boolean ofMember) {
        return parts.stream().mapToInt(part -> node(part, ofMember)).toArray();
    }

    private Node word(String path, List<String> list, long truth, boolean ofMember) {
        return ofMember
                ? new Node.MemberWord(member.word(path, list), truth)
                : new Node.HouseholdWord(household.word(path, list), truth);
    }

    /** What each code says; code 0 is no answer, or a word that is not on the list. */
    private static long truth(List<String> list, List<String> words, int in, int other) {
        long truth = 0;
        for (int code = 1; code <= list.size(); code++) {
            long says = words.contains(list.get(code - 1)) ? in : other;
            truth |= says << 2 * code;
        }
        return truth;
    }

    /** Makes it ready to run; nothing is added afterwards. */
    Programme finish() {
        members = memberNodes.toArray(Node[]::new);
        households = householdNodes.toArray(Node[]::new);
        counted = counting.stream().mapToInt(Integer::intValue).toArray();
        return this;
    }

    /** A place to run in, for one thread at a time. */
    Frame frame() {
        return new Frame(memberNodes.size(), householdNodes.size());
    }

    /** Answers every condition for a household. */
    void run(EncodedHousehold survey, Frame frame) {
        frame.begin(survey);
        for (int from = 0; from < survey.listed(); from += BLOCK) {
            frame.block(from, Math.min(BLOCK, survey.listed() - from));
            for (int i = 0; i < members.length; i++) {
                members[i].run(frame, i);
            }
            frame.count(counted);
        }
        frame.household();
        for (int i = 0; i < households.length; i++) {
            households[i].run(frame, i);
        }
    }
}
