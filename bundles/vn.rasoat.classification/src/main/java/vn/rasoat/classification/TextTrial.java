package vn.rasoat.classification;

import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.classification.StandardInstallation.Effect;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.rules.HouseholdScorer;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.PovertyClass;

/** Counts how a text that is not installed would move the classes of a round. */
final class TextTrial {

    private final Round round;
    private final HouseholdClassifier classifier;
    private final HouseholdScorer trial;
    private final ClassMatrix households = new ClassMatrix();
    private int totalsDiffer;
    private int itemsMissing;

    TextTrial(Round round, HouseholdClassifier classifier, HouseholdScorer trial) {
        this.round = round;
        this.classifier = classifier;
        this.trial = trial;
    }

    void add(RegisteredHousehold household) {
        Verdict verdict = trial.score(household.survey());
        PovertyClass then =
                ClassDecision.of(verdict.povertyClass(), household.survey().answers())
                        .povertyClass();
        households.add(now(household), then);
        totalsDiffer += B1Check.differs(verdict.b1()) ? 1 : 0;
        itemsMissing += B1Check.itemsMissing(verdict.b1()) ? 1 : 0;
    }

    /** What is not classified yet is, for the trial, by what the round pins. */
    private PovertyClass now(RegisteredHousehold household) {
        return household
                .outcome()
                .map(Outcome::povertyClass)
                .orElseGet(() -> classifier.classify(round, household.survey()).povertyClass());
    }

    Effect effect() {
        return new Effect(round.key(), households.asMap(), totalsDiffer, itemsMissing);
    }
}
