package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.intake.MappingProfiles;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;
import vn.rasoat.api.rules.InstalledText;

/** Checks a mapping profile and, only on request, installs it. */
@Service
@Command(
        scope = "rasoat",
        name = "profile-install",
        description =
                "Kiểm tra hoặc cài hồ sơ ánh xạ (YAML) cho bảng tính mẫu khác / Checks or installs"
                        + " a mapping profile")
public final class ProfileInstallCommand extends ReviewCommand {

    private static final long LARGEST_MIB = 1;

    @Reference MappingProfiles profiles;

    @Argument(name = "FILE", required = true, description = "Tệp .yaml / File .yaml")
    @Completion(FileCompleter.class)
    String file;

    @Option(name = "--yes", description = "Cài thật / Install it")
    boolean yes;

    @Option(name = "--person", description = "Người chịu trách nhiệm / Who vouches for it")
    String person = "";

    @Option(name = "--source", description = "Mẫu của đơn vị nào / Whose layout it is")
    String source = "";

    @Override
    void run(PrintStream out, Language language) throws IOException {
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
            InstalledText text = profiles.install(name, content, person.strip(), source.strip());
            out.println(
                    language.text(
                            "text.installed",
                            language.word("kind", text.kind().name()),
                            text.id() + "@" + text.revision(),
                            text.sha256(),
                            text.installedAt()));
        } else {
            check(profiles.check(name, content), out, language);
        }
    }

    private static void check(CheckedText text, PrintStream out, Language language) {
        String kind = language.word("kind", text.kind().name());
        out.println(
                text.id().isEmpty()
                        ? language.text("text.broken", kind)
                        : language.text(
                                "text", kind, text.id() + "@" + text.revision(), text.sha256()));
        for (List<String> row : text.printed()) {
            out.println("  " + String.join(" | ", row));
        }
        if (!text.accepted()) {
            new IssuePrinter(out, language).print(text.faults());
            throw new IllegalStateException(language.refusal(text.faults().get(0)));
        }
        out.println(language.text("text.accepted"));
        out.println(language.text("text.dry"));
    }
}
