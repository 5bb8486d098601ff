package vn.rasoat.itests.tally;

/** "No" and "nobody knows" are two things. */
enum YesNo {
    YES,
    NO,
    UNKNOWN;

    static YesNo of(boolean yes) {
        return yes ? YES : NO;
    }
}
