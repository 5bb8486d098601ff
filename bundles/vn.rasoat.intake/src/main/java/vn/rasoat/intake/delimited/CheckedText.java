package vn.rasoat.intake.delimited;

import java.io.FilterReader;
import java.io.IOException;
import java.io.Reader;

/**
 * Text that holds no zero, with a record of its own behind the end. A zero means that the file is
 * no text; if the last record never comes, a quote was not closed.
 */
final class CheckedText extends FilterReader {

    /** What stands alone in the last record. */
    static final String END = "\u0000end";

    private static final String LAST_RECORD = "\n" + END;

    private int ofLast = -1;

    CheckedText(Reader text) {
        super(text);
    }

    @Override
    public int read() throws IOException {
        char[] one = new char[1];
        return read(one, 0, 1) < 0 ? -1 : one[0];
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int read = ofLast < 0 ? in.read(buffer, offset, length) : -1;
        if (read >= 0) {
            for (int i = offset; i < offset + read; i++) {
                if (buffer[i] == 0) {
                    throw new NoText();
                }
            }
            return read;
        }
        ofLast = Math.max(ofLast, 0);
        int count = Math.min(length, LAST_RECORD.length() - ofLast);
        LAST_RECORD.getChars(ofLast, ofLast + count, buffer, offset);
        ofLast += count;
        return count == 0 && length > 0 ? -1 : count;
    }

    /** Told apart from a failing disk. */
    static final class NoText extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
