package vn.rasoat.report.render.page;

import com.lowagie.text.Document;
import com.lowagie.text.Element;
import com.lowagie.text.Paragraph;
import com.lowagie.text.pdf.ColumnText;
import com.lowagie.text.pdf.PdfContentByte;
import com.lowagie.text.pdf.PdfDate;
import com.lowagie.text.pdf.PdfName;
import com.lowagie.text.pdf.PdfPageEventHelper;
import com.lowagie.text.pdf.PdfString;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.time.LocalDate;
import java.util.GregorianCalendar;
import java.util.TimeZone;

/** Writes a paper as PDF. The same paper gives the same bytes. */
final class PdfPaper {

    private static final String PRODUCER = "Rà soát";
    private static final float LINES_BELOW_HEADING = 7;
    private static final String LANGUAGE = "vi-VN";

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
        describe(writer, day);
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

    private static void describe(PdfWriter writer, LocalDate day) {
        GregorianCalendar noon =
                new GregorianCalendar(
                        day.getYear(), day.getMonthValue() - 1, day.getDayOfMonth(), 12, 0);
        noon.setTimeZone(TimeZone.getTimeZone("UTC"));
        writer.getInfo().put(PdfName.CREATIONDATE, new PdfDate(noon));
        writer.getInfo().put(PdfName.MODDATE, new PdfDate(noon));
        writer.getInfo().put(PdfName.PRODUCER, new PdfString(PRODUCER, PdfString.TEXT_UNICODE));
        writer.getInfo().put(PdfName.FILEID, StablePdf.NO_ID);
        writer.getExtraCatalog().put(PdfName.LANG, new PdfString(LANGUAGE));
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
