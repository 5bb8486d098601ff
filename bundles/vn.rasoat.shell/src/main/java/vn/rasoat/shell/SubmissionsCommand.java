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
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.CellChange;
import vn.rasoat.api.report.Submission;
import vn.rasoat.api.report.Submissions;

/** Lists what was handed in, compares it, gives it back. */
@Service
@Command(
        scope = "rasoat",
        name = "submissions",
        description =
                "Các lần nộp của một kỳ; so sánh hai lần nộp; lấy lại bộ biểu đã nộp / Submissions"
                        + " of a round; compares two; gives back the pack that was handed in")
public final class SubmissionsCommand extends ReviewCommand {

    @Reference Submissions submissions;

    @Argument(
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2024 / Round, for example 20-2024")
    String round;

    @Option(
            name = "--compare",
            multiValued = true,
            description = "Hai mã lần nộp, lần trước trước / Ids of two, the earlier one first")
    List<String> compare = List.of();

    @Option(name = "--id", description = "Mã lần nộp cần lấy lại / Id of the one to give back")
    String id;

    @Option(name = "--out", description = "Tệp zip / Zip file")
    @Completion(FileCompleter.class)
    String target;

    @Override
    void run(PrintStream out, Language language) {
        if (!compare.isEmpty()) {
            compare(out, language);
        } else if (id != null) {
            write(out, language);
        } else {
            list(out, language);
        }
    }

    private void list(PrintStream out, Language language) {
        List<Submission> all = submissions.all(round(round));
        out.println(language.text("submissions", all.size()));
        SubmissionPrinter printer = new SubmissionPrinter(out, language);
        all.forEach(printer::print);
    }

    private void compare(PrintStream out, Language language) {
        if (compare.size() != 2) {
            throw new IllegalArgumentException(
                    language.text("option", "--compare", "ID --compare ID"));
        }
        List<CellChange> changes = submissions.compare(compare.get(0), compare.get(1));
        out.println(language.text("changes", changes.size()));
        for (CellChange change : changes) {
            out.println(
                    "  "
                            + language.text(
                                    "change",
                                    change.form(),
                                    change.unit(),
                                    change.breakdown(),
                                    change.column(),
                                    change.before(),
                                    change.after()));
        }
    }

    private void write(PrintStream out, Language language) {
        if (target == null) {
            throw new IllegalArgumentException(language.text("option", "--out", "FILE"));
        }
        Path file = path(target);
        try {
            WholeFile.replace(file, stream -> submissions.writePack(id, stream));
        } catch (java.io.IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        out.println(language.text("written", file));
    }
}
