package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.intake.SurveyTemplates;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.round.RoundKey;

/** Writes the workbook to fill in, of a commune or village. */
@Service
@Command(
        scope = "rasoat",
        name = "template",
        description =
                "Ghi sổ tính để điền của một xã hoặc thôn, có sẵn hộ của kỳ trước; dữ liệu cá nhân"
                        + " / Writes the workbook to fill in, with the households of the round"
                        + " before; personal data")
public final class TemplateCommand extends ReviewCommand {

    @Reference SurveyTemplates templates;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2025 / Round")
    String round;

    @Argument(
            index = 1,
            name = "COMMUNE",
            required = true,
            description = "Mã xã / Code of the commune")
    String commune;

    @Option(
            name = "--previous",
            description =
                    "Kỳ trước để lấy hộ, ví dụ 20-2024; không nêu thì sổ trống / The round before"
                            + " that fills it; without it the workbook is blank")
    String previous;

    @Option(name = "--village", description = "Một thôn / One village")
    String village;

    @Option(name = "--out", required = true, description = "Tệp .xlsx / File .xlsx")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        RoundKey key = round(round);
        Optional<RoundKey> before = Optional.ofNullable(previous).map(ReviewCommand::round);
        Path target = path(file);
        try {
            WholeFile.replace(
                    target,
                    stream ->
                            templates.workbook(
                                    key,
                                    before,
                                    commune,
                                    Optional.ofNullable(village).map(String::strip),
                                    stream));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        out.println(language.text("written", target));
    }
}
