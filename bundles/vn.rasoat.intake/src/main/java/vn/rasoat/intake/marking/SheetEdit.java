package vn.rasoat.intake.marking;

import java.io.IOException;
import java.util.Map;
import java.util.NavigableMap;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import vn.rasoat.api.issue.Severity;
import vn.rasoat.intake.source.UnreadableFileException;

/**
 * Marks the cells of one sheet while it streams by. Only the format of a cell changes; cells and
 * rows that are not there are put in where they belong.
 */
final class SheetEdit {

    /** What may follow the drawing of the notes. */
    private static final Set<String> BEHIND_NOTES =
            Set.of(
                    "legacyDrawingHF",
                    "drawingHF",
                    "picture",
                    "oleObjects",
                    "controls",
                    "webPublishItems",
                    "tableParts",
                    "extLst");

    private final XmlEditor xml;
    private final StyleBook styles;
    private final boolean cleaning;
    private final String notesRelation;
    private final NavigableMap<Integer, NavigableMap<Integer, Severity>> rows;
    private final ColumnFormats columns = new ColumnFormats();
    private NavigableMap<Integer, Severity> cells = new TreeMap<>();
    private int row;
    private int column;
    private int formatOfRow = -1;
    private boolean drawingWritten;
    private Optional<String> legacyDrawing = Optional.empty();

    /**
     * An edit of one sheet.
     *
     * @param xml the sheet
     * @param styles formats of the workbook
     * @param marks the cells to mark, rows already anchored
     * @param cleaning whether colours of an earlier marking go
     * @param notesRelation id of the relationship to a new drawing of notes, empty if none is
     *     needed; it is used only if the sheet has no such drawing yet
     */
    SheetEdit(
            XmlEditor xml,
            StyleBook styles,
            SheetMarks marks,
            boolean cleaning,
            String notesRelation) {
        this.xml = xml;
        this.styles = styles;
        this.cleaning = cleaning;
        this.notesRelation = notesRelation;
        rows = marks.severities();
    }

    /** Writes the sheet. */
    void run() throws UnreadableFileException, IOException {
        boolean inData = false;
        while (xml.next()) {
            if (xml.startsAt(2)) {
                inData = xml.name().equals("sheetData");
                child();
            } else if (xml.starts(3, "col")) {
                columns.add(xml);
            } else if (inData && xml.starts(3, "row")) {
                startRow();
            } else if (inData && xml.starts(4, "c")) {
                cell();
            } else if (inData && xml.ends(3, "row")) {
                xml.insert(created(cells));
                cells = new TreeMap<>();
            } else if (inData && xml.ends(2, "sheetData")) {
                xml.insert(createdRows(rows));
                rows.clear();
            } else if (xml.endsRoot()) {
                drawing();
            }
        }
    }

    /** The relationship of the drawing of notes that the sheet had before. */
    Optional<String> legacyDrawing() {
        return legacyDrawing;
    }

    private void child() throws IOException {
        String name = xml.name();
        if (name.equals("dimension")) {
            dimension();
        } else if (name.equals("sheetData") && xml.isEmpty()) {
            String created = createdRows(rows);
            rows.clear();
            if (!created.isEmpty()) {
                xml.insertInside(created);
            }
        } else if (name.equals("legacyDrawing")) {
            legacyDrawing = Optional.of(xml.attribute("id"));
            drawingWritten = true;
        } else if (BEHIND_NOTES.contains(name)) {
            drawing();
        }
    }

    private void drawing() throws IOException {
        if (drawingWritten || notesRelation.isEmpty()) {
            return;
        }
        drawingWritten = true;
        String namespace = Relationship.namespaceBeside(xml.namespace());
        String prefix = xml.prefixOf(namespace);
        String attribute =
                prefix.isEmpty() ? " xmlns:r=\"" + namespace + "\" r:id" : " " + prefix + ":id";
        xml.insert("<" + xml.sibling("legacyDrawing") + attribute + "=\"" + notesRelation + "\"/>");
    }

    /** The used range of the sheet grows with the cells that are put in. */
    private void dimension() {
        String[] corners = xml.attribute("ref").split(":");
        Optional<CellPlace> first = CellPlace.of(corners[0]);
        Optional<CellPlace> last = CellPlace.of(corners[corners.length - 1]);
        if (rows.isEmpty() || first.isEmpty() || last.isEmpty()) {
            return;
        }
        int left = first.get().column();
        int right = last.get().column();
        for (NavigableMap<Integer, Severity> marked : rows.values()) {
            left = Math.min(left, marked.firstKey());
            right = Math.max(right, marked.lastKey());
        }
        CellPlace from = new CellPlace(Math.min(first.get().row(), rows.firstKey()), left);
        CellPlace to = new CellPlace(Math.max(last.get().row(), rows.lastKey()), right);
        if (!from.equals(first.get()) || !to.equals(last.get())) {
            xml.replaceTag(Tag.with(xml.tag(), "ref", from.name() + ":" + to.name()));
        }
    }

    private void startRow() throws IOException {
        Optional<CellPlace> written = CellPlace.of("A" + xml.attribute("r"));
        int number = written.map(CellPlace::row).orElse(row + 1);
        NavigableMap<Integer, NavigableMap<Integer, Severity>> before = rows.headMap(number, false);
        xml.insert(createdRows(before));
        before.clear();
        row = number;
        column = -1;
        cells = rows.containsKey(row) ? rows.remove(row) : new TreeMap<>();
        String custom = xml.attribute("customFormat");
        formatOfRow = custom.equals("1") || custom.equals("true") ? format(xml.attribute("s")) : -1;
        if (cells.isEmpty()) {
            return;
        }
        spans();
        if (xml.isEmpty()) {
            xml.insertInside(created(cells));
            cells = new TreeMap<>();
        }
    }

    /** A hint that becomes wrong is worse than none. */
    private void spans() {
        String[] ends = xml.attribute("spans").split(":");
        if (ends.length == 2) {
            boolean inside =
                    format(ends[0]) <= cells.firstKey() + 1 && format(ends[1]) > cells.lastKey();
            if (!inside) {
                xml.replaceTag(Tag.without(xml.tag(), "spans"));
            }
        }
    }

    private void cell() throws IOException {
        Optional<CellPlace> written = CellPlace.of(xml.attribute("r"));
        column = written.map(CellPlace::column).orElse(column + 1);
        int own = format(xml.attribute("s"));
        int wanted = own;
        if (!cells.isEmpty()) {
            NavigableMap<Integer, Severity> before = cells.headMap(column, false);
            xml.insert(created(before));
            before.clear();
            Severity severity = cells.remove(column);
            if (severity != null) {
                wanted = styles.marked(own, severity);
            } else if (cleaning) {
                wanted = styles.unmarked(own);
            }
        } else if (cleaning) {
            wanted = styles.unmarked(own);
        }
        if (wanted != own) {
            xml.replaceTag(Tag.with(xml.tag(), "s", Integer.toString(wanted)));
        }
    }

    private String createdRows(Map<Integer, NavigableMap<Integer, Severity>> missing) {
        StringBuilder created = new StringBuilder();
        String name = prefix() + "row";
        missing.forEach(
                (number, marked) -> {
                    row = number;
                    formatOfRow = -1;
                    created.append("<").append(name).append(" r=\"").append(number).append("\">");
                    created.append(created(marked)).append("</").append(name).append(">");
                });
        return created.toString();
    }

    /** Blank cells in the format that the row or column gives them. */
    private String created(Map<Integer, Severity> missing) {
        StringBuilder created = new StringBuilder();
        missing.forEach(
                (at, severity) -> {
                    int own = formatOfRow >= 0 ? formatOfRow : columns.format(at);
                    created.append("<").append(prefix()).append("c r=\"");
                    created.append(new CellPlace(row, at).name()).append("\" s=\"");
                    created.append(styles.marked(own, severity)).append("\"/>");
                });
        return created.toString();
    }

    private String prefix() {
        String name = xml.sibling("c");
        return name.substring(0, name.length() - 1);
    }

    static int format(String digits) {
        return digits.matches("[0-9]{1,7}") ? Integer.parseInt(digits) : 0;
    }
}
