package vn.rasoat.api.register;

/** What storing a row did. */
public enum RowOutcome {
    NEW,
    CHANGED,
    UNCHANGED
}
