package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.NOW;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.fullOutcome;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.outcome;
import static vn.rasoat.register.StoreFixture.receipt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.RegisteredHousehold;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoObstacle;
import vn.rasoat.api.register.UndoPreview;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;
import vn.rasoat.api.survey.Answers;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;
import vn.rasoat.api.survey.SurveyedHousehold;

class ImportUndoTest {

    private static final HouseholdKey FIRST = key("06505", "Bản Thí", "1");
    private static final HouseholdKey SECOND = key("06505", "Bản Thí", "2");
    private static final HouseholdKey THIRD = key("06505", "Bản Thí", "3");

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
    void firstImportUndoneLeavesTheRoundAsEmptyAsItWas() {
        String before = state();
        String id = fixture.importing(ImportUndoTest::everything);
        int versions = versions();

        assertThat(fixture.undo.preview(id).possible()).isTrue();
        UndoRecord record = undo(id);

        assertThat(state()).isEqualTo(before);
        assertThat(record.effects())
                .containsExactly(
                        new UndoEffect(RowKind.HOUSEHOLD, 2, 0, 0),
                        new UndoEffect(RowKind.OPENING_LIST, 1, 0, 0),
                        new UndoEffect(RowKind.OPENING_ENTRY, 2, 0, 0),
                        new UndoEffect(RowKind.EVENT, 2, 0, 0),
                        new UndoEffect(RowKind.RESIDENTS, 1, 0, 0));
        assertThat(record.withoutOutcome()).isZero();
        assertThat(versions()).as("history").isEqualTo(versions);
    }

    private static void everything(ChangeSet changes) {
        changes.coverOpeningList(Set.of("06505"));
        changes.putHouseholds(
                List.of(household(FIRST, "133", "An", "Bình"), household(SECOND, "150")));
        changes.put(new OpeningEntry(FIRST, PovertyClass.POOR, 4));
        changes.put(new OpeningEntry(SECOND, PovertyClass.NEAR_POOR, 2));
        changes.put(event(SECOND, EventKind.MOVED_IN, LocalDate.MIN));
        changes.put(event(THIRD, EventKind.DECEASED, LocalDate.of(2024, 3, 2)));
        changes.put(new Residents("06505", 812, 3500));
    }

    private static void everythingChanged(ChangeSet changes) {
        changes.coverOpeningList(Set.of("06505", "06508"));
        changes.putHouseholds(
                List.of(
                        household(FIRST, "140", "An"),
                        household(SECOND, "150"),
                        household(THIRD, "160", "Chi")));
        changes.put(new OpeningEntry(SECOND, PovertyClass.POOR, 2));
        changes.put(new OpeningEntry(THIRD, PovertyClass.POOR, 3));
        changes.put(event(SECOND, EventKind.MOVED_IN, LocalDate.of(2024, 5, 6)));
        changes.put(new Residents("06505", 813, 3500));
        changes.put(new Residents("06508", 12, 40));
    }

    private static HouseholdEvent event(HouseholdKey key, EventKind kind, LocalDate date) {
        return new HouseholdEvent(key, kind, date, PovertyClass.POOR, 1);
    }

    @Test
    void secondFileUndoneGivesBackRowsIdsAndOutcomes() {
        fixture.importing(ImportUndoTest::everything);
        classify();
        String before = state();
        String second = fixture.importing(ImportUndoTest::everythingChanged);
        classify();

        UndoPreview preview = fixture.undo.preview(second);
        UndoRecord record = undo(second);

        assertThat(state()).isEqualTo(before);
        assertThat(record.effects())
                .containsExactly(
                        new UndoEffect(RowKind.HOUSEHOLD, 1, 1, 0),
                        new UndoEffect(RowKind.OPENING_LIST, 1, 1, 0),
                        new UndoEffect(RowKind.OPENING_ENTRY, 1, 1, 1),
                        new UndoEffect(RowKind.EVENT, 0, 1, 0),
                        new UndoEffect(RowKind.RESIDENTS, 1, 1, 0));
        assertThat(preview.effects()).isEqualTo(record.effects());
        assertThat(preview.withoutOutcome()).isZero();
    }

    @Test
    void importThatChangedNothingIsUndoneWithoutEffect() {
        fixture.importing(ImportUndoTest::everything);
        String same = fixture.importing(ImportUndoTest::everything);
        String before = state();

        UndoRecord record = undo(same);

        assertThat(record.effects()).isEmpty();
        assertThat(state()).isEqualTo(before);
        assertThat(fixture.undo.undone(same)).contains(record);
        assertThat(fixture.lastChangeSet()).isEqualTo(3);
    }

    @Test
    void importsUndoneNewestFirstGoBackStepByStep() {
        List<String> states = new ArrayList<>(List.of(state()));
        List<String> ids = new ArrayList<>();
        ids.add(fixture.importing(ImportUndoTest::everything));
        states.add(state());
        ids.add(fixture.importing(ImportUndoTest::everythingChanged));
        states.add(state());
        ids.add(fixture.importing(ImportUndoTest::everything));

        for (int i = ids.size() - 1; i >= 0; i--) {
            undo(ids.get(i));
            assertThat(state()).isEqualTo(states.get(i));
        }
    }

    @Test
    void receiptStaysAndTheUndoSaysWhenWhoAndWhy() {
        String id = fixture.importing(household(FIRST, "133"));
        assertThat(fixture.undo.undone(id)).isEmpty();

        UndoRecord record = fixture.undo.undo(id, "Hoàng An", "Nhầm tệp năm 2023");

        assertThat(fixture.register.receipt(id)).contains(receipt(id));
        assertThat(record)
                .isEqualTo(
                        new UndoRecord(
                                record.id(),
                                ROUND,
                                id,
                                NOW,
                                "Hoàng An",
                                "Nhầm tệp năm 2023",
                                List.of(new UndoEffect(RowKind.HOUSEHOLD, 1, 0, 0)),
                                0));
        assertThat(record.toString()).doesNotContain("Hoàng An");
        assertThat(fixture.undo.undone(id)).contains(record);
        assertThat(fixture.undo.find(record.id())).contains(record);
        assertThat(fixture.undo.find(id)).isEmpty();
        assertThat(fixture.undo.all(ROUND)).containsExactly(record);
        assertThat(fixture.register.receipt(record.id())).isEmpty();
    }

    @Test
    void undoIsUndoneAndThatAgain() {
        fixture.importing(ImportUndoTest::everything);
        classify();
        String first = state();
        String id = fixture.importing(ImportUndoTest::everythingChanged);
        classify();
        String second = state();

        UndoRecord undo = undo(id);
        UndoRecord redo = undo(undo.id());

        assertThat(state()).isEqualTo(second);
        assertThat(redo.undone()).isEqualTo(undo.id());
        assertThat(redo.effects())
                .contains(
                        new UndoEffect(RowKind.HOUSEHOLD, 0, 1, 1),
                        new UndoEffect(RowKind.OPENING_ENTRY, 1, 1, 1));
        assertThat(fixture.undo.undone(id)).isEmpty();
        assertThat(fixture.undo.undone(undo.id())).contains(redo);

        undo(redo.id());
        assertThat(state()).isEqualTo(first);
        assertThat(fixture.undo.undone(id)).contains(undo);
        assertThat(fixture.undo.all(ROUND)).hasSize(3);
    }

    @Test
    void importThatWasRedoneCanBeUndoneByItsReceipt() {
        String before = state();
        String id = fixture.importing(ImportUndoTest::everything);
        undo(undo(id).id());

        UndoRecord again = undo(id);

        assertThat(state()).isEqualTo(before);
        assertThat(fixture.undo.undone(id)).contains(again);
    }

    @Test
    void undoneChangeIsNotUndoneTwice() {
        String id = fixture.importing(household(FIRST, "133"));
        UndoRecord undo = undo(id);

        assertRejected(id, "HN-2032");
        UndoPreview preview = fixture.undo.preview(id);
        assertThat(preview.possible()).isFalse();
        assertThat(preview.undone()).contains(undo);
        assertThat(preview.effects()).isEmpty();

        undo(undo.id());
        assertRejected(undo.id(), "HN-2032");
    }

    @Test
    void laterChangeStandsInTheWayAndIsNamed() {
        String first =
                fixture.importing(
                        household(FIRST, "133"), household(SECOND, "133"), household(THIRD, "1"));
        String later = fixture.importing(household(FIRST, "140"), household(SECOND, "133"));
        String latest = fixture.importing(household(THIRD, "2"));
        String state = state();

        UndoPreview preview = fixture.undo.preview(first);

        assertThat(preview.possible()).isFalse();
        assertThat(preview.obstacleCount()).isEqualTo(2);
        assertThat(preview.obstacles())
                .containsExactlyInAnyOrder(
                        new UndoObstacle(RowKind.HOUSEHOLD, FIRST, later),
                        new UndoObstacle(RowKind.HOUSEHOLD, THIRD, latest));
        assertThatThrownBy(() -> undo(first))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2031")
                .hasMessageContaining("2 rows")
                .hasMessageContaining(latest);
        assertThat(state()).isEqualTo(state);
        assertThat(fixture.lastChangeSet()).isEqualTo(3);

        undo(latest);
        assertRejected(first, "HN-2031");
        undo(later);
        undo(first);
        assertThat(fixture.households()).isEmpty();
    }

    @Test
    void rowsOfOtherKindsStandInTheWayToo() {
        String first = fixture.importing(ImportUndoTest::everything);
        String later =
                fixture.importing(
                        changes -> {
                            changes.put(
                                    event(SECOND, EventKind.MOVED_IN, LocalDate.of(2024, 1, 1)));
                            changes.put(new Residents("06505", 900, 3500));
                        });

        assertThat(fixture.undo.preview(first).obstacles())
                .containsExactly(
                        new UndoObstacle(RowKind.EVENT, SECOND, later),
                        new UndoObstacle(RowKind.RESIDENTS, key("06505", "", ""), later));
    }

    @Test
    void laterListOfACommuneStandsInTheWayAsAWhole() {
        OpeningEntry kept = new OpeningEntry(FIRST, PovertyClass.POOR, 4);
        OpeningEntry added = new OpeningEntry(SECOND, PovertyClass.POOR, 2);
        String first = fixture.importing(changes -> list(changes, kept));
        String later = fixture.importing(changes -> list(changes, kept, added));

        assertThat(fixture.undo.preview(first).obstacles())
                .containsExactly(
                        new UndoObstacle(RowKind.OPENING_LIST, key("06505", "", ""), later));
        assertRejected(first, "HN-2031");

        undo(later);
        assertThat(fixture.undo.preview(first).possible()).isTrue();
    }

    private static void list(ChangeSet changes, OpeningEntry... entries) {
        changes.coverOpeningList(Set.of("06505"));
        for (OpeningEntry entry : entries) {
            changes.put(entry);
        }
    }

    @Test
    void obstaclesAreCountedAndTheFirstHundredNamed() {
        String first = fixture.importing(many(150, "1"));
        fixture.importing(many(130, "2"));

        UndoPreview preview = fixture.undo.preview(first);

        assertThat(preview.obstacleCount()).isEqualTo(130);
        assertThat(preview.obstacles()).hasSize(UndoPreview.OBSTACLES_NAMED);
        assertThat(preview.effects()).containsExactly(new UndoEffect(RowKind.HOUSEHOLD, 150, 0, 0));
    }

    private static SurveyedHousehold[] many(int households, String b1) {
        SurveyedHousehold[] all = new SurveyedHousehold[households];
        for (int i = 0; i < households; i++) {
            all[i] = household(key("06505", "Bản Thí", Integer.toString(i)), b1, "An", "Bình");
        }
        return all;
    }

    @Test
    void largeImportIsUndoneOverManyBatches() {
        fixture.importing(many(2500, "1"));
        classify();
        String before = state();
        String second = fixture.importing(many(3500, "2"));

        assertThat(undo(second).effects())
                .containsExactly(new UndoEffect(RowKind.HOUSEHOLD, 1000, 2500, 0));

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void nameThatAnotherHouseholdBearsByNowStandsInTheWay() {
        SurveyedHousehold an = headed("12", "An", "020050000001");
        SurveyedHousehold anElsewhere = headed("13", "An", "020050000001");
        fixture.importing(an);
        String moved = fixture.importing(anElsewhere);
        String later = fixture.importing(anElsewhere, headed("12", "Bình", "020060000002"));
        String changed = fixture.importing(anElsewhere, headed("12", "Bình", "020060000003"));
        undo(changed);

        assertThat(fixture.undo.preview(moved).obstacles())
                .containsExactly(new UndoObstacle(RowKind.HOUSEHOLD, an.key(), later));
        assertRejected(moved, "HN-2031");

        undo(later);
        undo(moved);
        assertThat(fixture.households())
                .extracting(RegisteredHousehold::survey)
                .containsExactly(an);
    }

    private static SurveyedHousehold headed(String number, String head, String personalId) {
        return new SurveyedHousehold(
                key("06505", "Bản Thí", number),
                Answers.of(
                        Map.of(
                                "administrative.areaType",
                                "rural",
                                "family.numberOfMembers",
                                "1",
                                "family.hostName",
                                head,
                                "family.hostPersonalId",
                                personalId)),
                List.of());
    }

    @Test
    void sameFileAfterUndoGivesTheSameRowsAndIds() {
        String id = fixture.importing(ImportUndoTest::everything);
        String state = state();
        undo(id);

        String again = fixture.importing(ImportUndoTest::everything);

        assertThat(state()).isEqualTo(state);
        undo(again);
        fixture.importing(ImportUndoTest::everything);
        assertThat(state()).isEqualTo(state);
    }

    @Test
    void returningHouseholdKeepsItsIdAlsoUnderACorrectedName() {
        String id = fixture.importing(headed("12", "An", "020050000001"));
        String household = fixture.households().get(0).id();
        undo(id);

        fixture.importing(headed("13", "AN", "020050000001"));

        assertThat(fixture.households())
                .singleElement()
                .extracting(RegisteredHousehold::id)
                .isEqualTo(household);
    }

    @Test
    void otherHeadUnderTheNameOfAnUndoneHouseholdIsAnotherHousehold() {
        String id = fixture.importing(headed("12", "An", "020050000001"));
        String household = fixture.households().get(0).id();
        undo(id);

        fixture.importing(headed("12", "Bình", "020060000002"));

        assertThat(fixture.households())
                .singleElement()
                .extracting(RegisteredHousehold::id)
                .isNotEqualTo(household);
    }

    @Test
    void redoIsRefusedOverAFileThatCameAfterTheUndo() {
        String id = fixture.importing(household(FIRST, "133"));
        UndoRecord undo = undo(id);
        String again = fixture.importing(household(FIRST, "133"));

        assertThat(fixture.undo.preview(undo.id()).obstacles())
                .containsExactly(new UndoObstacle(RowKind.HOUSEHOLD, FIRST, again));
        assertRejected(undo.id(), "HN-2031");
    }

    @Test
    void restoredHouseholdThatWasNotClassifiedIsSaidToBeWithoutOutcome() {
        fixture.importing(household(FIRST, "133"), household(SECOND, "133"));
        fixture.register.saveOutcomes(
                ROUND, 1, Map.of(ids().get(0), fullOutcome(PovertyClass.POOR, PovertyClass.POOR)));
        String second = fixture.importing(household(FIRST, "1"), household(SECOND, "1"));
        classify();

        assertThat(fixture.undo.preview(second).withoutOutcome()).isEqualTo(1);
        assertThat(undo(second).withoutOutcome()).isEqualTo(1);

        assertThat(fixture.households().get(0).outcome())
                .contains(fullOutcome(PovertyClass.POOR, PovertyClass.POOR));
        assertThat(fixture.households().get(1).outcome()).isEmpty();
    }

    @Test
    void outcomeByALawThatWasReplacedDoesNotComeBack() {
        fixture.importing(household(FIRST, "133"), household(SECOND, "133"));
        classify();
        fixture.execute(
                "update outcome set saved_at = timestamp with time zone '2026-01-01 00:00:00+00'"
                        + " where household_id = '"
                        + ids().get(0)
                        + "'");
        String second = fixture.importing(household(FIRST, "1"), household(SECOND, "1"));
        fixture.rounds.repin(
                ROUND, RoundPins.of(FixedStandards.NATIONAL_NEXT), "Hoàng An", "NĐ 1/2026");

        assertThat(undo(second).withoutOutcome()).isEqualTo(1);

        assertThat(fixture.households().get(0).outcome()).isEmpty();
        assertThat(fixture.households().get(1).outcome()).isPresent();
    }

    @Test
    void outcomeOfAHouseholdThatAnUndoTookAwayMeanwhileIsNotSaved() {
        fixture.importing(household(FIRST, "133"));
        String second = fixture.importing(household(FIRST, "140"), household(SECOND, "133"));
        List<String> ids = ids();
        int seen = fixture.lastChangeSet();
        undo(second);

        fixture.register.saveOutcomes(
                ROUND,
                seen,
                Map.of(
                        ids.get(0), outcome(PovertyClass.POOR),
                        ids.get(1), outcome(PovertyClass.POOR)));

        assertThat(fixture.households())
                .singleElement()
                .extracting(RegisteredHousehold::outcome)
                .isEqualTo(Optional.empty());
    }

    @Test
    void laterReceiptsThatCountedRowsOfTheSameCommuneAsUnchangedAreNamed() {
        String first = fixture.importing(household(FIRST, "133"));
        String same = fixture.importing(household(FIRST, "133"));
        fixture.importing(household(key("06508", "Nà Pe", "1"), "133"));
        String undone = fixture.importing(household(FIRST, "133"));
        undo(undone);

        assertThat(fixture.undo.preview(first).confirmedBy()).containsExactly(same);
        assertThat(fixture.undo.preview(first).possible()).isTrue();
        assertThat(fixture.undo.preview(same).confirmedBy()).isEmpty();
    }

    @Test
    void unknownChangeAndRoundAreRefused() {
        assertRejected("none", "HN-2005");
        assertThatThrownBy(() -> fixture.undo.preview("none")).hasMessageStartingWith("HN-2005");
        assertThatThrownBy(() -> fixture.undo.undone("none")).hasMessageStartingWith("HN-2005");
        assertThat(fixture.undo.find("none")).isEmpty();
        assertThatThrownBy(() -> fixture.undo.all(new RoundKey("20", 2025)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2001");
        assertThat(fixture.undo.all(ROUND)).isEmpty();
    }

    @Test
    void undoWithoutPersonOrReasonIsRefused() {
        String id = fixture.importing(household(FIRST, "133"));

        assertThatThrownBy(() -> fixture.undo.undo(id, " ", "vì"))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2020");
        assertThatThrownBy(() -> fixture.undo.undo(id, "An", ""))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2020");
        assertThatThrownBy(() -> fixture.undo.undo(id, "An", "x".repeat(100_001)))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2008");
        assertThat(fixture.households()).hasSize(1);
    }

    @Test
    void otherRoundsAreLeftAlone() {
        RoundKey next = fixture.rounds.open("20", 2025).key();
        fixture.importing(next, changes -> changes.putHouseholds(List.of(household(FIRST, "133"))));
        String other = RoundState.of(fixture, next).sha256();
        String id = fixture.importing(household(FIRST, "133"));

        undo(id);

        assertThat(RoundState.of(fixture, next).sha256()).isEqualTo(other);
        assertThat(fixture.undo.all(next)).isEmpty();
    }

    private void assertRejected(String id, String code) {
        assertThatThrownBy(() -> undo(id))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith(code);
    }

    private UndoRecord undo(String id) {
        return fixture.undo.undo(id, "Hoàng An", "nhầm tệp");
    }

    private String state() {
        return RoundState.of(fixture, ROUND).sha256();
    }

    private List<String> ids() {
        return fixture.households().stream().map(RegisteredHousehold::id).toList();
    }

    private int versions() {
        return fixture.store.inTransaction(
                connection -> {
                    int rows = 0;
                    for (String table : List.of("household", "opening_entry", "residents")) {
                        try (var select =
                                        connection.prepareStatement(
                                                "select count(*) from " + table);
                                var result = select.executeQuery()) {
                            result.next();
                            rows += result.getInt(1);
                        }
                    }
                    return rows;
                });
    }

    private void classify() {
        Map<String, Outcome> outcomes = new HashMap<>();
        for (RegisteredHousehold household : fixture.households()) {
            int b1 = household.survey().answers().integer("b1Point").orElse(0);
            outcomes.put(
                    household.id(),
                    b1 < 140
                            ? fullOutcome(PovertyClass.POOR, PovertyClass.NEAR_POOR)
                            : outcome(PovertyClass.NEAR_POOR));
        }
        fixture.register.saveOutcomes(ROUND, fixture.lastChangeSet(), outcomes);
    }
}
