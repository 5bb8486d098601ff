package vn.rasoat.rules;

import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.PointScale;

/**
 * The B1 total.
 *
 * @param scale where a total that was added by hand stands, and what it can be
 * @param items how the paths of its items begin
 * @param citation what it rests on
 * @param statedUnder other standards whose totals and tables mean the same
 */
record B1Measure(PointScale scale, String items, Citation citation, Set<String> statedUnder) {

    B1Measure {
        statedUnder = Set.copyOf(statedUnder);
    }
}
