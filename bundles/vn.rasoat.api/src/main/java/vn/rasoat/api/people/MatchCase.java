package vn.rasoat.api.people;

import java.util.List;

/**
 * Two records side by side, with the evidence. It shows personal data.
 *
 * @param match the pair
 * @param left the household of the earlier round
 * @param right the other one
 * @param evidence field by field
 * @param decisions all that were made, the last one holds
 */
public record MatchCase(
        MatchSummary match,
        MatchedHousehold left,
        MatchedHousehold right,
        List<FieldEvidence> evidence,
        List<MatchDecision> decisions) {

    public MatchCase {
        evidence = List.copyOf(evidence);
        decisions = List.copyOf(decisions);
    }
}
