package vn.rasoat.shell;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.PageRenderer;

/** Writes pages for people into a file, whose ending tells the format. */
final class PageWriter {

    private final List<PageRenderer> renderers;

    PageWriter(List<PageRenderer> renderers) {
        this.renderers = renderers;
    }

    /** How a page of one kind is written. */
    interface Page<T> {
        void write(PageRenderer renderer, T content, OutputStream out) throws IOException;
    }

    /**
     * Does the work and writes it; an unknown ending is refused before the work is done.
     *
     * @return what the work gave
     */
    <T> T write(Path file, Supplier<T> work, Page<T> page) {
        PageRenderer renderer = renderer(file);
        T content = work.get();
        try {
            WholeFile.replace(file, out -> page.write(renderer, content, out));
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        return content;
    }

    private PageRenderer renderer(Path file) {
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
                                                .map(PageRenderer::format)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
