package vn.rasoat.intake.workbook;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;

/** How many bytes a workbook may unpack in all: a small zip must not fill the memory. */
final class Budget {

    private final long limit;
    private long used;

    Budget(long limit) {
        this.limit = limit;
    }

    InputStream count(InputStream stream) {
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

    private void spend(int bytes) throws Exceeded {
        used += bytes;
        if (used > limit) {
            throw new Exceeded();
        }
    }

    long megabytes() {
        return limit >> 20;
    }

    /** Told apart from a failing disk. */
    static final class Exceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
