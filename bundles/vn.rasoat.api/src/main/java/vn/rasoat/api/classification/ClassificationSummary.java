package vn.rasoat.api.classification;

import java.util.Map;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.PovertyClass;

/**
 * What the classification of a round gave.
 *
 * @param round the round
 * @param standard the text it rests on
 * @param households number of households by class
 * @param stated how many of them carry the stated class because scores are missing
 */
public record ClassificationSummary(
        RoundKey round, StandardRef standard, Map<PovertyClass, Integer> households, int stated) {

    public ClassificationSummary {
        households = Map.copyOf(households);
    }
}
