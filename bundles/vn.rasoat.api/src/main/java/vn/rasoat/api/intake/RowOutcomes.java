package vn.rasoat.api.intake;

import java.io.IOException;
import java.io.OutputStream;
import java.util.Optional;
import org.osgi.annotation.versioning.ProviderType;

/** Writes what became of every row of a survey file; there is no limit to their number. */
@ProviderType
public interface RowOutcomes {

    /** Format of a row-outcome file. */
    enum Format {
        /** UTF-8 with byte order mark, commas. */
        CSV,
        /** Workbook; further sheets where one is full. */
        XLSX;

        /**
         * The format of a word.
         *
         * @param word {@code csv} or {@code xlsx}
         * @return empty for any other word
         */
        public static Optional<Format> ofWord(String word) {
            return switch (word) {
                case "csv" -> Optional.of(CSV);
                case "xlsx" -> Optional.of(XLSX);
                default -> Optional.empty();
            };
        }
    }

    /**
     * Writes one line for each row that was read, in the order of the file.
     *
     * @param receiptId id of a receipt, stored or not
     * @param format the format
     * @param out gets the file; stays open
     * @throws vn.rasoat.api.issue.RejectedRequestException HN-2005 without such a receipt, HN-2048
     *     if it is older than this file; then nothing is written
     * @throws vn.rasoat.api.issue.UnavailableException if the store fails
     * @throws IOException if the stream fails
     */
    void write(String receiptId, Format format, OutputStream out) throws IOException;
}
