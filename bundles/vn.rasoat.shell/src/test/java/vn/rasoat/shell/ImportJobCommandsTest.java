package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.HeldImports;
import vn.rasoat.api.intake.HeldRelease;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportJobs;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportPhase;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.JobState;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HeldReceipt;

class ImportJobCommandsTest {

    @TempDir Path folder;

    private final List<List<Object>> asked = new ArrayList<>();
    private Fixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
    }

    private static ImportJob job(JobState state, Optional<String> receipt, Optional<Issue> why) {
        return new ImportJob(
                "j1",
                new ImportJob.Asked(
                        Fixture.KEY,
                        "187",
                        "x.xlsx",
                        ImportMode.HOLD,
                        Instant.parse("2024-10-01T02:03:04Z")),
                state,
                Optional.of(new ImportProgress(ImportPhase.READING, 4000, 0.2)),
                Duration.ofSeconds(8),
                receipt,
                why);
    }

    @Test
    void jobsSayHowFarTheyAre() {
        JobsCommand command = new JobsCommand();
        command.session = fixture.session();
        command.jobs =
                Fixture.answering(
                        ImportJobs.class,
                        Map.of(
                                "all",
                                a ->
                                        List.of(
                                                job(
                                                        JobState.RUNNING,
                                                        Optional.empty(),
                                                        Optional.empty()))));

        command.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Việc j1: đang chạy; kỳ 20-2024, đơn vị 187, tệp x.xlsx, chế độ hold",
                        "  20% (đang đọc), 4000 dòng, 500 dòng/giây, đã chạy 8 giây, còn khoảng 32"
                                + " giây");
    }

    @Test
    void jobThatIsCancelledSaysWhatToDo() {
        JobCancelCommand command = new JobCancelCommand();
        command.session = fixture.session();
        command.id = "j1";
        command.jobs =
                Fixture.answering(
                        ImportJobs.class,
                        Map.of(
                                "cancel",
                                a -> {
                                    asked.add(a);
                                    return job(
                                            JobState.CANCELLED,
                                            Optional.empty(),
                                            Optional.of(
                                                    Issue.of(
                                                            IssueCode.IMPORT_CANCELLED,
                                                            Place.FILE)));
                                }));

        command.execute();

        assertThat(asked).containsExactly(List.of("j1"));
        assertThat(fixture.lines())
                .last()
                .isEqualTo("  HN-2040 Lần nhập đã bị hủy; chưa lưu gì. Gửi lại tệp khi cần.");
    }

    @Test
    void progressIsPrintedInStepsAndAnInterruptEndsTheImport() {
        ProgressPrinter printer =
                new ProgressPrinter(fixture.session().getConsole(), Language.VIETNAMESE);

        for (int percent = 0; percent < 25; percent++) {
            assertThat(
                            printer.goOn(
                                    new ImportProgress(
                                            ImportPhase.READING, percent * 10, percent / 100d)))
                    .isTrue();
        }
        Thread.currentThread().interrupt();
        boolean goesOn = printer.goOn(new ImportProgress(ImportPhase.STORING, 250, 0.5));

        assertThat(Thread.interrupted()).isTrue();
        assertThat(goesOn).isFalse();
        assertThat(fixture.lines())
                .containsExactly(
                        "10% (đang đọc, 100 dòng)",
                        "20% (đang đọc, 200 dòng)", "50% (đang đối chiếu, 250 dòng)");
    }

    @Test
    void rowsGoToTheFileInTheFormatOfItsName() throws Exception {
        RowsCommand command = new RowsCommand();
        command.session = fixture.session();
        command.id = "r1";
        command.target = "rows.CSV";
        command.rows =
                (id, format, out) ->
                        out.write((format + " " + id).getBytes(StandardCharsets.UTF_8));

        command.execute();

        assertThat(folder.resolve("rows.CSV")).hasContent("CSV r1");
        command.target = "rows.pdf";
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2007");
        assertThat(Files.exists(folder.resolve("rows.pdf"))).isFalse();
    }

    @Test
    void heldFilesAreListedWithWhatToDo() {
        HeldCommand command = new HeldCommand();
        command.session = fixture.session();
        command.round = "20-2024";
        command.held =
                Fixture.answering(
                        HeldImports.class,
                        Map.of(
                                "pending",
                                a ->
                                        List.of(
                                                new HeldReceipt(
                                                        "h1",
                                                        Fixture.KEY,
                                                        HeldReceipt.State.PENDING,
                                                        Optional.empty(),
                                                        Optional.empty()))));

        command.execute();

        assertThat(fixture.lines()).singleElement().asString().contains("rasoat:release h1");
    }

    @Test
    void releaseThatDiffersIsSaidAndFails() {
        ReleaseCommand command = release(Optional.empty());

        assertThatThrownBy(command::execute)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("--accept-differences");

        assertThat(fixture.lines()).containsExactly("  new: khi giữ 3, bây giờ 1");
        assertThat(asked).containsExactly(List.of("h1", "An", "ok", false));
    }

    @Test
    void releasePrintsTheNewReceipt() {
        release(Optional.of("r9")).execute();

        assertThat(fixture.lines()).contains("Biên nhận 0192", "Chế độ: giữ chờ duyệt (hold)");
    }

    private ReleaseCommand release(Optional<String> receipt) {
        ReleaseCommand command = new ReleaseCommand();
        command.session = fixture.session();
        command.id = "h1";
        command.person = " An ";
        command.reason = "ok";
        command.held =
                Fixture.answering(
                        HeldImports.class,
                        Map.of(
                                "release",
                                a -> {
                                    asked.add(a);
                                    return new HeldRelease(
                                            receipt.map(
                                                    id ->
                                                            Fixture.receipt(
                                                                    ImportMode.HOLD,
                                                                    ImportState.IMPORTED)),
                                            receipt.isPresent()
                                                    ? List.of()
                                                    : List.of(
                                                            new HeldRelease.Difference(
                                                                    "new", 3, 1)));
                                }));
        return command;
    }

    @Test
    void discardRefusesWhatIsNotHeld() {
        DiscardCommand command = new DiscardCommand();
        command.session = fixture.session();
        command.id = "r1";
        command.person = "An";
        command.reason = "nhầm";
        command.held =
                Fixture.answering(
                        HeldImports.class,
                        Map.of(
                                "discard",
                                a -> {
                                    throw new RejectedRequestException(IssueCode.NOT_HELD, "r1");
                                }));

        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2044 Biên nhận r1");
    }
}
