package vn.rasoat.intake.delimited;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;

/** Reads text in one of the encodings of fonts. */
final class LegacyReader extends Reader {

    private static final int NONE = -2;

    private final InputStream stream;
    private final LegacyLetters letters;
    private int ahead = NONE;

    LegacyReader(InputStream stream, LegacyLetters letters) {
        this.stream = new BufferedInputStream(stream, 1 << 16);
        this.letters = letters;
    }

    @Override
    public int read(char[] buffer, int offset, int length) throws IOException {
        int count = 0;
        while (count < length) {
            int first = take();
            if (first < 0) {
                break;
            }
            int second = take();
            char letter = second < 0 ? 0 : letters.of(first, second);
            if (letter == 0) {
                letter = letters.of(first);
                ahead = second;
            }
            buffer[offset + count++] = letter;
        }
        return count == 0 && length > 0 ? -1 : count;
    }

    private int take() throws IOException {
        if (ahead == NONE) {
            return stream.read();
        }
        int taken = ahead;
        ahead = NONE;
        return taken;
    }

    @Override
    public void close() throws IOException {
        stream.close();
    }
}
