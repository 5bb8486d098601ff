package vn.rasoat.api.report;

import java.math.BigDecimal;
import java.math.RoundingMode;

/** A cell of a filled form. */
public sealed interface Cell {

    /**
     * The text as printed.
     *
     * @return empty for a blank
     */
    String text();

    /**
     * A count.
     *
     * @param value households, persons or children
     */
    record Count(long value) implements Cell {
        @Override
        public String text() {
            return Long.toString(value);
        }
    }

    /**
     * A rate in percent, kept exact. Printed with two decimals, HALF_UP, trailing zeros dropped.
     *
     * @param numerator the part
     * @param denominator the whole, never 0
     */
    record Rate(long numerator, long denominator) implements Cell {
        public Rate {
            if (denominator <= 0) {
                throw new IllegalArgumentException("rate without a whole");
            }
        }

        @Override
        public String text() {
            BigDecimal percent =
                    BigDecimal.valueOf(numerator)
                            .multiply(BigDecimal.valueOf(100))
                            .divide(BigDecimal.valueOf(denominator), 2, RoundingMode.HALF_UP);
            return percent.signum() == 0 ? "0" : percent.stripTrailingZeros().toPlainString();
        }
    }

    /** Nothing can be printed: the data are missing, or there is nothing to divide by. */
    record Blank() implements Cell {
        @Override
        public String text() {
            return "";
        }
    }
}
