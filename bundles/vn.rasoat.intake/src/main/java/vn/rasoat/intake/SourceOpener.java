package vn.rasoat.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.archive.Archive;
import vn.rasoat.intake.delimited.DelimitedFile;
import vn.rasoat.intake.json.JsonFile;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;
import vn.rasoat.intake.workbook.Workbook;

/** Opens a survey file by what is in it; names lie. */
final class SourceOpener {

    private static final byte[] ZIP = {'P', 'K'};

    /** The old container: password-protected workbooks and .xls files. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final int HEAD = 64;

    /** Where the first entry of a zip says that it is encrypted. */
    private static final int FLAGS = 6;

    private static final int ENCRYPTED = 1;

    /** What Office and OpenDocument files hold; a workbook may lack the first. */
    private static final Set<String> PACKAGES = Set.of("[Content_Types].xml", "mimetype");

    private static final String WORKBOOK = "xl/";

    private SourceOpener() {}

    /**
     * Opens a file.
     *
     * @param file where it lies
     * @param name its name as the officer knows it
     * @param budget bytes that may be read or unpacked while it is open
     * @return the file as tables; close it
     * @throws UnreadableFileException HN-1001 to HN-1004
     * @throws IOException if the disk fails
     */
    static SurveySource open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        byte[] head = head(file);
        if (isZip(head) && !isPackage(file)) {
            return Archive.open(file, SourceOpener::single, budget);
        }
        return single(file, name, budget);
    }

    /** A file that does not hold others. */
    static SurveySource single(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        byte[] head = head(file);
        if (isJson(head)) {
            return JsonFile.open(file, name, budget);
        }
        if (!isZip(head)) {
            return DelimitedFile.open(file, name, budget);
        }
        if (!isPackage(file)) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.zip-nested"));
        }
        return Workbook.open(file, budget);
    }

    private static byte[] head(Path file) throws UnreadableFileException, IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new UnreadableFileException(IssueCode.FILE_EMPTY);
        }
        int mismatch = Arrays.mismatch(head, OLE2);
        boolean ole2 = mismatch < 0 || mismatch == OLE2.length;
        boolean locked = isZip(head) && head.length > FLAGS && (head[FLAGS] & ENCRYPTED) != 0;
        if (ole2 || locked) {
            throw new UnreadableFileException(IssueCode.FILE_ENCRYPTED);
        }
        return head;
    }

    private static boolean isZip(byte[] head) {
        return head.length >= ZIP.length && head[0] == ZIP[0] && head[1] == ZIP[1];
    }

    /** Whether the first sign, behind marks, zeros of UTF-16 and spaces, opens a list or object. */
    private static boolean isJson(byte[] head) {
        for (byte sign : head) {
            if (sign == '{' || sign == '[') {
                return true;
            }
            if (sign > ' ') {
                return false;
            }
        }
        return false;
    }

    /** Whether a zip is one document, and not several files. */
    private static boolean isPackage(Path file) throws UnreadableFileException, IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.stream()
                    .map(ZipEntry::getName)
                    .anyMatch(name -> PACKAGES.contains(name) || name.startsWith(WORKBOOK));
        } catch (ZipException | EOFException e) {
            // the latter where a zip is cut off inside its directory
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.broken-zip"));
        }
    }
}
