package vn.rasoat.api.report;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes filled forms in one format; there is one service for each. The same pack gives the same
 * bytes.
 */
@ProviderType
public interface FormRenderer {

    /**
     * The format.
     *
     * @return file extension: {@code xlsx}, {@code csv}, {@code json}
     */
    String format();

    /**
     * Its media type.
     *
     * @return for example {@code text/csv; charset=UTF-8}
     */
    String mediaType();

    /**
     * Writes one form.
     *
     * @param pack the pack the form belongs to, for letterhead and status
     * @param form the form
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException;

    /**
     * Writes the whole pack as one document.
     *
     * @param pack the pack
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void render(FormPack pack, OutputStream out) throws IOException;
}
