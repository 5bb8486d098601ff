package vn.rasoat.api.report;

import java.time.Instant;
import java.util.Optional;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.Ruler;

/**
 * That a unit handed in its forms. From then on its communes are frozen: nothing is written to them
 * until the submission is reopened. The sealed pack is kept for ever.
 *
 * @param id its id
 * @param round the round
 * @param unit code of the unit
 * @param ruler which result of the households the forms count
 * @param at when
 * @param person who
 * @param seal seal of the pack that was handed in
 * @param preliminary whether that pack was preliminary
 * @param reopening when, by whom and why it was reopened, empty while its communes are frozen
 */
public record Submission(
        String id,
        RoundKey round,
        String unit,
        Ruler ruler,
        Instant at,
        String person,
        String seal,
        boolean preliminary,
        Optional<Reopening> reopening) {

    /**
     * That a submission was reopened.
     *
     * @param at when
     * @param person who
     * @param reason why
     */
    public record Reopening(Instant at, String person, String reason) {}

    /** Ids only: the rest names a person. */
    @Override
    public String toString() {
        return "submission " + id + " of " + unit;
    }
}
