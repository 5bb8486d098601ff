package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
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
import vn.rasoat.api.classification.StandardInstallation;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/** Tries out a text of the law and, only on request, installs it. */
@Service
@Command(
        scope = "rasoat",
        name = "standard-install",
        description =
                "Chạy thử hoặc cài một chuẩn (YAML) hay bảng điểm B1 (XLSX, CSV, YAML) / Tries out"
                        + " or installs a standard or a B1 table")
public final class StandardInstallCommand extends ReviewCommand {

    /** A table has some hundred rows; anything much larger is another file. */
    private static final long LARGEST_MIB = 8;

    @Reference StandardInstallation installation;

    @Argument(
            name = "FILE",
            required = true,
            description = "Tệp .yaml, .csv hoặc .xlsx / File .yaml, .csv or .xlsx")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--dry-run", description = "Chỉ chạy thử (mặc định) / Only try it out (default)")
    boolean dryRun;

    @Option(name = "--yes", description = "Cài thật / Install it")
    boolean yes;

    @Option(name = "--person", description = "Người chịu trách nhiệm / Who vouches for it")
    String person = "";

    @Option(
            name = "--source",
            description =
                    "Nguồn của tệp, ví dụ số và trang công báo / Where the file was taken from")
    String source = "";

    @Option(
            name = "--round",
            description = "Kỳ rà soát để thử, ví dụ 20-2026 / A round to try it on")
    String round = "";

    @Override
    void run(PrintStream out, Language language) throws IOException {
        if (yes && dryRun) {
            throw new IllegalArgumentException(language.text("text.yes.or.dry"));
        }
        Path path = path(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException(language.text("file.unreadable", path));
        }
        if (Files.size(path) > LARGEST_MIB << 20) {
            throw new RejectedRequestException(IssueCode.REQUEST_TOO_LARGE, LARGEST_MIB + " MiB");
        }
        String name = path.getFileName().toString();
        byte[] content = Files.readAllBytes(path);
        if (yes) {
            InstalledText text =
                    installation.install(name, content, person.strip(), source.strip());
            out.println(
                    language.text(
                            "text.installed",
                            language.word("kind", text.kind().name()),
                            text.id() + "@" + text.revision(),
                            text.sha256(),
                            text.installedAt()));
        } else {
            tryOut(name, content, out, language);
        }
    }

    private void tryOut(String name, byte[] content, PrintStream out, Language language) {
        StandardInstallation.DryRun trial =
                installation.dryRun(
                        name,
                        content,
                        Optional.of(round)
                                .filter(text -> !text.isBlank())
                                .map(ReviewCommand::round));
        CheckedText text = trial.text();
        String kind = language.word("kind", text.kind().name());
        out.println(
                text.id().isEmpty()
                        ? language.text("text.broken", kind)
                        : language.text(
                                "text", kind, text.id() + "@" + text.revision(), text.sha256()));
        for (List<String> row : text.printed()) {
            out.println("  " + String.join(" | ", row));
        }
        trial.effect()
                .ifPresent(
                        effect -> {
                            out.println(language.text("text.effect", effect.round()));
                            new SummaryPrinter(out, language).print(effect.households());
                            out.println(
                                    "  "
                                            + language.text(
                                                    "text.totals",
                                                    effect.totalsDiffer(),
                                                    effect.itemsMissing()));
                        });
        if (!text.accepted()) {
            new IssuePrinter(out, language).print(text.faults());
            throw new IllegalStateException(language.refusal(text.faults().get(0)));
        }
        out.println(language.text("text.accepted"));
        out.println(language.text("text.dry"));
    }
}
