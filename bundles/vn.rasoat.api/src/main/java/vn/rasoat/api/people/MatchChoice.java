package vn.rasoat.api.people;

/** What somebody decides about a pair. */
public enum MatchChoice {
    /** They are one household. */
    SAME,
    /** They are two. */
    DIFFERENT,
    /** Not now. */
    LATER,
    /** The decision before no longer holds; the evidence alone counts again. */
    REVOKED
}
