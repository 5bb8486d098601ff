package vn.rasoat.intake.marking;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.util.Arrays;

/**
 * What a parser has read of a part, letter by letter, until it is written on or left out. Only what
 * lies between the last written letter and the parser's place is held.
 */
final class RawText extends Reader {

    /** A start tag or a text longer than this is no part of a workbook. */
    static final int LONGEST = 1 << 22;

    private final Reader source;
    private char[] held = new char[1 << 14];
    private int head;
    private int tail;

    /** Place of {@code held[head]} in the part. */
    private long place;

    RawText(Reader source) {
        this.source = source;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = source.read(buffer, offset, length);
        if (read > 0) {
            append(buffer, offset, read);
        }
        return read;
    }

    private void append(char[] letters, int offset, int length) throws TooLong {
        int size = tail - head;
        if (size + length > LONGEST) {
            throw new TooLong();
        }
        if (tail + length > held.length) {
            char[] target = size + length > held.length / 2 ? new char[held.length * 2] : held;
            while (size + length > target.length) {
                target = new char[target.length * 2];
            }
            System.arraycopy(held, head, target, 0, size);
            held = target;
            head = 0;
            tail = size;
        }
        System.arraycopy(letters, offset, held, tail, length);
        tail += length;
    }

    /** Passes on everything before a place of the part. */
    void writeUpTo(long end, Appendable target) throws IOException {
        write((int) (end - place), target);
    }

    /** Passes on everything that is held. */
    void writeAll(Appendable target) throws IOException {
        write(tail - head, target);
    }

    private void write(int length, Appendable target) throws IOException {
        if (target instanceof Writer writer) {
            writer.write(held, head, length);
        } else if (target instanceof StringBuilder text) {
            text.append(held, head, length);
        }
        drop(length);
    }

    /** Leaves letters out. */
    void drop(int length) {
        head += length;
        place += length;
    }

    /** The tag that begins here. */
    String tag() {
        char quote = 0;
        for (int i = head; i < tail; i++) {
            char letter = held[i];
            if (quote != 0) {
                quote = letter == quote ? 0 : quote;
            } else if (letter == '"' || letter == '\'') {
                quote = letter;
            } else if (letter == '>') {
                return new String(held, head, i + 1 - head);
            }
        }
        throw new IllegalStateException(
                "no tag in "
                        + new String(Arrays.copyOfRange(held, head, Math.min(tail, head + 20))));
    }

    @Override
    public void close() throws IOException {
        source.close();
    }

    /** No workbook holds such a text; told apart from a failing disk. */
    static final class TooLong extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
