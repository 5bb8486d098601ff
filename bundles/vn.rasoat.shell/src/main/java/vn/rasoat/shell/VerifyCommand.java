package vn.rasoat.shell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.report.PackCheck;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;

/** Checks a sealed pack; a pack that is not as it was sealed makes the command fail. */
@Service
@Command(
        scope = "rasoat",
        name = "verify",
        description =
                "Kiểm tra bộ biểu có niêm phong, không cần cơ sở dữ liệu / Checks a sealed pack,"
                        + " without the database")
public final class VerifyCommand extends ReviewCommand {

    @Reference SealedPacks packs;

    @Argument(
            name = "PACK",
            required = true,
            description = "Tệp zip của bộ biểu / Zip file of the pack")
    @Completion(FileCompleter.class)
    String pack;

    @Option(
            name = "--seal",
            description =
                    "Niêm phong phải có, ví dụ của một lần nộp / The seal it ought to have, for"
                            + " example that of a submission")
    String seal;

    @Override
    void run(PrintStream out, Language language) {
        Path file = path(pack);
        if (!Files.isRegularFile(file) || !Files.isReadable(file)) {
            throw new IllegalArgumentException(language.text("file.unreadable", file));
        }
        PackCheck check = packs.check(file);
        List<Issue> findings = new ArrayList<>(check.findings());
        Optional<PackProof> proof = check.proof();
        if (proof.isPresent()) {
            out.println(
                    language.text("pack", proof.get().unit().name(), proof.get().round().key()));
            out.println(language.text("pack.seal", proof.get().seal()));
            if (seal != null && !seal.strip().equals(proof.get().seal())) {
                findings.add(
                        Issue.of(
                                IssueCode.PACK_SEAL_DIFFERS,
                                Place.FILE,
                                seal.strip(),
                                proof.get().seal()));
            }
        }
        PackCheck whole = new PackCheck(proof, findings);
        if (!findings.isEmpty()) {
            new IssuePrinter(out, language).printEach(findings);
        }
        if (!whole.accepted()) {
            throw new IllegalStateException(language.text("verify.refused"));
        }
        out.println(language.text("verify.accepted"));
    }
}
