package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.Locale;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/** Writes what became of every row of a survey file. */
@Service
@Command(
        scope = "rasoat",
        name = "rows",
        description = "Ghi kết quả của từng dòng đã đọc / Writes what became of every row")
public final class RowsCommand extends ReviewCommand {

    @Reference RowOutcomes rows;

    @Argument(name = "RECEIPT", required = true, description = "Mã biên nhận / Id of the receipt")
    String id;

    @Option(
            name = "--out",
            required = true,
            description = "Tệp kết quả, đuôi .csv hoặc .xlsx / File to write, .csv or .xlsx")
    @Completion(FileCompleter.class)
    String target;

    @Override
    void run(PrintStream out, Language language) throws IOException {
        String ending = target.substring(target.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        RowOutcomes.Format format =
                RowOutcomes.Format.ofWord(ending)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.FORMAT_UNKNOWN, ending, "csv, xlsx"));
        Path file = path(target);
        WholeFile.replace(file, stream -> rows.write(id, format, stream));
        out.println(language.text("written", file));
    }
}
