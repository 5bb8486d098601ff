package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.fullOutcome;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.outcome;
import static vn.rasoat.register.StoreFixture.receipt;

import java.nio.file.Path;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.classification.LocalOutcome;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RoundSnapshot;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.rules.TableRef;
import vn.rasoat.api.survey.Answer;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

class JdbcSurveyRegisterTest {

    private static final HouseholdKey FIRST = key("06505", "Bản Thí", "1");
    private static final HouseholdKey SECOND = key("06505", "Bản Thí", "2");

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
    void householdComesBackAsItWasPut() {
        SurveyedHousehold survey = household(FIRST, "133", "An", "Bình");

        fixture.put(survey);

        assertThat(fixture.households()).hasSize(1);
        assertThat(fixture.households().get(0).survey()).isEqualTo(survey);
        assertThat(fixture.households().get(0).outcome()).isEmpty();
    }

    @Test
    void sameChangeSetTwiceChangesNothing() {
        assertThat(putEverything()).containsOnly(RowOutcome.NEW).hasSize(6);
        List<String> ids = ids();

        assertThat(putEverything()).containsOnly(RowOutcome.UNCHANGED).hasSize(6);
        assertThat(ids()).isEqualTo(ids);
        assertThat(count("household")).isEqualTo(2);
    }

    private List<RowOutcome> putEverything() {
        List<RowOutcome> outcomes = new ArrayList<>();
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            changes.coverOpeningList(Set.of("06505", "06508"));
            outcomes.addAll(
                    changes.putHouseholds(
                            List.of(
                                    household(FIRST, "133", "An", "Bình"),
                                    household(SECOND, "150"))));
            outcomes.add(changes.put(new OpeningEntry(FIRST, PovertyClass.POOR, 4)));
            outcomes.add(
                    changes.put(
                            new HouseholdEvent(
                                    SECOND,
                                    EventKind.MOVED_IN,
                                    LocalDate.MIN,
                                    PovertyClass.NEAR_POOR,
                                    0)));
            outcomes.add(
                    changes.put(
                            new HouseholdEvent(
                                    key("06505", "Bản Thí", "9"),
                                    EventKind.DECEASED,
                                    LocalDate.of(2024, 3, 2),
                                    PovertyClass.POOR,
                                    1)));
            outcomes.add(changes.put(new Residents("06505", 812, 3500)));
            changes.commit(receipt(changes.id()));
        }
        return outcomes;
    }

    @Test
    void openingListEventsAndResidentsComeBackAsTheyWerePut() {
        putEverything();

        read(
                snapshot -> {
                    assertThat(snapshot.openingListCommunes()).containsExactly("06505", "06508");
                    assertThat(snapshot.openingList())
                            .containsExactly(new OpeningEntry(FIRST, PovertyClass.POOR, 4));
                    assertThat(snapshot.events())
                            .containsExactly(
                                    new HouseholdEvent(
                                            SECOND,
                                            EventKind.MOVED_IN,
                                            LocalDate.MIN,
                                            PovertyClass.NEAR_POOR,
                                            0),
                                    new HouseholdEvent(
                                            key("06505", "Bản Thí", "9"),
                                            EventKind.DECEASED,
                                            LocalDate.of(2024, 3, 2),
                                            PovertyClass.POOR,
                                            1));
                    assertThat(snapshot.residents())
                            .containsExactly(new Residents("06505", 812, 3500));
                });
    }

    @Test
    void otherContentClosesTheOldVersionAndKeepsTheId() {
        fixture.put(household(FIRST, "133", "An"), household(SECOND, "150"));
        List<String> ids = ids();

        assertThat(fixture.put(household(FIRST, "133", "An", "Bình"), household(SECOND, "150")))
                .containsExactly(RowOutcome.CHANGED, RowOutcome.UNCHANGED);

        assertThat(ids()).isEqualTo(ids);
        assertThat(fixture.households().get(0).survey())
                .isEqualTo(household(FIRST, "133", "An", "Bình"));
        assertThat(count("household")).isEqualTo(3);
        assertThat(count("household where added_by = 1 and superseded_by = 2")).isEqualTo(1);
        assertThat(count("household_member where added_by = 1")).isEqualTo(1);
    }

    @Test
    void twoHouseholdsOfOneNameInOneChangeSetAreRefused() {
        fixture.put(household(FIRST, "120"));
        List<SurveyedHousehold> twice = List.of(household(FIRST, "133"), household(FIRST, "134"));

        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            assertThatThrownBy(() -> changes.putHouseholds(twice))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageContaining("06505/Bản Thí/1");
        }
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            changes.putHouseholds(twice.subList(0, 1));
            assertThatThrownBy(() -> changes.putHouseholds(List.of(household(SECOND, "133"))))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("06505");
            assertThatThrownBy(() -> changes.commit(receipt(changes.id())))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(fixture.households())
                .extracting(RegisteredHousehold::survey)
                .containsExactly(household(FIRST, "120"));
    }

    @Test
    void secondRowOfOneNameWithOtherContentIsRefused() {
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            changes.put(new Residents("06505", 813, 3500));
            assertThat(changes.put(new Residents("06505", 813, 3500)))
                    .isEqualTo(RowOutcome.UNCHANGED);
            assertThatThrownBy(() -> changes.put(new Residents("06505", 814, 3500)))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessageContaining("residents");
        }
        assertThat(count("residents")).isZero();
    }

    @Test
    void changedRowsOfOtherTablesAreVersionedToo() {
        putEverything();

        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            assertThat(changes.put(new Residents("06505", 814, 3500)))
                    .isEqualTo(RowOutcome.CHANGED);
            assertThat(changes.put(new OpeningEntry(FIRST, PovertyClass.NEAR_POOR, 4)))
                    .isEqualTo(RowOutcome.CHANGED);
            changes.commit(receipt(changes.id()));
        }

        read(
                snapshot -> {
                    assertThat(snapshot.residents())
                            .containsExactly(new Residents("06505", 814, 3500));
                    assertThat(snapshot.openingList())
                            .containsExactly(new OpeningEntry(FIRST, PovertyClass.NEAR_POOR, 4));
                });
        assertThat(count("residents where superseded_by = 2")).isEqualTo(1);
    }

    @Test
    void coveredCommuneGetsTheOpeningListOfTheChangeSetAndNothingElse() {
        OpeningEntry elsewhere = new OpeningEntry(key("06508", "Nà Pe", "1"), PovertyClass.POOR, 2);
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            changes.coverOpeningList(Set.of("06505", "06508"));
            changes.put(new OpeningEntry(FIRST, PovertyClass.POOR, 4));
            changes.put(new OpeningEntry(SECOND, PovertyClass.POOR, 3));
            changes.put(elsewhere);
            changes.commit(receipt(changes.id()));
        }

        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            changes.coverOpeningList(Set.of("06505"));
            assertThat(changes.put(new OpeningEntry(SECOND, PovertyClass.POOR, 3)))
                    .isEqualTo(RowOutcome.UNCHANGED);
            changes.commit(receipt(changes.id()));
        }

        read(
                snapshot ->
                        assertThat(snapshot.openingList())
                                .containsExactly(
                                        new OpeningEntry(SECOND, PovertyClass.POOR, 3), elsewhere));
        assertThat(count("opening_entry where superseded_by = 2")).isEqualTo(1);
    }

    @Test
    void closingWithoutCommitLeavesNothing() {
        String id;
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            id = changes.id();
            changes.coverOpeningList(Set.of("06505"));
            changes.putHouseholds(List.of(household(FIRST, "133", "An")));
            changes.put(new Residents("06505", 812, 3500));
        }

        assertThat(fixture.households()).isEmpty();
        assertThat(fixture.register.receipt(id)).isEmpty();
        for (String table : List.of("change_set", "household", "household_member", "residents")) {
            assertThat(count(table)).as(table).isZero();
        }
    }

    @Test
    void receiptComesBackEqual() {
        Receipt receipt;
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            receipt = receipt(changes.id());
            changes.commit(receipt);
        }

        assertThat(fixture.register.receipt(receipt.id())).contains(receipt);
        assertThat(fixture.register.receipt("none")).isEmpty();
    }

    @Test
    void receiptOfAnotherChangeSetIsRefused() {
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            assertThatThrownBy(() -> changes.commit(receipt("other")))
                    .isInstanceOf(IllegalArgumentException.class);
        }
    }

    @Test
    void changeSetThatFailedCannotBeCommitted() {
        try (ChangeSet changes = fixture.register.begin(ROUND)) {
            HouseholdKey broken = new HouseholdKey("065050", "Bản Thí", "3", "nguyen van an|1950");
            changes.putHouseholds(List.of(household(FIRST, "133"), household(broken, "133")));

            assertThatThrownBy(() -> changes.commit(receipt(changes.id())))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage("HN-9001")
                    .satisfies(
                            failure -> {
                                assertThat(failure.getCause().getMessage())
                                        .doesNotContain("nguyen", "065050");
                                assertThat(failure.getCause().getCause()).isNull();
                            });
            assertThatThrownBy(() -> changes.commit(receipt(changes.id())))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(fixture.households()).isEmpty();
    }

    @Test
    void roundThatWasNotOpenedIsRefused() {
        RoundKey unknown = new RoundKey("20", 2025);

        assertThatThrownBy(() -> fixture.register.begin(unknown))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
        assertThatThrownBy(() -> fixture.register.read(unknown, Set.of(), snapshot -> 0))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
        assertThatThrownBy(() -> fixture.register.saveOutcomes(unknown, 0, Map.of()))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
    }

    @Test
    void householdsComeInBinaryOrder() {
        HouseholdKey ten = key("06505", "Bản Thí", "10");
        HouseholdKey discriminated = new HouseholdKey("06505", "Bản Thí", "10", "an|1950");
        HouseholdKey lower = key("06505", "bản Thí", "1");
        HouseholdKey accented = key("06505", "Áp", "1");
        HouseholdKey before = key("06463", "Z", "1");
        fixture.put(
                household(accented, "1"),
                household(lower, "1"),
                household(SECOND, "1"),
                household(discriminated, "1", "An", "Bình"),
                household(ten, "1", "Chi"),
                household(FIRST, "1", "Dung"),
                household(before, "1"));

        assertThat(fixture.households())
                .extracting(household -> household.survey().key())
                .containsExactly(before, FIRST, ten, discriminated, SECOND, lower, accented);
        assertThat(fixture.households())
                .extracting(household -> household.survey().members().size())
                .containsExactly(0, 1, 1, 2, 0, 0, 0);
    }

    @Test
    void onlyTheCommunesAskedForAreRead() {
        fixture.put(
                household(FIRST, "1"),
                household(key("06508", "Nà Pe", "1"), "1"),
                household(key("06511", "Nà Pe", "1"), "1"));

        List<String> communes =
                fixture.register.read(
                        ROUND,
                        Set.of("06508", "06511", "06999"),
                        snapshot -> {
                            List<String> read = new ArrayList<>();
                            snapshot.forEachHousehold(
                                    household -> read.add(household.survey().key().commune()));
                            assertThat(snapshot.residents()).isEmpty();
                            return read;
                        });

        assertThat(communes).containsExactly("06508", "06511");
    }

    @Test
    void outcomeComesBackAsItWasSaved() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));

        fixture.register.saveOutcomes(
                ROUND, fixture.lastChangeSet(), Map.of(ids().get(0), outcome(PovertyClass.POOR)));

        assertThat(fixture.households().get(0).outcome()).contains(outcome(PovertyClass.POOR));
        assertThat(fixture.households().get(1).outcome()).isEmpty();
    }

    @Test
    void equalOutcomeChangesNothingAndAnotherOneIsKeptBeside() {
        fixture.put(household(FIRST, "133"));
        String id = ids().get(0);

        fixture.register.saveOutcomes(
                ROUND, fixture.lastChangeSet(), Map.of(id, outcome(PovertyClass.POOR)));
        fixture.register.saveOutcomes(
                ROUND, fixture.lastChangeSet(), Map.of(id, outcome(PovertyClass.POOR)));
        assertThat(count("outcome")).isEqualTo(1);

        fixture.register.saveOutcomes(
                ROUND, fixture.lastChangeSet(), Map.of(id, outcome(PovertyClass.NEAR_POOR)));
        assertThat(count("outcome")).isEqualTo(2);
        assertThat(fixture.households().get(0).outcome()).contains(outcome(PovertyClass.NEAR_POOR));
    }

    @Test
    void outcomeWithTableAndLocalResultComesBackAsItWasSaved() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));
        Outcome full = fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR);
        Outcome withoutSteps =
                outcome(
                        PovertyClass.NOT_POOR,
                        Answer.NO,
                        Optional.empty(),
                        Optional.of(
                                new LocalOutcome(
                                        PovertyClass.UNDETERMINED,
                                        List.of(),
                                        FixedStandards.LOCAL)));

        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(ids().get(0), full, ids().get(1), withoutSteps));

        assertThat(fixture.households().get(0).outcome()).contains(full);
        assertThat(fixture.households().get(1).outcome()).contains(withoutSteps);
    }

    @Test
    void classifyingAgainWritesNothingAndLeavesTheSameBytes() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));
        List<String> ids = ids();
        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(
                        ids.get(0), fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR),
                        ids.get(1), outcome(PovertyClass.POOR)));
        List<List<Object>> before = rows("outcome order by household_id");
        List<List<Object>> local = rows("outcome_local");

        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(
                        ids.get(0), fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR),
                        ids.get(1), outcome(PovertyClass.POOR)));

        assertThat(before).hasSize(2);
        assertThat(rows("outcome order by household_id")).isEqualTo(before);
        assertThat(rows("outcome_local")).isEqualTo(local);
    }

    @ParameterizedTest
    @MethodSource
    void outcomeThatDiffersInOneThingIsAnotherOutcome(Outcome other) {
        fixture.put(household(FIRST, "133"));
        String id = ids().get(0);
        Outcome full = fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR);
        fixture.register.saveOutcomes(ROUND, fixture.lastChangeSet(), Map.of(id, full));

        fixture.register.saveOutcomes(ROUND, fixture.lastChangeSet(), Map.of(id, other));

        assertThat(count("outcome")).isEqualTo(2);
        assertThat(fixture.households().get(0).outcome()).contains(other);
    }

    static Stream<Outcome> outcomeThatDiffersInOneThingIsAnotherOutcome() {
        LocalOutcome local =
                fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR).local().orElseThrow();
        return Stream.of(
                changed(Answer.NO, FixedStandards.TABLE, local),
                changed(Answer.UNKNOWN, FixedStandards.TABLE, local),
                changed(Answer.YES, FixedStandards.TABLE_NEXT, local),
                outcome(PovertyClass.NEAR_POOR, Answer.YES, Optional.empty(), Optional.of(local)),
                outcome(
                        PovertyClass.NEAR_POOR,
                        Answer.YES,
                        Optional.of(FixedStandards.TABLE),
                        Optional.empty()),
                changed(
                        Answer.YES,
                        FixedStandards.TABLE,
                        new LocalOutcome(PovertyClass.NEAR_POOR, local.steps(), local.standard())),
                changed(
                        Answer.YES,
                        FixedStandards.TABLE,
                        new LocalOutcome(
                                local.povertyClass(),
                                local.steps().subList(0, 2),
                                local.standard())),
                changed(
                        Answer.YES,
                        FixedStandards.TABLE,
                        new LocalOutcome(
                                local.povertyClass(),
                                local.steps(),
                                FixedStandards.LOCAL_ELSEWHERE)));
    }

    private static Outcome changed(Answer lowIncomeWorker, TableRef table, LocalOutcome local) {
        return outcome(
                PovertyClass.NEAR_POOR, lowIncomeWorker, Optional.of(table), Optional.of(local));
    }

    @Test
    void householdWithoutLocalResultKeepsNothingLocal() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));
        List<String> ids = ids();
        Outcome full = fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR);
        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(ids.get(0), full, ids.get(1), outcome(PovertyClass.POOR)));

        assertThat(count("outcome")).isEqualTo(2);
        assertThat(count("outcome_local")).isEqualTo(1);
        assertThat(
                        count(
                                "outcome_local where household_id = '"
                                        + ids.get(0)
                                        + "' and poverty_class = 'poor'"))
                .isEqualTo(1);
    }

    @Test
    void householdIsFoundByItsIdInsideTheCommunesOfTheSnapshot() {
        HouseholdKey elsewhere = key("06508", "Nà Pe", "1");
        fixture.put(
                household(FIRST, "133", "An", "Bình"),
                household(SECOND, "140", "Chi"),
                household(elsewhere, "150", "Dung"));
        List<String> ids = ids();
        Outcome full = fullOutcome(PovertyClass.NEAR_POOR, PovertyClass.POOR);
        fixture.register.saveOutcomes(ROUND, fixture.lastChangeSet(), Map.of(ids.get(0), full));

        read(
                snapshot -> {
                    RegisteredHousehold first = snapshot.household(ids.get(0)).orElseThrow();
                    assertThat(first.id()).isEqualTo(ids.get(0));
                    assertThat(first.survey()).isEqualTo(household(FIRST, "133", "An", "Bình"));
                    assertThat(first.outcome()).contains(full);
                    assertThat(snapshot.household(ids.get(1)).orElseThrow().outcome()).isEmpty();
                    assertThat(snapshot.household(ids.get(2)).orElseThrow().survey())
                            .isEqualTo(household(elsewhere, "150", "Dung"));
                    assertThat(snapshot.household("none")).isEmpty();
                });
        fixture.register.read(
                ROUND,
                Set.of("06505"),
                snapshot -> {
                    assertThat(snapshot.household(ids.get(1))).isPresent();
                    assertThat(snapshot.household(ids.get(2))).isEmpty();
                    return 0;
                });
    }

    @Test
    void householdIsFoundAsItIsNowAndInItsOwnRoundOnly() {
        fixture.put(household(FIRST, "133", "An"));
        String id = ids().get(0);
        fixture.put(household(FIRST, "150", "An", "Bình"));
        RoundKey other = fixture.rounds.open("20", 2025).key();

        read(
                snapshot ->
                        assertThat(snapshot.household(id).orElseThrow().survey())
                                .isEqualTo(household(FIRST, "150", "An", "Bình")));
        Optional<RegisteredHousehold> elsewhere =
                fixture.register.read(other, Set.of(), snapshot -> snapshot.household(id));
        assertThat(elsewhere).isEmpty();
        RoundSnapshot kept = fixture.register.read(ROUND, Set.of(), snapshot -> snapshot);
        assertThatThrownBy(() -> kept.household(id)).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void changedHouseholdHasNoOutcomeUntilItIsClassifiedAgain() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));
        List<String> ids = ids();
        fixture.register.saveOutcomes(
                ROUND,
                fixture.lastChangeSet(),
                Map.of(
                        ids.get(0), outcome(PovertyClass.POOR),
                        ids.get(1), outcome(PovertyClass.POOR)));

        fixture.put(household(FIRST, "150"), household(SECOND, "133"));

        assertThat(fixture.households().get(0).outcome()).isEmpty();
        assertThat(fixture.households().get(1).outcome()).contains(outcome(PovertyClass.POOR));
        assertThat(count("outcome")).isEqualTo(2);
    }

    @Test
    void outcomeOfAStateThatIsGoneIsNotSaved() {
        fixture.put(household(FIRST, "133"), household(SECOND, "133"));
        int seen = fixture.lastChangeSet();
        fixture.put(household(FIRST, "150"));

        fixture.register.saveOutcomes(
                ROUND,
                seen,
                Map.of(
                        ids().get(0), outcome(PovertyClass.POOR),
                        ids().get(1), outcome(PovertyClass.POOR)));

        assertThat(fixture.households().get(0).outcome()).isEmpty();
        assertThat(fixture.households().get(1).outcome()).isPresent();
    }

    @Test
    void outcomeOfAnUnknownHouseholdIsRefusedAndNothingIsSaved() {
        fixture.put(household(FIRST, "133"));

        assertThatThrownBy(
                        () ->
                                fixture.register.saveOutcomes(
                                        ROUND,
                                        fixture.lastChangeSet(),
                                        Map.of(
                                                ids().get(0),
                                                outcome(PovertyClass.POOR),
                                                "none",
                                                outcome(PovertyClass.POOR))))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(count("outcome")).isZero();
    }

    @Test
    void snapshotDoesNotSeeWhatIsCommittedMeanwhile() {
        fixture.put(household(FIRST, "133"));

        read(
                snapshot -> {
                    fixture.put(household(FIRST, "150"), household(SECOND, "133"));
                    try (ChangeSet changes = fixture.register.begin(ROUND)) {
                        changes.put(new Residents("06505", 812, 3500));
                        changes.commit(receipt(changes.id()));
                    }
                    List<SurveyedHousehold> seen = new ArrayList<>();
                    snapshot.forEachHousehold(household -> seen.add(household.survey()));
                    assertThat(seen).containsExactly(household(FIRST, "133"));
                    assertThat(snapshot.residents()).isEmpty();
                    assertThat(snapshot.lastChangeSet()).isEqualTo(1);
                });

        assertThat(fixture.households()).hasSize(2);
    }

    @Test
    void snapshotIsGoneAfterTheReader() {
        RoundSnapshot kept = fixture.register.read(ROUND, Set.of(), snapshot -> snapshot);

        assertThatThrownBy(kept::residents).isInstanceOf(IllegalStateException.class);
    }

    @Test
    void secondChangeSetWaitsForTheFirstAndLosesNothing() throws Exception {
        CountDownLatch started = new CountDownLatch(1);
        CompletableFuture<RowOutcome> second;
        try (ChangeSet first = fixture.register.begin(ROUND)) {
            first.putHouseholds(List.of(household(FIRST, "133")));
            second =
                    CompletableFuture.supplyAsync(
                            () -> {
                                started.countDown();
                                try (ChangeSet changes = fixture.register.begin(ROUND)) {
                                    List<RowOutcome> outcomes =
                                            changes.putHouseholds(
                                                    List.of(
                                                            household(FIRST, "133"),
                                                            household(SECOND, "150")));
                                    changes.commit(receipt(changes.id()));
                                    return outcomes.get(0);
                                }
                            });
            started.await();
            first.putHouseholds(List.of(household(key("06508", "Nà Pe", "3"), "133")));
            first.commit(receipt(first.id()));
        }

        assertThat(second.get(30, TimeUnit.SECONDS)).isEqualTo(RowOutcome.UNCHANGED);
        assertThat(fixture.households()).hasSize(3);
        assertThat(fixture.lastChangeSet()).isEqualTo(2);
    }

    @Test
    void secondCurrentHouseholdOfOneNameIsImpossible() {
        fixture.put(household(FIRST, "133"));

        assertThatThrownBy(
                        () ->
                                fixture.store.inTransaction(
                                        connection -> {
                                            try (PreparedStatement insert =
                                                    connection.prepareStatement(
                                                            "insert into household select province,"
                                                                + " review_year, 'other', added_by,"
                                                                + " superseded_by, commune,"
                                                                + " village, household_number,"
                                                                + " discriminator, content_sha256,"
                                                                + " answers from household")) {
                                                return insert.executeUpdate();
                                            }
                                        }))
                .isInstanceOf(UnavailableException.class)
                .cause()
                .hasMessageContaining("23505")
                .hasMessageNotContaining("Bản Thí");
    }

    @Test
    void filesOfManyCommunesInAnyOrderAreFollowed() {
        List<SurveyedHousehold> surveys = new ArrayList<>();
        for (int number = 1; number <= 3; number++) {
            for (int commune = 100; commune < 180; commune++) {
                surveys.add(
                        household(
                                key("06" + commune, "Nà Pe", Integer.toString(number)),
                                "133",
                                "An"));
            }
        }
        SurveyedHousehold[] all = surveys.toArray(SurveyedHousehold[]::new);
        fixture.put(all);

        assertThat(fixture.put(all)).containsOnly(RowOutcome.UNCHANGED).hasSize(240);
        assertThat(fixture.households()).hasSize(240);
    }

    @Test
    void failureOfTheRollbackDoesNotHideWhatFailed() {
        DataStore.Work<Integer> broken =
                connection -> {
                    connection.close();
                    throw new IllegalArgumentException("what failed");
                };

        assertThatThrownBy(() -> fixture.store.inTransaction(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what failed")
                .satisfies(failure -> assertThat(failure.getSuppressed()).isNotEmpty());
        assertThatThrownBy(() -> fixture.store.inSnapshot(broken))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("what failed")
                .satisfies(failure -> assertThat(failure.getSuppressed()).isNotEmpty());
    }

    private void read(java.util.function.Consumer<RoundSnapshot> reader) {
        fixture.register.read(
                ROUND,
                Set.of(),
                snapshot -> {
                    reader.accept(snapshot);
                    return 0;
                });
    }

    private List<String> ids() {
        return fixture.households().stream().map(RegisteredHousehold::id).toList();
    }

    private int count(String table) {
        return fixture.store.inTransaction(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement("select count(*) from " + table);
                            ResultSet rows = select.executeQuery()) {
                        rows.next();
                        return rows.getInt(1);
                    }
                });
    }

    private List<List<Object>> rows(String table) {
        return fixture.store.inTransaction(
                connection -> {
                    try (PreparedStatement select =
                                    connection.prepareStatement("select * from " + table);
                            ResultSet rows = select.executeQuery()) {
                        List<List<Object>> all = new ArrayList<>();
                        while (rows.next()) {
                            List<Object> row = new ArrayList<>();
                            for (int i = 1; i <= rows.getMetaData().getColumnCount(); i++) {
                                row.add(rows.getObject(i));
                            }
                            all.add(row);
                        }
                        return all;
                    }
                });
    }
}
