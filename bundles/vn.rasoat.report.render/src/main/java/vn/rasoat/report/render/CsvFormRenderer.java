package vn.rasoat.report.render;

import java.io.BufferedWriter;
import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.FormColumn;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;

/**
 * Writes CSV (RFC 4180, UTF-8 with a byte order mark so that Excel reads Vietnamese). One form has
 * one line a row; a whole pack has one line a cell, because its forms differ in columns.
 */
@Component(service = FormRenderer.class)
public final class CsvFormRenderer implements FormRenderer {

    private static final String BYTE_ORDER_MARK = "\uFEFF";
    private static final String LINE_END = "\r\n";
    private static final List<String> ROW_HEADER = List.of("unit", "name", "level", "breakdown");

    @Override
    public String format() {
        return "csv";
    }

    @Override
    public String mediaType() {
        return "text/csv; charset=UTF-8";
    }

    @Override
    public void render(FormPack pack, StatutoryForm form, OutputStream out) throws IOException {
        Writer writer = begin(out);
        List<String> header = new ArrayList<>(ROW_HEADER);
        form.columns().stream().map(FormColumn::id).forEach(header::add);
        line(writer, header);
        for (FormRow row : form.rows()) {
            List<String> fields = new ArrayList<>(lead(row));
            row.cells().forEach(cell -> fields.add(cell.text()));
            line(writer, fields);
        }
        writer.flush();
    }

    @Override
    public void render(FormPack pack, OutputStream out) throws IOException {
        Writer writer = begin(out);
        List<String> header = new ArrayList<>();
        header.add("form");
        header.addAll(ROW_HEADER);
        header.add("column");
        header.add("value");
        line(writer, header);
        for (StatutoryForm form : pack.forms()) {
            for (FormRow row : form.rows()) {
                for (int i = 0; i < form.columns().size(); i++) {
                    List<String> fields = new ArrayList<>();
                    fields.add(form.number());
                    fields.addAll(lead(row));
                    fields.add(form.columns().get(i).id());
                    fields.add(row.cells().get(i).text());
                    line(writer, fields);
                }
            }
        }
        writer.flush();
    }

    static Writer begin(OutputStream out) throws IOException {
        Writer writer = new BufferedWriter(new OutputStreamWriter(out, StandardCharsets.UTF_8));
        writer.write(BYTE_ORDER_MARK);
        return writer;
    }

    private static List<String> lead(FormRow row) {
        return List.of(
                row.unit().code(), row.unit().name(), row.unit().level().word(), row.breakdown());
    }

    static void line(Writer writer, List<String> fields) throws IOException {
        for (int i = 0; i < fields.size(); i++) {
            writer.write(i == 0 ? "" : ",");
            writer.write(quote(fields.get(i)));
        }
        writer.write(LINE_END);
    }

    private static String quote(String field) {
        boolean plain = field.chars().noneMatch(it -> it == ',' || it == '"' || it < ' ');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }
}
