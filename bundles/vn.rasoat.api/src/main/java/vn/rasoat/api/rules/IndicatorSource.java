package vn.rasoat.api.rules;

/** Which of two answers about an indicator counts where both are given and differ. */
public enum IndicatorSource {
    /** The box that the reviewer ticked. */
    TICKED,
    /** What the answers on members and dwelling say. */
    COMPUTED
}
