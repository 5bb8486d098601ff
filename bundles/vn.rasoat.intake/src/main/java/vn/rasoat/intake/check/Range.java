package vn.rasoat.intake.check;

import java.math.BigDecimal;
import vn.rasoat.api.survey.Answer;

/**
 * A number that is known exactly, within bounds or not at all. Of a year without a day, or of
 * members of whom one gave no answer, only bounds are known; a comparison that they do not decide
 * stays open.
 *
 * @param low thousandths, smallest possible value
 * @param high thousandths, largest possible value
 */
record Range(long low, long high) {

    static final long SCALE = 1000;

    /** Far beyond every amount, and far enough from overflow to be added. */
    private static final long FAR = Long.MAX_VALUE / 4;

    static final Range UNKNOWN = new Range(-FAR, FAR);

    static Range whole(long low, long high) {
        return new Range(scaled(low), scaled(high));
    }

    static Range whole(long value) {
        return whole(value, value);
    }

    private static long scaled(long value) {
        return value > FAR / SCALE ? FAR : value < -FAR / SCALE ? -FAR : value * SCALE;
    }

    private static long within(long value) {
        return Math.max(-FAR, Math.min(FAR, value));
    }

    Range plus(Range other) {
        return new Range(within(low + other.low), within(high + other.high));
    }

    /** Without sign: the distance from zero. */
    Range absolute() {
        if (low >= 0) {
            return this;
        }
        return high <= 0 ? new Range(-high, -low) : new Range(0, Math.max(-low, high));
    }

    Range minus(Range other) {
        return new Range(within(low - other.high), within(high - other.low));
    }

    /** Several times this; the factor is not negative. */
    Range times(long factor) {
        return new Range(many(low, factor), many(high, factor));
    }

    private static long many(long value, long factor) {
        return factor != 0 && Math.abs(value) > FAR / factor
                ? Long.signum(value) * FAR
                : value * factor;
    }

    Answer above(Range other) {
        if (low > other.high) {
            return Answer.YES;
        }
        return high <= other.low ? Answer.NO : Answer.UNKNOWN;
    }

    Answer below(Range other) {
        return other.above(this);
    }

    Answer is(Range other) {
        if (low > other.high || high < other.low) {
            return Answer.NO;
        }
        boolean exact = low == high && other.low == other.high;
        return exact ? Answer.YES : Answer.UNKNOWN;
    }

    /** As an officer reads it; blank where nothing is known. */
    String shown() {
        if (low <= -FAR || high >= FAR) {
            return "";
        }
        return low == high ? shown(low) : shown(low) + "-" + shown(high);
    }

    private static String shown(long value) {
        return BigDecimal.valueOf(value, 3).stripTrailingZeros().toPlainString();
    }
}
