package vn.rasoat.api.rules;

import java.util.Optional;

/**
 * How a standard is to be applied.
 *
 * @param indicators which answer counts where box and answers differ
 * @param b1Table the table that gives B1; without one the total that the reviewer added is taken
 * @param tickedUnder id of the standard whose boxes the reviewer ticked; a box says nothing about
 *     an indicator that means something else under the standard that is applied
 */
public record ScoringOptions(
        IndicatorSource indicators, Optional<TableRef> b1Table, String tickedUnder) {

    /**
     * The boxes count, B1 is the total added by hand.
     *
     * @param tickedUnder id of the standard whose boxes the reviewer ticked
     * @return the options
     */
    public static ScoringOptions boxes(String tickedUnder) {
        return new ScoringOptions(IndicatorSource.TICKED, Optional.empty(), tickedUnder);
    }
}
