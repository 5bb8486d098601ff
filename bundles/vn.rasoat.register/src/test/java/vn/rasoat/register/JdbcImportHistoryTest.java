package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.ImportTimes;
import vn.rasoat.api.register.ImportTimes.Period;
import vn.rasoat.api.register.ImportTimes.Village;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.SurveyedHousehold;

class JdbcImportHistoryTest {

    private static final Instant FIRST = Instant.parse("2024-10-01T02:00:00Z");
    private static final Instant SECOND = Instant.parse("2024-10-03T02:00:00Z");
    private static final Village THI = new Village("06505", "Bản Thí");
    private static final SurveyedHousehold ONE = household(key("06505", "Bản Thí", "1"), "133");

    @TempDir Path folder;
    private StoreFixture fixture;

    @BeforeEach
    void open() {
        fixture = new StoreFixture(folder);
        fixture.rounds.open("20", 2024);
    }

    @AfterEach
    void close() {
        fixture.close();
    }

    @Test
    void aPlaceHasItsFirstAndLastImport() {
        importing(FIRST, ImportState.IMPORTED, ONE);
        importing(SECOND, ImportState.IMPORTED, household(ONE.key(), "140"));

        ImportTimes times = times();

        assertThat(times.communes()).containsOnly(Map.entry("06505", both()));
        assertThat(times.villages()).containsOnly(Map.entry(THI, both()));
        assertThat(times.refused()).isEmpty();
    }

    @Test
    void anImportThatChangedNothingCountsForTheCommune() {
        importing(FIRST, ImportState.IMPORTED, ONE);
        importing(SECOND, ImportState.IMPORTED, ONE);

        assertThat(times().communes().get("06505")).isEqualTo(both());
        assertThat(times().villages().get(THI)).isEqualTo(new Period(FIRST, FIRST));
    }

    @Test
    void anUndoneImportIsNone() {
        importing(FIRST, ImportState.IMPORTED, ONE);
        String second = importing(SECOND, ImportState.IMPORTED, household(ONE.key(), "140"));
        fixture.undo.undo(second, "An", "nhầm tệp");

        assertThat(times().communes().get("06505")).isEqualTo(new Period(FIRST, FIRST));
        assertThat(times().villages().get(THI)).isEqualTo(new Period(FIRST, FIRST));
    }

    @Test
    void aRefusedFileIsKnownByItsUnit() {
        importing(SECOND, ImportState.NOTHING_IMPORTED);
        importing(FIRST, ImportState.NOTHING_IMPORTED);

        assertThat(times().refused()).containsOnly(Map.entry("187", SECOND));
        assertThat(times().communes()).isEmpty();
    }

    @Test
    void anUnknownRoundHasNoHistory() {
        assertThatThrownBy(
                        () -> new JdbcImportHistory(fixture.store).times(new RoundKey("20", 2023)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageContaining("HN-2001");
    }

    private static Period both() {
        return new Period(FIRST, SECOND);
    }

    private ImportTimes times() {
        return new JdbcImportHistory(fixture.store).times(ROUND);
    }

    private String importing(Instant received, ImportState state, SurveyedHousehold... surveys) {
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            if (surveys.length > 0) {
                changes.putHouseholds(List.of(surveys));
            }
            Receipt any = StoreFixture.receipt(changes.id());
            changes.commit(
                    new Receipt(
                            any.id(),
                            any.round(),
                            any.unit(),
                            any.fileName(),
                            any.sha256(),
                            received,
                            state,
                            any.households(),
                            any.sheets(),
                            any.issues()));
            return changes.id();
        }
    }
}
