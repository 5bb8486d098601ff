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
import vn.rasoat.api.report.LivingStandardList;
import vn.rasoat.api.report.LivingStandardLists;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;

/** Writes the draft decision on households of average living standard of a commune. */
@Service
@Command(
        scope = "rasoat",
        name = "living-standard",
        description =
                "Ghi dự thảo quyết định và danh sách hộ có mức sống trung bình của xã / Writes the"
                        + " draft decision on households of average living standard")
public final class LivingStandardCommand extends ReviewCommand {

    @Reference LivingStandardLists lists;
    @Reference List<PageRenderer> renderers;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(
            index = 1,
            name = "COMMUNE",
            required = true,
            description = "Mã xã / Code of the commune")
    String commune;

    @Option(
            name = "--out",
            required = true,
            description = "Tệp .pdf hoặc .html / File .pdf or .html")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        RoundKey key = round(round);
        Path target = path(file);
        LivingStandardList list =
                new PageWriter(renderers)
                        .write(
                                target,
                                () -> lists.list(key, commune),
                                PageRenderer::livingStandard);
        out.println(language.text("living", key, list.commune().name(), list.households().size()));
        if (!list.open().isEmpty()) {
            new IssuePrinter(out, language).print(list.open());
        }
        out.println(language.text("written", target));
    }
}
