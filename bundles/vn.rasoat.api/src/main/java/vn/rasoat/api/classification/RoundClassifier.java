package vn.rasoat.api.classification;

import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.round.RoundKey;

/** Classifies all households of a round. */
@ProviderType
public interface RoundClassifier {

    /**
     * Classifies every surveyed household of the round again and stores the outcomes. The same data
     * under the same standard give the same outcomes.
     *
     * @param round the round
     * @return counts by class
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2001 without such a round
     */
    ClassificationSummary classify(RoundKey round);
}
