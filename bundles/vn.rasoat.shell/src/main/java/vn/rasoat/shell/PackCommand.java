package vn.rasoat.shell;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.host.UnitDirectory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.PackProof;
import vn.rasoat.api.report.SealedPacks;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;
import vn.rasoat.api.rules.Ruler;

/** Writes the sealed pack of a unit. */
@Service
@Command(
        scope = "rasoat",
        name = "pack",
        description = "Ghi bộ biểu có niêm phong của một đơn vị / Writes the sealed pack of a unit")
public final class PackCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference UnitDirectory units;
    @Reference SealedPacks packs;

    @Option(
            name = "--unit",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Option(name = "--year", required = true, description = "Năm rà soát / Year of the review")
    int year;

    @Option(name = "--out", required = true, description = "Tệp zip / Zip file")
    @Completion(FileCompleter.class)
    String target;

    @Option(
            name = "--ruler",
            description =
                    "Theo chuẩn quốc gia hay chuẩn của tỉnh: national, local / By the national"
                            + " standard or that of the province",
            valueToShowInHelp = "national")
    String ruler = "national";

    @Override
    void run(PrintStream out, Language language) {
        Ruler by = language.ruler(ruler);
        Round round = new RoundFinder(rounds, units).find(unit, year);
        Path file = path(target);
        PackProof proof = write(round, by, file);
        out.println(language.text("pack", proof.unit().name(), round.key()));
        out.println(language.text(proof.preliminary() ? "forms.preliminary" : "forms.official"));
        out.println(language.text("pack.seal", proof.seal()));
        out.println(language.text("written", file));
    }

    private PackProof write(Round round, Ruler by, Path file) {
        AtomicReference<PackProof> proof = new AtomicReference<>();
        try {
            WholeFile.replace(file, stream -> proof.set(packs.seal(round.key(), unit, by, stream)));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        return proof.get();
    }
}
