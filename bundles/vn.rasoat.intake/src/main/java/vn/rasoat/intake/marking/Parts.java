package vn.rasoat.intake.marking;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;

/** The parts of the original workbook, in the order of the file. */
final class Parts implements Closeable {

    static final String CONTENT_TYPES = "[Content_Types].xml";
    static final String ROOT_RELATIONS = "_rels/.rels";

    private static final byte[] ZIP = {'P', 'K'};

    private final ZipFile zip;
    private final long limit;
    private Budget budget;
    private final Map<String, ZipEntry> entries = new LinkedHashMap<>();

    /** Names of parts differ by more than upper and lower case. */
    private final Map<String, String> names = new LinkedHashMap<>();

    private final Set<String> taken = new HashSet<>();

    private Parts(ZipFile zip, long limit) {
        this.zip = zip;
        this.limit = limit;
        budget = new Budget(limit);
        Collections.list(zip.entries()).stream()
                .map(ZipEntry.class::cast)
                .filter(entry -> !entry.isDirectory())
                .forEach(
                        entry -> {
                            if (names.putIfAbsent(fold(entry.getName()), entry.getName()) == null) {
                                entries.put(entry.getName(), entry);
                            }
                        });
        taken.addAll(names.keySet());
    }

    /**
     * Opens a workbook.
     *
     * @param limit bytes that may be unpacked while its parts are looked at, and again while they
     *     are written
     */
    static Parts open(Path file, long limit) throws UnreadableFileException, IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(ZIP.length);
        }
        if (head.length == 0) {
            throw new UnreadableFileException(IssueCode.FILE_EMPTY);
        }
        if (head.length < ZIP.length || head[0] != ZIP[0] || head[1] != ZIP[1]) {
            throw notZip();
        }
        try {
            return new Parts(new ZipFile(file.toFile()), limit);
        } catch (ZipException | EOFException e) {
            throw notZip();
        }
    }

    private static UnreadableFileException notZip() {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.not-zip"));
    }

    private static String fold(String name) {
        return name.toLowerCase(Locale.ROOT);
    }

    /** From here on every part goes by once more, under the same bound. */
    void again() {
        budget = new Budget(limit);
    }

    /** All entries in the order of the file. */
    List<ZipEntry> entries() {
        return List.copyOf(entries.values());
    }

    /** The name of a part as the file writes it; empty if it is not there. */
    Optional<String> find(String name) {
        return Optional.ofNullable(names.get(fold(name)));
    }

    /** A name that no part has; it is taken from now on. */
    String unused(String before, String behind) {
        for (int i = 1; ; i++) {
            String name = before + i + behind;
            if (taken.add(fold(name))) {
                return name;
            }
        }
    }

    /** The bytes of a part. */
    InputStream stream(String name) throws UnreadableFileException, IOException {
        String written = find(name).orElseThrow(() -> missing(name));
        try {
            return zip.getInputStream(entries.get(written));
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.broken-xml", name));
        }
    }

    private static UnreadableFileException missing(String name) {
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.no-sheet", name));
    }

    /** A part to read. */
    XmlEditor read(String name) throws UnreadableFileException, IOException {
        return new XmlEditor(name, stream(name), budget);
    }

    /** A part to edit. */
    XmlEditor edit(String name, OutputStream target) throws UnreadableFileException, IOException {
        return new XmlEditor(name, stream(name), target, budget);
    }

    /** A part that the original lacks, to edit from its plainest form. */
    XmlEditor edit(String name, InputStream plain, OutputStream target)
            throws UnreadableFileException, IOException {
        return new XmlEditor(name, plain, target, budget);
    }

    /** Copies a part byte for byte. */
    void copy(String name, OutputStream target) throws UnreadableFileException, IOException {
        try (InputStream stream = counted(name)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = read(name, stream, buffer);
                    read >= 0;
                    read = read(name, stream, buffer)) {
                target.write(buffer, 0, read);
            }
        }
    }

    /** A part that is no XML, with what is read of it counted. */
    BufferedInputStream counted(String name) throws UnreadableFileException, IOException {
        return Encodings.buffered(budget.count(stream(name)));
    }

    /** Reads on; what is wrong with the content is told apart from a failing disk. */
    int read(String name, InputStream stream, byte[] buffer)
            throws UnreadableFileException, IOException {
        try {
            return stream.read(buffer);
        } catch (Budget.Exceeded e) {
            throw budget.exceeded();
        } catch (ZipException | EOFException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, MarkingTexts.of("file.broken-xml", name));
        }
    }

    /** What a part points at, in the order of the file; nothing where it has no relationships. */
    List<Relationship> relationships(String part) throws UnreadableFileException, IOException {
        Optional<String> name = find(Relationship.partOf(part));
        List<Relationship> relationships = new ArrayList<>();
        if (name.isPresent()) {
            try (XmlEditor xml = read(name.get())) {
                while (xml.next()) {
                    if (xml.starts("Relationship")) {
                        boolean outside = xml.attribute("TargetMode").equals("External");
                        relationships.add(
                                new Relationship(
                                        xml.attribute("Id"),
                                        xml.attribute("Type"),
                                        outside
                                                ? ""
                                                : Relationship.resolve(
                                                        part, xml.attribute("Target"))));
                    }
                }
            }
        }
        return relationships;
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
