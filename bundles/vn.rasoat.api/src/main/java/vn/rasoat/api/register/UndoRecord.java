package vn.rasoat.api.register;

import java.time.Instant;
import java.util.List;
import vn.rasoat.api.round.RoundKey;

/**
 * That a change set was undone: when, by whom, why, and what that did. It is kept for ever, as a
 * receipt is.
 *
 * @param id its own id; with it the undo can be undone
 * @param round the round
 * @param undone id of the receipt that was undone, or of the undo
 * @param at when
 * @param person who
 * @param reason why
 * @param effects what became of the rows, by kind; kinds without any are left out
 * @param withoutOutcome households that came back and have no outcome until the round is classified
 *     again
 */
public record UndoRecord(
        String id,
        RoundKey round,
        String undone,
        Instant at,
        String person,
        String reason,
        List<UndoEffect> effects,
        int withoutOutcome) {

    public UndoRecord {
        effects = List.copyOf(effects);
    }

    /** Ids only: the rest names a person. */
    @Override
    public String toString() {
        return "undo " + id + " of " + undone;
    }
}
