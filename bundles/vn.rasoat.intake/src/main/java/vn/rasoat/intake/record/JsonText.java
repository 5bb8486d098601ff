package vn.rasoat.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.PushbackInputStream;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The text of a JSON file: UTF-8, or UTF-16 with a mark. Wrong bytes are a fault of the file. */
final class JsonText {

    private JsonText() {}

    static Reader of(InputStream stream) throws IOException {
        PushbackInputStream bytes = new PushbackInputStream(stream, 3);
        byte[] mark = bytes.readNBytes(3);
        Charset charset = StandardCharsets.UTF_8;
        int skipped = 0;
        if (starts(mark, 0xEF, 0xBB, 0xBF)) {
            skipped = 3;
        } else if (starts(mark, 0xFF, 0xFE)) {
            charset = StandardCharsets.UTF_16LE;
            skipped = 2;
        } else if (starts(mark, 0xFE, 0xFF)) {
            charset = StandardCharsets.UTF_16BE;
            skipped = 2;
        }
        bytes.unread(mark, skipped, mark.length - skipped);
        return new InputStreamReader(
                bytes,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPORT)
                        .onUnmappableCharacter(CodingErrorAction.REPORT));
    }

    private static boolean starts(byte[] bytes, int... mark) {
        for (int i = 0; i < mark.length; i++) {
            if (i >= bytes.length || (bytes[i] & 0xFF) != mark[i]) {
                return false;
            }
        }
        return true;
    }
}
