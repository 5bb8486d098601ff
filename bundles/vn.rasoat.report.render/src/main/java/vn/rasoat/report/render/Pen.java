package vn.rasoat.report.render;

import com.lowagie.text.pdf.BaseFont;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.util.List;

/** Writes on one page: lines below, texts above, each in one go. */
final class Pen {

    private static final float LINE = 0.5f;

    private final PdfContentByte lines;
    private final PdfContentByte texts;
    private BaseFont base;
    private float size;

    Pen(PdfWriter writer) {
        lines = writer.getDirectContentUnder();
        texts = writer.getDirectContent();
        lines.setLineWidth(LINE);
        texts.beginText();
    }

    void end() {
        lines.stroke();
        texts.endText();
    }

    /** A line from one place to another, in points from the lower left corner of the page. */
    void line(float fromX, float fromY, float toX, float toY) {
        lines.moveTo(fromX, fromY);
        lines.lineTo(toX, toY);
    }

    void box(float left, float top, float width, float height) {
        lines.rectangle(left, top - height, width, height);
    }

    void left(Face face, float x, float baseline, String text) {
        if (text.isEmpty()) {
            return;
        }
        // the font stays until another is named
        if (face.base() != base || face.size() != size) {
            base = face.base();
            size = face.size();
            texts.setFontAndSize(base, size);
        }
        texts.setTextMatrix(x, baseline);
        texts.showText(text);
    }

    void right(Face face, float x, float baseline, String text) {
        left(face, x - face.width(text), baseline, text);
    }

    void centre(Face face, float x, float baseline, String text) {
        left(face, x - face.width(text) / 2, baseline, text);
    }

    /** Lines below each other, each in the middle. */
    void centre(Face face, float x, float top, List<String> centred) {
        float baseline = top - face.ascent();
        for (String line : centred) {
            centre(face, x, baseline, line);
            baseline -= face.leading();
        }
    }
}
