package vn.rasoat.intake.delimited;

import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.Charset;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;

/** The encodings that survey files come in. */
enum TextEncoding {
    UTF_8("UTF-8", StandardCharsets.UTF_8),
    UTF_16LE("UTF-16LE", StandardCharsets.UTF_16LE),
    UTF_16BE("UTF-16BE", StandardCharsets.UTF_16BE),
    WINDOWS_1258("windows-1258", charset("windows-1258")),
    TCVN3("TCVN3 (ABC)", LegacyLetters.tcvn3()),
    VNI("VNI Windows", LegacyLetters.vni());

    private final String title;
    private final Charset charset;
    private final LegacyLetters letters;

    TextEncoding(String title, Charset charset) {
        this.title = title;
        this.charset = charset;
        this.letters = null;
    }

    TextEncoding(String title, LegacyLetters letters) {
        this.title = title;
        this.charset = null;
        this.letters = letters;
    }

    /** A Java without its rarer encodings reads everything else all the same. */
    private static Charset charset(String name) {
        return Charset.isSupported(name) ? Charset.forName(name) : StandardCharsets.US_ASCII;
    }

    /** As the officer may have seen it in a menu. */
    String title() {
        return title;
    }

    /** Bytes that mean nothing become U+FFFD. */
    Reader reader(InputStream stream) throws IOException {
        if (letters != null) {
            return new LegacyReader(stream, letters);
        }
        return new InputStreamReader(
                stream,
                charset.newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE));
    }
}
