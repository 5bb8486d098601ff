package vn.rasoat.api.report;

import java.math.BigDecimal;
import java.math.MathContext;
import java.math.RoundingMode;
import java.util.Optional;

/**
 * A rate with its exact counts. It is divided only where it is printed, and never added.
 *
 * @param numerator what is counted
 * @param denominator out of how much; 0 where there is nothing to divide by
 */
public record Ratio(long numerator, long denominator) {

    /** Digits of {@link #value()}. */
    private static final MathContext DIGITS = MathContext.DECIMAL64;

    private static final int INDEX_DECIMALS = 4;

    /**
     * Whether there is something to divide by.
     *
     * @return false where the rate is blank
     */
    public boolean defined() {
        return denominator != 0;
    }

    /**
     * The quotient, for comparisons and further use; 16 digits.
     *
     * @return numerator divided by denominator
     * @throws ArithmeticException where there is nothing to divide by
     */
    public BigDecimal value() {
        return BigDecimal.valueOf(numerator).divide(BigDecimal.valueOf(denominator), DIGITS);
    }

    /**
     * As the forms print a rate: percent with two decimals, HALF_UP, trailing zeros dropped.
     *
     * @return for example {@code 2.7}; empty where there is nothing to divide by
     */
    public Optional<String> percent() {
        return defined()
                ? Optional.of(new Cell.Rate(numerator, denominator).text())
                : Optional.empty();
    }

    /**
     * As an index from 0 to 1 is printed: four decimals, HALF_UP.
     *
     * @return for example {@code 0.0430}; empty where there is nothing to divide by
     */
    public Optional<String> index() {
        return defined()
                ? Optional.of(
                        BigDecimal.valueOf(numerator)
                                .divide(
                                        BigDecimal.valueOf(denominator),
                                        INDEX_DECIMALS,
                                        RoundingMode.HALF_UP)
                                .toPlainString())
                : Optional.empty();
    }
}
