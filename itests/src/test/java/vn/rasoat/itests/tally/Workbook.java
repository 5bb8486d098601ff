package vn.rasoat.itests.tally;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.TreeMap;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * The tally's own reading of an XLSX file: the text of every cell, nothing else. Formats and dates
 * are left to the reader of the survey.
 */
final class Workbook {

    /**
     * A row as it stands in the file.
     *
     * @param number as a spreadsheet program shows it
     * @param cells text by column, column A is 0; empty cells are absent
     */
    record RawRow(int number, Map<Integer, String> cells) {}

    private static final String RELATIONSHIPS =
            "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

    private final Map<String, String> parts = new LinkedHashMap<>();
    private final Map<String, List<RawRow>> sheets = new LinkedHashMap<>();

    private Workbook() {}

    static Workbook read(Path file) throws IOException {
        Workbook workbook = new Workbook();
        try (ZipFile zip = new ZipFile(file.toFile())) {
            Map<String, String> targets = targets(zip);
            List<String> shared = sharedTexts(zip);
            XMLStreamReader xml = open(zip, "xl/workbook.xml");
            while (next(xml)) {
                if (starts(xml, "sheet")) {
                    String name = xml.getAttributeValue(null, "name");
                    String part = targets.get(xml.getAttributeValue(RELATIONSHIPS, "id"));
                    workbook.parts.put(name, part);
                    workbook.sheets.put(name, rows(open(zip, part), shared));
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(file + " is no workbook", e);
        }
        return workbook;
    }

    boolean has(String sheet) {
        return sheets.containsKey(sheet);
    }

    List<RawRow> rows(String sheet) {
        if (!has(sheet)) {
            throw new NoSuchElementException("no sheet " + sheet);
        }
        return sheets.get(sheet);
    }

    /** Where the sheet lies inside the archive. */
    String part(String sheet) {
        return parts.get(sheet);
    }

    private static Map<String, String> targets(ZipFile zip) throws IOException, XMLStreamException {
        Map<String, String> targets = new LinkedHashMap<>();
        XMLStreamReader xml = open(zip, "xl/_rels/workbook.xml.rels");
        while (next(xml)) {
            if (starts(xml, "Relationship")) {
                String target = xml.getAttributeValue(null, "Target");
                targets.put(
                        xml.getAttributeValue(null, "Id"),
                        target.startsWith("/") ? target.substring(1) : "xl/" + target);
            }
        }
        return targets;
    }

    private static List<String> sharedTexts(ZipFile zip) throws IOException, XMLStreamException {
        List<String> texts = new ArrayList<>();
        if (zip.getEntry("xl/sharedStrings.xml") != null) {
            XMLStreamReader xml = open(zip, "xl/sharedStrings.xml");
            while (next(xml)) {
                if (starts(xml, "si")) {
                    texts.add(textUntilEnd(xml, "si"));
                }
            }
        }
        return texts;
    }

    private static List<RawRow> rows(XMLStreamReader xml, List<String> shared)
            throws XMLStreamException {
        List<RawRow> rows = new ArrayList<>();
        while (next(xml)) {
            if (starts(xml, "row")) {
                rows.add(
                        new RawRow(
                                Integer.parseInt(xml.getAttributeValue(null, "r")),
                                new TreeMap<>()));
            } else if (starts(xml, "c")) {
                int column = column(xml.getAttributeValue(null, "r"));
                String type = xml.getAttributeValue(null, "t");
                String text = textUntilEnd(xml, "c");
                if (!text.isEmpty()) {
                    rows.get(rows.size() - 1)
                            .cells()
                            .put(
                                    column,
                                    "s".equals(type) ? shared.get(Integer.parseInt(text)) : text);
                }
            }
        }
        return rows;
    }

    /** The text in the value and text elements up to the end of the element that was entered. */
    private static String textUntilEnd(XMLStreamReader xml, String element)
            throws XMLStreamException {
        StringBuilder text = new StringBuilder();
        boolean inside = false;
        while (xml.hasNext()) {
            int event = xml.next();
            if (event == XMLStreamConstants.START_ELEMENT) {
                inside = xml.getLocalName().equals("t") || xml.getLocalName().equals("v");
            } else if (event == XMLStreamConstants.CHARACTERS && inside) {
                text.append(xml.getText());
            } else if (event == XMLStreamConstants.END_ELEMENT) {
                inside = false;
                if (xml.getLocalName().equals(element)) {
                    break;
                }
            }
        }
        return text.toString();
    }

    /** {@code "AB12"} is column 27. */
    static int column(String reference) {
        int column = 0;
        for (char letter : reference.toCharArray()) {
            if (letter >= 'A' && letter <= 'Z') {
                column = column * 26 + (letter - 'A' + 1);
            }
        }
        return column - 1;
    }

    private static XMLStreamReader open(ZipFile zip, String part)
            throws IOException, XMLStreamException {
        ZipEntry entry = zip.getEntry(part);
        if (entry == null) {
            throw new IOException("no " + part + " in " + zip.getName());
        }
        XMLInputFactory factory = XMLInputFactory.newDefaultFactory();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        InputStream bytes = zip.getInputStream(entry);
        return factory.createXMLStreamReader(bytes);
    }

    private static boolean next(XMLStreamReader xml) throws XMLStreamException {
        if (!xml.hasNext()) {
            return false;
        }
        xml.next();
        return true;
    }

    private static boolean starts(XMLStreamReader xml, String element) {
        return xml.getEventType() == XMLStreamConstants.START_ELEMENT
                && xml.getLocalName().equals(element);
    }
}
