package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.report.Submissions;

/** Reopens a submission. */
@Service
@Command(
        scope = "rasoat",
        name = "reopen",
        description =
                "Mở lại một lần nộp, các xã hết bị khóa / Reopens a submission, its communes are"
                        + " frozen no longer")
public final class ReopenCommand extends ReviewCommand {

    @Reference Submissions submissions;

    @Argument(name = "ID", required = true, description = "Mã lần nộp / Id of the submission")
    String id;

    @Option(name = "--person", required = true, description = "Người thực hiện / Who does it")
    String person;

    @Option(name = "--reason", required = true, description = "Lý do / Why")
    String reason;

    @Override
    void run(PrintStream out, Language language) {
        new SubmissionPrinter(out, language)
                .print(submissions.reopen(id, person.strip(), reason.strip()));
    }
}
