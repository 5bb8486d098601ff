package vn.rasoat.intake.workbook;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** An XLSX file, read row by row. Formats and styles are not looked at: types come from paths. */
public final class Workbook implements SurveySource {

    /** A workbook of a province has one for each commune. */
    private static final int MOST_SHEETS = 1_000;

    private static final String MAIN = "xl/workbook.xml";
    private static final String RELATIONS = "xl/_rels/workbook.xml.rels";

    private final ZipFile zip;
    private final Budget budget;
    private final List<Table> sheets = new ArrayList<>();
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
     * @param budget bytes that may be unpacked while it is open
     * @return the workbook; close it
     * @throws UnreadableFileException HN-1002 to HN-1004
     * @throws IOException if the disk fails
     */
    public static Workbook open(Path file, Budget budget)
            throws UnreadableFileException, IOException {
        ZipFile zip;
        try {
            zip = new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.broken-zip"));
        }
        Workbook workbook = new Workbook(zip, budget);
        try {
            workbook.readDirectory();
            return workbook;
        } catch (UnreadableFileException | IOException | RuntimeException e) {
            zip.close();
            throw e;
        }
    }

    private void readDirectory() throws UnreadableFileException, IOException {
        if (zip.getEntry(MAIN) == null || zip.getEntry(RELATIONS) == null) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.no-workbook"));
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
                    if (sheets.size() == MOST_SHEETS) {
                        throw new UnreadableFileException(
                                IssueCode.FILE_TOO_LARGE,
                                Texts.of("file.sheets", Integer.toString(MOST_SHEETS)));
                    }
                    sheets.add(
                            new Sheet(
                                    Table.shown(part.attribute("name")),
                                    targets.getOrDefault(part.attribute("id"), "")));
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
                    IssueCode.FILE_UNREADABLE, Texts.of("file.no-sheet", name));
        }
        try {
            return new XmlPart(name, zip.getInputStream(entry), budget);
        } catch (ZipException e) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.broken-xml", name));
        } catch (FileNotFoundException e) {
            throw new IOException(e);
        }
    }

    @Override
    public List<Table> tables() {
        return List.copyOf(sheets);
    }

    /** A sheet; what comes before the sheets in the file may still say from when dates count. */
    private final class Sheet implements Table {

        private final String name;
        private final String part;

        Sheet(String name, String part) {
            this.name = name;
            this.part = part;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public boolean from1904() {
            return from1904;
        }

        @Override
        public Rows rows() throws UnreadableFileException, IOException {
            return new SheetRows(Workbook.this, part(part));
        }
    }

    /** Shared strings are read when the first cell needs one. */
    String sharedString(int index) throws UnreadableFileException, IOException {
        if (!sharedStringsRead) {
            sharedStringsRead = true;
            readSharedStrings();
        }
        if (index < 0 || index >= sharedStrings.size()) {
            throw new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.broken-xml", sharedStringsPart));
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
