package vn.rasoat.classification;

import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.classification.HouseholdClassifier;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.B1Score;
import vn.rasoat.api.rules.StandardCatalogue;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.SurveyedHousehold;

/** Classifies by the very texts that the round pins. */
@Component
public final class StandardHouseholdClassifier implements HouseholdClassifier {

    private final Scorers scorers;

    /**
     * Called by Declarative Services.
     *
     * @param catalogue the installed standards
     */
    @Activate
    public StandardHouseholdClassifier(@Reference StandardCatalogue catalogue) {
        scorers = new Scorers(catalogue);
    }

    /**
     * {@inheritDoc}
     *
     * @throws RejectedRequestException HN-2002 if the national text that the round pins is not
     *     installed any more, HN-2011 the same for the local one, HN-2012 for the table; another
     *     one is never taken in its place
     */
    @Override
    public Outcome classify(Round round, SurveyedHousehold household) {
        RoundPins pins = round.pins();
        Scorers.Ready national =
                scorers.find(pins.standard(), pins.scoring())
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.NO_STANDARD,
                                                round.standardOn().toString(),
                                                round.key().province()));
        Verdict verdict = national.scorer().score(household);
        ScoredHousehold scored =
                new ScoredHousehold(
                        national.standard(),
                        national.scorer(),
                        pins.indicators(),
                        household,
                        verdict);
        ClassDecision decision = ClassDecision.of(verdict.povertyClass(), household.answers());
        return new Outcome(
                decision.povertyClass(),
                decision.source(),
                verdict.deprivations(),
                LivingStandard.average(scored, decision.povertyClass()),
                LivingStandard.lowIncomeWorker(verdict, decision.povertyClass()),
                verdict.steps(),
                Differences.of(scored, decision),
                national.standard().ref(),
                tableThatCounted(pins, verdict.b1()),
                pins.localStandard().map(standard -> local(standard, pins, household)));
    }

    /** A table that is not filled gives way to the total added by hand, if there is one. */
    private static Optional<TableRef> tableThatCounted(RoundPins pins, B1Score b1) {
        boolean counted =
                b1.computed().filter(span -> span.exact() || b1.stated().isEmpty()).isPresent();
        return pins.b1Table().filter(table -> counted);
    }

    private LocalOutcome local(StandardRef standard, RoundPins pins, SurveyedHousehold household) {
        Verdict verdict = scorers.get(standard, pins.scoring()).scorer().score(household);
        return new LocalOutcome(verdict.povertyClass(), verdict.steps(), standard);
    }
}
