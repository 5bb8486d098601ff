package vn.rasoat.api.classification;

import java.util.List;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;

/**
 * A round that was scored with texts of which there is a later revision now, as after an act
 * published later than it is in force. It is listed, and done only on request.
 *
 * @param round the round
 * @param pinned what the round is scored with
 * @param latest what it would be scored with
 * @param reasons what differs and the act behind it, in Vietnamese
 */
public record Recalculation(
        RoundKey round, RoundPins pinned, RoundPins latest, List<String> reasons) {

    public Recalculation {
        reasons = List.copyOf(reasons);
    }
}
