package vn.rasoat.report.render.page;

import com.lowagie.text.Document;
import com.lowagie.text.DocumentException;
import com.lowagie.text.Element;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfWriter;
import java.io.OutputStream;

/** Says whether a sheet fits on one page, by setting it on a page that nobody sees. */
final class PdfMeasure {

    private final PdfFonts fonts = new PdfFonts();
    private final Rectangle page;
    private final PdfContentByte canvas;

    PdfMeasure(boolean landscape) {
        page = PdfPages.size(landscape);
        Document document = new Document(page);
        PdfWriter writer = PdfWriter.getInstance(document, OutputStream.nullOutputStream());
        document.open();
        canvas = writer.getDirectContent();
    }

    boolean fits(Sheet sheet, float size) {
        return !ColumnText.hasMoreText(set(sheet, size, fonts, page, canvas, true));
    }

    /**
     * Sets a sheet on one page.
     *
     * @return what {@link ColumnText#go} says of the rest
     */
    static int set(
            Sheet sheet,
            float size,
            PdfFonts fonts,
            Rectangle page,
            PdfContentByte canvas,
            boolean simulate) {
        ColumnText column = new ColumnText(canvas);
        column.setSimpleColumn(
                PdfPages.MARGIN,
                PdfPages.BOTTOM,
                page.getRight() - PdfPages.MARGIN,
                page.getTop() - PdfPages.MARGIN);
        PdfElements elements = new PdfElements(fonts, size);
        for (Block block : sheet.blocks()) {
            for (Element element : elements.of(block)) {
                column.addElement(element);
            }
        }
        try {
            return column.go(simulate);
        } catch (DocumentException e) {
            throw new IllegalStateException("a sheet cannot be set", e);
        }
    }
}
