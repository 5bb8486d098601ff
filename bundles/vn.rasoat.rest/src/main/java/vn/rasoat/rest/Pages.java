package vn.rasoat.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.MediaType;
import javax.ws.rs.core.Response;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.PageRenderer;

/** Answers with data, or with a page for people, as the caller asked. */
final class Pages {

    private static final String DATA = "json";

    private final Supplier<List<PageRenderer>> renderers;

    Pages(Supplier<List<PageRenderer>> renderers) {
        this.renderers = renderers;
    }

    /** How a page of one kind is written. */
    interface Writer<T> {
        void write(PageRenderer renderer, T content, OutputStream out) throws IOException;
    }

    /**
     * Does the work and answers in a format; an unknown one is refused before the work is done.
     *
     * @param format {@code json}, or that of a renderer
     * @param name file name of a page, without its ending
     * @param work yields the content
     * @param data the content as a type of the contract
     * @param page the content as a page
     * @throws RejectedRequestException HN-2007 for an unknown format
     */
    <T> Response answer(
            String format,
            String name,
            Supplier<T> work,
            Function<T, Object> data,
            Writer<T> page) {
        if (format.equals(DATA)) {
            return Response.ok(data.apply(work.get()), MediaType.APPLICATION_JSON_TYPE).build();
        }
        PageRenderer renderer = renderer(format);
        T content = work.get();
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            page.write(renderer, content, out);
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        return Response.ok(out.toByteArray(), renderer.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + name + "." + renderer.format() + "\"")
                .build();
    }

    private PageRenderer renderer(String format) {
        List<PageRenderer> present = renderers.get();
        return present.stream()
                .filter(renderer -> renderer.format().equals(format))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.FORMAT_UNKNOWN,
                                        Requests.quoted(format),
                                        Stream.concat(
                                                        Stream.of(DATA),
                                                        present.stream().map(PageRenderer::format))
                                                .distinct()
                                                .sorted()
                                                .collect(Collectors.joining(", "))));
    }
}
