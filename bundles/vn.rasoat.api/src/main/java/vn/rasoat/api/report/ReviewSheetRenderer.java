package vn.rasoat.api.report;

import java.io.IOException;
import java.io.OutputStream;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Writes progress and lists to review in one format; there is one service for each. The same input
 * gives the same bytes.
 */
@ProviderType
public interface ReviewSheetRenderer {

    /**
     * The format.
     *
     * @return file extension: {@code csv}, {@code xlsx}
     */
    String format();

    /**
     * Writes the progress of units.
     *
     * @param progress the progress
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void progress(ReviewProgress progress, OutputStream out) throws IOException;

    /**
     * Writes a list to review.
     *
     * @param list the list
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void list(ReviewList list, OutputStream out) throws IOException;
}
