package vn.rasoat.shell;

import java.io.PrintStream;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.classification.Recalculation;
import vn.rasoat.api.classification.Recalculations;

/** Lists the rounds that later texts would change, or does one of them. */
@Service
@Command(
        scope = "rasoat",
        name = "recalculations",
        description =
                "Liệt kê các kỳ rà soát phải tính lại, hoặc tính lại một kỳ / Lists the rounds to"
                        + " be recalculated, or recalculates one")
public final class RecalculationsCommand extends ReviewCommand {

    @Reference Recalculations recalculations;

    @Argument(
            name = "ROUND",
            description = "Kỳ rà soát để tính lại, ví dụ 20-2026 / Round to recalculate")
    String round = "";

    @Option(name = "--person", description = "Người thực hiện / Who does it")
    String person = "";

    @Option(name = "--reason", description = "Lý do, ví dụ văn bản / Why, for example the act")
    String reason = "";

    @Override
    void run(PrintStream out, Language language) {
        if (!round.isEmpty()) {
            new SummaryPrinter(out, language)
                    .print(
                            recalculations.recalculate(
                                    round(round), person.strip(), reason.strip()));
            return;
        }
        List<Recalculation> due = recalculations.due();
        if (due.isEmpty()) {
            out.println(language.text("recalculations.none"));
        }
        LawPrinter law = new LawPrinter(language);
        for (Recalculation recalculation : due) {
            out.println(
                    language.text(
                            "recalculation",
                            recalculation.round(),
                            law.line(recalculation.pinned()),
                            law.line(recalculation.latest())));
            for (String why : recalculation.reasons()) {
                out.println("  " + language.text("recalculation.reason", why));
            }
        }
    }
}
