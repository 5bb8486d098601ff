package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import vn.rasoat.api.intake.HeldRelease;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.RowResult;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HeldReceipt;
import vn.rasoat.api.register.RoundSnapshot;

/** What becomes of a file in each mode, on the real store. */
class ImportModesTest {

    @TempDir private Path folder;
    private RealStore store;

    @BeforeEach
    void open() {
        store = new RealStore(folder).opened();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private Path file(int points, boolean faults) {
        return new DistrictFile(points, faults)
                .write(folder.resolve("survey-" + points + faults + ".zip"));
    }

    private int lastChangeSet() {
        return store.register.read(
                ImportFixture.ROUND, java.util.Set.of(), RoundSnapshot::lastChangeSet);
    }

    @Test
    void dryRunSaysWhatWouldBecomeAndLeavesNothing() {
        store.importFile(ImportMode.GOOD_ONLY, file(100, false));
        String before = store.content();

        Receipt trial = store.importFile(ImportMode.DRY_RUN, file(200, true));

        assertThat(store.content()).isEqualTo(before);
        assertThat(lastChangeSet()).isEqualTo(1);
        assertThat(trial.state()).isEqualTo(ImportState.TRIED);
        assertThat(trial.stored()).isFalse();
        assertThat(trial.issues()).extracting(Issue::code).contains(IssueCode.TRIAL);
        assertThat(store.register.receipt(trial.id())).contains(trial);
        Receipt real = store.importFile(ImportMode.GOOD_ONLY, file(200, true));
        assertThat(trial.households()).isEqualTo(real.households());
        assertThat(trial.sheets()).isEqualTo(real.sheets());
        assertThat(store.rows(trial.id())).isEqualTo(store.rows(real.id()));
        assertThat(codes(trial, IssueCode.TRIAL)).isEqualTo(codes(real, IssueCode.TRIAL));
    }

    private static List<Issue> codes(Receipt receipt, IssueCode without) {
        return receipt.issues().stream().filter(issue -> issue.code() != without).toList();
    }

    @Test
    void dryRunOfAFileWithoutAnyGoodHouseholdIsNoSuccess() throws IOException {
        Path file = Files.writeString(folder.resolve("x.csv"), "family.code,classify\n1,\n");

        Receipt trial = store.importFile(ImportMode.DRY_RUN, file);

        assertThat(trial.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(trial.stored()).isFalse();
    }

    @Test
    void oneErrorIsEnoughForNothing() {
        store.importFile(ImportMode.GOOD_ONLY, file(100, false));
        String before = store.content();

        Receipt refused = store.importFile(ImportMode.ALL_OR_NOTHING, file(200, true));

        assertThat(store.content()).isEqualTo(before);
        assertThat(refused.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
        assertThat(refused.households().accepted()).isZero();
        assertThat(refused.households().rejected()).isEqualTo(18);
        assertThat(refused.households().duplicate()).isEqualTo(3);
        assertThat(ImportFixture.issue(refused, IssueCode.NOT_ALL_GOOD).arguments())
                .hasSize(2)
                .doesNotContain("0");
        assertThat(store.rows(refused.id()))
                .filteredOn(row -> row.result() == RowResult.REJECTED)
                .allSatisfy(row -> assertThat(row.codes()).isNotEmpty());
    }

    @Test
    void goodFileIsTakenAsAWhole() {
        Receipt taken = store.importFile(ImportMode.ALL_OR_NOTHING, file(100, false));

        assertThat(taken.state()).isEqualTo(ImportState.IMPORTED);
        assertThat(taken.mode()).isEqualTo(ImportMode.ALL_OR_NOTHING);
        assertThat(taken.stored()).isTrue();
        assertThat(taken.households().added()).isEqualTo(15);
        assertThat(store.register.receipt(taken.id())).contains(taken);
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void sameFileAgainIsUnchangedInEveryMode(ImportMode mode) {
        Path file = file(100, false);
        store.importFile(ImportMode.GOOD_ONLY, file);
        String before = store.content();

        Receipt again = store.importFile(mode, file);

        assertThat(again.households().unchanged()).isEqualTo(again.households().read());
        assertThat(again.sheets()).allSatisfy(s -> assertThat(s.unchanged()).isEqualTo(s.read()));
        assertThat(store.content()).isEqualTo(before);
    }

    @Test
    void heldFileCountsNowhereUntilItIsReleased() {
        store.importFile(ImportMode.GOOD_ONLY, file(100, false));
        String before = store.content();

        Receipt held = store.importFile(ImportMode.HOLD, file(200, true));

        assertThat(held.state()).isEqualTo(ImportState.HELD);
        assertThat(store.content()).isEqualTo(before);
        assertThat(store.importer().pending(ImportFixture.ROUND))
                .extracting(HeldReceipt::id)
                .containsExactly(held.id());

        HeldRelease release = store.importer().release(held.id(), "Hoàng An", "đã xem", false);

        Receipt receipt = release.receipt().orElseThrow();
        assertThat(release.differences()).isEmpty();
        assertThat(receipt.state()).isEqualTo(ImportState.IMPORTED);
        assertThat(receipt.households()).isEqualTo(held.households());
        assertThat(receipt.sha256()).isEqualTo(held.sha256());
        assertThat(ImportFixture.issue(receipt, IssueCode.RELEASED).arguments())
                .containsExactly(held.id());
        assertThat(store.content()).isNotEqualTo(before);
        assertThat(store.heldFiles()).isEmpty();
        HeldReceipt record = store.importer().find(held.id());
        assertThat(record.state()).isEqualTo(HeldReceipt.State.RELEASED);
        assertThat(record.released()).contains(receipt.id());
        assertThat(record.decision().orElseThrow().person()).isEqualTo("Hoàng An");
        assertThatThrownBy(() -> store.importer().release(held.id(), "An", "lại", true))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2044");
    }

    @Test
    void heldFileIsCheckedAgainstTheRegisterOfTheDayOfItsRelease() {
        Receipt held = store.importFile(ImportMode.HOLD, file(200, false));
        store.importFile(ImportMode.GOOD_ONLY, file(100, false));
        String moved = store.content();

        HeldRelease refused = store.importer().release(held.id(), "An", "đã xem", false);

        assertThat(refused.receipt()).isEmpty();
        assertThat(refused.differences())
                .contains(
                        new HeldRelease.Difference("new", 15, 0),
                        new HeldRelease.Difference("changed", 0, 15));
        assertThat(store.content()).isEqualTo(moved);
        assertThat(store.importer().find(held.id()).state()).isEqualTo(HeldReceipt.State.PENDING);
        assertThat(store.heldFiles()).containsExactly(held.id() + ".held");

        Receipt receipt =
                store.importer().release(held.id(), "An", "biết", true).receipt().orElseThrow();

        assertThat(receipt.households().changed()).isEqualTo(15);
        assertThat(ImportFixture.issue(receipt, IssueCode.RELEASE_DIFFERS).arguments().get(0))
                .contains("new 15 → 0");
    }

    @Test
    void heldFileThatIsNotTheSameIsNotReleased() throws IOException {
        Receipt held = store.importFile(ImportMode.HOLD, file(200, false));
        Files.writeString(store.held.resolve(held.id() + ".held"), "x");

        assertThatThrownBy(() -> store.importer().release(held.id(), "An", "ok", false))
                .isInstanceOf(RejectedRequestException.class)
                .hasMessageStartingWith("HN-2045");

        assertThat(lastChangeSet()).isZero();
    }

    @Test
    void discardedFileIsGoneAndItsReceiptStays() {
        Receipt held = store.importFile(ImportMode.HOLD, file(200, false));

        HeldReceipt discarded = store.importer().discard(held.id(), "An", "nhầm tệp");

        assertThat(discarded.state()).isEqualTo(HeldReceipt.State.DISCARDED);
        assertThat(store.heldFiles()).isEmpty();
        assertThat(store.importer().pending(ImportFixture.ROUND)).isEmpty();
        assertThat(store.register.receipt(held.id())).contains(held);
        assertThatThrownBy(() -> store.importer().release(held.id(), "An", "ok", false))
                .hasMessageStartingWith("HN-2044");
        assertThatThrownBy(() -> store.importer().discard(held.id(), "An", "ok"))
                .hasMessageStartingWith("HN-2044");
    }

    @Test
    void releaseNeedsSomebodyWhoAnswersForIt() {
        Receipt held = store.importFile(ImportMode.HOLD, file(200, false));

        assertThatThrownBy(() -> store.importer().release(held.id(), " ", "ok", false))
                .hasMessageStartingWith("HN-2020");
        assertThatThrownBy(() -> store.importer().discard(held.id(), "An", ""))
                .hasMessageStartingWith("HN-2020");
        assertThatThrownBy(() -> store.importer().find("nobody")).hasMessageStartingWith("HN-2005");
    }

    @Test
    void filesThatACrashLeftAreSweptAndHeldOnesStay() throws IOException {
        Receipt held = store.importFile(ImportMode.HOLD, file(200, false));
        Files.writeString(store.held.resolve("lost.held"), "x");
        Files.writeString(store.held.resolve("held-1.part"), "x");

        store.importer().sweep();

        assertThat(store.heldFiles()).containsExactly(held.id() + ".held");
    }

    @Test
    void everyRowIsReportedOnceAndCountedAsTheReceiptSays() {
        Receipt receipt = store.importFile(ImportMode.GOOD_ONLY, file(100, true));

        Map<String, Integer> read = new TreeMap<>();
        store.rows(receipt.id()).forEach(row -> read.merge(row.sheet(), 1, Integer::sum));
        assertThat(read)
                .isEqualTo(
                        receipt.sheets().stream()
                                .collect(Collectors.toMap(s -> s.sheet(), s -> s.read())));
        List<RowReport> households =
                store.rows(receipt.id()).stream()
                        .filter(row -> row.kind().equals("households"))
                        .toList();
        assertThat(households)
                .filteredOn(row -> row.result() == RowResult.NEW)
                .hasSize(receipt.households().added());
        assertThat(households)
                .filteredOn(row -> row.result() == RowResult.HEADER)
                .hasSize(3)
                .allSatisfy(row -> assertThat(row.codes()).containsExactly("HN-1401"));
        assertThat(households)
                .filteredOn(row -> row.number().equals("77"))
                .singleElement()
                .satisfies(
                        row -> {
                            assertThat(row.result()).isEqualTo(RowResult.REJECTED);
                            assertThat(row.village()).isEqualTo("Thôn 9");
                            assertThat(row.codes()).contains("HN-1202");
                        });
    }

    @Test
    void personalNumberInTheColumnOfHouseholdNumbersIsMasked() throws IOException {
        Path file =
                Files.writeString(
                        folder.resolve("x.csv"),
                        "administrative.commune,family.code,family.hostName,family.numberOfMembers,"
                                + "classify\n06505,020098765432,Vi Văn An,2,Hộ nghèo\n");

        Receipt receipt = store.importFile(ImportMode.DRY_RUN, file);

        assertThat(store.rows(receipt.id()))
                .extracting(RowReport::number)
                .containsExactly("############");
    }
}
