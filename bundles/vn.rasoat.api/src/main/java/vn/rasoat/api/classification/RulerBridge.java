package vn.rasoat.api.classification;

import java.util.Map;
import vn.rasoat.api.survey.PovertyClass;

/**
 * How the households of a commune, or of all, move from one standard to another, and from the
 * opening list to either.
 *
 * @param commune commune code, empty for the total
 * @param households number of surveyed households by class under the standard of the round, then by
 *     class under the other; every pair is there
 * @param left households of the opening list of poor ones that are not poor under the other
 *     standard
 */
public record RulerBridge(
        String commune,
        Map<PovertyClass, Map<PovertyClass, Integer>> households,
        LeftPoverty left) {

    public RulerBridge {
        households = Map.copyOf(households);
    }

    /**
     * Poor on the opening list, and what became of them under the other standard.
     *
     * @param poorAtOpening surveyed households that were poor on the opening list
     * @param lifeChanged not poor under either standard: their life changed
     * @param rulerChanged poor under the standard of the round and not poor under the other: only
     *     the ruler changed
     * @param stillPoor poor under the other standard
     * @param open neither can be said: undetermined under the other standard, or not poor under it
     *     and undetermined under that of the round
     */
    public record LeftPoverty(
            int poorAtOpening, int lifeChanged, int rulerChanged, int stillPoor, int open) {}
}
