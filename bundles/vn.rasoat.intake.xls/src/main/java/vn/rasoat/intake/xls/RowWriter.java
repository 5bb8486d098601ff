package vn.rasoat.intake.xls;

import java.io.IOException;
import java.math.BigDecimal;
import java.util.Arrays;
import java.util.List;
import org.apache.poi.hssf.record.CellValueRecordInterface;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/**
 * Writes the rows of one sheet. The cells of a row may come in any order; rows may not go back,
 * which no program we know of does: it would take the whole sheet into memory.
 */
final class RowWriter {

    /** The last column of such a sheet is IV. */
    private static final int COLUMNS = 256;

    /** Up to here a double is the whole number it shows, digit by digit. */
    private static final double LARGEST_WHOLE = 1e15;

    /** A width is stored in 1/256 of a sign. */
    private static final double WIDTH = 256.0;

    private final Part part;
    private final Styles styles;
    private final String[] cells = new String[COLUMNS];
    private final String[] texts = new String[COLUMNS];
    private final int[] looks = new int[COLUMNS];
    private int row = -1;
    private boolean begun;

    RowWriter(Part part, Styles styles) {
        this.part = part;
        this.styles = styles;
    }

    /** Begins the sheet; what comes later of the columns is not taken. */
    void columns(List<ColumnInfoRecord> columns) throws IOException {
        if (begun) {
            return;
        }
        begun = true;
        part.xml("<worksheet xmlns=\"" + WorkbookParts.MAIN + "\">");
        List<ColumnInfoRecord> sound = sound(columns);
        if (!sound.isEmpty()) {
            part.xml("<cols>");
            for (ColumnInfoRecord column : sound) {
                part.xml("<col min=\"").number(column.getFirstColumn() + 1L);
                part.xml("\" max=\"").number(Math.min(column.getLastColumn() + 1L, COLUMNS));
                part.xml("\" width=\"" + column.getColumnWidth() / WIDTH + "\" customWidth=\"1\"");
                part.xml(column.getHidden() ? " hidden=\"1\"/>" : "/>");
            }
            part.xml("</cols>");
        }
        part.xml("<sheetData>");
    }

    /** Excel refuses a file whose columns overlap. */
    private static List<ColumnInfoRecord> sound(List<ColumnInfoRecord> columns) {
        int next = 0;
        for (ColumnInfoRecord column : columns) {
            if (column.getFirstColumn() < next
                    || column.getLastColumn() < column.getFirstColumn()
                    || column.getFirstColumn() >= COLUMNS) {
                return List.of();
            }
            next = column.getLastColumn() + 1;
        }
        return columns;
    }

    void shared(CellValueRecordInterface at, int string) throws IOException {
        put(at, " t=\"s\"><v>" + string + "</v>", "");
    }

    void text(CellValueRecordInterface at, String text) throws IOException {
        put(at, " t=\"str\"><v>", text);
    }

    void flag(CellValueRecordInterface at, boolean flag) throws IOException {
        put(at, " t=\"b\"><v>" + (flag ? "1" : "0") + "</v>", "");
    }

    void error(CellValueRecordInterface at, String error) throws IOException {
        put(at, " t=\"e\"><v>" + error + "</v>", "");
    }

    void number(CellValueRecordInterface at, double number) throws IOException {
        if (Double.isFinite(number)) {
            put(at, "><v>" + digits(number) + "</v>", "");
        } else {
            error(at, FormulaError.NUM.getString());
        }
    }

    /** The shortest digits that mean this number; whole numbers without a point. */
    private static String digits(double number) {
        if (number == Math.rint(number) && Math.abs(number) < LARGEST_WHOLE) {
            return Long.toString((long) number);
        }
        BigDecimal shortest = new BigDecimal(Double.toString(number));
        return shortest.stripTrailingZeros().toString();
    }

    private void put(CellValueRecordInterface at, String cell, String text) throws IOException {
        if (at.getRow() < row || at.getColumn() < 0 || at.getColumn() >= COLUMNS) {
            throw Biff8Converter.broken();
        }
        if (at.getRow() > row) {
            flush();
            row = at.getRow();
        }
        cells[at.getColumn()] = cell;
        texts[at.getColumn()] = text;
        looks[at.getColumn()] = styles.index(at.getXFIndex());
    }

    private void flush() throws IOException {
        if (row < 0) {
            return;
        }
        part.xml("<row r=\"").number(row + 1L).xml("\">");
        for (int i = 0; i < COLUMNS; i++) {
            if (cells[i] != null) {
                part.xml("<c r=\"" + letters(i)).number(row + 1L);
                part.xml("\" s=\"").number(looks[i]).xml("\"").xml(cells[i]);
                if (!texts[i].isEmpty()) {
                    part.text(texts[i]);
                }
                part.xml(cells[i].endsWith("<v>") ? "</v></c>" : "</c>");
            }
        }
        part.xml("</row>");
        Arrays.fill(cells, null);
    }

    private static String letters(int column) {
        String last = Character.toString('A' + column % 26);
        return column < 26 ? last : Character.toString('A' + column / 26 - 1) + last;
    }

    void end(List<CellRangeAddress> merged) throws IOException {
        flush();
        part.xml("</sheetData>");
        List<CellRangeAddress> sound = merged.stream().filter(RowWriter::isSound).toList();
        if (!sound.isEmpty()) {
            part.xml("<mergeCells count=\"").number(sound.size()).xml("\">");
            for (CellRangeAddress area : sound) {
                part.xml("<mergeCell ref=\"").text(area.formatAsString()).xml("\"/>");
            }
            part.xml("</mergeCells>");
        }
        part.xml("</worksheet>").close();
    }

    private static boolean isSound(CellRangeAddress area) {
        return area.getFirstRow() >= 0
                && area.getLastRow() >= area.getFirstRow()
                && area.getFirstColumn() >= 0
                && area.getLastColumn() >= area.getFirstColumn()
                && area.getLastColumn() < COLUMNS
                && area.getNumberOfCells() > 1;
    }
}
