package vn.rasoat.api.intake;

import java.nio.file.Path;
import vn.rasoat.api.round.RoundKey;

/**
 * A survey file handed in.
 *
 * @param round an open round
 * @param unit province, district or commune the file is for; a commune where the file has no
 *     commune column
 * @param fileName name as the sender gave it, for the receipt only, whose places name a text file
 *     by it; it says nothing about the format; folders and control characters are dropped
 * @param file where it lies; it is not changed and not deleted
 */
public record ImportRequest(RoundKey round, String unit, String fileName, Path file) {

    public ImportRequest {
        // A receipt must not tell how the sender's disk is laid out, nor break the lines of a log.
        fileName =
                fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "");
    }
}
