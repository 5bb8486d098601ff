package vn.rasoat.api.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellTest {

    @ParameterizedTest
    @CsvSource({
        "1, 4, 25",
        "27, 1000, 2.7",
        "4559, 10000, 45.59",
        "0, 7, 0",
        "7, 7, 100",
        "1, 3, 33.33",
        "2, 3, 66.67",
        "1, 800, 0.13",
        "1, 100000, 0",
        "3, 2, 150",
        "204, 10, 2040"
    })
    void ratesHaveTwoDecimalsHalfUpWithoutTrailingZeros(long part, long whole, String printed) {
        assertThat(new Cell.Rate(part, whole).text()).isEqualTo(printed);
    }
}
