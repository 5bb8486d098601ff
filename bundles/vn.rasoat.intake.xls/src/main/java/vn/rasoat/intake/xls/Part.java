package vn.rasoat.intake.xls;

import java.io.BufferedWriter;
import java.io.Closeable;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;

/** One XML part being written. Names of elements and attributes are ours, values the workbook's. */
final class Part implements Closeable {

    private static final String HEAD =
            "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

    private final Writer out;

    Part(OutputStream stream) throws IOException {
        out = new BufferedWriter(new OutputStreamWriter(stream, StandardCharsets.UTF_8), 1 << 15);
        out.write(HEAD);
    }

    /** XML as it stands. */
    Part xml(String xml) throws IOException {
        out.write(xml);
        return this;
    }

    /** A number between XML. */
    Part number(long number) throws IOException {
        out.write(Long.toString(number));
        return this;
    }

    /** Text of an element or a value of an attribute; what XML cannot hold is left out. */
    Part text(String text) throws IOException {
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            switch (c) {
                case '<' -> out.write("&lt;");
                case '>' -> out.write("&gt;");
                case '&' -> out.write("&amp;");
                case '"' -> out.write("&quot;");
                case '\t' -> out.write("&#9;");
                case '\n' -> out.write("&#10;");
                case '\r' -> out.write("&#13;");
                default -> i += other(text, i);
            }
        }
        return this;
    }

    /** Writes a sign of no meaning to XML; returns how many more chars it took. */
    private int other(String text, int i) throws IOException {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)
                && i + 1 < text.length()
                && Character.isLowSurrogate(text.charAt(i + 1))) {
            out.write(c);
            out.write(text.charAt(i + 1));
            return 1;
        }
        if (c >= ' ' && c < 0xFFFE && !Character.isSurrogate(c)) {
            out.write(c);
        }
        return 0;
    }

    @Override
    public void close() throws IOException {
        out.close();
    }
}
