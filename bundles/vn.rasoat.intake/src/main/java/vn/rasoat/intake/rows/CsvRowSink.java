package vn.rasoat.intake.rows;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import vn.rasoat.api.intake.RowReport;

/** Rows as CSV; the mark at its beginning tells Excel that it is UTF-8. */
final class CsvRowSink extends RowSink {

    private static final byte[] MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final CsvWriter csv;

    CsvRowSink(OutputStream out) throws IOException {
        out.write(MARK);
        csv =
                CsvWriter.builder()
                        .lineDelimiter(LineDelimiter.CRLF)
                        .build(out, StandardCharsets.UTF_8);
        csv.writeRecord(headings());
    }

    @Override
    void write(RowReport row) {
        csv.writeRecord(fields(row));
    }

    @Override
    public void close() throws IOException {
        csv.flush();
    }
}
