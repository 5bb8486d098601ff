package vn.rasoat.api.intake;

/** What an import is doing. */
public enum ImportPhase {
    /** Reading the rows of the file. */
    READING,
    /** Classifying and comparing with the register; nothing of it can be seen yet. */
    STORING,
    /** All is compared; in a moment everything is visible at once, or nothing is. */
    FINISHING
}
