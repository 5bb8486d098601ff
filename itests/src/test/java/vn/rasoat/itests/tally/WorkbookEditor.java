package vn.rasoat.itests.tally;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import javax.xml.transform.TransformerException;
import javax.xml.transform.TransformerFactory;
import javax.xml.transform.dom.DOMSource;
import javax.xml.transform.stream.StreamResult;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.Node;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/**
 * Makes a faulty or changed copy of a survey workbook: cells by machine path, rows deleted or
 * added. Row numbers stay what they were in the original, whatever is deleted.
 *
 * <pre>{@code
 * WorkbookEditor.of(sample)
 *         .set("Ho", 12, "family.ethnicity", "Dao")
 *         .deleteRow("DanCu", 8)
 *         .writeTo(copy);
 * }</pre>
 */
public final class WorkbookEditor {

    private static final String MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    private static final long FIXED_TIME = 1_600_000_000_000L;

    private final Path original;
    private final Workbook workbook;
    private final Map<String, PathTable> tables = new HashMap<>();
    private final Map<String, Document> edited = new HashMap<>();
    private final Map<String, TreeMap<Integer, Element>> rows = new HashMap<>();

    private WorkbookEditor(Path original) throws IOException {
        this.original = original;
        workbook = Workbook.read(original);
    }

    /**
     * Begins with an unchanged copy.
     *
     * @param original stays as it is
     * @return the editor
     * @throws IOException if it is no workbook
     */
    public static WorkbookEditor of(Path original) throws IOException {
        return new WorkbookEditor(original);
    }

    /**
     * The only row that names a household.
     *
     * @param sheet with the columns commune, village and number
     * @param commune name as written
     * @param village name as written
     * @param number of the household
     * @return row number of the original
     */
    public int rowOf(String sheet, String commune, String village, String number) {
        List<Integer> found =
                rowsWhere(
                        sheet,
                        Map.of(
                                "administrative.commune", commune,
                                "administrative.village_or_group", village,
                                "family.code", number));
        if (found.size() != 1) {
            throw new IllegalArgumentException(found.size() + " rows in " + sheet);
        }
        return found.get(0);
    }

    /**
     * The rows that hold all these values.
     *
     * @param sheet the sheet
     * @param values by machine path; an empty text means a blank cell
     * @return row numbers of the original
     */
    public List<Integer> rowsWhere(String sheet, Map<String, String> values) {
        return rows(
                sheet,
                row ->
                        values.entrySet().stream()
                                .allMatch(
                                        value ->
                                                row.text(value.getKey())
                                                        .orElse("")
                                                        .equals(value.getValue())));
    }

    List<Integer> rows(String sheet, Predicate<PathTable.Row> which) {
        return table(sheet).rows().stream().filter(which).map(PathTable.Row::number).toList();
    }

    /**
     * Writes a text into a cell.
     *
     * @param sheet the sheet
     * @param row row number of the original
     * @param path machine path of the column
     * @param text the text; empty clears the cell
     * @return this
     */
    public WorkbookEditor set(String sheet, int row, String path, String text) {
        Element cell = emptyCell(sheet, row, path);
        if (text.isEmpty()) {
            cell.getParentNode().removeChild(cell);
            return this;
        }
        cell.setAttribute("t", "inlineStr");
        Document document = cell.getOwnerDocument();
        Element inline = document.createElementNS(MAIN, "is");
        Element value = document.createElementNS(MAIN, "t");
        value.setTextContent(text);
        inline.appendChild(value);
        cell.appendChild(inline);
        return this;
    }

    /**
     * Writes a number into a cell.
     *
     * @param sheet the sheet
     * @param row row number of the original
     * @param path machine path of the column
     * @param number the number
     * @return this
     */
    public WorkbookEditor set(String sheet, int row, String path, long number) {
        Element cell = emptyCell(sheet, row, path);
        Element value = cell.getOwnerDocument().createElementNS(MAIN, "v");
        value.setTextContent(Long.toString(number));
        cell.appendChild(value);
        return this;
    }

    /**
     * Deletes a row; the others keep their numbers.
     *
     * @param sheet the sheet
     * @param row row number of the original
     * @return this
     */
    public WorkbookEditor deleteRow(String sheet, int row) {
        Element element = rowsOf(sheet).remove(row);
        if (element == null) {
            throw new IllegalArgumentException("no row " + row + " in " + sheet);
        }
        element.getParentNode().removeChild(element);
        return this;
    }

    /**
     * Adds a row at the end.
     *
     * @param sheet the sheet
     * @param values text by machine path; digits become numbers
     * @return its row number
     */
    public int addRow(String sheet, Map<String, String> values) {
        TreeMap<Integer, Element> all = rowsOf(sheet);
        int number = all.lastKey() + 1;
        Element row = all.firstEntry().getValue().getOwnerDocument().createElementNS(MAIN, "row");
        row.setAttribute("r", Integer.toString(number));
        all.lastEntry().getValue().getParentNode().appendChild(row);
        all.put(number, row);
        new TreeMap<>(values)
                .forEach(
                        (path, value) -> {
                            if (!path.equals("family.code") && value.matches("\\d+")) {
                                set(sheet, number, path, Long.parseLong(value));
                            } else {
                                set(sheet, number, path, value);
                            }
                        });
        return number;
    }

    /**
     * Writes the copy; the same edits give the same bytes.
     *
     * @param copy created or replaced
     * @return the copy
     * @throws IOException if it cannot be written
     */
    public Path writeTo(Path copy) throws IOException {
        Map<String, Document> byPart = new HashMap<>();
        edited.forEach((sheet, document) -> byPart.put(workbook.part(sheet), document));
        try (ZipFile zip = new ZipFile(original.toFile());
                OutputStream file = Files.newOutputStream(copy);
                ZipOutputStream out = new ZipOutputStream(file)) {
            Enumeration<? extends ZipEntry> entries = zip.entries();
            while (entries.hasMoreElements()) {
                String name = entries.nextElement().getName();
                ZipEntry entry = new ZipEntry(name);
                entry.setTime(FIXED_TIME);
                out.putNextEntry(entry);
                if (byPart.containsKey(name)) {
                    out.write(bytes(byPart.get(name)));
                } else {
                    try (InputStream part = zip.getInputStream(zip.getEntry(name))) {
                        part.transferTo(out);
                    }
                }
                out.closeEntry();
            }
        }
        return copy;
    }

    /** The sheet as it was in the original. */
    PathTable table(String sheet) {
        return tables.computeIfAbsent(sheet, name -> new PathTable(workbook, name));
    }

    /** The cell of a column, without content, at its place in the row. */
    private Element emptyCell(String sheet, int rowNumber, String path) {
        Element row = rowsOf(sheet).get(rowNumber);
        if (row == null) {
            throw new IllegalArgumentException("no row " + rowNumber + " in " + sheet);
        }
        int column = table(sheet).column(path);
        Node after = null;
        for (Node node = row.getFirstChild(); node != null; node = node.getNextSibling()) {
            int here = Workbook.column(((Element) node).getAttribute("r"));
            if (here == column) {
                Element cell = (Element) node;
                while (cell.hasChildNodes()) {
                    cell.removeChild(cell.getFirstChild());
                }
                cell.removeAttribute("t");
                return cell;
            }
            if (here > column) {
                after = node;
                break;
            }
        }
        Element cell = row.getOwnerDocument().createElementNS(MAIN, "c");
        cell.setAttribute("r", letters(column) + rowNumber);
        row.insertBefore(cell, after);
        return cell;
    }

    static String letters(int column) {
        String last = String.valueOf((char) ('A' + column % 26));
        return column < 26 ? last : letters(column / 26 - 1) + last;
    }

    private TreeMap<Integer, Element> rowsOf(String sheet) {
        return rows.computeIfAbsent(
                sheet,
                name -> {
                    TreeMap<Integer, Element> byNumber = new TreeMap<>();
                    NodeList elements = parse(name).getElementsByTagNameNS(MAIN, "row");
                    for (int i = 0; i < elements.getLength(); i++) {
                        Element row = (Element) elements.item(i);
                        byNumber.put(Integer.parseInt(row.getAttribute("r")), row);
                    }
                    return byNumber;
                });
    }

    private Document parse(String sheet) {
        DocumentBuilderFactory factory = DocumentBuilderFactory.newDefaultNSInstance();
        try (ZipFile zip = new ZipFile(original.toFile());
                InputStream part = zip.getInputStream(zip.getEntry(workbook.part(sheet)))) {
            Document document = factory.newDocumentBuilder().parse(part);
            edited.put(sheet, document);
            return document;
        } catch (IOException | SAXException | ParserConfigurationException e) {
            throw new IllegalStateException("cannot read sheet " + sheet, e);
        }
    }

    private static byte[] bytes(Document document) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            TransformerFactory.newDefaultInstance()
                    .newTransformer()
                    .transform(new DOMSource(document), new StreamResult(bytes));
        } catch (TransformerException e) {
            throw new IOException(e);
        }
        return bytes.toByteArray();
    }
}
