package vn.rasoat.register;

import java.nio.charset.StandardCharsets;
import java.util.UUID;
import vn.rasoat.register.PersonLookup.Node;

/**
 * Two households whose contents were compared.
 *
 * @param id the same for the two households whatever their content
 * @param a the household of the earlier round
 * @param aPrint its content at that time
 * @param b the other one
 * @param bPrint its content at that time
 * @param points the evidence
 * @param grade what the evidence alone says
 * @param shared persons who stand in both, where the round is one
 */
record Pair(
        String id, Node a, long aPrint, Node b, long bPrint, int points, Grade grade, int shared) {

    /** What the evidence of two contents says. */
    enum Grade {
        SURE,
        DOUBTFUL,
        NONE
    }

    static String id(Node a, Node b) {
        String name = a.round() + " " + a.household() + " " + b.round() + " " + b.household();
        return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
    }

    /** Two records of one round cannot be linked: one of them has to go. */
    boolean sameRound() {
        return a.round().equals(b.round());
    }

    Node other(Node one) {
        return one.equals(a) ? b : a;
    }

    /** Whether this pair says of one of the two households that it is another one. */
    boolean rivals(Pair other) {
        return !id.equals(other.id)
                && a.round().equals(other.a.round())
                && b.round().equals(other.b.round())
                && (a.equals(other.a) || b.equals(other.b));
    }
}
