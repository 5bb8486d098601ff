package vn.rasoat.api.classification;

/** Where the class of a household comes from. */
public enum ClassSource {
    /** From the scores, by the standard of the round. */
    COMPUTED,
    /** The reviewer's own, because scores are missing. */
    STATED
}
