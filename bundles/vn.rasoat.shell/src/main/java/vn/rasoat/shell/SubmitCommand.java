package vn.rasoat.shell;

import java.io.PrintStream;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.report.Submissions;
import vn.rasoat.api.round.Rounds;

/** Hands in the forms of a unit. */
@Service
@Command(
        scope = "rasoat",
        name = "submit",
        description =
                "Nộp bộ biểu của một đơn vị và khóa các xã của đơn vị đó / Hands in the forms of a"
                        + " unit and freezes its communes")
public final class SubmitCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference UnitDirectory units;
    @Reference Submissions submissions;

    @Option(
            name = "--unit",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Option(name = "--year", required = true, description = "Năm rà soát / Year of the review")
    int year;

    @Option(name = "--person", required = true, description = "Người nộp / Who hands in")
    String person;

    @Option(
            name = "--ruler",
            description =
                    "Theo chuẩn quốc gia hay chuẩn của tỉnh: national, local / By the national"
                            + " standard or that of the province",
            valueToShowInHelp = "national")
    String ruler = "national";

    @Override
    void run(PrintStream out, Language language) {
        SubmissionPrinter printer = new SubmissionPrinter(out, language);
        printer.print(
                submissions.submit(
                        new RoundFinder(rounds, units).find(unit, year).key(),
                        unit,
                        language.ruler(ruler),
                        person.strip()));
    }
}
