package vn.rasoat.shell;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SurveyRegister;

class MarkCommandTest implements WorkbookMarker {

    @TempDir Path folder;

    private MarkedWorkbook result = new MarkedWorkbook("Kết quả", 4, 3, 0, 8, 0, 0, false);
    private Fixture fixture;
    private MarkCommand command;

    @BeforeEach
    void prepare() throws IOException {
        fixture = new Fixture(folder);
        Files.writeString(folder.resolve("sent.xlsx"), "sent");
        command = new MarkCommand();
        command.session = fixture.session();
        command.marker = this;
        command.register =
                Fixture.answering(
                        SurveyRegister.class,
                        Map.of(
                                "receipt",
                                arguments ->
                                        Optional.of(Fixture.receipt(ImportState.IMPORTED))
                                                .filter(found -> arguments.contains(found.id()))));
        command.id = "0192";
        command.file = "sent.xlsx";
        command.target = "marked.xlsx";
    }

    @Override
    public MarkedWorkbook mark(Path original, Receipt receipt, OutputStream target)
            throws IOException {
        String content = Files.readString(original);
        if (!content.equals("sent")) {
            throw new RejectedRequestException(IssueCode.FILE_OF_OTHER_RECEIPT, receipt.id());
        }
        target.write((content + " " + receipt.id()).getBytes(StandardCharsets.UTF_8));
        return result;
    }

    @Test
    void theMarkedWorkbookStandsBesideTheOneThatWasSent() {
        command.execute();

        assertThat(folder.resolve("marked.xlsx")).hasContent("sent 0192");
        assertThat(folder.resolve("sent.xlsx")).hasContent("sent");
        assertThat(fixture.lines())
                .containsExactly(
                        "Ô được đánh dấu: 4; ghi chú: 3; vấn đề được liệt kê: 8, ở trang Kết quả",
                        "Đã ghi " + folder.resolve("marked.xlsx"));
    }

    @Test
    void whatWasLeftOutIsSaid() {
        result = new MarkedWorkbook("Kết quả", 4, 3, 1, 8, 2, 0, true);
        command.lang = "en";

        command.execute();

        assertThat(fixture.lines())
                .contains(
                        "Left out: 1 notes, 2 issues, 0 links",
                        "The digital signature of the workbook was removed, since it no longer"
                                + " holds.");
    }

    @Test
    void theFileThatWasSentIsNotOverwritten() {
        command.target = "./sent.xlsx";

        assertThatThrownBy(command::execute).hasMessageStartingWith("Nêu tệp khác");
        assertThat(folder.resolve("sent.xlsx")).hasContent("sent");
    }

    @Test
    void aRefusedWorkbookLeavesAnEarlierResultAsItIs() throws IOException {
        Files.writeString(folder.resolve("marked.xlsx"), "earlier");
        Files.writeString(folder.resolve("sent.xlsx"), "another");

        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2027 ");
        assertThat(folder.resolve("marked.xlsx")).hasContent("earlier");
        assertThat(folder).isDirectoryNotContaining("glob:**.part");
    }

    @Test
    void whatIsNotThereIsNamed() {
        command.id = "none";
        assertThatThrownBy(command::execute).hasMessageStartingWith("HN-2005 ");
        command.id = "0192";
        command.file = "nowhere.xlsx";
        assertThatThrownBy(command::execute).hasMessageContaining("nowhere.xlsx");
    }
}
