package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.classification.RoundClassifier;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;

/** Classifies a round, which is always that of a whole province. */
@Service
@Command(
        scope = "rasoat",
        name = "classify",
        description =
                "Phân loại các hộ của kỳ rà soát cả tỉnh / Classifies the households of the"
                        + " province's round")
public final class ClassifyCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference UnitDirectory units;
    @Reference RoundClassifier classifier;

    @Option(
            name = "--unit",
            description = "Mã một đơn vị của tỉnh / Code of any unit of the province")
    String unit = "";

    @Option(name = "--province", description = "Mã tỉnh / Code of the province")
    String province = "";

    @Option(name = "--year", required = true, description = "Năm rà soát / Year of the review")
    int year;

    @Override
    void run(PrintStream out, Language language) {
        if (unit.isEmpty() == province.isEmpty()) {
            throw new IllegalArgumentException(language.text("unit.or.province"));
        }
        Round round = new RoundFinder(rounds, units).find(unit + province, year);
        new SummaryPrinter(out, language).print(classifier.classify(round.key()));
    }
}
