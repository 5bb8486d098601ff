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
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewSheetRenderer;

/** Prints how far the review of a unit is, or writes it as a sheet. */
@Service
@Command(
        scope = "rasoat",
        name = "progress",
        description = "In tiến độ rà soát của một đơn vị / Prints how far the review of a unit is")
public final class ProgressCommand extends ReviewCommand {

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
            name = "UNIT",
            required = true,
            description = "Mã tỉnh, huyện hoặc xã / Code of the province, district or commune")
    String unit;

    @Option(name = "--out", description = "Tệp .csv hoặc .xlsx / File .csv or .xlsx")
    @Completion(FileCompleter.class)
    String file;

    @Override
    void run(PrintStream out, Language language) {
        Optional<Path> target = Optional.ofNullable(file).map(this::path);
        Optional<ReviewSheetRenderer> renderer =
                target.map(path -> new ReviewSheetWriter(renderers).renderer(path));
        ReviewProgress progress = board.progress(round(round), unit);
        if (renderer.isPresent()) {
            ReviewSheetWriter.write(
                    target.orElseThrow(),
                    renderer.get(),
                    (it, stream) -> it.progress(progress, stream));
            out.println(language.text("written", target.orElseThrow()));
            return;
        }
        out.println(language.text("board", progress.round().key(), progress.day()));
        for (ReviewProgress.Row row : progress.rows()) {
            out.println(line(row, language));
        }
    }

    private static String line(ReviewProgress.Row row, Language language) {
        return language.text(
                row.village().isPresent() ? "board.village" : "board.unit",
                row.unit().code(),
                row.village().orElse(row.unit().name()),
                language.word("board.state", row.state().word()),
                row.surveyed() + row.explained(),
                row.withoutList() > 0 ? language.text("board.open", row.listed()) : row.listed(),
                row.missing(),
                row.lastImport().map(Object::toString).orElse("-"));
    }
}
