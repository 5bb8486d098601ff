package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.report.FilledFile;
import vn.rasoat.api.report.FilledFormCheck;
import vn.rasoat.api.report.FilledFormChecker;

/** Checks filled forms of other software; a form that does not balance makes the command fail. */
@Service
@Command(
        scope = "rasoat",
        name = "check-forms",
        description =
                "Kiểm tra các biểu đã điền của phần mềm khác / Checks forms that other software"
                        + " filled")
public final class CheckFormsCommand extends ReviewCommand {

    @Reference FilledFormChecker checker;

    @Option(
            name = "--round",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2024 / Round, for example 20-2024")
    String round;

    @Argument(
            name = "FILES",
            required = true,
            multiValued = true,
            description =
                    "Mỗi tệp một biểu (xlsx, csv), hoặc một tệp zip / One form a file, or a zip")
    @Completion(FileCompleter.class)
    List<String> files = List.of();

    @Override
    void run(PrintStream out, Language language) throws IOException {
        List<FilledFile> filled = new ArrayList<>();
        for (String name : files) {
            Path file = path(name);
            if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
                throw new IllegalArgumentException(language.text("file.unreadable", file));
            }
            filled.add(new FilledFile(file.getFileName().toString(), Files.readAllBytes(file)));
        }
        FilledFormCheck check = checker.check(round(round), filled);
        check.forms()
                .forEach(
                        it ->
                                out.println(
                                        language.text(
                                                "check.form",
                                                it.file(),
                                                it.number(),
                                                it.title(),
                                                it.units(),
                                                it.cells())));
        new IssuePrinter(out, language).printEach(check.findings());
        if (!check.findings().isEmpty()) {
            throw new IllegalStateException(
                    language.text("check.findings", check.findings().size()));
        }
    }
}
