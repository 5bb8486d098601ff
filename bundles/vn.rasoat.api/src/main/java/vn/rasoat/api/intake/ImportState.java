package vn.rasoat.api.intake;

/** How an import ended. */
public enum ImportState {
    /** At least one household was accepted: new, changed or unchanged. */
    IMPORTED,
    /**
     * No household was accepted, or would be; this is never success. With {@link
     * ImportMode#ALL_OR_NOTHING} also where the good rows were left out because of the others.
     */
    NOTHING_IMPORTED,
    /** A dry run in which at least one household would be accepted. */
    TRIED,
    /** Laid aside; at least one household would be accepted on release. */
    HELD
}
