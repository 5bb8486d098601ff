package vn.rasoat.api.intake;

/** How an import ended. */
public enum ImportState {
    /** At least one household was accepted: new, changed or unchanged. */
    IMPORTED,
    /** No household was accepted; this is never success. */
    NOTHING_IMPORTED
}
