package vn.rasoat.register;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static vn.rasoat.register.StoreFixture.ROUND;
import static vn.rasoat.register.StoreFixture.fullOutcome;
import static vn.rasoat.register.StoreFixture.household;
import static vn.rasoat.register.StoreFixture.key;
import static vn.rasoat.register.StoreFixture.receipt;

import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.ChangeSet;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.survey.EventKind;
import vn.rasoat.api.survey.HouseholdEvent;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.OpeningEntry;
import vn.rasoat.api.survey.PovertyClass;
import vn.rasoat.api.survey.Residents;

/** An undo on a bad day: a database that fails in the middle, others who write at once. */
class ImportUndoFailureTest {

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

    /** The constraint lets the rows of the two imports stand and fails on those of the undo. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "household: added_by < 3",
                "household: superseded_by < 3",
                "household_member: added_by < 3",
                "outcome: added_by < 3",
                "outcome_local: added_by < 3",
                "opening_cover: superseded_by < 3",
                "opening_entry: added_by < 3",
                "household_event: added_by < 3",
                "residents: added_by < 3",
                "change_commune: change_no < 3",
                "change_undo: change_no < 3",
                "change_undo_rows: change_no < 3"
            })
    void failureInTheMiddleLeavesNothing(String failing) {
        fixture.importing(changes -> everything(changes, "133", 4, LocalDate.MIN));
        fixture.register.saveOutcomes(
                ROUND,
                1,
                Map.of(
                        fixture.households().get(0).id(),
                        fullOutcome(PovertyClass.POOR, PovertyClass.POOR)));
        String before = state();
        String second =
                fixture.importing(
                        changes -> everything(changes, "140", 5, LocalDate.of(2024, 1, 2)));
        String after = state();
        String table = failing.substring(0, failing.indexOf(':'));
        fixture.execute(
                "alter table "
                        + table
                        + " add constraint broken check ("
                        + failing.substring(failing.indexOf(':') + 2)
                        + ")");

        assertThatThrownBy(() -> undo(second))
                .isInstanceOf(UnavailableException.class)
                .hasMessage("HN-9001");

        assertThat(state()).isEqualTo(after);
        assertThat(fixture.lastChangeSet()).isEqualTo(2);
        assertThat(fixture.undo.undone(second)).isEmpty();
        fixture.execute("alter table " + table + " drop constraint broken");
        undo(second);
        assertThat(state()).isEqualTo(before);
    }

    private static void everything(ChangeSet changes, String b1, int number, LocalDate date) {
        changes.coverOpeningList(Set.of("06505"));
        changes.putHouseholds(List.of(household(FIRST, b1, "An")));
        changes.put(new OpeningEntry(FIRST, PovertyClass.POOR, number));
        changes.put(new HouseholdEvent(FIRST, EventKind.MOVED_IN, date, PovertyClass.POOR, 1));
        changes.put(new Residents("06505", 800 + number, 3500));
    }

    @Test
    void storeThatIsGoneIsAFailureOfTheStore() {
        String id = fixture.importing(household(FIRST, "133"));
        fixture.store.close();

        assertThatThrownBy(() -> undo(id)).isInstanceOf(UnavailableException.class);
        assertThatThrownBy(() -> fixture.undo.preview(id)).isInstanceOf(UnavailableException.class);
    }

    @Test
    void undoDoesNotWaitForAnImportThatRuns() {
        String id = fixture.importing(household(FIRST, "133"));

        try (ChangeSet running = fixture.register.begin(ROUND)) {
            running.putHouseholds(List.of(household(FIRST, "140")));

            assertThatThrownBy(() -> undo(id))
                    .isInstanceOf(RejectedRequestException.class)
                    .hasMessageStartingWith("HN-2033")
                    .hasMessageContaining("20-2024");
            assertThat(fixture.undo.preview(id).possible())
                    .as("what is not committed is not seen")
                    .isTrue();
            running.commit(receipt(running.id()));
        }

        assertThatThrownBy(() -> undo(id)).hasMessageStartingWith("HN-2031");
    }

    @Test
    void importWaitsForAnUndoAndMeetsTheRoundOfAfterIt() throws Exception {
        String before = state();
        String id = fixture.importing(household(FIRST, "133"), household(SECOND, "133"));

        CompletableFuture<String> imported =
                fixture.store.inTransaction(
                        connection -> {
                            // as an undo does, which ends with the transaction
                            RoundTable.lockNow(connection, ROUND);
                            return CompletableFuture.supplyAsync(
                                    () -> fixture.importing(household(FIRST, "133")));
                        });
        String second = imported.get(30, TimeUnit.SECONDS);
        undo(second);
        undo(id);

        assertThat(state()).isEqualTo(before);
    }

    @Test
    void oneOfManyOfficersWinsAndTheOthersGetACode() throws Exception {
        fixture.importing(household(FIRST, "133"));
        String before = state();
        String id = fixture.importing(household(FIRST, "140"), household(SECOND, "133"));
        List<Callable<String>> officers = new ArrayList<>();
        CyclicBarrier together = new CyclicBarrier(4);
        for (int i = 0; i < 4; i++) {
            officers.add(
                    () -> {
                        together.await(30, TimeUnit.SECONDS);
                        try {
                            return undo(id).id();
                        } catch (RejectedRequestException e) {
                            return e.issue().code().code();
                        }
                    });
        }

        List<String> answers = new ArrayList<>();
        ExecutorService pool = Executors.newFixedThreadPool(4);
        try {
            for (Future<String> answer : pool.invokeAll(officers)) {
                answers.add(answer.get(60, TimeUnit.SECONDS));
            }
        } finally {
            pool.shutdown();
        }

        UndoRecord undo = fixture.undo.undone(id).orElseThrow();
        assertThat(answers).containsOnlyOnce(undo.id());
        answers.remove(undo.id());
        assertThat(answers).isSubsetOf("HN-2032", "HN-2033").hasSize(3);
        assertThat(fixture.undo.all(ROUND)).containsExactly(undo);
        assertThat(state()).isEqualTo(before);
    }

    private UndoRecord undo(String id) {
        return fixture.undo.undo(id, "Hoàng An", "nhầm tệp");
    }

    private String state() {
        return RoundState.of(fixture, ROUND).sha256();
    }
}
