package vn.rasoat.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Writes a workbook again so that the same content gives the same bytes: entries sorted, all with
 * one time, and document properties without the clock or the user of the machine.
 */
final class StableZip {

    /** The first moment that a zip entry can carry; local, as zip stores it. */
    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String CORE_PROPERTIES = "docProps/core.xml";

    private static final String SHEETS = "xl/worksheets/";
    private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
    private static final int END_SIGNATURE = 0x06054b50;
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private StableZip() {}

    static void rewrite(byte[] workbook, String created, OutputStream out) throws IOException {
        Map<String, byte[]> entries = read(workbook);
        entries.replaceAll(
                (name, content) -> name.startsWith(SHEETS) ? sortMergedCells(content) : content);
        entries.put(CORE_PROPERTIES, coreProperties(created));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // readers expect the content types first
        write(zip, CONTENT_TYPES, entries.remove(CONTENT_TYPES));
        for (Map.Entry<String, byte[]> entry : entries.entrySet()) {
            write(zip, entry.getKey(), entry.getValue());
        }
        zip.finish();
        out.flush();
    }

    /**
     * Reads by the central directory: the workbook's writer streams entries in a way that {@code
     * ZipInputStream} refuses.
     */
    private static Map<String, byte[]> read(byte[] workbook) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - END_LENGTH;
        if (end < 0 || zip.getInt(end) != END_SIGNATURE) {
            throw new IOException("workbook without a directory");
        }
        int count = Short.toUnsignedInt(zip.getShort(end + 10));
        int at = zip.getInt(end + 16);
        Map<String, byte[]> entries = new TreeMap<>();
        for (int i = 0; i < count; i++) {
            int compressed = zip.getInt(at + 20);
            int size = zip.getInt(at + 24);
            int nameLength = Short.toUnsignedInt(zip.getShort(at + 28));
            int extraLength = Short.toUnsignedInt(zip.getShort(at + 30));
            int commentLength = Short.toUnsignedInt(zip.getShort(at + 32));
            int local = zip.getInt(at + 42);
            String name =
                    new String(workbook, at + DIRECTORY_LENGTH, nameLength, StandardCharsets.UTF_8);
            int content =
                    local
                            + LOCAL_LENGTH
                            + Short.toUnsignedInt(zip.getShort(local + 26))
                            + Short.toUnsignedInt(zip.getShort(local + 28));
            entries.put(name, inflate(workbook, content, compressed, size));
            at += DIRECTORY_LENGTH + nameLength + extraLength + commentLength;
        }
        return entries;
    }

    private static byte[] inflate(byte[] zip, int from, int length, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, length);
            byte[] content = new byte[size];
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(content, done, size - done);
                if (more == 0) {
                    throw new IOException("workbook entry ends early");
                }
                done += more;
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException("workbook entry cannot be read", e);
        } finally {
            inflater.end();
        }
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }

    /** The workbook's writer lists them in the order of a hash that changes with every run. */
    private static byte[] sortMergedCells(byte[] sheet) {
        String xml = new String(sheet, StandardCharsets.UTF_8);
        SortedSet<String> cells = new TreeSet<>();
        Matcher matcher = MERGED_CELL.matcher(xml);
        int first = -1;
        int last = -1;
        while (matcher.find()) {
            first = first < 0 ? matcher.start() : first;
            last = matcher.end();
            cells.add(matcher.group());
        }
        if (cells.isEmpty()) {
            return sheet;
        }
        String sorted = xml.substring(0, first) + String.join("", cells) + xml.substring(last);
        return sorted.getBytes(StandardCharsets.UTF_8);
    }

    private static byte[] coreProperties(String created) {
        String xml =
                "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                    + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                    + " xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
                    + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                    + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created"
                    + " xsi:type=\"dcterms:W3CDTF\">"
                        + created
                        + "T00:00:00Z</dcterms:created></cp:coreProperties>";
        return xml.getBytes(StandardCharsets.UTF_8);
    }
}
