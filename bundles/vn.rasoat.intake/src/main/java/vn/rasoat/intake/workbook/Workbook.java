package vn.rasoat.intake.workbook;

import java.io.Closeable;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Texts;

/** An XLSX file, read row by row. Formats and styles are not looked at: types come from paths. */
public final class Workbook implements Closeable {

    private static final byte[] ZIP = {'P', 'K'};

    /** The old container: password-protected workbooks and .xls files. */
    private static final byte[] OLE2 = {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0};

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Budget budget;
    private final List<String> sheets = new ArrayList<>();
    private final List<String> parts = new ArrayList<>();
    private final List<String> sharedStrings = new ArrayList<>();
    private boolean sharedStringsRead;
    private String sharedStringsPart = "xl/sharedStrings.xml";
    private boolean from1904;

    private Workbook(ZipFile zip, Budget budget) {
        this.zip = zip;
        this.budget = budget;
    }

    /**
     * Opens a workbook.
     *
     * @param file the file
     * @param unpackedLimit bytes that may be unpacked while it is open
     * @return the workbook; close it
     * @throws UnreadableFileException HN-1001 to HN-1004
     * @throws IOException if the disk fails
     */
    public static Workbook open(Path file, long unpackedLimit)
            throws UnreadableFileException, IOException {
        checkContainer(file);
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFileException(IssueCode.FILE_NOT_XLSX, Texts.of("file.not-zip"));
        }
        Workbook workbook = new Workbook(zip, new Budget(unpackedLimit));
        try {
            workbook.readDirectory();
            return workbook;
        } catch (UnreadableFileException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private static void checkContainer(Path file) throws UnreadableFileException, IOException {
        byte[] head;
        try (InputStream stream = Files.newInputStream(file)) {
            head = stream.readNBytes(OLE2.length);
        }
        if (head.length == 0) {
            throw new UnreadableFileException(IssueCode.FILE_EMPTY);
        }
        if (java.util.Arrays.equals(head, OLE2)) {
            throw new UnreadableFileException(IssueCode.FILE_ENCRYPTED);
        }
        if (head.length < ZIP.length || head[0] != ZIP[0] || head[1] != ZIP[1]) {
            throw new UnreadableFileException(IssueCode.FILE_NOT_XLSX, Texts.of("file.not-zip"));
        }
    }

    private void readDirectory() throws UnreadableFileException, IOException {
        if (zip.getEntry(MAIN) == null || zip.getEntry(RELATIONS) == null) {
            throw new UnreadableFileException(
                    IssueCode.FILE_NOT_XLSX, Texts.of("file.no-workbook"));
        }
        Map<String, String> targets = new HashMap<>();
        try (XmlPart part = part(RELATIONS)) {
            while (part.next()) {
                if (part.starts("Relationship")) {
                    String target = resolve(part.attribute("Target"));
                    targets.put(part.attribute("Id"), target);
                    if (part.attribute("Type").endsWith("/sharedStrings")) {
                        sharedStringsPart = target;
                    }
                }
            }
        }
        try (XmlPart part = part(MAIN)) {
            while (part.next()) {
                if (part.starts("workbookPr")) {
                    String flag = part.attribute("date1904");
                    from1904 = flag.equals("1") || flag.equals("true");
                } else if (part.starts("sheet")) {
                    sheets.add(part.attribute("name"));
                    parts.add(targets.getOrDefault(part.attribute("id"), ""));
                }
            }
        }
    }

    private static String resolve(String target) {
        return target.startsWith("/") ? target.substring(1) : "xl/" + target;
    }

    private XmlPart part(String name) throws UnreadableFileException, IOException {
        ZipEntry entry = zip.getEntry(name);
        if (entry == null) {
            throw new UnreadableFileException(
                    IssueCode.FILE_NOT_XLSX, Texts.of("file.no-sheet", name));
        }
        try {
            return new XmlPart(name, zip.getInputStream(entry), budget);
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_NOT_XLSX, Texts.of("file.broken-xml", name));
        } catch (FileNotFoundException e) {
            throw new IOException(e);
        }
    }

    /**
     * The sheets in the order of the file.
     *
     * @return their names
     */
    public List<String> sheets() {
        return List.copyOf(sheets);
    }

    /**
     * Whether dates count from 1904 (files of old Macs) instead of 1900.
     *
     * @return true for 1904
     */
    public boolean from1904() {
        return from1904;
    }

    /**
     * Reads a sheet from its first row.
     *
     * @param sheet index in {@link #sheets()}
     * @return its rows; close it
     * @throws UnreadableFileException if the sheet is not there
     * @throws IOException if the disk fails
     */
    public SheetRows rows(int sheet) throws UnreadableFileException, IOException {
        return new SheetRows(this, part(parts.get(sheet)));
    }

    /** Shared strings are read when the first cell needs one. */
    String sharedString(int index) throws UnreadableFileException, IOException {
        if (!sharedStringsRead) {
            sharedStringsRead = true;
            readSharedStrings();
        }
        if (index < 0 || index >= sharedStrings.size()) {
            throw new UnreadableFileException(
                    IssueCode.FILE_NOT_XLSX, Texts.of("file.broken-xml", sharedStringsPart));
        }
        return sharedStrings.get(index);
    }

    private void readSharedStrings() throws UnreadableFileException, IOException {
        StringBuilder text = new StringBuilder();
        boolean phonetic = false;
        try (XmlPart part = part(sharedStringsPart)) {
            while (part.next()) {
                if (part.starts("si")) {
                    text.setLength(0);
                } else if (part.starts("rPh")) {
                    phonetic = true;
                } else if (part.ends("rPh")) {
                    phonetic = false;
                } else if (part.starts("t") && !phonetic) {
                    part.text(text);
                } else if (part.ends("si")) {
                    sharedStrings.add(text.toString());
                }
            }
        }
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }
}
