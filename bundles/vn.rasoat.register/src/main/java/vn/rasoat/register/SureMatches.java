package vn.rasoat.register;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.BiPredicate;

/**
 * Finds households that a file brings under a corrected name. Only what is sure is matched, because
 * a wrong match would make one household of two, and nobody would see it; a household that was not
 * matched stands twice, which can be seen.
 */
final class SureMatches {

    private final List<Identity> incoming;
    private final List<Identity> held;
    private final Map<String, List<Integer>> heldByHead = new HashMap<>();
    private final Set<Integer> settledIncoming = new HashSet<>();
    private final Set<Integer> settledHeld = new HashSet<>();
    private final Map<Integer, Integer> matches = new HashMap<>();

    private SureMatches(List<Identity> incoming, List<Identity> held) {
        this.incoming = incoming;
        this.held = held;
        for (int i = 0; i < held.size(); i++) {
            heldByHead.computeIfAbsent(held.get(i).head(), k -> new ArrayList<>()).add(i);
        }
    }

    /**
     * Matches households of one commune.
     *
     * @param incoming those of the file that the register does not hold by name
     * @param held those of the register that the file does not name
     * @return place in held by place in incoming
     */
    static Map<Integer, Integer> find(List<Identity> incoming, List<Identity> held) {
        SureMatches matches = new SureMatches(incoming, held);
        matches.match(Identity::samePerson);
        matches.match(Identity::sameHeadAtSamePlace);
        return matches.matches;
    }

    /** What has several counterparts is in doubt, and a weaker rule does not settle it. */
    private void match(BiPredicate<Identity, Identity> rule) {
        Map<Integer, List<Integer>> found = new HashMap<>();
        Map<Integer, Integer> claims = new HashMap<>();
        for (int i = 0; i < incoming.size(); i++) {
            Identity household = incoming.get(i);
            if (settledIncoming.contains(i)) {
                continue;
            }
            for (int h : heldByHead.getOrDefault(household.head(), List.of())) {
                if (!settledHeld.contains(h) && rule.test(household, held.get(h))) {
                    found.computeIfAbsent(i, k -> new ArrayList<>()).add(h);
                    claims.merge(h, 1, Integer::sum);
                }
            }
        }
        found.forEach(
                (i, counterparts) -> {
                    int first = counterparts.get(0);
                    if (counterparts.size() == 1 && claims.get(first) == 1) {
                        matches.put(i, first);
                    }
                });
        settledIncoming.addAll(found.keySet());
        settledHeld.addAll(claims.keySet());
    }
}
