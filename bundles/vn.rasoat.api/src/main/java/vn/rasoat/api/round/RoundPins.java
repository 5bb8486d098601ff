package vn.rasoat.api.round;

import java.util.Optional;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.ScoringOptions;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.rules.TableRef;

/**
 * The law that a round is scored with, down to the very texts. It moves only by a recorded {@link
 * RoundChange}.
 *
 * @param standard the national standard
 * @param localStandard the standard that the province has set for itself, where there is one
 * @param b1Table the table that gives B1; without one the totals added by the reviewers are taken
 * @param indicators which answer counts where a ticked box and the answers differ
 */
public record RoundPins(
        StandardRef standard,
        Optional<StandardRef> localStandard,
        Optional<TableRef> b1Table,
        IndicatorSource indicators) {

    /**
     * A national standard alone: B1 as added by hand, ticked boxes count.
     *
     * @param standard the national standard
     * @return the pins
     */
    public static RoundPins of(StandardRef standard) {
        return new RoundPins(standard, Optional.empty(), Optional.empty(), IndicatorSource.TICKED);
    }

    /**
     * How the surveys of the round are scored.
     *
     * @return options for the national standard, under which the boxes were ticked
     */
    public ScoringOptions scoring() {
        return new ScoringOptions(indicators, b1Table, standard.id());
    }
}
