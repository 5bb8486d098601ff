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
 * @param mode what becomes of it
 */
public record ImportRequest(
        RoundKey round, String unit, String fileName, Path file, String encoding, ImportMode mode) {

    public ImportRequest {
        // A receipt must not tell how the sender's disk is laid out, nor break the lines of a log.
        fileName =
                fileName.substring(
                                Math.max(fileName.lastIndexOf('/'), fileName.lastIndexOf('\\')) + 1)
                        .replaceAll("\\p{Cntrl}", "");
    }

    /**
     * A survey file whose sender has confirmed no encoding, and whose good households are taken.
     *
     * @param round an open round
     * @param unit the unit the file is for
     * @param fileName name as the sender gave it
     * @param file where it lies
     */
    public ImportRequest(RoundKey round, String unit, String fileName, Path file) {
        this(round, unit, fileName, file, "", ImportMode.GOOD_ONLY);
    }

    /**
     * A survey file whose good households are taken.
     *
     * @param round an open round
     * @param unit the unit the file is for
     * @param fileName name as the sender gave it
     * @param file where it lies
     * @param encoding the encoding the sender has confirmed, empty if none
     */
    public ImportRequest(RoundKey round, String unit, String fileName, Path file, String encoding) {
        this(round, unit, fileName, file, encoding, ImportMode.GOOD_ONLY);
    }

    /**
     * A survey file whose sender has confirmed no encoding.
     *
     * @param round an open round
     * @param unit the unit the file is for
     * @param fileName name as the sender gave it
     * @param file where it lies
     * @param mode what becomes of it
     */
    public ImportRequest(RoundKey round, String unit, String fileName, Path file, ImportMode mode) {
        this(round, unit, fileName, file, "", mode);
    }

    /**
     * The same request about a copy of the file.
     *
     * @param copy where the copy lies
     * @return the request
     */
    public ImportRequest at(Path copy) {
        return new ImportRequest(round, unit, fileName, copy, encoding, mode);
    }
}
