package vn.rasoat.intake.template;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * The parts of a finished workbook, to be changed and written again. Nothing of the clock or of the
 * user of the machine gets into the file: equal content gives equal bytes.
 */
final class WorkbookParts {

    private static final LocalDateTime ENTRY_TIME = LocalDateTime.of(1980, 1, 1, 0, 0);
    private static final String CONTENT_TYPES = "[Content_Types].xml";
    private static final String PROPERTIES =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?><cp:coreProperties"
                + " xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\""
                + " xmlns:dcterms=\"http://purl.org/dc/terms/\""
                + " xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\"><dcterms:created"
                + " xsi:type=\"dcterms:W3CDTF\">%sT00:00:00Z</dcterms:created></cp:coreProperties>";

    private static final Pattern MERGED_CELL = Pattern.compile("<mergeCell ref=\"[A-Z0-9:]+\"/>");
    private static final Pattern MERGED_CELLS = Pattern.compile("(" + MERGED_CELL + ")+");
    private static final int END_LENGTH = 22;
    private static final int DIRECTORY_LENGTH = 46;
    private static final int LOCAL_LENGTH = 30;

    private final Map<String, byte[]> parts = new TreeMap<>();

    /**
     * Unpacks a workbook. It goes by the central directory, because the writer streams its entries
     * in a way that a stream reader cannot follow.
     */
    WorkbookParts(byte[] workbook) throws IOException {
        ByteBuffer zip = ByteBuffer.wrap(workbook).order(ByteOrder.LITTLE_ENDIAN);
        int end = workbook.length - END_LENGTH;
        int at = zip.getInt(end + 16);
        for (int left = Short.toUnsignedInt(zip.getShort(end + 10)); left > 0; left--) {
            int name = Short.toUnsignedInt(zip.getShort(at + 28));
            int local = zip.getInt(at + 42);
            int content =
                    local
                            + LOCAL_LENGTH
                            + Short.toUnsignedInt(zip.getShort(local + 26))
                            + Short.toUnsignedInt(zip.getShort(local + 28));
            parts.put(
                    new String(workbook, at + DIRECTORY_LENGTH, name, StandardCharsets.UTF_8),
                    inflate(workbook, content, zip.getInt(at + 20), zip.getInt(at + 24)));
            at +=
                    DIRECTORY_LENGTH
                            + name
                            + Short.toUnsignedInt(zip.getShort(at + 30))
                            + Short.toUnsignedInt(zip.getShort(at + 32));
        }
    }

    private static byte[] inflate(byte[] zip, int from, int packed, int size) throws IOException {
        Inflater inflater = new Inflater(true);
        try {
            inflater.setInput(zip, from, packed);
            byte[] content = new byte[size];
            int done = 0;
            while (done < size) {
                int more = inflater.inflate(content, done, size - done);
                if (more == 0) {
                    throw new IOException("part of the workbook ends early");
                }
                done += more;
            }
            return content;
        } catch (DataFormatException e) {
            throw new IOException("part of the workbook cannot be read", e);
        } finally {
            inflater.end();
        }
    }

    /** The workbook's writer lists them in the order of a hash that changes with every run. */
    private static String sorted(String sheet) {
        Matcher matcher = MERGED_CELLS.matcher(sheet);
        if (!matcher.find()) {
            return sheet;
        }
        String cells =
                MERGED_CELL
                        .matcher(matcher.group())
                        .results()
                        .map(MatchResult::group)
                        .sorted()
                        .collect(Collectors.joining());
        return sheet.substring(0, matcher.start()) + cells + sheet.substring(matcher.end());
    }

    /** Changes the n-th sheet, counted from 1. */
    void sheet(int number, UnaryOperator<String> change) {
        parts.compute(
                "xl/worksheets/sheet" + number + ".xml",
                (name, content) ->
                        change.apply(sorted(new String(content, StandardCharsets.UTF_8)))
                                .getBytes(StandardCharsets.UTF_8));
    }

    /** Packs everything, dated with a day that belongs to the content. */
    void write(String created, OutputStream out) throws IOException {
        parts.put(
                "docProps/core.xml",
                PROPERTIES.formatted(created).getBytes(StandardCharsets.UTF_8));
        ZipOutputStream zip = new ZipOutputStream(out, StandardCharsets.UTF_8);
        // readers expect the content types first
        write(zip, CONTENT_TYPES, parts.remove(CONTENT_TYPES));
        for (Map.Entry<String, byte[]> part : parts.entrySet()) {
            write(zip, part.getKey(), part.getValue());
        }
        zip.finish();
        out.flush();
    }

    private static void write(ZipOutputStream zip, String name, byte[] content) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(ENTRY_TIME);
        zip.putNextEntry(entry);
        zip.write(content);
        zip.closeEntry();
    }
}
