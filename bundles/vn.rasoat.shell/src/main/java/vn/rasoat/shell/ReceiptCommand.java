package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.ImportUndo;
import vn.rasoat.api.register.SurveyRegister;

/** Prints the receipt of an earlier import, and who undid it. */
@Service
@Command(
        scope = "rasoat",
        name = "receipt",
        description = "In biên nhận của một lần nhập / Prints the receipt of an import")
public final class ReceiptCommand extends ReviewCommand {

    @Reference SurveyRegister register;
    @Reference ImportUndo undo;

    @Argument(name = "ID", required = true, description = "Mã biên nhận / Id of the receipt")
    String id;

    @Override
    void run(PrintStream out, Language language) {
        Receipt receipt =
                register.receipt(id)
                        .orElseThrow(
                                () -> new RejectedRequestException(IssueCode.RECEIPT_UNKNOWN, id));
        new ReceiptPrinter(out, language).print(receipt);
        if (receipt.stored()) {
            undo.undone(id).ifPresent(done -> out.println(UndoCommand.line(done, language)));
        }
    }
}
