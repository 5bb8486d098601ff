package vn.rasoat.intake.delimited;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Looks at every byte of a text file once, and finds its encoding: the mark at its beginning, else
 * UTF-8 where all of it is UTF-8, else the encoding in which its words look Vietnamese.
 */
final class EncodingScan {

    /**
     * What was found.
     *
     * @param encoding the encoding
     * @param guessed whether only the letters speak for it
     * @param mark bytes of the mark at the beginning
     */
    record Found(TextEncoding encoding, boolean guessed, int mark) {

        /** The same text in the encoding that its sender has confirmed. */
        static Found confirmed(TextEncoding encoding) {
            return new Found(encoding, false, 0);
        }
    }

    private static final int BLOCK = 1 << 13;

    /** Words of so many bytes say enough; a file is not read again for more. */
    private static final int SAMPLE = 1 << 17;

    /** Words that must fit, and by how much better than in any other encoding. */
    private static final double ENOUGH = 0.75;

    private static final double MARGIN = 0.1;

    private static final Syllables SYLLABLES = new Syllables();

    private final CharsetDecoder utf8 =
            StandardCharsets.UTF_8
                    .newDecoder()
                    .onMalformedInput(CodingErrorAction.REPORT)
                    .onUnmappableCharacter(CodingErrorAction.REPORT);
    private final ByteBuffer pending = ByteBuffer.allocate(BLOCK + 8);
    private final CharBuffer nowhere = CharBuffer.allocate(BLOCK + 8);
    private final ByteArrayOutputStream sample = new ByteArrayOutputStream();
    private final long[] zeros = new long[2];
    private byte[] head = new byte[0];
    private long length;
    private boolean valid = true;

    /** Reads a file to its end; empty if it is no text in any of the encodings. */
    static Optional<Found> of(InputStream stream) throws IOException {
        EncodingScan scan = new EncodingScan();
        scan.read(stream);
        return scan.found();
    }

    private void read(InputStream stream) throws IOException {
        for (byte[] block = stream.readNBytes(BLOCK);
                block.length > 0;
                block = stream.readNBytes(BLOCK)) {
            if (length == 0) {
                head = block;
            }
            look(block);
            length += block.length;
        }
        pending.flip();
        valid = valid && !utf8.decode(pending, nowhere.clear(), true).isError();
    }

    private void look(byte[] block) {
        boolean telling = false;
        for (int i = 0; i < block.length; i++) {
            if (block[i] == 0) {
                zeros[i & 1]++;
            }
            telling |= block[i] < 0;
        }
        if (telling && sample.size() < SAMPLE) {
            sample.write(block, 0, block.length);
            sample.write('\n');
        }
        if (valid) {
            pending.put(block).flip();
            valid = !utf8.decode(pending, nowhere.clear(), false).isError();
            pending.compact();
        }
    }

    private Optional<Found> found() throws IOException {
        if (startsWith(0xEF, 0xBB, 0xBF)) {
            return valid ? Optional.of(new Found(TextEncoding.UTF_8, false, 3)) : Optional.empty();
        }
        if (startsWith(0xFF, 0xFE)) {
            return Optional.of(new Found(TextEncoding.UTF_16LE, false, 2));
        }
        if (startsWith(0xFE, 0xFF)) {
            return Optional.of(new Found(TextEncoding.UTF_16BE, false, 2));
        }
        if (zeros[0] + zeros[1] > 0) {
            return withZeros();
        }
        return valid ? Optional.of(new Found(TextEncoding.UTF_8, false, 0)) : byLetters();
    }

    private boolean startsWith(int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (head.length <= i || (head[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }

    /** Separators and digits of UTF-16 have a zero each, always on the same side. */
    private Optional<Found> withZeros() {
        boolean small = zeros[0] == 0 && zeros[1] * 4 > length;
        boolean big = zeros[1] == 0 && zeros[0] * 4 > length;
        if (!small && !big) {
            return Optional.empty();
        }
        return Optional.of(
                new Found(small ? TextEncoding.UTF_16LE : TextEncoding.UTF_16BE, true, 0));
    }

    private Optional<Found> byLetters() throws IOException {
        TextEncoding best = TextEncoding.UTF_8;
        double first = 0;
        double second = 0;
        for (TextEncoding encoding :
                new TextEncoding[] {
                    TextEncoding.WINDOWS_1258, TextEncoding.TCVN3, TextEncoding.VNI
                }) {
            double share = share(encoding);
            if (share > first) {
                second = first;
                first = share;
                best = encoding;
            } else {
                second = Math.max(second, share);
            }
        }
        return first < ENOUGH || first - second < MARGIN
                ? Optional.empty()
                : Optional.of(new Found(best, true, 0));
    }

    /** How many of the words with a letter beyond ASCII are syllables in an encoding. */
    private double share(TextEncoding encoding) throws IOException {
        int words = 0;
        int fitting = 0;
        StringBuilder word = new StringBuilder();
        boolean telling = false;
        try (Reader reader = encoding.reader(new ByteArrayInputStream(sample.toByteArray()))) {
            for (int c = reader.read(); c >= 0; c = reader.read()) {
                if (c >= 0x80 || Character.isLetter(c)) {
                    word.append((char) c);
                    telling |= c >= 0x80;
                } else {
                    if (telling) {
                        words++;
                        fitting += SYLLABLES.fits(word.toString()) ? 1 : 0;
                    }
                    word.setLength(0);
                    telling = false;
                }
            }
        }
        return words == 0 ? 0 : (double) fitting / words;
    }
}
