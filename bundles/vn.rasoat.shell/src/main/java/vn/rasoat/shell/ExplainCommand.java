package vn.rasoat.shell;

import java.io.PrintStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.HouseholdExplainer;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.HouseholdSearch;
import vn.rasoat.api.register.SurveyRegister;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.survey.HouseholdKey;

/** Writes the explanation of one household, or of a village, into a file. */
@Service
@Command(
        scope = "rasoat",
        name = "explain",
        description =
                "Ghi trang giải thích kết quả của một hộ hoặc một thôn / Writes why a household, or"
                        + " those of a village, have their class")
public final class ExplainCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference UnitDirectory units;
    @Reference SurveyRegister register;
    @Reference HouseholdExplainer explainer;
    @Reference List<PageRenderer> renderers;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(index = 1, name = "HOUSEHOLD", description = "Mã hộ / Id of a household")
    String household = "";

    @Option(name = "--commune", description = "Mã xã / Code of the commune")
    String commune = "";

    @Option(name = "--village", description = "Tên thôn như trong phiếu / Village as surveyed")
    String village = "";

    @Option(name = "--number", description = "Số thứ tự hộ / Household number")
    String number = "";

    @Option(
            name = "--out",
            required = true,
            description = "Tệp .pdf hoặc .html / File .pdf or .html")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        boolean place = !commune.isEmpty() && !(village + number).isEmpty();
        boolean nothingElse = (commune + village + number).isEmpty();
        if (household.isEmpty() ? !place : !nothingElse) {
            throw new IllegalArgumentException(language.text("explain.what"));
        }
        RoundKey key = round(round);
        Path target = path(file);
        List<Explanation> written =
                new PageWriter(renderers)
                        .write(
                                target,
                                () -> explanations(key, out, language),
                                PageRenderer::explanations);
        out.println(language.text("explain.count", written.size()));
        out.println(language.text("written", target));
    }

    private List<Explanation> explanations(RoundKey key, PrintStream out, Language language) {
        if (!household.isEmpty()) {
            return List.of(explainer.explain(key, household));
        }
        return number.isEmpty()
                ? explainer.explainVillage(key, commune, village)
                : List.of(explainer.explain(key, find(key, out, language)));
    }

    /** The household of that number; where several share it, the ids are printed to choose from. */
    private String find(RoundKey key, PrintStream out, Language language) {
        HouseholdSearch.Page page =
                new HouseholdSearch(rounds, units, register)
                        .find(
                                new HouseholdSearch.Query(
                                        key,
                                        commune,
                                        Optional.of(village).filter(text -> !text.isEmpty()),
                                        Optional.of(number),
                                        0,
                                        HouseholdSearch.LARGEST_PAGE));
        if (page.total() == 0) {
            throw new RejectedRequestException(
                    IssueCode.HOUSEHOLD_UNKNOWN,
                    new HouseholdKey(commune, village, number, "").toString(),
                    key.toString());
        }
        if (page.total() > 1) {
            page.households()
                    .forEach(
                            found ->
                                    out.println(
                                            language.text(
                                                    "explain.household",
                                                    found.id(),
                                                    found.survey().key().village(),
                                                    found.survey().key().number())));
            throw new IllegalArgumentException(language.text("explain.several", page.total()));
        }
        return page.households().get(0).id();
    }
}
