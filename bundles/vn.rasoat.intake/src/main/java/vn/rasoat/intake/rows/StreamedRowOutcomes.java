package vn.rasoat.intake.rows;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.RowOutcomes;
import vn.rasoat.api.intake.SheetCounts;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.register.SurveyRegister;

/** Writes row outcomes while they come from the store; only some lines are ever in memory. */
@Component(service = RowOutcomes.class)
public final class StreamedRowOutcomes implements RowOutcomes {

    /** Rows of a sheet of XLSX, rounded down. */
    private static final int FULL_SHEET = 1_000_000;

    private final SurveyRegister register;
    private final int fullSheet;

    /**
     * The writer as the container starts it.
     *
     * @param register keeps what became of the rows
     */
    @Activate
    public StreamedRowOutcomes(@Reference SurveyRegister register) {
        this(register, FULL_SHEET);
    }

    StreamedRowOutcomes(SurveyRegister register, int fullSheet) {
        this.register = register;
        this.fullSheet = fullSheet;
    }

    @Override
    public void write(String receiptId, Format format, OutputStream out) throws IOException {
        Receipt receipt =
                register.receipt(receiptId)
                        .orElseThrow(
                                () ->
                                        new RejectedRequestException(
                                                IssueCode.RECEIPT_UNKNOWN, receiptId));
        boolean expected = receipt.sheets().stream().mapToInt(SheetCounts::read).sum() > 0;
        if (expected && !kept(receiptId)) {
            throw new RejectedRequestException(IssueCode.ROWS_NOT_KEPT, receiptId);
        }
        try (RowSink sink = sink(format, open(out))) {
            register.rows(
                    receiptId,
                    row -> {
                        try {
                            sink.write(row);
                        } catch (IOException e) {
                            throw new UncheckedIOException(e);
                        }
                    });
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
        out.flush();
    }

    /** Asked before the first byte leaves: the first row is enough to know. */
    private boolean kept(String receiptId) {
        try {
            return register.rows(
                    receiptId,
                    row -> {
                        throw new Found();
                    });
        } catch (Found found) {
            return true;
        }
    }

    private RowSink sink(Format format, OutputStream out) throws IOException {
        return switch (format) {
            case CSV -> new CsvRowSink(out);
            case XLSX -> new XlsxRowSink(out, fullSheet);
        };
    }

    /** Both writers would close what is not theirs. */
    private static OutputStream open(OutputStream out) {
        return new FilterOutputStream(out) {
            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                out.write(bytes, offset, length);
            }

            @Override
            public void close() throws IOException {
                flush();
            }
        };
    }

    /** Ends a reading that has found what it looked for. */
    private static final class Found extends RuntimeException {

        private static final long serialVersionUID = 1L;

        Found() {
            super("", null, false, false);
        }
    }
}
