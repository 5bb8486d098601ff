package vn.rasoat.intake;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.archive.Archive;
import vn.rasoat.intake.delimited.DelimitedFile;
import vn.rasoat.intake.old.OldContainer;
import vn.rasoat.intake.old.OldWorkbook;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.record.JsonFile;
import vn.rasoat.intake.record.XmlFile;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;
import vn.rasoat.intake.workbook.Workbook;

/** Opens a survey file by what is in it; names lie. */
final class SourceOpener {

    private static final byte[] ZIP = {'P', 'K'};

    /** Enough to tell a web page; its first tag may stand behind a long comment. */
    private static final int HEAD = 4096;

    /** Where the first entry of a zip says that it is encrypted. */
    private static final int FLAGS = 6;

    private static final int ENCRYPTED = 1;

    /** What Office and OpenDocument files hold; a workbook may lack the first. */
    private static final Set<String> PACKAGES = Set.of("[Content_Types].xml", "mimetype");

    private static final String WORKBOOK = "xl/";

    /** Where a tag begins that no survey has. */
    private static final Pattern WEB_PAGE =
            Pattern.compile(
                    "(?i)<!doctype\\s+html|<(?:html|head|body|table|div|meta)[\\s>]"
                        + "|urn:schemas-microsoft-com:office:spreadsheet|progid=.Excel\\.Sheet");

    private final OldWorkbooks oldWorkbooks;
    private final String encoding;

    /**
     * An opener.
     *
     * @param oldWorkbooks reads .xls, if it can
     * @param encoding what the sender has confirmed of text files, empty if nothing
     */
    SourceOpener(OldWorkbooks oldWorkbooks, String encoding) {
        this.oldWorkbooks = oldWorkbooks;
        this.encoding = encoding;
    }

    /**
     * Opens a file.
     *
     * @param file where it lies
     * @param name its name as the officer knows it
     * @param budget bytes that may be read or unpacked while it is open
     * @return the file as tables; close it
     * @throws UnreadableFileException HN-1001 to HN-1004, HN-1011 to HN-1013, HN-1017, HN-1018
     * @throws IOException if the disk fails
     */
    SurveySource open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        byte[] head = head(file);
        if (isZip(head) && !isPackage(file)) {
            return Archive.open(file, this::single, budget);
        }
        return single(file, name, budget);
    }

    /** A file that does not hold others. */
    SurveySource single(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        byte[] head = head(file);
        if (OldContainer.is(head)) {
            return OldWorkbook.open(file, oldWorkbooks, budget);
        }
        if (isZip(head)) {
            if (!isPackage(file)) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.zip-nested"));
            }
            return Workbook.open(file, budget);
        }
        String text = plain(head);
        if (text.startsWith("{") || text.startsWith("[")) {
            return JsonFile.open(file, name, budget);
        }
        if (isMarkup(text)) {
            if (WEB_PAGE.matcher(text).find()) {
                throw new UnreadableFileException(IssueCode.WEB_PAGE);
            }
            return XmlFile.open(file, name, budget);
        }
        return DelimitedFile.open(file, name, budget, encoding);
    }

    private static byte[] head(Path file) throws UnreadableFileException, IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(HEAD);
        }
        if (head.length == 0) {
            throw new UnreadableFileException(IssueCode.FILE_EMPTY);
        }
        if (isZip(head) && head.length > FLAGS && (head[FLAGS] & ENCRYPTED) != 0) {
            throw new UnreadableFileException(IssueCode.FILE_ENCRYPTED);
        }
        if (OldContainer.isFromBefore(head)) {
            throw new UnreadableFileException(IssueCode.WORKBOOK_TOO_OLD);
        }
        return head;
    }

    private static boolean isZip(byte[] head) {
        return head.length >= ZIP.length && head[0] == ZIP[0] && head[1] == ZIP[1];
    }

    /** The signs of ASCII in the head, without what stands before the first: marks and spaces. */
    private static String plain(byte[] head) {
        StringBuilder text = new StringBuilder(head.length);
        for (byte sign : head) {
            if (sign > ' ' || sign > 0 && text.length() > 0) {
                text.append((char) sign);
            }
        }
        return text.toString();
    }

    private static boolean isMarkup(String text) {
        return text.length() > 1
                && text.charAt(0) == '<'
                && (Character.isLetter(text.charAt(1)) || "?!".indexOf(text.charAt(1)) >= 0);
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
