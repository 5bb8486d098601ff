package vn.rasoat.report.render.page;

import com.lowagie.text.DocumentException;
import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;

/**
 * Liberation Serif, which has the widths of Times and every Vietnamese letter. It comes with this
 * bundle and is embedded in the PDF as far as it is used, so that a page looks the same everywhere.
 */
public final class PdfFonts {

    /** The data of a font that is read once; a font object serves one document only. */
    private static final byte[] REGULAR = read("Regular");

    private static final byte[] BOLD = read("Bold");
    private static final byte[] ITALIC = read("Italic");

    private static final int MISSING = '\u25a1';

    private final BaseFont regular = font("Regular", REGULAR);
    private final BaseFont bold = font("Bold", BOLD);
    private final BaseFont italic = font("Italic", ITALIC);

    private static String name(String face) {
        return "LiberationSerif-" + face + ".ttf";
    }

    private static byte[] read(String face) {
        try (InputStream stream = PdfFonts.class.getResourceAsStream("/liberation/" + name(face))) {
            if (stream == null) {
                throw new IllegalStateException("the bundle lacks its font " + face);
            }
            return stream.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static BaseFont font(String face, byte[] data) {
        try {
            return BaseFont.createFont(
                    name(face), BaseFont.IDENTITY_H, BaseFont.EMBEDDED, false, data, null);
        } catch (DocumentException | IOException e) {
            throw new IllegalStateException("the font cannot be read: " + face, e);
        }
    }

    /**
     * Upright letters.
     *
     * @param size in points
     * @return the font
     */
    public Font regular(float size) {
        return new Font(regular, size);
    }

    /**
     * Bold letters.
     *
     * @param size in points
     * @return the font
     */
    public Font bold(float size) {
        return new Font(bold, size);
    }

    /**
     * Slanted letters.
     *
     * @param size in points
     * @return the font
     */
    public Font italic(float size) {
        return new Font(italic, size);
    }

    /**
     * What the fonts can print. A letter that they do not have must not vanish from a name in
     * silence, and a letter that was typed as several signs is one letter.
     *
     * @param text any text
     * @return the text with a box for what the fonts lack
     */
    public String printable(String text) {
        String composed = Normalizer.normalize(text, Normalizer.Form.NFC);
        StringBuilder printable = new StringBuilder(composed.length());
        composed.codePoints()
                .map(letter -> regular.charExists(letter) ? letter : MISSING)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }
}
