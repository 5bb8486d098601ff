package vn.rasoat.report.render;

import com.lowagie.text.Font;
import com.lowagie.text.pdf.BaseFont;
import java.util.List;
import vn.rasoat.report.render.page.PdfFonts;

/**
 * Letters of one kind and size.
 *
 * @param base the letters
 * @param size in points
 * @param printable knows which letters there are
 */
record Face(BaseFont base, float size, PdfFonts printable) {

    /** From one line to the next, in sizes; Vietnamese capitals carry two signs. */
    private static final float LEADING = 1.16f;

    /** From the top of a line to where its letters stand, in sizes. */
    private static final float ASCENT = 0.91f;

    static Face regular(PdfFonts fonts, float size) {
        return of(fonts.regular(size), fonts);
    }

    static Face bold(PdfFonts fonts, float size) {
        return of(fonts.bold(size), fonts);
    }

    static Face italic(PdfFonts fonts, float size) {
        return of(fonts.italic(size), fonts);
    }

    private static Face of(Font font, PdfFonts fonts) {
        return new Face(font.getBaseFont(), font.getSize(), fonts);
    }

    float width(String text) {
        return base.getWidthPoint(text, size);
    }

    float leading() {
        return size * LEADING;
    }

    float ascent() {
        return size * ASCENT;
    }

    /** Lines of running text no wider than a width; a longer word breaks anywhere. */
    List<String> wrap(String text, float width) {
        return TextLines.ofWords(printable.printable(text), this::width, width);
    }

    /** Lines of a formula, which breaks at its signs. */
    List<String> wrapFormula(String text, float width) {
        String printed = printable.printable(text);
        return TextLines.balanced(room -> TextLines.ofFormula(printed, this::width, room), width);
    }

    /** Lines of a title, of about one width. */
    List<String> wrapTitle(String text, float width) {
        String printed = printable.printable(text);
        return TextLines.balanced(room -> TextLines.ofWords(printed, this::width, room), width);
    }
}
