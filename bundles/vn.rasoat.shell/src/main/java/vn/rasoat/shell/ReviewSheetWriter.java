package vn.rasoat.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.ReviewSheetRenderer;

/** Writes sheets of the review into a file, whose ending tells the format. */
final class ReviewSheetWriter {

    private final List<ReviewSheetRenderer> renderers;

    ReviewSheetWriter(List<ReviewSheetRenderer> renderers) {
        this.renderers = renderers;
    }

    /** How a sheet of one kind is written. */
    interface Sheet {
        void write(ReviewSheetRenderer renderer, OutputStream out) throws IOException;
    }

    /** Refuses an unknown ending; ask before the work is done. */
    ReviewSheetRenderer renderer(Path file) {
        String name = file.getFileName().toString();
        String ending = name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        return renderers.stream()
                .filter(renderer -> renderer.format().equals(ending))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.FORMAT_UNKNOWN,
                                        ending,
                                        renderers.stream()
                                                .map(ReviewSheetRenderer::format)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }

    static void write(Path file, ReviewSheetRenderer renderer, Sheet sheet) {
        try {
            WholeFile.replace(file, out -> sheet.write(renderer, out));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
    }
}
