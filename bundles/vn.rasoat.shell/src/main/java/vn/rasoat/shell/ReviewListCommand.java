package vn.rasoat.shell;

import java.io.PrintStream;
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
import vn.rasoat.api.report.ReviewBoard;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewSheetRenderer;

/** Prints the missing households of a commune by their places, or writes the list to review. */
@Service
@Command(
        scope = "rasoat",
        name = "review-list",
        description =
                "In hộ còn thiếu hoặc ghi danh sách hộ cần rà soát của xã / Prints what is missing"
                        + " or writes the list to review")
public final class ReviewListCommand extends ReviewCommand {

    @Reference ReviewBoard board;
    @Reference List<ReviewSheetRenderer> renderers;

    @Argument(
            index = 0,
            name = "ROUND",
            required = true,
            description = "Kỳ rà soát, ví dụ 20-2026 / Round")
    String round;

    @Argument(
            index = 1,
            name = "COMMUNE",
            required = true,
            description = "Mã xã / Code of the commune")
    String commune;

    @Option(
            name = "--out",
            description = "Tệp .csv hoặc .xlsx, có tên chủ hộ / File .csv or .xlsx, with names")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        Optional<Path> target = Optional.ofNullable(file).map(this::path);
        Optional<ReviewSheetRenderer> renderer =
                target.map(path -> new ReviewSheetWriter(renderers).renderer(path));
        ReviewList list = board.list(round(round), commune);
        List<ReviewList.Entry> missing =
                list.households().stream()
                        .filter(entry -> entry.state() == ReviewList.State.MISSING)
                        .toList();
        out.println(
                language.text(
                        list.openingListKnown() ? "reviewList" : "reviewList.open",
                        list.round().key(),
                        list.commune().name(),
                        list.households().size(),
                        missing.size()));
        if (renderer.isPresent()) {
            ReviewSheetWriter.write(
                    target.orElseThrow(), renderer.get(), (it, stream) -> it.list(list, stream));
            out.println(language.text("written", target.orElseThrow()));
            return;
        }
        for (ReviewList.Entry entry : missing) {
            out.println(
                    language.text(
                            "reviewList.missing", entry.key().village(), entry.key().number()));
        }
    }
}
