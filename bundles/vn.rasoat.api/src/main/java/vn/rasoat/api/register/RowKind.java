package vn.rasoat.api.register;

/** What the rows of a change set say. */
public enum RowKind {
    /** A household with its members. */
    HOUSEHOLD,
    /** That a commune has an opening list, and which version of it. */
    OPENING_LIST,
    /** A household on an opening list. */
    OPENING_ENTRY,
    /** An event between two rounds. */
    EVENT,
    /** The residents of a commune. */
    RESIDENTS
}
