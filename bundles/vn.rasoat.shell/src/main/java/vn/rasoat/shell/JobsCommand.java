package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.intake.ImportJob;
import vn.rasoat.api.intake.ImportJobs;

/** Lists the imports that run by themselves, or shows one. */
@Service
@Command(
        scope = "rasoat",
        name = "jobs",
        description = "Các việc nhập đang chờ, đang chạy, đã xong / Import jobs")
public final class JobsCommand extends ReviewCommand {

    @Reference ImportJobs jobs;

    @Argument(name = "ID", description = "Mã việc; để trống: mọi việc / Id of a job; all without")
    String id = "";

    @Override
    void run(PrintStream out, Language language) {
        List<ImportJob> shown = id.isEmpty() ? jobs.all() : List.of(jobs.get(id));
        if (shown.isEmpty()) {
            out.println(language.text("jobs.none"));
        }
        shown.forEach(new JobPrinter(out, language)::print);
    }
}
