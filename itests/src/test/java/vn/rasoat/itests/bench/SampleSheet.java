package vn.rasoat.itests.bench;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipFile;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;

/**
 * A sheet of the sample workbook, whose texts stand in the cells themselves.
 *
 * @param columns machine paths
 * @param rows texts by column, empty where there is no cell
 */
record SampleSheet(String[] columns, List<String[]> rows) {

    /** Above it stands the letterhead, below it the titles. */
    private static final String HEADER = "administrative.";

    static SampleSheet read(Path workbook, String part) throws IOException {
        List<String[]> all = new ArrayList<>();
        try (ZipFile zip = new ZipFile(workbook.toFile());
                InputStream stream = zip.getInputStream(zip.getEntry(part))) {
            XMLStreamReader xml = new InputFactoryImpl().createXMLStreamReader(stream);
            List<String> row = new ArrayList<>();
            int column = 0;
            StringBuilder text = new StringBuilder();
            while (xml.hasNext()) {
                int event = xml.next();
                if (event == XMLStreamConstants.CHARACTERS) {
                    text.append(xml.getText());
                } else if (event == XMLStreamConstants.START_ELEMENT) {
                    text.setLength(0);
                    if (xml.getLocalName().equals("row")) {
                        row.clear();
                    } else if (xml.getLocalName().equals("c")) {
                        column = letters(xml.getAttributeValue(null, "r"));
                    }
                } else if (event == XMLStreamConstants.END_ELEMENT) {
                    if (xml.getLocalName().equals("row")) {
                        all.add(row.toArray(String[]::new));
                    } else if (xml.getLocalName().equals("v") || xml.getLocalName().equals("t")) {
                        while (row.size() <= column) {
                            row.add("");
                        }
                        row.set(column, text.toString());
                    }
                }
            }
        } catch (XMLStreamException e) {
            throw new IOException(e);
        }
        int header = 0;
        while (all.get(header).length == 0 || !all.get(header)[0].startsWith(HEADER)) {
            header++;
        }
        String[] columns = all.get(header);
        return new SampleSheet(
                columns,
                all.subList(header + 2, all.size()).stream()
                        .map(row -> Arrays.copyOf(row, columns.length))
                        .map(SampleSheet::filled)
                        .toList());
    }

    private static String[] filled(String[] row) {
        Arrays.setAll(row, i -> row[i] == null ? "" : row[i]);
        return row;
    }

    private static int letters(String reference) {
        int column = 0;
        for (int i = 0; i < reference.length() && reference.charAt(i) >= 'A'; i++) {
            column = column * 26 + reference.charAt(i) - 'A' + 1;
        }
        return column - 1;
    }

    int column(String path) {
        int column = Arrays.asList(columns).indexOf(path);
        if (column < 0) {
            throw new IllegalArgumentException(path);
        }
        return column;
    }
}
