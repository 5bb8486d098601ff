package vn.rasoat.classification;

import java.util.Comparator;
import java.util.Set;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.RulerComparison;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.Standard;
import vn.rasoat.api.rules.StandardCatalogue;

/** Compares one consistent state of a round with what another standard says of it. */
@Component
public final class SnapshotRulerComparison implements RulerComparison {

    private final Rounds rounds;
    private final SurveyRegister register;
    private final StandardCatalogue catalogue;
    private final Scorers scorers;

    /**
     * Called by Declarative Services.
     *
     * @param rounds finds the round
     * @param register holds surveys and outcomes
     * @param catalogue the installed standards
     */
    @Activate
    public SnapshotRulerComparison(
            @Reference Rounds rounds,
            @Reference SurveyRegister register,
            @Reference StandardCatalogue catalogue) {
        this.rounds = rounds;
        this.register = register;
        this.catalogue = catalogue;
        scorers = new Scorers(catalogue);
    }

    @Override
    public RulerReport compare(RoundKey key, String standard) {
        Round round = rounds.get(key);
        Standard other =
                catalogue.all().stream()
                        .filter(known -> known.ref().id().equals(standard))
                        .max(Comparator.comparingInt(known -> known.ref().revision()))
                        .orElseThrow(() -> scorers.unknown(standard));
        // points belong to the lines of their standard: never the table of the round
        ScoringOptions options =
                new ScoringOptions(
                        round.pins().indicators(),
                        catalogue.b1Table(other.ref()),
                        round.standard().id());
        Scorers.Ready ready = scorers.get(other.ref(), options);
        return register.read(
                key,
                Set.of(),
                snapshot -> {
                    RulerTally tally = new RulerTally(round, ready.scorer(), snapshot);
                    snapshot.forEachHousehold(tally::add);
                    return tally.report(ready.standard());
                });
    }
}
