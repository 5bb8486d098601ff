package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.report.ProgressState;
import vn.rasoat.api.report.ReviewBoard;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewReminder;
import vn.rasoat.api.report.ReviewSheetRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.survey.HouseholdKey;
import vn.rasoat.api.survey.PovertyClass;

class BoardCommandsTest {

    private static final LocalDate DAY = LocalDate.of(2024, 12, 4);

    @TempDir Path folder;
    private Fixture fixture;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
    }

    @Test
    void progressIsPrintedByPlaceOrWrittenAsASheet() {
        ProgressCommand command = progress();
        command.execute();
        assertThat(fixture.lines())
                .containsExactly(
                        "Kỳ rà soát 20-2024: tiến độ đến ngày 2024-12-04 (mẫu số: danh sách hộ cần"
                                + " rà soát)",
                        "06505 Xã Vân Linh: đang thực hiện; xong 3 trên 5 hộ, còn thiếu 2; nhập"
                                + " gần nhất -",
                        "  Thôn A: đang thực hiện; xong 3 trên 5 hộ, còn thiếu 2; nhập gần nhất"
                                + " 2024-12-04");

        command.file = "board.CSV";
        command.execute();
        assertThat(folder.resolve("board.CSV")).hasContent("progress 2");
    }

    @Test
    void anUnknownFormatIsRefused() {
        ProgressCommand command = progress();
        command.file = "board.docx";

        assertThatThrownBy(command::execute)
                .hasMessageContaining("HN-2007")
                .hasMessageContaining("csv");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void theReminderIsPrintedOrWritten() {
        ReminderCommand command = new ReminderCommand();
        command.session = fixture.session();
        command.board = new FixedBoard();
        command.round = "20-2024";
        command.unit = "06505";
        command.execute();
        command.file = "letter.txt";
        command.execute();

        assertThat(fixture.lines()).startsWith("Kính gửi", "Còn thiếu");
        assertThat(folder.resolve("letter.txt")).hasContent("Kính gửi\nCòn thiếu\n");
    }

    @Test
    void theMissingAreNamedByPlaceOnTheConsoleAndByNameOnlyInTheList() {
        ReviewListCommand command = new ReviewListCommand();
        command.session = fixture.session();
        command.board = new FixedBoard();
        command.renderers = List.of(new Naming());
        command.round = "20-2024";
        command.commune = "06505";
        command.execute();
        command.file = "list.csv";
        command.execute();

        assertThat(fixture.lines())
                .contains(
                        "Kỳ rà soát 20-2024, "
                                + Fixture.COMMUNE.name()
                                + ": danh sách cần rà soát 2 hộ, còn thiếu 1 hộ",
                        "  Thôn A, số 2")
                .noneMatch(line -> line.contains("Bí Mật"));
        assertThat(folder.resolve("list.csv")).hasContent("list 2");
    }

    private ProgressCommand progress() {
        ProgressCommand command = new ProgressCommand();
        command.session = fixture.session();
        command.board = new FixedBoard();
        command.renderers = List.of(new Naming());
        command.round = "20-2024";
        command.unit = "06505";
        return command;
    }

    private static final class FixedBoard implements ReviewBoard {
        @Override
        public ReviewProgress progress(RoundKey round, String unit) {
            return new ReviewProgress(
                    Fixture.ROUND,
                    DAY,
                    List.of(
                            row(Optional.empty(), Optional.empty()),
                            row(Optional.of("Thôn A"), Optional.of(DAY))));
        }

        private static ReviewProgress.Row row(Optional<String> village, Optional<LocalDate> last) {
            return new ReviewProgress.Row(
                    Fixture.COMMUNE,
                    village,
                    ProgressState.PARTIAL,
                    0,
                    5,
                    2,
                    1,
                    0,
                    last,
                    last,
                    Optional.empty());
        }

        @Override
        public ReviewList list(RoundKey round, String commune) {
            return new ReviewList(
                    Fixture.ROUND,
                    Fixture.COMMUNE,
                    true,
                    List.of(
                            entry("1", "Hoàng Văn Bí Mật", ReviewList.State.SURVEYED),
                            entry("2", "", ReviewList.State.MISSING)));
        }

        private static ReviewList.Entry entry(String number, String head, ReviewList.State state) {
            return new ReviewList.Entry(
                    new HouseholdKey("06505", "Thôn A", number, ""),
                    head,
                    ReviewList.Source.OPENING_LIST,
                    PovertyClass.POOR,
                    3,
                    state,
                    Optional.empty());
        }

        @Override
        public ReviewReminder reminder(RoundKey round, String unit) {
            return new ReviewReminder(
                    Fixture.ROUND, Fixture.COMMUNE, DAY, 10, List.of("Kính gửi", "Còn thiếu"));
        }
    }

    /** Writes what it was asked for. */
    private static final class Naming implements ReviewSheetRenderer {
        @Override
        public String format() {
            return "csv";
        }

        @Override
        public void progress(ReviewProgress progress, OutputStream out) throws IOException {
            out.write(("progress " + progress.rows().size()).getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void list(ReviewList list, OutputStream out) throws IOException {
            out.write(("list " + list.households().size()).getBytes(StandardCharsets.UTF_8));
        }
    }
}
