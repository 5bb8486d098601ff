package vn.rasoat.report.render;

import com.lowagie.text.Document;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;
import vn.rasoat.report.render.page.PdfPages;
import vn.rasoat.report.render.page.StablePdf;

/**
 * Writes forms as PDF with embedded fonts, as the circular prints them; a pack has a bookmark a
 * form.
 */
@Component(service = FormRenderer.class)
public final class PdfFormRenderer implements FormRenderer {

    @Override
    public String format() {
        return "pdf";
    }

    @Override
    public String mediaType() {
        return "application/pdf";
    }

    @Override
    public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
        out.write(pdf(pack, List.of(form), FormWords.entry(form)));
    }

    @Override
    public void render(FormPack pack, OutputStream out) throws IOException {
        out.write(pdf(pack, pack.forms(), FormWords.contents(pack)));
    }

    private static byte[] pdf(FormPack pack, List<StatutoryForm> forms, String title) {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        PdfFonts fonts = new PdfFonts();
        Document document = new Document(PdfPages.size(true));
        PdfWriter writer = PdfWriter.getInstance(document, buffer);
        if (forms.size() > 1) {
            writer.setViewerPreferences(PdfWriter.PageModeUseOutlines);
        }
        document.addTitle(title);
        document.open();
        for (StatutoryForm form : forms) {
            new PdfForm(pack, form, fonts).write(document, writer);
        }
        if (forms.isEmpty()) {
            // there is no PDF without a page
            writer.setPageEmpty(false);
        }
        StablePdf.describe(writer, pack.round().endsOn());
        document.close();
        return StablePdf.settle(buffer.toByteArray());
    }
}
