package vn.rasoat.intake.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.poi.hssf.record.BoolErrRecord;
import org.apache.poi.hssf.record.CellRecord;
import org.apache.poi.hssf.record.ColumnInfoRecord;
import org.apache.poi.hssf.record.FormulaRecord;
import org.apache.poi.hssf.record.LabelRecord;
import org.apache.poi.hssf.record.LabelSSTRecord;
import org.apache.poi.hssf.record.MergeCellsRecord;
import org.apache.poi.hssf.record.NumberRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.StringRecord;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.ss.usermodel.FormulaError;
import org.apache.poi.ss.util.CellRangeAddress;

/** The records of one worksheet. A formula counts by the result it had when the file was saved. */
final class SheetRecords {

    /** Merged areas beyond it stay apart. */
    private static final int MOST_MERGED = 10_000;

    private static final int MOST_COLUMNS = 256;

    private final RowWriter rows;
    private final int strings;
    private final List<ColumnInfoRecord> columns = new ArrayList<>();
    private final List<CellRangeAddress> merged = new ArrayList<>();

    /** The formula whose text comes with the next record. */
    private FormulaRecord pending;

    SheetRecords(Part part, Styles styles, int strings) {
        rows = new RowWriter(part, styles);
        this.strings = strings;
    }

    void take(Record record) throws IOException {
        if (record instanceof ColumnInfoRecord column) {
            if (columns.size() < MOST_COLUMNS) {
                columns.add(column);
            }
        } else if (record instanceof MergeCellsRecord areas) {
            for (int i = 0; i < areas.getNumAreas() && merged.size() < MOST_MERGED; i++) {
                merged.add(areas.getAreaAt(i));
            }
        } else if (record instanceof StringRecord text && pending != null) {
            rows.text(pending, text.getString());
            pending = null;
        } else if (record instanceof LabelRecord label) {
            // Not one of POI's cells; other programs write it.
            rows.columns(columns);
            rows.text(label, label.getValue());
        } else if (record instanceof CellRecord cell) {
            cell(cell);
        }
    }

    private void cell(CellRecord cell) throws IOException {
        rows.columns(columns);
        pending = null;
        if (cell instanceof NumberRecord number) {
            rows.number(cell, number.getValue());
        } else if (cell instanceof LabelSSTRecord label) {
            if (label.getSSTIndex() < 0 || label.getSSTIndex() >= strings) {
                throw Biff8Converter.broken();
            }
            rows.shared(cell, label.getSSTIndex());
        } else if (cell instanceof BoolErrRecord value) {
            if (value.isBoolean()) {
                rows.flag(cell, value.getBooleanValue());
            } else {
                rows.error(cell, error(value.getErrorValue()));
            }
        } else if (cell instanceof FormulaRecord formula) {
            result(formula);
        }
    }

    private void result(FormulaRecord formula) throws IOException {
        if (formula.hasCachedResultString()) {
            pending = formula;
        } else if (formula.getCachedResultTypeEnum() == CellType.BOOLEAN) {
            rows.flag(formula, formula.getCachedBooleanValue());
        } else if (formula.getCachedResultTypeEnum() == CellType.ERROR) {
            rows.error(formula, error((byte) formula.getCachedErrorValue()));
        } else if (formula.getCachedResultTypeEnum() == CellType.NUMERIC) {
            rows.number(formula, formula.getValue());
        }
        // a formula with a blank result is a blank cell
    }

    private static String error(byte code) {
        return FormulaError.isValidCode(code)
                ? FormulaError.forInt(code).getString()
                : FormulaError.VALUE.getString();
    }

    void end() throws IOException {
        rows.columns(columns);
        rows.end(merged);
    }
}
