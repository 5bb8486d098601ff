package vn.rasoat.classification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.classification.ClassSource;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.Reasons;
import vn.rasoat.api.rules.Verdict;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.SurveyedHousehold;

/**
 * Finds the pins that a stored outcome was made with. A round may have been given other pins since,
 * without being classified again; its outcomes are still about the pins of before.
 */
final class PinsOfOutcome {

    /**
     * Pins with what the national standard says under them.
     *
     * @param pins the pins
     * @param ready the national standard
     * @param reasons what it says
     */
    record Found(RoundPins pins, Scorers.Ready ready, Reasons reasons) {}

    private final Scorers scorers;
    private final List<RoundPins> latestFirst = new ArrayList<>();

    PinsOfOutcome(Scorers scorers, Round round, List<RoundChange> changes) {
        this.scorers = scorers;
        latestFirst.add(round.pins());
        for (int i = changes.size() - 1; i >= 0; i--) {
            latestFirst.add(changes.get(i).before());
        }
    }

    /** Empty if the texts that the round ever pinned do not give that outcome. */
    Optional<Found> find(SurveyedHousehold survey, Outcome outcome) {
        for (RoundPins pins : latestFirst) {
            if (!sameTexts(pins, outcome)) {
                continue;
            }
            Scorers.Ready ready = scorers.get(pins.standard(), pins.scoring());
            Reasons reasons = ready.scorer().explain(survey);
            if (gives(reasons.verdict(), outcome)) {
                return Optional.of(new Found(pins, ready, reasons));
            }
        }
        return Optional.empty();
    }

    private static boolean sameTexts(RoundPins pins, Outcome outcome) {
        boolean sameTable = outcome.b1Table().isEmpty() || outcome.b1Table().equals(pins.b1Table());
        return sameTable
                && pins.standard().equals(outcome.standard())
                && pins.localStandard().equals(outcome.local().map(LocalOutcome::standard));
    }

    /** What differs where boxes counted and not the answers, or a total and not a table. */
    private static boolean gives(Verdict verdict, Outcome outcome) {
        PovertyClass computed =
                outcome.source() == ClassSource.STATED
                        ? PovertyClass.UNDETERMINED
                        : outcome.povertyClass();
        return verdict.povertyClass() == computed
                && verdict.deprivations().equals(outcome.deprivations());
    }
}
