package vn.rasoat.classification;

import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.survey.PovertyClass;

/** Classifies what the register holds of a round, from one consistent state of it. */
@Component
public final class RegisterRoundClassifier implements RoundClassifier {

    private static final Logger LOG = LoggerFactory.getLogger(RegisterRoundClassifier.class);

    /** Outcomes and the state they are about. */
    private record Classified(int lastChangeSet, Map<String, Outcome> outcomes) {}

    private final Rounds rounds;
    private final SurveyRegister register;
    private final HouseholdClassifier classifier;

    /**
     * Called by Declarative Services.
     *
     * @param rounds finds the round
     * @param register holds surveys and outcomes
     * @param classifier classifies one household
     */
    @Activate
    public RegisterRoundClassifier(
            @Reference Rounds rounds,
            @Reference SurveyRegister register,
            @Reference HouseholdClassifier classifier) {
        this.rounds = rounds;
        this.register = register;
        this.classifier = classifier;
    }

    @Override
    public ClassificationSummary classify(RoundKey key) {
        Round round = rounds.get(key);
        Classified classified =
                register.read(
                        key,
                        Set.of(),
                        snapshot ->
                                new Classified(
                                        snapshot.lastChangeSet(), classifyAll(round, snapshot)));
        Map<String, Outcome> outcomes = classified.outcomes();
        register.saveOutcomes(key, classified.lastChangeSet(), outcomes);
        ClassificationSummary summary = summary(round, outcomes);
        LOG.info("Classified round {}: {}", key, summary.households());
        return summary;
    }

    private Map<String, Outcome> classifyAll(Round round, RoundSnapshot snapshot) {
        Map<String, Outcome> outcomes = new LinkedHashMap<>();
        snapshot.forEachHousehold(
                household ->
                        outcomes.put(
                                household.id(), classifier.classify(round, household.survey())));
        return outcomes;
    }

    private static ClassificationSummary summary(Round round, Map<String, Outcome> outcomes) {
        Map<PovertyClass, Integer> households = new EnumMap<>(PovertyClass.class);
        for (PovertyClass povertyClass : PovertyClass.values()) {
            households.put(povertyClass, 0);
        }
        int stated = 0;
        for (Outcome outcome : outcomes.values()) {
            households.merge(outcome.povertyClass(), 1, Integer::sum);
            stated += outcome.source() == ClassSource.STATED ? 1 : 0;
        }
        return new ClassificationSummary(round.key(), round.standard(), households, stated);
    }
}
