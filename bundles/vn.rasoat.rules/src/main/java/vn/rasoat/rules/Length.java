package vn.rasoat.rules;

import java.util.List;

/** How many bits a condition takes at most. */
final class Length {

    private Length() {}

    /** Of the household. */
    static int household(Condition condition) {
        if (condition instanceof Condition.AnyMember
                || condition instanceof Condition.ShareOfMembersAbove) {
            return 1;
        }
        return 1 + parts(condition).stream().mapToInt(Length::household).sum();
    }

    /** Of each member. */
    static int members(Condition condition) {
        if (condition instanceof Condition.AnyMember any) {
            return whole(any.who());
        }
        if (condition instanceof Condition.ShareOfMembersAbove share) {
            return whole(share.who());
        }
        return parts(condition).stream().mapToInt(Length::members).sum();
    }

    private static int whole(Condition condition) {
        return 1 + parts(condition).stream().mapToInt(Length::whole).sum();
    }

    /** The conditions that a condition on the same subject is made of. */
    static List<Condition> parts(Condition condition) {
        if (condition instanceof Condition.Not not) {
            return List.of(not.part());
        }
        if (condition instanceof Condition.IfYes only) {
            return List.of(only.part());
        }
        if (condition instanceof Condition.IfNo only) {
            return List.of(only.part());
        }
        if (condition instanceof Condition.FirstAnswered first) {
            return first.parts();
        }
        return condition instanceof Condition.AtLeast atLeast ? atLeast.parts() : List.of();
    }
}
