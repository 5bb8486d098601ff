package vn.rasoat.soap;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import java.util.function.Supplier;
import javax.activation.DataHandler;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.contract.soap.v1.Document;
import vn.rasoat.contract.soap.v1.DocumentFormat;

/** Renders packs and forms in the format a caller asked for. */
final class Documents {

    private final Supplier<List<FormRenderer>> renderers;

    Documents(Supplier<List<FormRenderer>> renderers) {
        this.renderers = renderers;
    }

    /**
     * The renderer of a format.
     *
     * @throws RejectedRequestException HN-2007 while none is installed
     */
    FormRenderer renderer(DocumentFormat format) {
        List<FormRenderer> present = renderers.get();
        return present.stream()
                .filter(renderer -> renderer.format().equals(format.value()))
                .findFirst()
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        IssueCode.FORMAT_UNKNOWN,
                                        format.value(),
                                        String.join(
                                                ", ",
                                                present.stream()
                                                        .map(FormRenderer::format)
                                                        .distinct()
                                                        .sorted()
                                                        .toList())));
    }

    static Document render(FormRenderer renderer, FormPack pack) {
        return document(renderer, "pack", pack, out -> renderer.render(pack, out));
    }

    static Document render(FormRenderer renderer, FormPack pack, StatutoryForm form) {
        return document(renderer, form.number(), pack, out -> renderer.render(pack, form, out));
    }

    private static Document document(
            FormRenderer renderer, String name, FormPack pack, Rendering rendering) {
        String stem =
                String.join(
                        "-", name, pack.unit().code(), Integer.toString(pack.round().key().year()));
        return document(stem + "." + renderer.format(), renderer.mediaType(), rendering);
    }

    /** Rendered whole before the answer begins, so that a failure is still a fault. */
    static Document document(String fileName, String mediaType, Rendering rendering) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            rendering.to(out);
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
        Document document = new Document();
        document.setFileName(fileName);
        document.setMediaType(mediaType);
        document.setContent(new DataHandler(new BytesDataSource(out.toByteArray())));
        return document;
    }

    /** Writes one document. */
    interface Rendering {
        void to(OutputStream out) throws IOException;
    }
}
