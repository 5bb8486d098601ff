package vn.rasoat.report.render.page;

import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfLiteral;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.TimeZone;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Takes chance out of a PDF: OpenPDF begins the names of subset fonts with random letters. Here
 * they are numbered, and the id of the file is made from its content. Lengths stay, so every offset
 * does.
 */
public final class StablePdf {

    /** Stands where the id goes. */
    private static final PdfLiteral NO_ID = new PdfLiteral(id("0".repeat(32)));

    private static final Pattern SUBSET = Pattern.compile("/([A-Z]{6})\\+(?=LiberationSerif)");
    private static final int LETTERS = 6;
    private static final String PRODUCER = "Rà soát";
    private static final String LANGUAGE = "vi-VN";

    private StablePdf() {}

    private static String id(String hex) {
        return "[<" + hex + "><" + hex + ">]";
    }

    /**
     * Says what a document is, without the clock; comes before the document is closed.
     *
     * @param writer writes the document
     * @param day stands in the file as its date; taken from the data
     */
    public static void describe(PdfWriter writer, LocalDate day) {
        GregorianCalendar noon =
                new GregorianCalendar(
                        day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0);
        noon.setTimeZone(TimeZone.getTimeZone("UTC"));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(noon));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(noon));
        writer.getInfo().put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfString.TEXT_UNICODE));
        writer.getInfo().put(PdfName.FILEID, NO_ID);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
    }

    /**
     * Takes chance out.
     *
     * @param pdf a document that was described here
     * @return the same document, with the same bytes for the same content
     */
    public static byte[] settle(byte[] pdf) {
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
