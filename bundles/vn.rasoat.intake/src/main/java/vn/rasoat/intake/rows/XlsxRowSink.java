package vn.rasoat.intake.rows;

import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import vn.rasoat.api.intake.RowReport;
import vn.rasoat.intake.text.Texts;

/** Rows as a workbook; where a sheet is full comes another one. */
final class XlsxRowSink extends RowSink {

    private static final int ROW_COLUMN = 2;
    private static final int FLUSH = 1000;

    private final Workbook workbook;
    private final int fullSheet;
    private Worksheet sheet;
    private int sheets;
    private int next;

    /**
     * A workbook.
     *
     * @param out gets it; is not closed
     * @param fullSheet rows of a sheet, the headings included
     */
    XlsxRowSink(OutputStream out, int fullSheet) throws IOException {
        this.fullSheet = fullSheet;
        workbook = new Workbook(out, "Ra soat", "1.0");
        begin();
    }

    private void begin() throws IOException {
        if (sheet != null) {
            sheet.finish();
        }
        sheets++;
        sheet = workbook.newWorksheet(Texts.of("rows.sheets", Integer.toString(sheets)));
        sheet.freezePane(0, 1);
        List<String> headings = headings();
        for (int i = 0; i < headings.size(); i++) {
            sheet.inlineString(0, i, headings.get(i));
        }
        next = 1;
    }

    @Override
    void write(RowReport row) throws IOException {
        if (next == fullSheet) {
            begin();
        }
        List<String> fields = fields(row);
        for (int i = 0; i < fields.size(); i++) {
            if (i == ROW_COLUMN) {
                sheet.value(next, i, row.row());
            } else if (!fields.get(i).isEmpty()) {
                sheet.inlineString(next, i, fields.get(i));
            }
        }
        next++;
        if (next % FLUSH == 0) {
            sheet.flush();
        }
    }

    @Override
    public void close() throws IOException {
        workbook.finish();
    }
}
