package vn.rasoat.api.issue;

/** How much an issue weighs. */
public enum Severity {
    /** Said for the record; nothing to do. */
    INFO,
    /** Taken as it stands; somebody should look. */
    WARNING,
    /** The row, or the file, was not taken. */
    ERROR
}
