package vn.rasoat.report.render.page;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;

/** Writes a paper as PDF. The same paper gives the same bytes. */
final class PdfPaper {

    private static final float LINES_BELOW_HEADING = 7;

    private PdfPaper() {}

    /**
     * Writes.
     *
     * @param paper the paper
     * @param day stands in the file as its date; taken from the data, never from the clock
     */
    static byte[] write(Paper paper, LocalDate day) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        PdfFonts fonts = new PdfFonts();
        Document document =
                new Document(
                        PdfPages.size(paper.landscape()),
                        PdfPages.MARGIN,
                        PdfPages.MARGIN,
                        PdfPages.MARGIN,
                        PdfPages.BOTTOM);
        PdfWriter writer = PdfWriter.getInstance(document, buffer);
        Footer footer = new Footer(fonts);
        writer.setPageEvent(footer);
        document.addTitle(paper.title());
        document.open();
        for (Paper.Sized sized : paper.sheets()) {
            footer.text = sized.sheet().footer();
            footer.numbered = !sized.onePage();
            document.newPage();
            if (sized.onePage()) {
                onePage(sized, paper, fonts, writer.getDirectContent());
                // a page on which only the canvas was used counts as empty
                writer.setPageEmpty(false);
            } else {
                PdfElements elements = new PdfElements(fonts, sized.size());
                for (Block block : sized.sheet().blocks()) {
                    if (block instanceof Block.Heading) {
                        stayWithNext(document, writer, sized.size());
                    }
                    for (Element element : elements.of(block)) {
                        document.add(element);
                    }
                }
            }
        }
        StablePdf.describe(writer, day);
        document.close();
        return StablePdf.settle(buffer.toByteArray());
    }

    private static void onePage(
            Paper.Sized sized, Paper paper, PdfFonts fonts, PdfContentByte canvas) {
        int rest =
                PdfMeasure.set(
                        sized.sheet(),
                        sized.size(),
                        fonts,
                        PdfPages.size(paper.landscape()),
                        canvas,
                        false);
        if (ColumnText.hasMoreText(rest)) {
            throw new IllegalStateException("more than the page holds");
        }
    }

    /** A heading at the foot of a page would stand alone. */
    private static void stayWithNext(Document document, PdfWriter writer, float size) {
        if (writer.getVerticalPosition(true) - document.bottom() < size * LINES_BELOW_HEADING) {
            document.newPage();
        }
    }

    /** The small line at the bottom of every page. */
    private static final class Footer extends PdfPageEventHelper {

        private final PdfFonts fonts;
        private String text = "";
        private boolean numbered;

        Footer(PdfFonts fonts) {
            this.fonts = fonts;
        }

        @Override
        public void onEndPage(PdfWriter writer, Document document) {
            String line =
                    numbered
                            ? text
                                    + PageTexts.get("ref.separator")
                                    + PageTexts.get("page", Numbers.plain(writer.getPageNumber()))
                            : text;
            ColumnText column = new ColumnText(writer.getDirectContent());
            column.setSimpleColumn(
                    document.left(), PdfPages.FOOTER_BOTTOM, document.right(), PdfPages.FOOTER_TOP);
            Paragraph paragraph =
                    new Paragraph(
                            PdfPages.FOOTER_LEADING, line, fonts.regular(PdfPages.FOOTER_SIZE));
            paragraph.setAlignment(Element.ALIGN_CENTER);
            column.addElement(paragraph);
            column.go();
        }
    }
}
