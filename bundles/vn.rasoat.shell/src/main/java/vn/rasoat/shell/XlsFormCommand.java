package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
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

/** Writes forms A, B and C of a round as an XLSForm. */
@Service
@Command(
        scope = "rasoat",
        name = "xlsform",
        description =
                "Ghi phiếu A, B, C dạng XLSForm cho ODK, KoboToolbox / Writes forms A, B and C as"
                        + " an XLSForm for ODK and KoboToolbox")
public final class XlsFormCommand extends ReviewCommand {

    @Reference SurveyTemplates templates;

    @Argument(name = "ROUND", required = true, description = "Kỳ rà soát, ví dụ 20-2025 / Round")
    String round;

    @Option(name = "--out", required = true, description = "Tệp .xlsx / File .xlsx")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        RoundKey key = round(round);
        Path target = path(file);
        try {
            WholeFile.replace(target, stream -> templates.xlsForm(key, stream));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        out.println(language.text("written", target));
    }
}
