package vn.rasoat.report.render;

import com.lowagie.text.Document;
import com.lowagie.text.Rectangle;
import com.lowagie.text.pdf.PdfDestination;
import com.lowagie.text.pdf.PdfOutline;
import com.lowagie.text.pdf.PdfWriter;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;
import vn.rasoat.report.render.page.PdfPages;

/** One form on pages of a document. Its pages have numbers of their own, as it is signed alone. */
final class PdfForm {

    static final float LEFT = PdfPages.MARGIN;
    static final float WIDTH = PdfPages.size(true).getWidth() - 2 * PdfPages.MARGIN;

    private static final float TOP = PdfPages.size(true).getHeight() - PdfPages.MARGIN;
    private static final float ROOM = TOP - PdfPages.BOTTOM;
    private static final float FOOTER_SIZE = 9;
    private static final float FOOTER_BASELINE = 20;

    /** Leaves the middle to the number of the page. */
    private static final float RUNNING_WIDTH = WIDTH * 0.44f;

    private final FormPack pack;
    private final StatutoryForm form;
    private final PdfFonts fonts;

    PdfForm(FormPack pack, StatutoryForm form, PdfFonts fonts) {
        this.pack = pack;
        this.form = form;
        this.fonts = fonts;
    }

    /** Size and columns of the table on A4. */
    static TablePlan plan(StatutoryForm form, PdfFonts fonts) {
        return TablePlan.of(form, fonts, WIDTH, ROOM);
    }

    void write(Document document, PdfWriter writer) {
        List<List<Slice>> pages = PageBreaks.of(slices(), ROOM);
        for (int i = 0; i < pages.size(); i++) {
            document.newPage();
            if (i == 0) {
                bookmark(writer);
            }
            Pen pen = new Pen(writer);
            float top = TOP;
            for (Slice slice : pages.get(i)) {
                slice.draw(pen, top);
                top -= slice.height();
            }
            footer(pen, i + 1, pages.size());
            pen.end();
            // a page on which only the canvas was used counts as empty
            writer.setPageEmpty(false);
        }
    }

    private List<Slice> slices() {
        List<Slice> slices = new ArrayList<>();
        slices.add(new HeadSlice(pack, form, fonts));
        TablePlan plan = plan(form, fonts);
        Face regular = Face.regular(fonts, plan.size());
        Face bold = Face.bold(fonts, plan.size());
        List<UnitRows> units = UnitRows.of(form);
        for (TablePlan.Part part : plan.parts()) {
            TableHeader header = TableHeader.of(form, part, fonts, plan.size());
            if (units.isEmpty()) {
                slices.add(header);
            }
            for (UnitRows unit : units) {
                slices.add(new UnitSlice(unit, part, header, unit.bold() ? bold : regular));
            }
        }
        slices.addAll(RemarkSlice.of(FormWords.remarks(pack, form), fonts));
        slices.add(new SignatureSlice(fonts));
        return slices;
    }

    private void bookmark(PdfWriter writer) {
        Rectangle page = PdfPages.size(true);
        new PdfOutline(
                writer.getRootOutline(),
                new PdfDestination(PdfDestination.FITH, page.getTop()),
                FormWords.entry(form));
    }

    private void footer(Pen pen, int number, int count) {
        Face face = Face.regular(fonts, FOOTER_SIZE);
        if (number > 1) {
            float baseline = FOOTER_BASELINE;
            for (String line : face.wrap(FormWords.running(pack, form), RUNNING_WIDTH)) {
                pen.left(face, LEFT, baseline, line);
                baseline -= face.leading();
            }
        }
        String text = SheetTexts.get("pageOf", Integer.toString(number), Integer.toString(count));
        pen.centre(face, LEFT + WIDTH / 2, FOOTER_BASELINE, text);
    }
}
