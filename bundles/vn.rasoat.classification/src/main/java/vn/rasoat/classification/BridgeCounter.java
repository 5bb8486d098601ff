package vn.rasoat.classification;

import java.util.Optional;
import vn.rasoat.api.classification.RulerBridge;
import vn.rasoat.api.classification.RulerReport.LeftBecause;
import vn.rasoat.api.survey.PovertyClass;

/** Counts the households of a commune, or of all. */
final class BridgeCounter {

    private final ClassMatrix households = new ClassMatrix();
    private int lifeChanged;
    private int rulerChanged;
    private int stillPoor;
    private int open;

    /**
     * Counts a household.
     *
     * @param own its class under the standard of the round
     * @param other its class under the other
     * @param poorAtOpening whether it was poor on the opening list
     * @return why it left poverty, empty where it did not or where nobody can say
     */
    Optional<LeftBecause> add(PovertyClass own, PovertyClass other, boolean poorAtOpening) {
        households.add(own, other);
        if (!poorAtOpening) {
            return Optional.empty();
        }
        if (other == PovertyClass.POOR) {
            stillPoor++;
            return Optional.empty();
        }
        if (other == PovertyClass.UNDETERMINED || own == PovertyClass.UNDETERMINED) {
            open++;
            return Optional.empty();
        }
        if (own == PovertyClass.POOR) {
            rulerChanged++;
            return Optional.of(LeftBecause.RULER_CHANGED);
        }
        lifeChanged++;
        return Optional.of(LeftBecause.LIFE_CHANGED);
    }

    void add(BridgeCounter counter) {
        households.add(counter.households);
        lifeChanged += counter.lifeChanged;
        rulerChanged += counter.rulerChanged;
        stillPoor += counter.stillPoor;
        open += counter.open;
    }

    RulerBridge bridge(String commune) {
        int poorAtOpening = lifeChanged + rulerChanged + stillPoor + open;
        return new RulerBridge(
                commune,
                households.asMap(),
                new RulerBridge.LeftPoverty(
                        poorAtOpening, lifeChanged, rulerChanged, stillPoor, open));
    }
}
