package vn.rasoat.itests.tally;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** The tally of the sample workbook, against totals that were counted a second time by hand. */
class SurveyTallyTest {

    private static final int COLUMNS_OF_A_UNIT = 176;
    private static TalliedPack pack;

    @BeforeAll
    static void tally() throws IOException {
        pack = SurveyTally.of(Samples.chiLang(), 2024);
    }

    @Test
    void everyFormIsTalliedForTheDistrictAndItsTwentyCommunes() {
        assertThat(pack.levels()).hasSize(21).containsEntry("187", "district");
        assertThat(pack.cells()).hasSize(21 * COLUMNS_OF_A_UNIT);
        assertThat(pack.cells().keySet().stream().map(CellName::form).distinct())
                .containsExactly(
                        "7.1", "7.2", "7.3", "7.4", "7.5", "7.6", "7.7", "7.8", "7.9", "7.10",
                        "7.11");
    }

    @Test
    void totalsOfTheDistrictAreThoseOfTheSecondCount() {
        assertThat(row("7.1", "", 14))
                .containsExactly(
                        "22388",
                        "92807",
                        "626",
                        "\"2.8\"",
                        "1509",
                        "\"6.74\"",
                        "116",
                        "\"0.52\"",
                        "2393",
                        "\"2.58\"",
                        "5725",
                        "\"6.17\"",
                        "436",
                        "\"0.47\"");
        assertThat(row("7.2", "households", 9))
                .containsExactly("923", "236", "110", "13", "36", "8", "11", "7", "626");
        assertThat(row("7.2", "persons", 9))
                .containsExactly("3440", "884", "423", "94", "143", "33", "47", "131", "2393");
        assertThat(row("7.3", "households", 9))
                .containsExactly("1542", "282", "36", "12", "236", "17", "40", "4", "1509");
        assertThat(row("7.3", "persons", 9))
                .containsExactly("5754", "1029", "143", "149", "884", "73", "151", "184", "5725");
    }

    @Test
    void closingFollowsFromTheMovementsForHouseholdsAndPersonsInEveryUnit() {
        for (String unit : pack.levels().keySet()) {
            for (String form : List.of("7.2", "7.3")) {
                for (String breakdown : List.of("households", "persons")) {
                    long[] c = new long[10];
                    for (int column = 1; column <= 9; column++) {
                        c[column] = count(form, unit, breakdown, column);
                    }
                    assertThat(c[1] - c[2] - c[3] - c[4] + c[5] + c[6] + c[7] + c[8])
                            .as("%s %s %s", form, unit, breakdown)
                            .isEqualTo(c[9]);
                }
            }
        }
    }

    @Test
    void whatLeavesOneListEntersTheOther() {
        for (String unit : pack.levels().keySet()) {
            for (String breakdown : List.of("households", "persons")) {
                assertThat(count("7.2", unit, breakdown, 2))
                        .isEqualTo(count("7.3", unit, breakdown, 5));
                assertThat(count("7.2", unit, breakdown, 5))
                        .isEqualTo(count("7.3", unit, breakdown, 3));
            }
        }
    }

    private static long count(String form, String unit, String breakdown, int column) {
        return pack.figure(form, unit, breakdown, String.valueOf(column)).json().asLong();
    }

    private static Stream<String> row(String form, String breakdown, int columns) {
        return Stream.iterate(1, column -> column + 1)
                .limit(columns)
                .map(String::valueOf)
                .map(column -> pack.figure(form, "187", breakdown, column).json().toString());
    }
}
