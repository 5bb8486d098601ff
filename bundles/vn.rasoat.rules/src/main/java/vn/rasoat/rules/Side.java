package vn.rasoat.rules;

import java.util.Locale;

/** Which side of a named value a measure must be on. */
enum Side {
    /** At or below it. */
    TO(0, true),
    /** Above it. */
    ABOVE(0, false),
    /** At or above it. */
    FROM(-1, false),
    /** Below it. */
    BELOW(-1, true);

    private final int shift;
    private final boolean lower;

    Side(int shift, boolean lower) {
        this.shift = shift;
        this.lower = lower;
    }

    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Measures are whole: below 3 is the same as up to 2. */
    int cut(int value) {
        return value + shift;
    }

    /** Whether it wants what is at or below the cut. */
    boolean lower() {
        return lower;
    }

    /** Whether the value itself is above the cut. */
    boolean strict() {
        return shift != 0;
    }
}
