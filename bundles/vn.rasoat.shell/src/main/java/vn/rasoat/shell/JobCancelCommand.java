package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.ImportJobs;

/** Cancels an import job; nothing of it is stored. */
@Service
@Command(
        scope = "rasoat",
        name = "job-cancel",
        description = "Hủy một việc nhập; không lưu gì của việc đó / Cancels an import job")
public final class JobCancelCommand extends ReviewCommand {

    @Reference ImportJobs jobs;

    @Argument(name = "ID", required = true, description = "Mã việc / Id of the job")
    String id;

    @Override
    void run(PrintStream out, Language language) {
        new JobPrinter(out, language).print(jobs.cancel(id));
    }
}
