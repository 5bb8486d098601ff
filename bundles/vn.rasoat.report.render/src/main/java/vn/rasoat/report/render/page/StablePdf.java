package vn.rasoat.report.render.page;

import com.lowagie.text.pdf.PdfLiteral;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a PDF: OpenPDF begins the names of subset fonts with random letters. Here
 * they are numbered, and the id of the file is made from its content. Lengths stay, so every offset
 * does.
 */
final class StablePdf {

    /** Stands where the id goes. */
    static final PdfLiteral NO_ID = new PdfLiteral(id("0".repeat(32)));

    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=LiberationSerif)");
    private static final int LETTERS = 6;

    private StablePdf() {}

    private static String id(String hex) {
        return "[<" + hex + "><" + hex + ">]";
    }

    static byte[] settle(byte[] pdf) {
        // one char a byte, so that offsets in text and file are the same
        String text = new String(pdf, StandardCharsets.ISO_8859_1);
        Map<String, String> names = new LinkedHashMap<>();
        Matcher matcher = SUBSET.matcher(text);
        String named =
                matcher.replaceAll(
                        match ->
                                "/"
                                        + names.computeIfAbsent(
                                                match.group(1), any -> name(names.size()))
                                        + "+");
        String hex = sha256(named.getBytes(StandardCharsets.ISO_8859_1)).substring(0, 32);
        int at = named.lastIndexOf(NO_ID.toString());
        if (at < 0) {
            throw new IllegalStateException("the PDF has no id");
        }
        String settled = named.substring(0, at) + id(hex) + named.substring(at + id(hex).length());
        return settled.getBytes(StandardCharsets.ISO_8859_1);
    }

    /** AAAAAA, AAAAAB ... */
    private static String name(int number) {
        StringBuilder name = new StringBuilder();
        int rest = number;
        for (int i = 0; i < LETTERS; i++) {
            name.insert(0, (char) ('A' + rest % 26));
            rest /= 26;
        }
        return name.toString();
    }

    private static String sha256(byte[] bytes) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
