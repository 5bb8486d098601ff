package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.Locale;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportPhase;
import vn.rasoat.api.intake.ImportProgress;

/** Prints how far an import is, and ends it when the session is interrupted. */
final class ProgressPrinter implements ImportMonitor {

    private static final int STEP = 10;

    private final PrintStream out;
    private final Language language;
    private int next = STEP;

    ProgressPrinter(PrintStream out, Language language) {
        this.out = out;
        this.language = language;
    }

    @Override
    public boolean goOn(ImportProgress progress) {
        int percent = (int) (progress.done() * 100);
        if (percent >= next && progress.phase() != ImportPhase.FINISHING) {
            next = percent - percent % STEP + STEP;
            out.println(
                    language.text(
                            "progress",
                            percent,
                            phase(progress.phase(), language),
                            progress.rowsRead()));
        }
        return !Thread.currentThread().isInterrupted();
    }

    static String phase(ImportPhase phase, Language language) {
        return language.text("phase." + phase.name().toLowerCase(Locale.ROOT));
    }
}
