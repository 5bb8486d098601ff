package vn.rasoat.intake.xls;

import static java.nio.ByteOrder.LITTLE_ENDIAN;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/**
 * Looks at the heads of all records before POI sees one. POI believes what a record says of its own
 * size, and reads a stream that ends too early without a word.
 */
final class RecordScan {

    private static final int BOF = 0x0809;
    private static final int EOF = 0x000A;
    private static final int FILE_PASS = 0x002F;
    private static final int SST = 0x00FC;

    /** The version that the first record of Excel 97 and later tells. */
    private static final int BIFF8 = 0x0600;

    /** Longer records go on in others. */
    private static final int LONGEST = 8_224;

    /**
     * Different texts; a sheet has 65,536 rows, and most columns of a survey repeat a few words.
     */
    private static final long MOST_STRINGS = 1_000_000;

    /** A string has a length of two bytes and a flag. */
    private static final int SHORTEST_STRING = 3;

    /** Sheets with charts in them; nothing lies deeper. */
    private static final int DEEPEST = 8;

    private final InputStream stream;
    private final long size;

    private RecordScan(InputStream stream, long size) {
        this.stream = stream;
        this.size = size;
    }

    static void check(DirectoryNode root, DocumentEntry entry) throws IOException {
        try (InputStream stream =
                new BufferedInputStream(root.createDocumentInputStream(entry), 1 << 16)) {
            new RecordScan(stream, entry.getSize()).run();
        } catch (EOFException e) {
            throw Biff8Converter.broken();
        } catch (RuntimeException e) {
            throw e instanceof RejectedRequestException ? e : Biff8Converter.broken();
        }
    }

    private void run() throws IOException {
        int depth = 0;
        boolean begun = false;
        // Behind the last sheet there may be zeros up to the end of the block.
        for (int kind = twoBytes(); kind > 0 || depth > 0; kind = twoBytes()) {
            int length = twoBytes();
            if (kind < 0 || length < 0 || length > LONGEST || !begun && kind != BOF) {
                throw Biff8Converter.broken();
            }
            byte[] head = stream.readNBytes(Math.min(length, 8));
            stream.skipNBytes(length - head.length);
            switch (kind) {
                case BOF -> {
                    bof(head, begun);
                    begun = true;
                    depth++;
                }
                case EOF -> depth--;
                case FILE_PASS -> throw new RejectedRequestException(IssueCode.FILE_ENCRYPTED);
                case SST -> strings(head);
                default -> {
                    // its content is POI's
                }
            }
            if (depth < 0 || depth > DEEPEST) {
                throw Biff8Converter.broken();
            }
        }
        if (!begun) {
            throw Biff8Converter.broken();
        }
    }

    private static void bof(byte[] head, boolean begun) {
        if (head.length < 4) {
            throw Biff8Converter.broken();
        }
        int version = (head[0] & 0xFF) | (head[1] & 0xFF) << 8;
        if (!begun && version != BIFF8) {
            throw new RejectedRequestException(
                    version < BIFF8 ? IssueCode.WORKBOOK_TOO_OLD : IssueCode.XLS_BROKEN);
        }
    }

    /** POI makes as many strings as the table promises, whether they are there or not. */
    private void strings(byte[] head) {
        if (head.length < 8) {
            throw Biff8Converter.broken();
        }
        long count = ByteBuffer.wrap(head).order(LITTLE_ENDIAN).getInt(4) & 0xFFFFFFFFL;
        if (count * SHORTEST_STRING > size) {
            throw Biff8Converter.broken();
        }
        if (count > MOST_STRINGS) {
            throw new RejectedRequestException(
                    IssueCode.FILE_TOO_LARGE, Long.toString(MOST_STRINGS));
        }
    }

    /** The next number, -1 at the end of the stream. */
    private int twoBytes() throws IOException {
        int low = stream.read();
        int high = stream.read();
        return low < 0 || high < 0 ? -1 : low | high << 8;
    }
}
