package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.SurveyRegister;

class UndoCommandTest {

    @TempDir Path folder;

    private final FakeUndo undo = new FakeUndo();
    private Fixture fixture;
    private UndoCommand command;

    @BeforeEach
    void prepare() {
        fixture = new Fixture(folder);
        command = new UndoCommand();
        command.session = fixture.session();
        command.undo = undo;
        command.id = "r1";
    }

    @Test
    void previewSaysWhatWouldBecomeOfTheRowsAndUndoesNothing() {
        command.execute();

        assertThat(fixture.lines())
                .containsExactly(
                        "Lần thay đổi r1, kỳ rà soát 20-2024",
                        "  hộ: bị bỏ 3, về như trước 2, có lại 1",
                        "  danh sách đầu kỳ: bị bỏ 0, về như trước 1, có lại 0",
                        "Hộ chưa có kết quả cho đến khi phân loại lại: 2",
                        "Các tệp sau đã tính những dòng này là không đổi; cần nhập lại sau đó: r4",
                        "Xem trước, chưa hoàn tác gì. Để hoàn tác: --yes --person ... --reason"
                                + " ...");
        assertThat(undo.done).isEmpty();
    }

    @Test
    void importIsUndoneOnRequestAndTheWayBackIsSaid() {
        command.yes = true;
        command.person = " P ";
        command.reason = "R";

        command.execute();

        assertThat(undo.done).extracting("undone", "person").hasToString("[(\"r1\", \"P\")]");
        assertThat(fixture.lines()).last().isEqualTo("Đã hoàn tác. Để khôi phục: rasoat:undo u1");
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2032 ");
        command.yes = false;
        command.execute();
        assertThat(fixture.lines())
                .last()
                .isEqualTo(
                        "Đã hoàn tác lúc 2024-10-05T03:04:05Z, người thực hiện P: R. Để khôi phục:"
                                + " rasoat:undo u1");
    }

    @Test
    void whatStandsInTheWayIsNamedByVillageAndNumberAlone() {
        command.id = "r2";

        command.execute();

        assertThat(fixture.lines())
                .endsWith(
                        "Không hoàn tác được: 101 dòng vướng các thay đổi về sau. Những dòng đầu"
                                + " tiên:",
                        "  hộ 06505 / Thôn Đồng Mỏ / 12: hoàn tác r3 trước");
        command.yes = true;
        command.person = "P";
        command.reason = "R";
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2031 ");
    }

    @Test
    void receiptSaysWhoUndidIt() {
        ReceiptCommand receipt = new ReceiptCommand();
        receipt.session = fixture.session();
        receipt.undo = undo;
        receipt.register =
                Fixture.answering(
                        SurveyRegister.class,
                        Map.of(
                                "receipt",
                                arguments -> Optional.of(Fixture.receipt(ImportState.IMPORTED))));
        receipt.id = "r1";
        receipt.execute();
        assertThat(fixture.lines()).noneMatch(line -> line.contains("hoàn tác"));

        undo.undo("r1", "P", "R");
        receipt.execute();

        assertThat(fixture.lines())
                .last()
                .asString()
                .startsWith("Đã hoàn tác lúc 2024-10-05T03:04:05Z, người thực hiện P: R.");
    }

    @Test
    void nothingIsUndoneWithoutPersonAndReason() {
        command.yes = true;
        command.person = " ";
        command.reason = "R";

        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2020 ");
        assertThat(undo.done).isEmpty();
    }

    @Test
    void everyKindOfRowHasItsWord() {
        assertThat(RowKind.values())
                .allSatisfy(
                        kind ->
                                Language.VIETNAMESE.text(
                                        "row." + kind.name().toLowerCase(Locale.ROOT)));
    }
}
