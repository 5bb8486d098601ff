package vn.rasoat.intake.delimited;

import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.List;
import vn.rasoat.intake.text.Data;

/** The letters of an encoding that came with fonts: of one byte, or of a letter and a mark. */
final class LegacyLetters {

    /** What a byte that means nothing becomes. */
    static final char UNKNOWN = '\uFFFD';

    private static final int COLUMN_LETTER = 0;
    private static final int COLUMN_TCVN3 = 1;
    private static final int COLUMN_VNI = 2;

    /** Capital and small letter, and capital and small mark, differ by this bit. */
    private static final int CASE = 0x20;

    private final char[] single = new char[256];
    private final char[][] pairs = new char[256][];

    private LegacyLetters(int column) {
        for (List<String> line : Data.csv("legacy-encodings.csv")) {
            char letter = line.get(COLUMN_LETTER).charAt(0);
            byte[] bytes = HexFormat.of().parseHex(line.get(column));
            if (bytes.length == 1) {
                single[bytes[0] & 0xFF] = letter;
            } else {
                pair(bytes[0] & 0xFF, bytes[1] & 0xFF, letter);
            }
        }
    }

    /** A mark of the other case behind a letter is what a shift key held too long leaves. */
    private void pair(int first, int mark, char letter) {
        if (pairs[first] == null) {
            pairs[first] = new char[256];
        }
        pairs[first][mark] = letter;
        pairs[first][mark ^ CASE] = letter;
    }

    /** TCVN3, also called ABC. */
    static LegacyLetters tcvn3() {
        LegacyLetters letters = new LegacyLetters(COLUMN_TCVN3);
        letters.fill(new String(new char[256]).replace('\0', UNKNOWN));
        letters.single[0xA0] = '\u00A0';
        return letters;
    }

    /** VNI Windows; signs that are no letters are those of Western Windows. */
    static LegacyLetters vni() {
        LegacyLetters letters = new LegacyLetters(COLUMN_VNI);
        byte[] all = new byte[256];
        for (int i = 0; i < all.length; i++) {
            all[i] = (byte) i;
        }
        Charset western =
                Charset.isSupported("windows-1252")
                        ? Charset.forName("windows-1252")
                        : StandardCharsets.ISO_8859_1;
        letters.fill(new String(all, western));
        return letters;
    }

    /** ASCII is itself; what else has no letter is taken from another encoding. */
    private void fill(String others) {
        for (int i = 0; i < single.length; i++) {
            if (single[i] == 0) {
                single[i] = i < 0x80 ? (char) i : others.charAt(i);
            }
        }
    }

    /** The letter of two bytes, 0 where they are not one letter. */
    char of(int first, int second) {
        return pairs[first] == null ? 0 : pairs[first][second];
    }

    /** The letter of one byte. */
    char of(int value) {
        return single[value];
    }
}
