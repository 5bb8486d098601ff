package vn.rasoat.report.render;

import java.io.IOException;
import java.io.OutputStream;
import java.io.Writer;
import java.util.List;
import org.osgi.service.component.annotations.Component;
import vn.rasoat.api.report.ReviewList;
import vn.rasoat.api.report.ReviewProgress;
import vn.rasoat.api.report.ReviewSheetRenderer;

/** Writes them as CSV (RFC 4180, UTF-8 with a byte order mark), with the words of the contracts. */
@Component(service = ReviewSheetRenderer.class)
public final class CsvReviewSheetRenderer implements ReviewSheetRenderer {

    @Override
    public String format() {
        return "csv";
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
        Writer writer = CsvFormRenderer.begin(out);
        CsvFormRenderer.line(writer, table.columns());
        for (List<Object> row : table.rows()) {
            CsvFormRenderer.line(writer, row.stream().map(CsvReviewSheetRenderer::text).toList());
        }
        writer.flush();
    }

    /** What a survey holds must not run as a formula in the program that opens the file. */
    private static String text(Object value) {
        String text = value.toString();
        boolean formula = !text.isEmpty() && "=+-@\t\r".indexOf(text.charAt(0)) >= 0;
        return formula ? "'" + text : text;
    }
}
