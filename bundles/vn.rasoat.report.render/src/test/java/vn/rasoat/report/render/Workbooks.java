package vn.rasoat.report.render;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

/** Reads back what was written as XLSX. */
final class Workbooks {

    private Workbooks() {}

    static Map<String, String> entries(byte[] workbook) throws IOException {
        Map<String, String> entries = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(workbook))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entries.put(
                        entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return entries;
    }

    /** The first sheet, read back as XML. */
    static final class Sheet {

        private final Map<String, Element> cells = new HashMap<>();
        private final List<String> strings = new ArrayList<>();
        private final List<String> merged = new ArrayList<>();

        Sheet(byte[] workbook) throws Exception {
            Map<String, String> entries = entries(workbook);
            for (Element item : elements(parse(entries.get("xl/sharedStrings.xml")), "si")) {
                strings.add(item.getTextContent());
            }
            Document sheet = parse(entries.get("xl/worksheets/sheet1.xml"));
            elements(sheet, "c").forEach(cell -> cells.put(cell.getAttribute("r"), cell));
            elements(sheet, "mergeCell").forEach(cell -> merged.add(cell.getAttribute("ref")));
        }

        String text(String reference) {
            Element cell = cells.get(reference);
            if (cell == null || cell.getTextContent().isEmpty()) {
                return "";
            }
            assertThat(cell.getAttribute("t")).isEqualTo("s");
            return strings.get(Integer.parseInt(cell.getTextContent()));
        }

        /** Number or text, as it stands in the file. */
        String any(String reference) {
            Element cell = cells.get(reference);
            if (cell == null || cell.getTextContent().isEmpty()) {
                return "";
            }
            return cell.getAttribute("t").equals("s")
                    ? strings.get(Integer.parseInt(cell.getTextContent()))
                    : cell.getTextContent();
        }

        String number(String reference) {
            assertThat(cells.get(reference).getAttribute("t")).isEqualTo("n");
            return cells.get(reference).getTextContent();
        }

        List<String> merged() {
            return merged;
        }

        List<String> texts() {
            return strings;
        }

        private static Document parse(String xml) throws Exception {
            return DocumentBuilderFactory.newInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(xml.getBytes(StandardCharsets.UTF_8)));
        }

        private static List<Element> elements(Document document, String name) {
            NodeList nodes = document.getElementsByTagName(name);
            List<Element> elements = new ArrayList<>();
            for (int i = 0; i < nodes.getLength(); i++) {
                elements.add((Element) nodes.item(i));
            }
            return elements;
        }
    }
}
