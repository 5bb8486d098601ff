package vn.rasoat.api.rules;

/** What Phiếu A, the quick identification of households that filed a request, says. */
public enum Screening {
    /** The household was not screened: it is on the list, or Phiếu A was not filled in. */
    NOT_SCREENED,
    /** As many items as the cut-off, or more: surely not poor, Phiếu B is not needed. */
    SURELY_NOT_POOR,
    /** At the cut-off, but sent on to Phiếu B by the commune, with a reason. */
    SENT_ON,
    /** Below the cut-off: to be scored with Phiếu B. */
    TO_BE_SCORED,
    /** Items are missing that could reach the cut-off. */
    OPEN
}
