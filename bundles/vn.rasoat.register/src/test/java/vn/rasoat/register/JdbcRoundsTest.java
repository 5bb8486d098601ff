package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.ROUND;

import java.nio.file.Path;
import java.time.LocalDate;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;

class JdbcRoundsTest {

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void annualRoundRunsFromFirstOfSeptemberToFourteenthOfDecember() {
        Round round = fixture.rounds.open("20", 2024);

        assertThat(round)
                .isEqualTo(
                        new Round(
                                ROUND,
                                LocalDate.of(2024, 9, 1),
                                LocalDate.of(2024, 12, 14),
                                LocalDate.of(2024, 9, 1),
                                StoreFixture.STANDARD));
    }

    @Test
    void openingAgainGivesTheSameRound() {
        Round first = fixture.rounds.open("20", 2024);

        assertThat(fixture.rounds.open("20", 2024)).isEqualTo(first);
        assertThat(fixture.rounds.all()).containsExactly(first);
    }

    @Test
    void roundIsThereAfterARestart() {
        Round round = fixture.rounds.open("20", 2024);
        fixture.close();
        fixture = new StoreFixture(folder);

        assertThat(fixture.rounds.get(ROUND)).isEqualTo(round);
    }

    @Test
    void roundsAreListedByProvinceAndYear() {
        fixture.rounds.open("187", 2025);
        fixture.rounds.open("20", 2024);

        assertThat(fixture.rounds.all())
                .extracting(round -> round.key().toString())
                .containsExactly("20-2024", "20-2025");
    }

    @Test
    void roundWithoutStandardOrUnitListOrRoundIsRefused() {
        assertThatThrownBy(() -> fixture.rounds.open("20", 2021))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2002")
                .hasMessageContaining("2021-09-01");
        assertThatThrownBy(() -> fixture.rounds.open("01", 2024))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2003");
        assertThatThrownBy(() -> fixture.rounds.get(ROUND))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001")
                .hasMessageContaining("20-2024");
    }
}
