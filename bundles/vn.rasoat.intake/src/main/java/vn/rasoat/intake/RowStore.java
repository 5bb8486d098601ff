package vn.rasoat.intake;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;

/**
 * The values of all rows of a file. Those that are worked on are held; the others lie in a
 * temporary file, so that memory does not fill with the rows of a province. A small file never
 * reaches the disk. Not thread-safe.
 *
 * <p>A disk that fails is an {@link UnavailableException}.
 */
final class RowStore implements Closeable {

    /** Rows held: a power of 2, enough for a household, its members and its twins. */
    private static final int HELD = 4096;

    private static final int BUFFER = 1 << 20;
    private static final int WINDOW = 1 << 14;

    /** Households and members are read side by side, and so are sheets that are not in order. */
    private static final int WINDOWS = 8;

    private static final int NONE = -1;

    private final SharedValues shared = new SharedValues();
    private final int[] heldRows = new int[HELD];
    private final String[][] held = new String[HELD][];
    private final boolean[] changed = new boolean[HELD];
    private final Window[] windows = new Window[WINDOWS];
    private int nextWindow;
    private long[] places = new long[HELD];
    private int rows;

    /** What was encoded last, and from which place of the file on. */
    private PackedRow tail = new PackedRow(WINDOW);

    private long tailPlace;
    private FileChannel file;

    /** Bytes of the file that are held, from a place on. */
    private record Window(long place, byte[] bytes) {

        boolean holds(long from, int length) {
            return from >= place && from + length <= place + bytes.length;
        }
    }

    RowStore() {
        Arrays.fill(heldRows, NONE);
        Arrays.fill(windows, new Window(0, new byte[0]));
    }

    /** One text for all values that are equal, as far as they often are. */
    String share(String value) {
        return shared.share(value);
    }

    /**
     * Keeps a row.
     *
     * @param values the store's from now on
     * @return its number, by which it is found again
     */
    int add(String[] values) {
        int row = rows++;
        if (row == places.length) {
            places = Arrays.copyOf(places, row + (row >> 1));
        }
        places[row] = NONE;
        hold(row, values, true);
        return row;
    }

    /** The values of a row; they may be read until the next call of this store. */
    String[] values(int row) {
        int slot = row & HELD - 1;
        if (heldRows[slot] != row) {
            hold(row, read(places[row]), false);
        }
        return held[slot];
    }

    /** Replaces one value of a row. */
    void set(int row, int position, String value) {
        values(row)[position] = value;
        changed[row & HELD - 1] = true;
    }

    private void hold(int row, String[] values, boolean asChanged) {
        int slot = row & HELD - 1;
        if (heldRows[slot] != NONE && changed[slot]) {
            places[heldRows[slot]] = write(held[slot]);
        }
        heldRows[slot] = row;
        held[slot] = values;
        changed[slot] = asChanged;
    }

    private long write(String[] values) {
        long place = tailPlace + tail.length();
        tail.write(values, shared);
        if (tail.length() >= BUFFER) {
            flush();
        }
        return place;
    }

    private void flush() {
        try {
            if (file == null) {
                file = open();
            }
            ByteBuffer bytes = tail.bytes();
            while (bytes.hasRemaining()) {
                tailPlace += file.write(bytes);
            }
            tail = new PackedRow(BUFFER + WINDOW);
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    /** Readable by the owner only, as it holds personal data; gone when it is closed. */
    private static FileChannel open() throws IOException {
        Path path = Files.createTempFile("rasoat-rows", null);
        return FileChannel.open(
                path,
                StandardOpenOption.READ,
                StandardOpenOption.WRITE,
                StandardOpenOption.DELETE_ON_CLOSE);
    }

    private String[] read(long place) {
        if (place >= tailPlace) {
            return PackedRow.read(tail.bytes().position((int) (place - tailPlace)), shared);
        }
        try {
            int length = PackedRow.HEAD;
            length += PackedRow.length(window(place, length));
            return PackedRow.read(window(place, length), shared);
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    private ByteBuffer window(long place, int length) throws IOException {
        for (Window window : windows) {
            if (window.holds(place, length)) {
                return ByteBuffer.wrap(window.bytes()).position((int) (place - window.place()));
            }
        }
        int most = (int) Math.min(Math.max(WINDOW, length), tailPlace - place);
        ByteBuffer bytes = ByteBuffer.allocate(most);
        while (bytes.hasRemaining()) {
            if (file.read(bytes, place + bytes.position()) < 0) {
                throw new IOException("the rows end before their end");
            }
        }
        windows[nextWindow++ % WINDOWS] = new Window(place, bytes.array());
        return bytes.position(0);
    }

    @Override
    public void close() throws IOException {
        if (file != null) {
            file.close();
        }
    }
}
