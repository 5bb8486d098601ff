package vn.rasoat.api.intake;

/** State of an import job. */
public enum JobState {
    QUEUED,
    RUNNING,
    /** It has a receipt, whatever that says. */
    DONE,
    /** A person ended it; nothing was stored. */
    CANCELLED,
    /** It ended without a receipt; nothing was stored. */
    FAILED,
    /** The server stopped while it was waiting or running. */
    INTERRUPTED;

    /**
     * Whether nothing more will happen.
     *
     * @return false while it waits or runs
     */
    public boolean ended() {
        return this != QUEUED && this != RUNNING;
    }
}
