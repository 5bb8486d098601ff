package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.outcome;
import static vn.rasoat.register.StoreFixture.receipt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.AbstractThrowableAssert;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.rules.IndicatorSource;
import vn.rasoat.api.rules.StandardRef;
import vn.rasoat.api.survey.PovertyClass;

class JdbcRoundsTest {

    private static final RoundKey KEY_2025 = new RoundKey("20", 2025);

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
                                FixedStandards.NATIONAL));
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

    @Test
    void newRoundPinsTheLocalStandardAndTheLatestTable() {
        fixture.standards.tables.put(1, FixedStandards.TABLE);
        fixture.standards.tables.put(2, FixedStandards.TABLE_NEXT);

        assertThat(fixture.rounds.open("20", 2025).pins())
                .isEqualTo(
                        new RoundPins(
                                FixedStandards.NATIONAL,
                                Optional.of(FixedStandards.LOCAL),
                                Optional.of(FixedStandards.TABLE_NEXT),
                                IndicatorSource.TICKED));
        assertThat(fixture.rounds.open("20", 2024).pins().localStandard())
                .as("before the window of the local standard")
                .isEmpty();
        assertThat(fixture.rounds.all()).allMatch(round -> round.pins().b1Table().isPresent());
    }

    @Test
    void tableInstalledLaterLeavesAnOpenRoundAsItIs() {
        Round round = fixture.rounds.open("20", 2025);

        fixture.standards.tables.put(1, FixedStandards.TABLE);

        assertThat(fixture.rounds.open("20", 2025)).isEqualTo(round);
        assertThat(round.pins().b1Table()).isEmpty();
    }

    @Test
    void changeOfPinsIsRecordedWithPersonAndReason() {
        fixture.standards.tables.put(1, FixedStandards.TABLE);
        RoundPins opened = fixture.rounds.open("20", 2025).pins();
        RoundPins nationalAlone = RoundPins.of(FixedStandards.NATIONAL_NEXT);
        RoundPins computed = pins(FixedStandards.LOCAL, IndicatorSource.COMPUTED);

        Round first = fixture.rounds.repin(KEY_2025, nationalAlone, "Hoàng An", "NĐ 1/2026");
        Round second = fixture.rounds.repin(KEY_2025, computed, "Lý Bình", "công văn\t7\nsửa");

        assertThat(first.pins()).isEqualTo(nationalAlone);
        assertThat(second.pins()).isEqualTo(computed);
        assertThat(fixture.rounds.get(KEY_2025)).isEqualTo(second);
        assertThat(fixture.rounds.changes(KEY_2025))
                .containsExactly(
                        new RoundChange(
                                KEY_2025,
                                1,
                                StoreFixture.NOW,
                                "Hoàng An",
                                "NĐ 1/2026",
                                opened,
                                nationalAlone),
                        new RoundChange(
                                KEY_2025,
                                2,
                                StoreFixture.NOW,
                                "Lý Bình",
                                "công văn\t7\nsửa",
                                nationalAlone,
                                computed));
    }

    @Test
    void changesOfOneRoundAreNotThoseOfAnother() {
        Round other = fixture.rounds.open("20", 2024);
        fixture.rounds.open("20", 2025);

        fixture.rounds.repin(KEY_2025, RoundPins.of(FixedStandards.NATIONAL_NEXT), "An", "NĐ");

        assertThat(fixture.rounds.changes(ROUND)).isEmpty();
        assertThat(fixture.rounds.get(ROUND)).isEqualTo(other);
    }

    @Test
    void equalPinsChangeAndRecordNothing() {
        Round round = fixture.rounds.open("20", 2025);

        assertThat(fixture.rounds.repin(KEY_2025, round.pins(), "An", "NĐ")).isEqualTo(round);

        assertThat(fixture.rounds.changes(KEY_2025)).isEmpty();
    }

    @Test
    void outcomesStayAsTheyAreWhenPinsMove() {
        fixture.rounds.open("20", 2024);
        fixture.put(household(key("06505", "Bản Thí", "1"), "133"));
        Map<String, Outcome> outcomes =
                Map.of(fixture.households().get(0).id(), outcome(PovertyClass.POOR));
        fixture.register.saveOutcomes(ROUND, fixture.lastChangeSet(), outcomes);

        fixture.rounds.repin(ROUND, RoundPins.of(FixedStandards.NATIONAL_NEXT), "An", "NĐ");

        assertThat(fixture.households().get(0).outcome()).contains(outcome(PovertyClass.POOR));
    }

    @Test
    void textsThatAreNotInstalledAreNotPinned() {
        fixture.rounds.open("20", 2025);
        StandardRef unknown = new StandardRef("nd-07-2021", 1, "0".repeat(64));

        assertRefused(RoundPins.of(unknown), "HN-2011").hasMessageContaining("nd-07-2021@1");
        assertRefused(pins(unknown, IndicatorSource.TICKED), "HN-2011");
        assertRefused(pins(FixedStandards.LOCAL, IndicatorSource.TICKED), "HN-2012")
                .hasMessageContaining(FixedStandards.TABLE.id());
    }

    @Test
    void standardOfAProvinceIsPinnedAsLocalInThatProvinceOnly() {
        fixture.standards.tables.put(1, FixedStandards.TABLE);
        fixture.rounds.open("20", 2025);

        assertRefused(RoundPins.of(FixedStandards.LOCAL), "HN-2008")
                .hasMessageContaining("standard=lang-son@1");
        assertRefused(pins(FixedStandards.LOCAL_ELSEWHERE, IndicatorSource.TICKED), "HN-2008")
                .hasMessageContaining("localStandard=bac-ninh@1");
        assertRefused(pins(FixedStandards.NATIONAL, IndicatorSource.TICKED), "HN-2008")
                .hasMessageContaining("localStandard=nd-07-2021@1");
    }

    private AbstractThrowableAssert<?, ? extends Throwable> assertRefused(
            RoundPins pins, String code) {
        RoundPins before = fixture.rounds.get(KEY_2025).pins();
        AbstractThrowableAssert<?, ? extends Throwable> refusal =
                assertThatThrownBy(() -> fixture.rounds.repin(KEY_2025, pins, "An", "NĐ"))
                        .isInstanceOf(RejectedRequestException.class)
                        .hasMessageStartingWith(code);
        assertThat(fixture.rounds.get(KEY_2025).pins()).isEqualTo(before);
        assertThat(fixture.rounds.changes(KEY_2025)).isEmpty();
        return refusal;
    }

    @Test
    void changeWithoutPersonOrReasonOrRoundIsRefused() {
        RoundPins pins = fixture.rounds.open("20", 2024).pins();

        assertThatThrownBy(() -> fixture.rounds.repin(ROUND, pins, " ", "NĐ"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2020")
                .hasMessageContaining("person");
        assertThatThrownBy(() -> fixture.rounds.repin(ROUND, pins, "An", "\n"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2020")
                .hasMessageContaining("reason");
        assertThatThrownBy(() -> fixture.rounds.repin(ROUND, pins, "Lý".repeat(501), "NĐ"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2008")
                .hasMessageContaining("1002")
                .hasMessageNotContaining("Lý");
        assertThatThrownBy(() -> fixture.rounds.repin(KEY_2025, pins, "An", "NĐ"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
        assertThatThrownBy(() -> fixture.rounds.changes(KEY_2025))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
    }

    @Test
    void longestPersonAndReasonAreKept() {
        fixture.rounds.open("20", 2024);
        String person = "Lý".repeat(500);
        String reason = "ừ".repeat(100_000);

        fixture.rounds.repin(ROUND, RoundPins.of(FixedStandards.NATIONAL_NEXT), person, reason);

        RoundChange change = fixture.rounds.changes(ROUND).get(0);
        assertThat(change.person()).isEqualTo(person);
        assertThat(change.reason()).isEqualTo(reason);
    }

    @Test
    void changeOfPinsWaitsForAChangeSetAndTwoFollowEachOther() throws Exception {
        RoundPins opened = fixture.rounds.open("20", 2024).pins();
        RoundPins next = RoundPins.of(FixedStandards.NATIONAL_NEXT);
        CountDownLatch started = new CountDownLatch(2);
        CompletableFuture<Round> one;
        CompletableFuture<Round> two;
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            one = repinned(next, started);
            two = repinned(next, started);
            started.await();
            assertThat(fixture.rounds.changes(ROUND)).isEmpty();
            changes.commit(receipt(changes.id()));
        }

        assertThat(one.get(30, TimeUnit.SECONDS).pins()).isEqualTo(next);
        assertThat(two.get(30, TimeUnit.SECONDS).pins()).isEqualTo(next);
        assertThat(fixture.rounds.changes(ROUND))
                .as("the second one finds equal pins")
                .singleElement()
                .returns(opened, RoundChange::before)
                .returns(next, RoundChange::after);
    }

    private CompletableFuture<Round> repinned(RoundPins pins, CountDownLatch started) {
        return CompletableFuture.supplyAsync(
                () -> {
                    started.countDown();
                    return fixture.rounds.repin(ROUND, pins, "An", "NĐ");
                });
    }

    @Test
    void pinsStayWhereTheirChangeCannotBeRecorded() {
        Round round = fixture.rounds.open("20", 2024);
        fixture.execute("drop table round_change");

        assertThatThrownBy(
                        () ->
                                fixture.rounds.repin(
                                        ROUND,
                                        RoundPins.of(FixedStandards.NATIONAL_NEXT),
                                        "Hoàng An",
                                        "NĐ"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("HN-9001");
        assertThat(fixture.rounds.get(ROUND)).isEqualTo(round);
    }

    @Test
    void closedStoreIsUnavailable() {
        RoundPins pins = fixture.rounds.open("20", 2024).pins();
        fixture.close();

        assertThatThrownBy(() -> fixture.rounds.repin(ROUND, pins, "An", "NĐ"))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("HN-9001");
        assertThatThrownBy(() -> fixture.rounds.changes(ROUND))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("HN-9001");
    }

    private static RoundPins pins(StandardRef local, IndicatorSource indicators) {
        return new RoundPins(
                FixedStandards.NATIONAL,
                Optional.of(local),
                Optional.of(FixedStandards.TABLE),
                indicators);
    }
}
