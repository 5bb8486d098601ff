package vn.rasoat.report.render;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.List;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewSheetRenderer;

/** Writes them as XLSX in Vietnamese, on one sheet. */
@Component(service = ReviewSheetRenderer.class)
public final class XlsxReviewSheetRenderer implements ReviewSheetRenderer {

    private static final String APPLICATION = "Ra soat";
    private static final String APPLICATION_VERSION = "1.0";
    private static final int WIDTH = 18;

    @Override
    public String format() {
        return "xlsx";
    }

    @Override
    public void progress(ReviewProgress progress, OutputStream out) throws IOException {
        write(ReviewTable.of(progress), out);
    }

    @Override
    public void list(ReviewList list, OutputStream out) throws IOException {
        write(ReviewTable.of(list), out);
    }

    private static void write(ReviewTable table, OutputStream out) throws IOException {
        ByteArrayOutputStream buffer = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(buffer, APPLICATION, APPLICATION_VERSION)) {
            fill(workbook.newWorksheet(table.round().key().toString()), table);
        }
        StableZip.rewrite(buffer.toByteArray(), table.round().endsOn().toString(), out);
    }

    private static void fill(Worksheet sheet, ReviewTable table) {
        int at = 0;
        for (String line : table.title()) {
            sheet.value(at++, 0, line);
        }
        sheet.style(0, 0).bold().set();
        for (int i = 0; i < table.columns().size(); i++) {
            sheet.value(at, i, ReviewTable.title(table.columns().get(i)));
            sheet.style(at, i).bold().wrapText(true).set();
            sheet.width(i, WIDTH);
        }
        for (List<Object> row : table.rows()) {
            at++;
            for (int i = 0; i < row.size(); i++) {
                Object value = ReviewTable.forPeople(table.columns().get(i), row.get(i));
                if (value instanceof Integer number) {
                    sheet.value(at, i, number);
                } else {
                    sheet.value(at, i, value.toString());
                }
            }
        }
    }
}
