package vn.rasoat.rules;

import java.util.Set;
import vn.rasoat.api.rules.Citation;
import vn.rasoat.api.rules.PointScale;

/**
 * The deprived indicators, counted or as points.
 *
 * @param path where a stated total stands
 * @param points of each deprived indicator; 1 where they are only counted
 * @param pointed whether the total is one of points
 * @param citation what it rests on
 * @param statedUnder other standards whose totals mean the same
 */
record DeprivationMeasure(
        String path, int points, boolean pointed, Citation citation, Set<String> statedUnder) {

    DeprivationMeasure {
        statedUnder = Set.copyOf(statedUnder);
    }

    PointScale scale(int indicators) {
        return new PointScale(path, 0, points * indicators, points);
    }
}
