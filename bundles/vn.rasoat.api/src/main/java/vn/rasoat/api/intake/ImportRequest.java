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
 * @param encoding the encoding the sender has confirmed for text files that do not say theirs: a
 *     name of {@code UTF-8}, {@code UTF-16LE}, {@code UTF-16BE}, {@code windows-1258}, {@code
 *     TCVN3}, {@code VNI}; empty if nothing was confirmed. A file that says its encoding itself, or
 *     is UTF-8 throughout, is read by what it says
 */
public record ImportRequest(
        RoundKey round, String unit, String fileName, Path file, String encoding) {

    public ImportRequest {
        // A receipt must not tell how the sender's disk is laid out, nor break the lines of a log.
        fileName =
                fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "");
    }

    /**
     * A survey file whose sender has confirmed no encoding.
     *
     * @param round an open round
     * @param unit the unit the file is for
     * @param fileName name as the sender gave it
     * @param file where it lies
     */
    public ImportRequest(RoundKey round, String unit, String fileName, Path file) {
        this(round, unit, fileName, file, "");
    }
}
