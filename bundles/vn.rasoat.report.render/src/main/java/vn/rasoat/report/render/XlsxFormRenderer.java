package vn.rasoat.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.StatutoryForm;

/** Writes forms as XLSX, laid out as they are printed; a pack is one sheet a form. */
@Component(service = FormRenderer.class)
public final class XlsxFormRenderer implements FormRenderer {

    /** Fixed: a version would change the bytes with every release. */
    private static final String APPLICATION = "Ra soat";

    private static final String APPLICATION_VERSION = "1.0";

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public String mediaType() {
        return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    }

    @Override
    public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
        render(pack, List.of(form), out);
    }

    @Override
    public void render(FormPack pack, OutputStream out) throws IOException {
        render(pack, pack.forms(), out);
    }

    private static void render(FormPack pack, List<StatutoryForm> forms, OutputStream out)
            throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(buffer, APPLICATION, APPLICATION_VERSION)) {
            // another size than any cell has: LibreOffice takes its own font where a cell has the
            // default one
            workbook.setGlobalDefaultFont(FormSheet.FONT, 10);
            for (StatutoryForm form : forms) {
                FormSheet.write(workbook.newWorksheet(form.number()), pack, form);
            }
        }
        StableZip.rewrite(buffer.toByteArray(), pack.round().endsOn().toString(), out);
    }
}
