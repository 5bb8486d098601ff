package vn.rasoat.report.render;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonToken;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import vn.rasoat.api.report.Cell;
import vn.rasoat.api.report.FormPack;
import vn.rasoat.api.report.FormRenderer;
import vn.rasoat.api.report.FormRow;
import vn.rasoat.api.report.StatutoryForm;

/** The texts of the cells of one form, row by row, read back from each format. */
final class ReadForms {

    private static final int CSV_LEADS = 4;

    /** Rows of a sheet above the header, one of column numbers, and counting from 1. */
    private static final int ABOVE = 6 + 1 + 1;

    private static final Pattern CSV_FIELD = Pattern.compile("(?:\"((?:[^\"]|\"\")*)\"|([^,]*))");

    private ReadForms() {}

    static byte[] render(FormRenderer renderer, FormPack pack, StatutoryForm form)
            throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        renderer.render(pack, form, out);
        return out.toByteArray();
    }

    static List<List<String>> model(StatutoryForm form) {
        return form.rows().stream().map(ReadForms::texts).toList();
    }

    static List<String> texts(FormRow row) {
        return row.cells().stream().map(Cell::text).toList();
    }

    static List<List<String>> csv(FormPack pack, StatutoryForm form) throws IOException {
        String csv = text(new CsvFormRenderer(), pack, form);
        List<List<String>> rows = new ArrayList<>();
        for (String line : csv.substring(csv.indexOf("\r\n") + 2).split("\r\n")) {
            if (!line.isEmpty()) {
                List<String> fields = fields(line);
                rows.add(fields.subList(CSV_LEADS, fields.size()));
            }
        }
        return rows;
    }

    private static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        Matcher field = CSV_FIELD.matcher(line);
        int at = 0;
        while (at <= line.length() && field.find(at)) {
            fields.add(
                    field.group(1) != null ? field.group(1).replace("\"\"", "\"") : field.group(2));
            at = field.end() + 1;
        }
        return fields;
    }

    static List<List<String>> json(FormPack pack, StatutoryForm form) throws IOException {
        List<List<String>> rows = new ArrayList<>();
        try (JsonParser json =
                new JsonFactory().createParser(text(new JsonFormRenderer(), pack, form))) {
            while (json.nextToken() != null) {
                if (json.currentToken() == JsonToken.FIELD_NAME
                        && "cells".equals(json.currentName())) {
                    List<String> row = new ArrayList<>();
                    json.nextToken();
                    while (json.nextToken() != JsonToken.END_OBJECT) {
                        boolean blank = json.nextToken() == JsonToken.VALUE_NULL;
                        row.add(blank ? "" : json.getText());
                    }
                    rows.add(row);
                }
            }
        }
        return rows;
    }

    static List<List<String>> xlsx(FormPack pack, StatutoryForm form) throws Exception {
        Workbooks.Sheet sheet = new Workbooks.Sheet(render(new XlsxFormRenderer(), pack, form));
        int first = HeaderGrid.of(form).depth() + ABOVE;
        int leads = form.leadHeaders().size();
        List<List<String>> rows = new ArrayList<>();
        for (int i = 0; i < form.rows().size(); i++) {
            int at = first + i;
            rows.add(
                    IntStream.range(leads, leads + form.columns().size())
                            .mapToObj(column -> sheet.any(column(column) + at))
                            .toList());
        }
        return rows;
    }

    private static String column(int index) {
        String last = Character.toString('A' + index % 26);
        return index < 26 ? last : column(index / 26 - 1) + last;
    }

    static List<List<String>> html(FormPack pack, StatutoryForm form) throws Exception {
        List<List<String>> rows = new ArrayList<>();
        form.rows().forEach(row -> rows.add(new ArrayList<>()));
        for (Element table : tables(text(new HtmlFormRenderer(), pack, form))) {
            int at = 0;
            for (Element body : elements(table, "tbody")) {
                for (Element row : elements(body, "tr")) {
                    List<String> cells = rows.get(at++);
                    for (Element cell : elements(row, "td")) {
                        if (!cell.getAttribute("class").equals("ordinal")) {
                            cells.add(cell.getTextContent());
                        }
                    }
                }
            }
        }
        return rows;
    }

    /** The tables are well-formed XML too. */
    static List<Element> tables(String html) throws Exception {
        String tables = html.substring(html.indexOf("<table"), html.lastIndexOf("</table>") + 8);
        String document = "<tables>" + tables + "</tables>";
        return elements(
                DocumentBuilderFactory.newInstance()
                        .newDocumentBuilder()
                        .parse(new ByteArrayInputStream(document.getBytes(StandardCharsets.UTF_8)))
                        .getDocumentElement(),
                "table");
    }

    static List<Element> elements(Element parent, String name) {
        NodeList nodes = parent.getElementsByTagName(name);
        return IntStream.range(0, nodes.getLength())
                .mapToObj(i -> (Element) nodes.item(i))
                .toList();
    }

    static String text(FormRenderer renderer, FormPack pack, StatutoryForm form)
            throws IOException {
        return new String(render(renderer, pack, form), StandardCharsets.UTF_8);
    }
}
