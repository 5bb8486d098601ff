package vn.rasoat.api.people;

/**
 * A pair of households that may be one. It names nobody.
 *
 * @param id stable id of the pair, the same whichever of the two came first
 * @param left the household of the earlier round
 * @param right the other one
 * @param points the evidence of all fields
 * @param standing what holds for the pair now
 */
public record MatchSummary(
        String id, RegisterPlace left, RegisterPlace right, int points, Standing standing) {}
