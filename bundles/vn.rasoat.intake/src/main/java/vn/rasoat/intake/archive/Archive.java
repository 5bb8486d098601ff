package vn.rasoat.intake.archive;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.GuessedEncoding;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * Several survey files in one zip. Each is copied to a temporary file before it is opened; the
 * names in the zip are for people only. One that cannot be read refuses the whole: what is missing
 * might be the members of the households that would be taken.
 */
public final class Archive implements SurveySource {

    /** Opens one file of the archive. */
    public interface PartOpener {

        /**
         * Opens a file by its content.
         *
         * @param file a copy of it
         * @param name its name in the archive
         * @param budget what is left for the whole archive
         * @return the file as tables
         * @throws UnreadableFileException if it is no survey file
         * @throws IOException if the disk fails
         */
        SurveySource open(Path file, String name, Budget budget)
                throws UnreadableFileException, IOException;
    }

    /** A province has fewer communes than this. */
    private static final int MOST_PARTS = 500;

    /** Folders and what operating systems add included. */
    private static final int MOST_ENTRIES = 10_000;

    /** What operating systems put into zips by themselves. */
    private static final Pattern CLUTTER =
            Pattern.compile("(?i)(?:.*/)?(?:__MACOSX/.*|\\.[^/]*|thumbs\\.db|desktop\\.ini)");

    /** A name that would leave the folder it is unpacked in is a trap for somebody. */
    private static final Pattern UNSAFE =
            Pattern.compile("[/\\\\].*|[A-Za-z]:.*|(?:.*[/\\\\])?\\.\\.(?:[/\\\\].*)?");

    private final List<Path> copies = new ArrayList<>();
    private final List<SurveySource> parts = new ArrayList<>();
    private final List<Table> tables = new ArrayList<>();
    private final List<Remark> remarks = new ArrayList<>();
    private final List<GuessedEncoding> guesses = new ArrayList<>();

    private Archive() {}

    /**
     * Opens an archive.
     *
     * @param file the zip
     * @param opener opens what is in it
     * @param budget bytes that may be unpacked while it is open
     * @return the archive; close it
     * @throws UnreadableFileException HN-1001 to HN-1004, naming the part
     * @throws IOException if the disk fails
     */
    public static Archive open(Path file, PartOpener opener, Budget budget)
            throws UnreadableFileException, IOException {
        Archive archive = new Archive();
        try (ZipFile zip = zip(file)) {
            for (ZipEntry entry : entries(zip)) {
                archive.add(zip, entry, opener, budget);
            }
            return archive;
        } catch (UnreadableFileException | IOException | RuntimeException e) {
            archive.close();
            throw e;
        }
    }

    /** Names are UTF-8 or, from older Windows, something else that nobody declares. */
    private static ZipFile zip(Path file) throws UnreadableFileException, IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            try {
                return new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1);
            } catch (ZipException broken) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.broken-zip"));
            }
        }
    }

    private static List<ZipEntry> entries(ZipFile zip) throws UnreadableFileException {
        if (zip.size() > MOST_ENTRIES) {
            throw tooMany();
        }
        List<ZipEntry> entries = new ArrayList<>();
        Set<String> names = new HashSet<>();
        for (ZipEntry entry : zip.stream().toList()) {
            String name = entry.getName();
            if (UNSAFE.matcher(name).matches()) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.zip-path"));
            }
            if (entry.isDirectory() || CLUTTER.matcher(name).matches()) {
                continue;
            }
            if (!names.add(name)) {
                throw new UnreadableFileException(
                                IssueCode.FILE_UNREADABLE, Texts.of("file.zip-twice"))
                        .in(Table.shown(name));
            }
            entries.add(entry);
        }
        if (entries.isEmpty()) {
            throw new UnreadableFileException(IssueCode.FILE_EMPTY);
        }
        if (entries.size() > MOST_PARTS) {
            throw tooMany();
        }
        return entries;
    }

    private static UnreadableFileException tooMany() {
        return new UnreadableFileException(
                IssueCode.FILE_TOO_LARGE, Texts.of("file.parts", Integer.toString(MOST_PARTS)));
    }

    private void add(ZipFile zip, ZipEntry entry, PartOpener opener, Budget budget)
            throws UnreadableFileException, IOException {
        String part = Table.shown(entry.getName());
        try {
            SurveySource source = opener.open(copy(zip, entry, budget), part, budget);
            parts.add(source);
            source.tables().forEach(table -> tables.add(new PartTable(table, part)));
            remarks.addAll(source.remarks());
            source.guesses()
                    .forEach(guess -> guesses.add(guess.in(new PartTable(guess.table(), part))));
        } catch (UnreadableFileException e) {
            throw e.in(part);
        }
    }

    private Path copy(ZipFile zip, ZipEntry entry, Budget budget)
            throws UnreadableFileException, IOException {
        Path copy = Files.createTempFile("rasoat-part", null);
        copies.add(copy);
        try (InputStream stream = budget.count(zip.getInputStream(entry))) {
            Files.copy(stream, copy, StandardCopyOption.REPLACE_EXISTING);
        } catch (Budget.Exceeded e) {
            throw budget.exceeded();
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.broken-zip"));
        }
        return copy;
    }

    @Override
    public List<Table> tables() {
        return List.copyOf(tables);
    }

    @Override
    public List<Remark> remarks() {
        return List.copyOf(remarks);
    }

    @Override
    public List<GuessedEncoding> guesses() {
        return List.copyOf(guesses);
    }

    @Override
    public void close() throws IOException {
        try {
            for (SurveySource part : parts) {
                part.close();
            }
        } finally {
            // The copies are personal data.
            for (Path copy : copies) {
                Files.deleteIfExists(copy);
            }
        }
    }
}
