package vn.rasoat.api.people;

/** How two records agree in a field. */
public enum Agreement {
    /** Equal, or equal in every way that counts. */
    AGREE,
    /** Explained by a common way of writing: no middle name, day and month swapped, year only. */
    PARTLY,
    /** Contradictory. */
    DIFFER,
    /** Not known on one side at least: evidence of nothing. */
    UNKNOWN
}
