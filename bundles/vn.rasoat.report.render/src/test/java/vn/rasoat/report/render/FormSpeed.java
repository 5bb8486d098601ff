package vn.rasoat.report.render;

import com.lowagie.text.Document;
import com.lowagie.text.Phrase;
import com.lowagie.text.pdf.PdfPTable;
import com.lowagie.text.pdf.PdfWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;
import vn.rasoat.report.render.page.PdfFonts;
import vn.rasoat.report.render.page.PdfPages;

/**
 * Measures a form of 331 units against a bare table of the same cells. With a folder as its
 * argument it writes the forms of made-up packs there instead, to be looked at.
 */
public final class FormSpeed {

    private static final int ROUNDS = 15;

    private FormSpeed() {}

    /**
     * Runs.
     *
     * @param arguments nothing, or a folder
     * @throws IOException if a file cannot be written
     */
    public static void main(String... arguments) throws IOException {
        if (arguments.length > 0) {
            write(Path.of(arguments[0]));
            return;
        }
        FormPack pack = MadeUpPacks.province(10, 32);
        StatutoryForm form = pack.form("7.1").orElseThrow();
        System.out.printf("%d rows, %d columns%n", form.rows().size(), form.columns().size());
        for (FormRenderer renderer :
                new FormRenderer[] {
                    new PdfFormRenderer(), new HtmlFormRenderer(), new XlsxFormRenderer()
                }) {
            measure(
                    renderer.format(),
                    () -> {
                        ByteArrayOutputStream out = new ByteArrayOutputStream();
                        renderer.render(pack, form, out);
                        return out.size();
                    });
        }
        measure("bare table", () -> bare(form));
    }

    /** What is measured. */
    private interface Work {
        int bytes() throws IOException;
    }

    private static void measure(String name, Work work) throws IOException {
        long[] times = new long[ROUNDS];
        int bytes = 0;
        for (int i = 0; i < ROUNDS * 2; i++) {
            long start = System.nanoTime();
            bytes = work.bytes();
            times[i % ROUNDS] = System.nanoTime() - start;
        }
        Arrays.sort(times);
        System.out.printf(
                "%-10s median %.1f ms, least %.1f ms, %d bytes%n",
                name, times[ROUNDS / 2] / 1e6, times[0] / 1e6, bytes);
    }

    private static int bare(StatutoryForm form) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        PdfFonts fonts = new PdfFonts();
        Document document = new Document(PdfPages.size(true));
        PdfWriter.getInstance(document, out);
        document.open();
        PdfPTable table = new PdfPTable(2 + form.columns().size());
        for (FormRow row : form.rows()) {
            table.addCell(new Phrase(row.ordinal(), fonts.regular(9)));
            table.addCell(new Phrase(row.unit().name(), fonts.regular(9)));
            for (Cell cell : row.cells()) {
                table.addCell(new Phrase(cell.text(), fonts.regular(9)));
            }
        }
        document.add(table);
        document.close();
        return out.size();
    }

    private static void write(Path folder) throws IOException {
        write(MadeUpPacks.district(), folder.resolve("district"));
        write(MadeUpPacks.province(10, 32), folder.resolve("province"));
        write(MadeUpPacks.commune(), folder.resolve("commune"));
        write(MadeUpPacks.ethnic(53), folder.resolve("ethnic"));
        write(MadeUpPacks.odd(), folder.resolve("odd"));
        write(MadeUpPacks.empty(), folder.resolve("empty"));
    }

    private static void write(FormPack pack, Path folder) throws IOException {
        Files.createDirectories(folder);
        for (FormRenderer renderer :
                new FormRenderer[] {new PdfFormRenderer(), new HtmlFormRenderer()}) {
            ByteArrayOutputStream all = new ByteArrayOutputStream();
            renderer.render(pack, all);
            Files.write(folder.resolve("pack." + renderer.format()), all.toByteArray());
            for (StatutoryForm form : pack.forms()) {
                ByteArrayOutputStream out = new ByteArrayOutputStream();
                renderer.render(pack, form, out);
                Files.write(
                        folder.resolve(form.number() + "." + renderer.format()), out.toByteArray());
            }
        }
    }
}
