package vn.rasoat.api.intake;

import java.util.List;
import org.osgi.annotation.versioning.ProviderType;

/** Reads small tables that are not surveys, such as an annex typed into a workbook. */
@ProviderType
public interface TabularReader {

    /**
     * Reads the first sheet of a workbook, or a CSV file, as text. A CSV file is UTF-8, or UTF-16
     * with a mark; its separator is found by itself.
     *
     * @param fileName its name, whose ending tells the format: {@code xlsx}, {@code csv}, {@code
     *     tsv}
     * @param content its bytes
     * @return the rows as an officer sees them, blank cells and rows included up to the last one
     *     that is not blank; text in NFC without outer spaces
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-1001 empty, HN-1002 not readable,
     *     HN-1003 encrypted, HN-1004 too large, HN-2007 another ending
     * @throws vn.rasoat.api.issue.UnavailableException if the disk fails
     */
    List<List<String>> read(String fileName, byte[] content);
}
