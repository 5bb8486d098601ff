package vn.rasoat.api.people;

/** What holds for a pair of households now. */
public enum Standing {
    /** Surely one household, and nothing else comes near: linked without being asked. */
    TAKEN,
    /** Doubtful: waits for a decision. */
    QUEUED,
    /** Looked at, and put off. */
    LATER,
    /** Decided: one household. */
    SAME,
    /** Decided: two households. */
    DIFFERENT,
    /** Doubtful, but one of the two has its counterpart of that round already. */
    SETTLED
}
