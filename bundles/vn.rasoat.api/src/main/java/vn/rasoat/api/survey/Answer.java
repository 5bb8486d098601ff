package vn.rasoat.api.survey;

/** A yes-or-no answer. No answer is not "no". */
public enum Answer {
    YES,
    NO,
    UNKNOWN;

    /**
     * The answer of a fact that is known.
     *
     * @param fact the fact
     * @return {@link #YES} or {@link #NO}
     */
    public static Answer of(boolean fact) {
        return fact ? YES : NO;
    }

    /**
     * Both must hold.
     *
     * @param other the other answer
     * @return NO as soon as one is NO, else UNKNOWN as soon as one is UNKNOWN
     */
    public Answer and(Answer other) {
        if (this == NO || other == NO) {
            return NO;
        }
        return this == YES && other == YES ? YES : UNKNOWN;
    }

    /**
     * One must hold.
     *
     * @param other the other answer
     * @return YES as soon as one is YES, else UNKNOWN as soon as one is UNKNOWN
     */
    public Answer or(Answer other) {
        if (this == YES || other == YES) {
            return YES;
        }
        return this == NO && other == NO ? NO : UNKNOWN;
    }

    /**
     * The opposite.
     *
     * @return UNKNOWN stays UNKNOWN
     */
    public Answer negate() {
        return switch (this) {
            case YES -> NO;
            case NO -> YES;
            case UNKNOWN -> UNKNOWN;
        };
    }
}
