package vn.rasoat.soap;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.report.PageRenderer;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.PageFormat;

/** Renders pages for people in the format a caller asked for. */
final class Pages {

    private final Supplier<List<PageRenderer>> renderers;

    Pages(Supplier<List<PageRenderer>> renderers) {
        this.renderers = renderers;
    }

    /** How a page of one kind is written. */
    interface Writer<T> {
        void write(PageRenderer renderer, T content, OutputStream out) throws IOException;
    }

    /**
     * Does the work and renders it; a missing format is refused before the work is done.
     *
     * @param format the format
     * @param name file name, without its ending
     * @param work yields the content
     * @param page the content as a page
     * @throws RejectedRequestException HN-2007 while no renderer of that format is installed
     */
    <T> Document render(PageFormat format, String name, Supplier<T> work, Writer<T> page) {
        PageRenderer renderer = renderer(format);
        T content = work.get();
        return Documents.document(
                name + "." + renderer.format(),
                renderer.mediaType(),
                out -> page.write(renderer, content, out));
    }

    private PageRenderer renderer(PageFormat format) {
        List<PageRenderer> present = renderers.get();
        return present.stream()
                .filter(renderer -> renderer.format().equals(format.value()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.FORMAT_UNKNOWN,
                                        format.value(),
                                        present.stream()
                                                .map(PageRenderer::format)
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
