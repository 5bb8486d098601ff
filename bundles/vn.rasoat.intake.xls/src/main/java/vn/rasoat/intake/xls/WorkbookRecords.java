package vn.rasoat.intake.xls;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.apache.poi.hssf.record.BOFRecord;
import org.apache.poi.hssf.record.BoundSheetRecord;
import org.apache.poi.hssf.record.DateWindow1904Record;
import org.apache.poi.hssf.record.EOFRecord;
import org.apache.poi.hssf.record.ExtendedFormatRecord;
import org.apache.poi.hssf.record.FontRecord;
import org.apache.poi.hssf.record.FormatRecord;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.SSTRecord;

/**
 * The records of a workbook: first what holds for all of it, then one stream of records for each
 * sheet, in the order of their places in the file. Sheets of charts and of macros are passed over,
 * and so are the charts inside a sheet, which keep copies of its numbers.
 */
final class WorkbookRecords {

    /** Readers take fewer, and say so in their own words. */
    private static final int MOST_SHEETS = 1_001;

    private final XlsxFile parts;
    private final Styles styles = new Styles();
    private final List<BoundSheetRecord> named = new ArrayList<>();
    private final List<WorkbookParts.Sheet> sheets = new ArrayList<>();
    private int strings;
    private boolean stringsWritten;
    private boolean from1904;
    private int depth;

    /** Sheets of every kind that have begun. */
    private int begun;

    private SheetRecords sheet;

    WorkbookRecords(XlsxFile parts) {
        this.parts = parts;
    }

    void take(Record record) throws IOException {
        if (record instanceof BOFRecord bof) {
            depth++;
            if (depth == 1 && bof.getType() != BOFRecord.TYPE_WORKBOOK) {
                begin(bof);
            }
        } else if (record instanceof EOFRecord) {
            depth--;
            if (depth == 0 && sheet != null) {
                sheet.end();
                sheet = null;
            }
        } else if (depth == 1 && sheet != null) {
            sheet.take(record);
        } else if (depth == 1 && begun == 0) {
            global(record);
        }
    }

    private void global(Record record) throws IOException {
        if (record instanceof BoundSheetRecord bound) {
            if (named.size() < MOST_SHEETS) {
                named.add(bound);
            }
        } else if (record instanceof SSTRecord table) {
            write(table);
        } else if (record instanceof FontRecord font) {
            styles.font(font);
        } else if (record instanceof FormatRecord format) {
            styles.format(format);
        } else if (record instanceof ExtendedFormatRecord cell) {
            styles.cell(cell);
        } else if (record instanceof DateWindow1904Record dates) {
            from1904 = dates.getWindowing() == 1;
        }
    }

    /** The n-th sheet of the stream is the n-th by place, not the n-th of the tabs. */
    private void begin(BOFRecord bof) throws IOException {
        if (begun == 0) {
            named.sort(Comparator.comparingInt(BoundSheetRecord::getPositionOfBof));
        }
        begun++;
        if (begun > named.size()) {
            if (named.size() < MOST_SHEETS) {
                throw Biff8Converter.broken();
            }
            return;
        }
        if (bof.getType() == BOFRecord.TYPE_WORKSHEET) {
            BoundSheetRecord bound = named.get(begun - 1);
            sheets.add(new WorkbookParts.Sheet(bound.getSheetname(), state(bound)));
            Part part = parts.part(WorkbookParts.sheet(sheets.size()));
            sheet = new SheetRecords(part, styles, strings);
        }
    }

    private static String state(BoundSheetRecord bound) {
        if (bound.isVeryHidden()) {
            return "veryHidden";
        }
        return bound.isHidden() ? "hidden" : "visible";
    }

    private void write(SSTRecord table) throws IOException {
        if (stringsWritten) {
            throw Biff8Converter.broken();
        }
        stringsWritten = true;
        strings = table.getNumUniqueStrings();
        try (Part part = parts.part("xl/sharedStrings.xml")) {
            part.xml("<sst xmlns=\"" + WorkbookParts.MAIN + "\">");
            for (int i = 0; i < strings; i++) {
                part.xml("<si><t xml:space=\"preserve\">");
                part.text(table.getString(i).getString()).xml("</t></si>");
            }
            part.xml("</sst>");
        }
    }

    void end() throws IOException {
        if (depth != 0 || sheets.isEmpty() || begun < named.size()) {
            throw Biff8Converter.broken();
        }
        if (!stringsWritten) {
            write(new SSTRecord());
        }
        new WorkbookParts(parts, sheets, from1904).write(styles);
    }
}
