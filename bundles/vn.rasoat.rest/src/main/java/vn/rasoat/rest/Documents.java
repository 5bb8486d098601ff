package vn.rasoat.rest;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import javax.ws.rs.core.HttpHeaders;
import javax.ws.rs.core.Response;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;

/** Renders packs and forms in the format a caller asked for. */
final class Documents {

    private final Supplier<List<FormRenderer>> renderers;

    Documents(Supplier<List<FormRenderer>> renderers) {
        this.renderers = renderers;
    }

    /**
     * The renderer of a format.
     *
     * @throws RejectedRequestException HN-2007 without one
     */
    FormRenderer renderer(String format) {
        List<FormRenderer> present = renderers.get();
        return present.stream()
                .filter(renderer -> renderer.format().equals(format))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.FORMAT_UNKNOWN,
                                        Requests.quoted(format),
                                        String.join(
                                                ", ",
                                                present.stream()
                                                        .map(FormRenderer::format)
                                                        .distinct()
                                                        .sorted(Comparator.naturalOrder())
                                                        .toList())));
    }

    Response answer(FormPack pack, String format) {
        FormRenderer renderer = renderer(format);
        return answer(renderer, "pack", pack, out -> renderer.render(pack, out));
    }

    Response answer(FormPack pack, StatutoryForm form, String format) {
        FormRenderer renderer = renderer(format);
        return answer(renderer, form.number(), pack, out -> renderer.render(pack, form, out));
    }

    /** Rendered whole before the first byte leaves, so that a failure still gets its status. */
    private static Response answer(
            FormRenderer renderer, String name, FormPack pack, Rendering rendering) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            rendering.to(out);
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        String fileName =
                String.join(
                        "-", name, pack.unit().code(), Integer.toString(pack.round().key().year()));
        return Response.ok(out.toByteArray(), renderer.mediaType())
                .header(
                        HttpHeaders.CONTENT_DISPOSITION,
                        "attachment; filename=\"" + fileName + "." + renderer.format() + "\"")
                .build();
    }

    private interface Rendering {
        void to(ByteArrayOutputStream out) throws IOException;
    }
}
