package vn.rasoat.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.classification.RulerBridge.LeftPoverty;
import vn.rasoat.api.classification.RulerComparison;
import vn.rasoat.api.classification.RulerReport;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;

/** Measures a round with another standard and prints the bridge, without households. */
@Service
@Command(
        scope = "rasoat",
        name = "compare",
        description = "Đo một kỳ rà soát bằng chuẩn khác / Measures a round with another standard")
public final class CompareCommand extends ReviewCommand {

    @Reference RulerComparison comparison;
    @Reference List<PageRenderer> renderers;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(
            index = 1,
            name = "STANDARD",
            required = true,
            description = "Mã chuẩn, ví dụ nd-351-2025 / Id of a standard")
    String standard;

    @Option(name = "--out", description = "Tệp .pdf hoặc .html / File .pdf or .html")
    @Completion(FileCompleter.class)
    String file = "";

    @Override
    void run(PrintStream out, Language language) {
        RoundKey key = round(round);
        if (file.isEmpty()) {
            print(comparison.compare(key, standard), out, language);
            return;
        }
        Path target = path(file);
        print(
                new PageWriter(renderers)
                        .write(
                                target,
                                () -> comparison.compare(key, standard),
                                PageRenderer::bridge),
                out,
                language);
        out.println(language.text("written", target));
    }

    private static void print(RulerReport report, PrintStream out, Language language) {
        out.println(
                language.text(
                        "compare",
                        report.round(),
                        language.name(report.own()),
                        language.name(report.other())));
        new SummaryPrinter(out, language).print(report.total().households());
        LeftPoverty left = report.total().left();
        out.println(
                language.text(
                        "compare.left",
                        left.poorAtOpening(),
                        left.lifeChanged(),
                        left.rulerChanged(),
                        left.stillPoor(),
                        left.open()));
        out.println(language.text("compare.changes", report.changes().size()));
        for (RulerReport.OpenFact open : report.openFacts()) {
            out.println(
                    language.text(
                            "compare.fact",
                            open.fact().about(),
                            open.fact().key(),
                            open.households()));
        }
        out.println(language.text("compare.answers", report.openAnswers()));
    }
}
