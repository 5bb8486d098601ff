package vn.rasoat.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RatioTest {

    @ParameterizedTest
    @CsvSource({
        "0, 7, 0, 0.0000",
        "1, 4, 25, 0.2500",
        "27, 1000, 2.7, 0.0270",
        "1, 3, 33.33, 0.3333",
        "12345, 100000, 12.35, 0.1235",
        "12344, 100000, 12.34, 0.1234",
        "7, 7, 100, 1.0000"
    })
    void ratesArePrintedAsOnTheFormsAndIndexesWithFourDecimals(
            long numerator, long denominator, String percent, String index) {
        Ratio ratio = new Ratio(numerator, denominator);

        assertThat(ratio.percent()).contains(percent);
        assertThat(ratio.index()).contains(index);
    }

    @Test
    void whereThereIsNothingToDivideByNothingIsPrinted() {
        assertThat(new Ratio(0, 0).percent()).isEmpty();
        assertThat(new Ratio(0, 0).index()).isEmpty();
    }
}
