package vn.rasoat.report.ledger;

import vn.rasoat.api.survey.PovertyClass;

/**
 * One line of the ledger: it stands in exactly one column of exactly one movement form.
 *
 * @param list the list it concerns, {@code POOR} or {@code NEAR_POOR}
 * @param kind the column
 * @param cause why
 * @param households 1, or 0 where only persons came or went
 * @param persons persons, never negative: the kind says the direction
 */
public record Movement(
        PovertyClass list, MovementKind kind, MovementCause cause, int households, int persons) {

    public Movement {
        if (!list.listed() || households < 0 || persons < 0) {
            throw new IllegalArgumentException("no movement: " + list + " " + kind);
        }
    }
}
