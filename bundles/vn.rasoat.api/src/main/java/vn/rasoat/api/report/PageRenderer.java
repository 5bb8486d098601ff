package vn.rasoat.api.report;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.annotation.versioning.ProviderType;
import vn.rasoat.api.classification.Explanation;
import vn.rasoat.api.classification.RulerReport;

/**
 * Writes pages for people, A4, in one format; there is one service for each. The same input gives
 * the same bytes.
 */
@ProviderType
public interface PageRenderer {

    /**
     * The format.
     *
     * @return file extension: {@code pdf}, {@code html}
     */
    String format();

    /**
     * Its media type.
     *
     * @return for example {@code application/pdf}
     */
    String mediaType();

    /**
     * Writes explanations in plain Vietnamese, one page a household.
     *
     * @param explanations at least one
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void explanations(List<Explanation> explanations, OutputStream out) throws IOException;

    /**
     * Writes the draft of the decision on households of average living standard with its list;
     * number, date and signer are left blank.
     *
     * @param list the list
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void livingStandard(LivingStandardList list, OutputStream out) throws IOException;

    /**
     * Writes the bridge table between two standards, without a name of anybody.
     *
     * @param report the report
     * @param out stays open
     * @throws IOException if the stream fails
     */
    void bridge(RulerReport report, OutputStream out) throws IOException;
}
