package vn.rasoat.shell;

import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import org.apache.karaf.shell.api.action.Argument;
import org.apache.karaf.shell.api.action.Command;
import org.apache.karaf.shell.api.action.Completion;
import org.apache.karaf.shell.api.action.Option;
import org.apache.karaf.shell.api.action.lifecycle.Reference;
import org.apache.karaf.shell.api.action.lifecycle.Service;
import org.apache.karaf.shell.support.completers.FileCompleter;
import vn.rasoat.api.intake.ImportMode;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.ImportState;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.SurveyImporter;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.Rounds;

/**
 * Imports a survey file, by default as a dry run, and prints its receipt; fails if no household was
 * accepted. An interrupt ends the import, which then leaves nothing.
 */
@Service
@Command(
        scope = "rasoat",
        name = "import",
        description =
                "Nhập tệp phiếu rà soát (mặc định chỉ chạy thử), mở kỳ rà soát nếu cần / Imports a"
                        + " survey file (by default a dry run), opening the round if needed")
public final class ImportCommand extends ReviewCommand {

    @Reference Rounds rounds;
    @Reference SurveyImporter importer;

    @Argument(
            name = "FILE",
            required = true,
            description =
                    "Tệp phiếu rà soát: XLSX, XLS, CSV, TSV, JSON, JSON Lines, XML, ZIP / Survey"
                            + " file: XLSX, XLS, CSV, TSV, JSON, JSON Lines, XML, ZIP")
    @Completion(FileCompleter.class)
    String file;

    @Option(
            name = "--unit",
            required = true,
            description =
                    "Mã tỉnh, huyện hoặc xã của tệp / Code of the province, district or commune the"
                            + " file is for")
    String unit;

    @Option(name = "--year", required = true, description = "Năm rà soát / Year of the review")
    int year;

    @Option(
            name = "--encoding",
            description =
                    "Bảng mã đã xác nhận cho tệp văn bản (xem HN-1014): TCVN3, VNI, windows-1258,"
                            + " UTF-16LE, UTF-16BE / Encoding confirmed for text files")
    String encoding = "";

    @Option(
            name = "--mode",
            description =
                    "dry-run: chạy thử; good-only: nhận hộ đúng; all-or-nothing: tất cả hoặc không;"
                            + " hold: giữ chờ duyệt / dry-run, good-only, all-or-nothing or hold",
            valueToShowInHelp = "dry-run")
    String mode = ImportMode.DRY_RUN.word();

    @Override
    void run(PrintStream out, Language language) {
        ImportMode asked =
                ImportMode.ofWord(mode)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.REQUEST_INVALID, "--mode " + mode));
        Path path = path(file);
        if (!Files.isRegularFile(path) || !Files.isReadable(path)) {
            throw new IllegalArgumentException(language.text("file.unreadable", path));
        }
        Round round = rounds.open(unit, year);
        Receipt receipt =
                importer.importSurvey(
                        new ImportRequest(
                                round.key(),
                                unit,
                                path.getFileName().toString(),
                                path,
                                encoding,
                                asked),
                        new ProgressPrinter(out, language));
        new ReceiptPrinter(out, language).print(receipt);
        if (receipt.state() == ImportState.NOTHING_IMPORTED) {
            throw new IllegalStateException(
                    language.refusal(Issue.of(IssueCode.NOTHING_ACCEPTED, Place.FILE)));
        }
        if (!receipt.stored()) {
            out.println(language.text("import." + asked.word(), receipt.id()));
        }
    }
}
