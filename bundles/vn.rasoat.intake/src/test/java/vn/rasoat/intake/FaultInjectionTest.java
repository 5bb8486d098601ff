package vn.rasoat.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import vn.rasoat.api.intake.HouseholdCounts;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.intake.FaultyDriver.Fault;

/**
 * Store, disk, file or officer end an import at every border there is, in every mode. Afterwards
 * nothing of it is left, and the same import again is the one that nobody disturbed.
 */
class FaultInjectionTest {

    /** Fewer would mean that the chunks are too large to prove anything. */
    private static final int LEAST_BORDERS = 40;

    /** All that an import says and does, without ids. */
    private record Result(
            ImportMode mode,
            ImportState state,
            HouseholdCounts households,
            List<SheetCounts> sheets,
            List<Issue> issues,
            List<RowReport> rows,
            String content,
            int heldFiles) {

        static Result of(RealStore store, Receipt receipt) {
            assertThat(store.register.receipt(receipt.id())).contains(receipt);
            return new Result(
                    receipt.mode(),
                    receipt.state(),
                    receipt.households(),
                    receipt.sheets(),
                    receipt.issues(),
                    store.rows(receipt.id()),
                    store.content(),
                    store.heldFiles().size());
        }
    }

    @TempDir private Path folder;
    private Path prepared;
    private List<Path> temporaryBefore;

    /** A round that holds last month's file; the one to come changes every household of it. */
    @BeforeEach
    void prepare() throws IOException {
        prepared = Files.createDirectories(folder.resolve("prepared"));
        try (RealStore store = new RealStore(prepared).opened()) {
            Path earlier = new DistrictFile(100, false).write(folder.resolve("earlier.zip"));
            assertThat(store.importFile(ImportMode.GOOD_ONLY, earlier).state())
                    .isEqualTo(ImportState.IMPORTED);
        }
        temporaryBefore = temporary();
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(file -> file.getFileName().toString().startsWith("rasoat"))
                    .sorted()
                    .toList();
        }
    }

    private Path file(boolean faults) {
        return new DistrictFile(200, faults).write(folder.resolve("survey.zip"));
    }

    /** A copy of the prepared store. */
    private Path copy(int number) {
        try {
            Path copy = Files.createDirectories(folder.resolve("copy-" + number));
            RealStore.copy(prepared, copy);
            return copy;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void drop(int number) {
        RealStore.drop(folder.resolve("copy-" + number));
    }

    private Result undisturbed(ImportMode mode, Path file) {
        try (RealStore store = new RealStore(copy(0))) {
            return Result.of(store, store.importFile(mode, file));
        }
    }

    static Stream<Arguments> modes() {
        return Stream.of(
                Arguments.of(ImportMode.DRY_RUN, true),
                Arguments.of(ImportMode.GOOD_ONLY, true),
                Arguments.of(ImportMode.ALL_OR_NOTHING, false),
                Arguments.of(ImportMode.ALL_OR_NOTHING, true),
                Arguments.of(ImportMode.HOLD, true));
    }

    @ParameterizedTest
    @MethodSource("modes")
    void storeThatFailsAtAnyOperationLeavesNothing(ImportMode mode, boolean faults)
            throws IOException {
        Path file = file(faults);
        Result expected = undisturbed(mode, file);
        int operation = 0;
        boolean failed = true;
        while (failed) {
            operation++;
            try (RealStore store = new RealStore(copy(operation))) {
                String before = store.everything();
                failed = fails(store, Fault.CONNECTION_LOST, operation, mode, file);
                if (failed) {
                    assertUntouched(store, before, operation);
                    assertThat(fails(store, Fault.DISK_FULL, operation, mode, file)).isTrue();
                    assertUntouched(store, before, operation);
                    Receipt receipt = store.importFile(mode, file);
                    assertThat(Result.of(store, receipt))
                            .as("after operation %d", operation)
                            .isEqualTo(expected);
                }
            }
            drop(operation);
        }
        assertThat(operation).isGreaterThan(LEAST_BORDERS);
        assertThat(temporary()).isEqualTo(temporaryBefore);
    }

    /** Whether the import came as far as the operation that fails. */
    private static boolean fails(
            RealStore store, Fault fault, int operation, ImportMode mode, Path file) {
        store.driver.failAt(fault, operation);
        Throwable thrown = catchThrowable(() -> store.importFile(mode, file));
        boolean failed = store.driver.failed();
        store.driver.heal();
        if (failed) {
            assertThat(thrown)
                    .as("%s at operation %d", fault, operation)
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage(IssueCode.STORE_UNAVAILABLE.code());
        } else {
            assertThat(thrown).isNull();
        }
        return failed;
    }

    private static void assertUntouched(RealStore store, String before, int operation) {
        assertThat(store.everything()).as("operation %d", operation).isEqualTo(before);
        assertThat(store.heldFiles()).as("operation %d", operation).isEmpty();
    }

    @Test
    void commitWhoseAnswerIsLostIsWholeAndTheSameFileAgainChangesNothing() {
        Path file = file(true);
        Result expected = undisturbed(ImportMode.GOOD_ONLY, file);
        try (RealStore store = new RealStore(copy(1))) {
            store.driver.failAt(Fault.ANSWER_LOST, 1);

            assertThatThrownBy(() -> store.importFile(ImportMode.GOOD_ONLY, file))
                    .isInstanceOf(UnavailableException.class);

            assertThat(store.driver.failed()).isTrue();
            store.driver.heal();
            assertThat(store.content()).isEqualTo(expected.content());
            HouseholdCounts again = store.importFile(ImportMode.GOOD_ONLY, file).households();
            assertThat(again.unchanged()).isEqualTo(expected.households().accepted());
            assertThat(again.added() + again.changed()).isZero();
            assertThat(store.content()).isEqualTo(expected.content());
        }
    }

    @Test
    void holdWhoseAnswerIsLostKeepsItsFile() {
        Path file = file(true);
        try (RealStore store = new RealStore(copy(1))) {
            store.driver.failAt(Fault.ANSWER_LOST, 1);

            assertThatThrownBy(() -> store.importFile(ImportMode.HOLD, file))
                    .isInstanceOf(UnavailableException.class);

            store.driver.heal();
            String id = store.heldReceipts.pending().get(0).id();
            assertThat(store.heldFiles()).containsExactly(id + ".held");
            assertThat(store.importer().release(id, "An", "ok", false).receipt()).isPresent();
        }
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void diskThatFailsAtAnyRowLeavesNothing(ImportMode mode) throws IOException {
        Path file = file(false);
        Result expected = undisturbed(mode, file);
        FaultyReader reader = new FaultyReader();
        try (RealStore store = new RealStore(copy(1), reader)) {
            String before = store.everything();
            int row = 0;
            boolean failed = true;
            while (failed) {
                row++;
                reader.failAt(row, false);

                List<Receipt> receipts = new ArrayList<>();
                Throwable thrown = catchThrowable(() -> receipts.add(store.importFile(mode, file)));

                failed = reader.failed();
                if (failed) {
                    assertThat(thrown)
                            .as("row %d", row)
                            .isInstanceOf(UnavailableException.class)
                            .hasMessage(IssueCode.DISK_FAILED.code());
                    assertThat(store.everything()).as("row %d", row).isEqualTo(before);
                    assertThat(store.heldFiles()).isEmpty();
                    assertThat(temporary()).as("row %d", row).isEqualTo(temporaryBefore);
                } else {
                    assertThat(Result.of(store, receipts.get(0))).isEqualTo(expected);
                }
            }
            assertThat(row).isGreaterThan(LEAST_BORDERS);
        }
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void fileThatEndsAtAnyRowTakesNothingAndItsReceiptSaysSo(ImportMode mode) {
        Path file = file(false);
        Result expected = undisturbed(mode, file);
        FaultyReader reader = new FaultyReader();
        try (RealStore store = new RealStore(copy(1), reader)) {
            String before = store.content();
            int row = 0;
            boolean failed = true;
            while (failed) {
                row++;
                reader.failAt(row, true);

                Receipt receipt = store.importFile(mode, file);

                failed = reader.failed();
                if (failed) {
                    assertThat(receipt.state()).isEqualTo(ImportState.NOTHING_IMPORTED);
                    assertThat(receipt.households())
                            .isEqualTo(new HouseholdCounts(0, 0, 0, 0, 0, 0, 0));
                    assertThat(receipt.issues())
                            .extracting(Issue::code)
                            .contains(IssueCode.FILE_UNREADABLE, IssueCode.NOTHING_ACCEPTED);
                    assertThat(store.register.receipt(receipt.id())).contains(receipt);
                    assertThat(store.content()).as("row %d", row).isEqualTo(before);
                    assertThat(store.heldFiles()).isEmpty();
                } else {
                    assertThat(Result.of(store, receipt)).isEqualTo(expected);
                }
            }
            assertThat(row).isGreaterThan(LEAST_BORDERS);
        }
    }

    @ParameterizedTest
    @EnumSource(ImportMode.class)
    void importThatIsCancelledAtAnyBorderLeavesNothing(ImportMode mode) throws IOException {
        Path file = file(false);
        Result expected = undisturbed(mode, file);
        try (RealStore store = new RealStore(copy(1))) {
            String before = store.everything();
            int border = 0;
            boolean cancelled = true;
            while (cancelled) {
                border++;
                int last = border;
                int[] reached = {0};

                List<Receipt> receipts = new ArrayList<>();
                Throwable thrown =
                        catchThrowable(
                                () ->
                                        receipts.add(
                                                store.importFile(
                                                        mode,
                                                        file,
                                                        progress -> ++reached[0] != last)));

                cancelled = reached[0] == last && thrown != null;
                if (cancelled) {
                    assertThat(thrown)
                            .isInstanceOf(RejectedRequestException.class)
                            .hasMessageStartingWith("HN-2040");
                    assertThat(store.everything()).as("border %d", border).isEqualTo(before);
                    assertThat(store.heldFiles()).isEmpty();
                    assertThat(temporary()).isEqualTo(temporaryBefore);
                } else {
                    assertThat(thrown).isNull();
                    assertThat(Result.of(store, receipts.get(0))).isEqualTo(expected);
                }
            }
            assertThat(border).isGreaterThan(20);
        }
    }

    @Test
    void releaseThatFailsAtAnyOperationStaysHeld() {
        Path file = file(true);
        Result expected = undisturbed(ImportMode.GOOD_ONLY, file);
        int operation = 0;
        boolean failed = true;
        while (failed) {
            operation++;
            try (RealStore store = new RealStore(copy(operation))) {
                String id = store.importFile(ImportMode.HOLD, file).id();
                String before = store.everything();
                Fault fault = operation % 2 == 0 ? Fault.CONNECTION_LOST : Fault.DISK_FULL;
                store.driver.failAt(fault, operation);

                Throwable thrown =
                        catchThrowable(() -> store.importer().release(id, "An", "ok", false));

                failed = store.driver.failed();
                store.driver.heal();
                if (failed) {
                    assertThat(thrown).isInstanceOf(UnavailableException.class);
                    assertThat(store.everything()).as("operation %d", operation).isEqualTo(before);
                    assertThat(store.heldFiles()).containsExactly(id + ".held");
                    assertThat(store.importer().release(id, "An", "ok", false).receipt())
                            .isPresent();
                } else {
                    assertThat(thrown).isNull();
                }
                assertThat(store.content()).isEqualTo(expected.content());
                assertThat(store.heldFiles()).isEmpty();
            }
            drop(operation);
        }
        assertThat(operation).isGreaterThan(LEAST_BORDERS);
    }

    @Test
    void folderThatCannotBeWrittenHoldsNothing() throws IOException {
        Path file = file(true);
        try (RealStore store = new RealStore(copy(1))) {
            String before = store.everything();
            Files.createFile(store.held);

            assertThatThrownBy(() -> store.importFile(ImportMode.HOLD, file))
                    .isInstanceOf(UnavailableException.class)
                    .hasMessage(IssueCode.DISK_FAILED.code());

            assertThat(store.everything()).isEqualTo(before);
            assertThat(store.heldReceipts.pending()).isEmpty();
        }
    }
}
