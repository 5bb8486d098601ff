package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.ClassificationSummary;
import vn.rasoat.api.classification.Recalculation;
import vn.rasoat.api.classification.Recalculations;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.StandardCatalogue;

/** Compares what rounds pin with what is installed now. */
@Component
public final class PinnedRecalculations implements Recalculations {

    private final Rounds rounds;
    private final StandardCatalogue catalogue;
    private final RoundClassifier classifier;

    /**
     * Called by Declarative Services.
     *
     * @param rounds holds the pins and records their changes
     * @param catalogue the installed standards and tables
     * @param classifier classifies a round again
     */
    @Activate
    public PinnedRecalculations(
            @Reference Rounds rounds,
            @Reference StandardCatalogue catalogue,
            @Reference RoundClassifier classifier) {
        this.rounds = rounds;
        this.catalogue = catalogue;
        this.classifier = classifier;
    }

    @Override
    public List<Recalculation> due() {
        List<Recalculation> due = new ArrayList<>();
        for (Round round : rounds.all()) {
            LatestPins latest = LatestPins.of(catalogue, round.pins());
            if (!latest.reasons().isEmpty()) {
                due.add(
                        new Recalculation(
                                round.key(), round.pins(), latest.pins(), latest.reasons()));
            }
        }
        return due;
    }

    /**
     * {@inheritDoc}
     *
     * <p>A round for which nothing is due keeps its pins and is only classified again.
     *
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2011, HN-2012 if the latest texts
     *     cannot score together; the round keeps its pins then
     */
    @Override
    public ClassificationSummary recalculate(RoundKey key, String person, String reason) {
        Round round = rounds.get(key);
        String who = Requests.recorded("person", person);
        String why = Requests.recorded("reason", reason);
        RoundPins latest = LatestPins.of(catalogue, round.pins()).pins();
        mustScore(latest);
        rounds.repin(key, latest, who, why);
        return classifier.classify(key);
    }

    /** Before anything is recorded, so that a text that cannot be used leaves no trace. */
    private void mustScore(RoundPins pins) {
        catalogue.scorer(pins.standard(), pins.scoring());
        pins.localStandard().ifPresent(local -> catalogue.scorer(local, pins.scoring()));
    }
}
