package vn.rasoat.api.people;

import java.time.Instant;

/**
 * A decision about a pair. It is kept for ever; the last one holds.
 *
 * @param choice what was decided
 * @param person who answers for it
 * @param reason why
 * @param at when
 */
public record MatchDecision(MatchChoice choice, String person, String reason, Instant at) {

    /** The choice only: the rest names a person. */
    @Override
    public String toString() {
        return choice + " at " + at;
    }
}
