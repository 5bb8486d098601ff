package vn.rasoat.intake.source;

import java.io.FilterInputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.function.IntConsumer;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.text.Texts;

/**
 * How many bytes of a file may be read or unpacked in all: a small zip must not fill the memory.
 */
public final class Budget {

    private final long limit;
    private final IntConsumer meter;
    private long used;

    /**
     * A budget.
     *
     * @param limit bytes that may be read in all
     */
    public Budget(long limit) {
        this(limit, bytes -> {});
    }

    /**
     * A budget that is watched.
     *
     * @param limit bytes that may be read in all
     * @param meter is told of every reading, those of {@link #again()} included; what it throws
     *     ends the reading
     */
    public Budget(long limit, IntConsumer meter) {
        this.limit = limit;
        this.meter = meter;
    }

    /**
     * The same bounds for another reading of the same content.
     *
     * @return a budget of which nothing is spent
     */
    public Budget again() {
        return new Budget(limit, meter);
    }

    /**
     * The bound.
     *
     * @return bytes that may be read in all
     */
    public long limit() {
        return limit;
    }

    /**
     * Counts what is read.
     *
     * @param stream the content
     * @return the content; it throws {@link Exceeded} when the budget is spent
     */
    public InputStream count(InputStream stream) {
        return new FilterInputStream(stream) {
            @Override
            public int read() throws IOException {
                int read = super.read();
                spend(read < 0 ? 0 : 1);
                return read;
            }

            @Override
            public int read(byte[] buffer, int offset, int length) throws IOException {
                int read = super.read(buffer, offset, length);
                spend(Math.max(read, 0));
                return read;
            }
        };
    }

    /**
     * Counts what is written of the content, where it becomes longer on its way.
     *
     * @param stream where it goes
     * @return the same; it throws {@link Exceeded} when the budget is spent
     */
    public OutputStream count(OutputStream stream) {
        return new FilterOutputStream(stream) {
            @Override
            public void write(int octet) throws IOException {
                spend(1);
                out.write(octet);
            }

            @Override
            public void write(byte[] buffer, int offset, int length) throws IOException {
                spend(length);
                out.write(buffer, offset, length);
            }
        };
    }

    private void spend(int bytes) throws Exceeded {
        used += bytes;
        if (used > limit) {
            throw new Exceeded();
        }
        meter.accept(bytes);
    }

    /**
     * What a spent budget is to the officer.
     *
     * @return HN-1004 with the limit
     */
    public UnreadableFileException exceeded() {
        return new UnreadableFileException(
                IssueCode.FILE_TOO_LARGE, Texts.of("file.limit", Long.toString(limit >> 20)));
    }

    /** Told apart from a failing disk. */
    public static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
