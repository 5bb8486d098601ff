package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;
import org.apache.poi.hssf.record.crypto.Biff8EncryptionKey;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;

/** Workbooks of Excel 97-2003 and older that are broken or mean harm. */
final class OldExcelFiles {

    private static final String UNREADABLE = "HN-1002";
    private static final String ENCRYPTED = "HN-1003";
    private static final String TOO_LARGE = "HN-1004";
    private static final String TOO_OLD = "HN-1012";
    private static final String BROKEN = "HN-1013";
    private static final String NO_HOUSEHOLDS = "HN-1101";

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int BOUND_SHEET = 0x0085;
    private static final int SST = 0x00FC;
    private static final int LABEL_SST = 0x00FD;
    private static final int NUMBER = 0x0203;

    private final Map<String, HostileFiles.Hostile> files = new LinkedHashMap<>();

    Map<String, HostileFiles.Hostile> all() {
        add("old Excel cut off", BROKEN, () -> half(book()));
        add("old Excel without its last block", BROKEN, () -> cut(book(), 600));
        add("old Excel with a password", ENCRYPTED, OldExcelFiles::withPassword);
        add("Excel 95", TOO_OLD, () -> container("Book", records(bof(0x0500, 0x0005))));
        add("Excel 95 under the new name", TOO_OLD, () -> workbook(bof(0x0500, 0x0005)));
        add("Excel 4", TOO_OLD, () -> record(BOF & 0xFF | 0x0400, new byte[6]));
        add("Excel 2", TOO_OLD, () -> record(BOF & 0xFF, new byte[] {2, 0, 16, 0}));
        add("Word 97", UNREADABLE, () -> container("WordDocument", new byte[5_000]));
        add("workbook of no records", BROKEN, () -> workbook());
        add("workbook of noise", BROKEN, () -> container("Workbook", noise()));
        add("record longer than the file", BROKEN, () -> workbook(bof(), head(NUMBER, 8_000)));
        add("record longer than records are", BROKEN, () -> workbook(bof(), head(NUMBER, 60_000)));
        add("workbook without an end", BROKEN, () -> workbook(bof(), sheetName(0)));
        add("sheet that is not there", BROKEN, () -> workbook(bof(), sheetName(0), eof()));
        add("more sheets than names", BROKEN, () -> workbook(bof(), eof(), sheet(), sheet()));
        add(
                "string that no table has",
                BROKEN,
                () -> oneSheet(strings(0), record(LABEL_SST, shorts(0, 0, 0, 5, 0))));
        add("two billion strings in ten bytes", BROKEN, () -> oneSheet(strings(0x7FFFFFFF)));
        add("millions of strings", TOO_LARGE, OldExcelFiles::manyStrings);
        add("rows that go back", BROKEN, () -> oneSheet(strings(0), number(9, 0), number(3, 0)));
        add("column beyond the last of old Excel", BROKEN, () -> oneSheet(number(0, 300)));
        add("sheets nested without end", BROKEN, () -> workbook(repeat(bof(), 100_000)));
        add("directory that runs in a circle", BROKEN, OldExcelFiles::circle);
        add("blocks that run in a circle", BROKEN, OldExcelFiles::chain);
        add("old Excel without households", NO_HOUSEHOLDS, () -> oneSheet(number(0, 0)));
        return files;
    }

    private void add(String name, String code, Supplier<byte[]> content) {
        files.put(name, new HostileFiles.Hostile(content, code));
    }

    /** Larger than the small streams that share blocks. */
    private static byte[] book() {
        OldBook book = new OldBook().sheet("Hộ");
        book.row("family.code", "family.hostName", "family.numberOfMembers", "classify");
        for (int i = 0; i < 500; i++) {
            book.row(i, "Vi Văn An " + i, 4, "Hộ nghèo");
        }
        return bytes(book);
    }

    private static byte[] bytes(OldBook book) {
        try (ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            book.workbook().write(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] withPassword() {
        Biff8EncryptionKey.setCurrentUserPassword("mật khẩu");
        try {
            return book();
        } finally {
            Biff8EncryptionKey.setCurrentUserPassword(null);
        }
    }

    private static byte[] manyStrings() {
        byte[] table = strings(1_500_000);
        byte[] more = record(0x003C, new byte[8_000]);
        return oneSheet(table, repeat(more, 600));
    }

    /** The first entry of the directory names itself as its neighbour. */
    private static byte[] circle() {
        byte[] book = book();
        int directory = 512 + int32(book, 48) * 512;
        for (int entry = directory; entry < directory + 512; entry += 128) {
            ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 68, 1);
            ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 72, 1);
            ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN).putInt(entry + 76, 1);
        }
        return book;
    }

    /** The table of blocks says of each that the first one follows. */
    private static byte[] chain() {
        byte[] book = book();
        int table = 512 + int32(book, 76) * 512;
        for (int i = 0; i < 128; i++) {
            ByteBuffer.wrap(book).order(ByteOrder.LITTLE_ENDIAN).putInt(table + i * 4, 0);
        }
        return book;
    }

    private static int int32(byte[] bytes, int at) {
        return ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).getInt(at);
    }

    private static byte[] oneSheet(byte[]... records) {
        return workbook(bof(), sheetName(0), strings(records), eof(), sheet(cells(records)));
    }

    /** Of what belongs to the workbook. */
    private static byte[] strings(byte[]... records) {
        return records(
                Arrays.stream(records)
                        .filter(record -> kind(record) == SST || kind(record) == 0x003C)
                        .toArray(byte[][]::new));
    }

    private static byte[] cells(byte[]... records) {
        return records(
                Arrays.stream(records)
                        .filter(record -> kind(record) != SST && kind(record) != 0x003C)
                        .toArray(byte[][]::new));
    }

    private static int kind(byte[] record) {
        return record[0] & 0xFF | (record[1] & 0xFF) << 8;
    }

    private static byte[] sheet(byte[]... records) {
        return records(bof(0x0600, 0x0010), records(records), eof());
    }

    private static byte[] workbook(byte[]... records) {
        return container("Workbook", records(records));
    }

    private static byte[] container(String name, byte[] stream) {
        try (POIFSFileSystem container = new POIFSFileSystem();
                ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            container.createDocument(new java.io.ByteArrayInputStream(stream), name);
            container.writeFilesystem(out);
            return out.toByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static byte[] bof() {
        return bof(0x0600, 0x0005);
    }

    private static byte[] bof(int version, int type) {
        return record(BOF, shorts(version, type, 0, 0, 0, 0, 0, 0));
    }

    private static byte[] eof() {
        return record(EOF, new byte[0]);
    }

    private static byte[] sheetName(int position) {
        byte[] name = "Ho".getBytes(StandardCharsets.US_ASCII);
        return record(
                BOUND_SHEET, new byte[] {(byte) position, 0, 0, 0, 0, 0, 2, 0, name[0], name[1]});
    }

    private static byte[] strings(int count) {
        return record(SST, shorts(count & 0xFFFF, count >>> 16, count & 0xFFFF, count >>> 16));
    }

    private static byte[] number(int row, int column) {
        return record(NUMBER, shorts(row, column, 0, 0, 0, 0, 0x3FF0));
    }

    private static byte[] record(int kind, byte[] content) {
        return records(head(kind, content.length), content);
    }

    private static byte[] head(int kind, int length) {
        return shorts(kind, length);
    }

    private static byte[] shorts(int... values) {
        ByteBuffer buffer = ByteBuffer.allocate(values.length * 2).order(ByteOrder.LITTLE_ENDIAN);
        Arrays.stream(values).forEach(value -> buffer.putShort((short) value));
        return buffer.array();
    }

    private static byte[] records(byte[]... records) {
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        for (byte[] record : records) {
            all.writeBytes(record);
        }
        return all.toByteArray();
    }

    private static byte[] repeat(byte[] record, int times) {
        byte[][] records = new byte[times][];
        Arrays.fill(records, record);
        return records(records);
    }

    private static byte[] half(byte[] content) {
        return Arrays.copyOf(content, content.length / 2);
    }

    private static byte[] cut(byte[] content, int bytes) {
        return Arrays.copyOf(content, content.length - bytes);
    }

    private static byte[] noise() {
        byte[] noise = new byte[10_000];
        new java.util.Random(11).nextBytes(noise);
        return noise;
    }
}
