package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.register.SurveyRegister;

/** Writes the workbook of a receipt again, with its issues marked. */
@Service
@Command(
        scope = "rasoat",
        name = "mark",
        description =
                "Đánh dấu các vấn đề của biên nhận vào chính sổ tính đã gửi / Marks the issues of a"
                        + " receipt in the very workbook that was sent")
public final class MarkCommand extends ReviewCommand {

    @Reference SurveyRegister register;
    @Reference WorkbookMarker marker;

    @Argument(
            index = 0,
            name = "RECEIPT",
            required = true,
            description = "Mã biên nhận / Id of the receipt")
    String id;

    @Argument(
            index = 1,
            name = "FILE",
            required = true,
            description = "Sổ tính đã gửi (.xlsx, .xls) / The workbook that was sent (.xlsx, .xls)")
    @Completion(FileCompleter.class)
    String file;

    @Option(
            name = "--out",
            required = true,
            description = "Tệp kết quả / File for the marked workbook")
    @Completion(FileCompleter.class)
    String target;

    @Override
    void run(PrintStream out, Language language) throws IOException {
        Receipt receipt =
                register.receipt(id)
                        .orElseThrow(
                                () -> new RejectedRequestException(IssueCode.RECEIPT_UNKNOWN, id));
        Path original = path(file);
        if (!Files.isRegularFile(original) || !Files.isReadable(original)) {
            throw new IllegalArgumentException(language.text("file.unreadable", original));
        }
        Path marked = path(target);
        if (Files.exists(marked) && Files.isSameFile(original, marked)) {
            // the receipt is of the file as it was sent; it must not be lost
            throw new IllegalArgumentException(language.text("mark.same", original));
        }
        print(write(original, receipt, marked), out, language);
        out.println(language.text("written", marked));
    }

    private MarkedWorkbook write(Path original, Receipt receipt, Path marked) {
        AtomicReference<MarkedWorkbook> result = new AtomicReference<>();
        try {
            WholeFile.replace(marked, stream -> result.set(marker.mark(original, receipt, stream)));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        return result.get();
    }

    private static void print(MarkedWorkbook marked, PrintStream out, Language language) {
        out.println(
                language.text(
                        "mark",
                        marked.cells(),
                        marked.notes(),
                        marked.listed(),
                        marked.resultSheet()));
        if (marked.notesLeftOut() + marked.listedLeftOut() + marked.linksLeftOut() > 0) {
            out.println(
                    language.text(
                            "mark.left",
                            marked.notesLeftOut(),
                            marked.listedLeftOut(),
                            marked.linksLeftOut()));
        }
        if (marked.signatureDropped()) {
            out.println(language.text("mark.signature"));
        }
    }
}
