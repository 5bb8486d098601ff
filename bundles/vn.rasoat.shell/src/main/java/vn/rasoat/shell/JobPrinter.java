package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Locale;
import vn.rasoat.api.intake.ImportJob;

/** Prints an import job. */
final class JobPrinter {

    private final PrintStream out;
    private final Language language;

    JobPrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    void print(ImportJob job) {
        ImportJob.Asked asked = job.asked();
        out.println(
                language.text(
                        "job",
                        job.id(),
                        language.text("job." + job.state().name().toLowerCase(Locale.ROOT)),
                        asked.round(),
                        asked.unit(),
                        asked.fileName(),
                        asked.mode().word()));
        job.progress()
                .ifPresent(
                        progress ->
                                out.println(
                                        language.text(
                                                "job.progress",
                                                (int) (progress.done() * 100),
                                                ProgressPrinter.phase(progress.phase(), language),
                                                progress.rowsRead(),
                                                job.rowsPerSecond(),
                                                job.running().toSeconds(),
                                                job.left()
                                                        .map(left -> "" + left.toSeconds())
                                                        .orElse("?"))));
        job.receiptId().ifPresent(id -> out.println(language.text("job.receipt", id)));
        job.problem().ifPresent(problem -> out.println("  " + language.refusal(problem)));
    }
}
