package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.nio.charset.Charset;
import java.nio.charset.CharsetEncoder;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import vn.rasoat.intake.text.Data;

/** Writes text in the encodings that survey files come in. */
enum Letters {
    UTF_8("", text -> text.getBytes(StandardCharsets.UTF_8)),
    UTF_8_MARKED("", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8)),
    UTF_8_DECOMPOSED(
            "",
            text ->
                    Normalizer.normalize(text, Normalizer.Form.NFD)
                            .getBytes(StandardCharsets.UTF_8)),
    UTF_16LE_MARKED("", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16LE)),
    UTF_16BE_MARKED("", text -> ("\uFEFF" + text).getBytes(StandardCharsets.UTF_16BE)),
    UTF_16LE("UTF-16LE", text -> text.getBytes(StandardCharsets.UTF_16LE)),
    WINDOWS_1258("windows-1258", Letters::windows1258),
    TCVN3("TCVN3", text -> byTable(text, 1)),
    VNI("VNI", text -> byTable(text, 2));

    private final String confirmed;
    private final Function<String, byte[]> writer;

    Letters(String confirmed, Function<String, byte[]> writer) {
        this.confirmed = confirmed;
        this.writer = writer;
    }

    /** How a request confirms it, empty where the file says it. */
    String confirmed() {
        return confirmed;
    }

    byte[] write(String text) {
        return writer.apply(text);
    }

    /** Letters without their tone, then the tone; some pairs have a byte of their own. */
    private static byte[] windows1258(String text) {
        StringBuilder out = new StringBuilder();
        CharsetEncoder encoder = Charset.forName("windows-1258").newEncoder();
        for (char c : text.toCharArray()) {
            String letter = Character.toString(c);
            if (encoder.canEncode(c)) {
                out.append(letter);
            } else {
                String parts = Normalizer.normalize(letter, Normalizer.Form.NFD);
                String tones = parts.replaceAll("[^\u0300\u0301\u0303\u0309\u0323]", "");
                String base = parts.replaceAll("[\u0300\u0301\u0303\u0309\u0323]", "");
                out.append(Normalizer.normalize(base, Normalizer.Form.NFC)).append(tones);
            }
        }
        return out.toString().getBytes(Charset.forName("windows-1258"));
    }

    private static byte[] byTable(String text, int column) {
        Map<String, byte[]> table = new HashMap<>();
        for (List<String> line : Data.csv("legacy-encodings.csv")) {
            table.put(line.get(0), HexFormat.of().parseHex(line.get(column)));
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (char c : text.toCharArray()) {
            byte[] bytes = table.get(Character.toString(c));
            if (bytes == null && c >= 0x80) {
                throw new IllegalArgumentException("no letter of this encoding: " + c);
            }
            out.writeBytes(bytes == null ? new byte[] {(byte) c} : bytes);
        }
        return out.toByteArray();
    }
}
