package vn.rasoat.intake.workbook;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/** The rows of one sheet, one after the other; only the present row is in memory. */
final class SheetRows implements Rows {

    /** The last column of a sheet is XFD. */
    private static final int COLUMNS = 16_384;

    private final Workbook workbook;
    private final XmlPart part;
    private final StringBuilder text = new StringBuilder();
    private int lastRow;

    SheetRows(Workbook workbook, XmlPart part) {
        this.workbook = workbook;
        this.part = part;
    }

    @Override
    public Optional<Row> next() throws UnreadableFileException, IOException {
        while (part.next()) {
            if (part.starts("row")) {
                Row row = row();
                if (!row.cells().isEmpty()) {
                    return Optional.of(row);
                }
            }
        }
        return Optional.empty();
    }

    private Row row() throws UnreadableFileException, IOException {
        String written = part.attribute("r");
        lastRow = written.isEmpty() ? lastRow + 1 : number(written);
        List<Cell> cells = new ArrayList<>();
        int column = 0;
        while (part.next() && !part.ends("row")) {
            if (part.starts("c")) {
                String reference = part.attribute("r");
                column = reference.isEmpty() ? column : columnOf(reference);
                if (column >= COLUMNS) {
                    throw broken(Row.letters(column));
                }
                Cell cell = cell();
                if (!cell.text().isEmpty()) {
                    while (cells.size() <= column) {
                        cells.add(Cell.BLANK);
                    }
                    cells.set(column, cell);
                }
                column++;
            }
        }
        return new Row(lastRow, Collections.unmodifiableList(cells));
    }

    private Cell cell() throws UnreadableFileException, IOException {
        String type = part.attribute("t");
        text.setLength(0);
        boolean phonetic = false;
        while (part.next() && !part.ends("c")) {
            if (part.starts("rPh")) {
                phonetic = true;
            } else if (part.ends("rPh")) {
                phonetic = false;
            } else if (part.starts("v") || part.starts("t") && !phonetic) {
                part.text(text);
            }
        }
        if (text.length() == 0) {
            return Cell.BLANK;
        }
        return switch (type) {
            case "s" -> Cell.text(workbook.sharedString(number(text.toString().strip())));
            case "", "n" -> Cell.number(text.toString());
            case "e" -> new Cell(text.toString(), Cell.Kind.ERROR);
            default -> Cell.text(text.toString());
        };
    }

    private static int columnOf(String reference) throws UnreadableFileException {
        int column = 0;
        for (int i = 0; i < reference.length(); i++) {
            char letter = reference.charAt(i);
            if (letter < 'A' || letter > 'Z') {
                break;
            }
            column = column * 26 + letter - 'A' + 1;
            if (column > COLUMNS) {
                throw broken(reference);
            }
        }
        if (column == 0) {
            throw broken(reference);
        }
        return column - 1;
    }

    private static int number(String digits) throws UnreadableFileException {
        try {
            int number = Integer.parseInt(digits);
            if (number >= 0) {
                return number;
            }
        } catch (NumberFormatException e) {
            // named below like a negative number
        }
        throw broken(digits);
    }

    private static UnreadableFileException broken(String what) {
        String shown = what.length() > 20 ? what.substring(0, 20) : what;
        return new UnreadableFileException(
                IssueCode.FILE_UNREADABLE, Texts.of("file.broken-xml", shown));
    }

    @Override
    public void close() throws IOException {
        part.close();
    }
}
