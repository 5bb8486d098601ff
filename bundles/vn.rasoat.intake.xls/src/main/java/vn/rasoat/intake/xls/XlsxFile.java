package vn.rasoat.intake.xls;

import java.io.Closeable;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.time.LocalDateTime;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/** The parts of the XLSX file, one after the other, within a limit of bytes. */
final class XlsxFile implements Closeable {

    /** The first day that a zip knows: nothing depends on the clock. */
    private static final LocalDateTime TIME = LocalDateTime.of(1980, 1, 1, 0, 0);

    private final ZipOutputStream zip;
    private final long limit;
    private long written;

    XlsxFile(OutputStream target, long limit) {
        // The target stays open.
        zip =
                new ZipOutputStream(
                        new FilterOutputStream(target) {
                            @Override
                            public void write(byte[] bytes, int offset, int length)
                                    throws IOException {
                                out.write(bytes, offset, length);
                            }

                            @Override
                            public void close() throws IOException {
                                flush();
                            }
                        });
        zip.setLevel(Deflater.BEST_SPEED);
        this.limit = limit;
    }

    /** Begins a part; the one before must be closed. */
    Part part(String name) throws IOException {
        ZipEntry entry = new ZipEntry(name);
        entry.setTimeLocal(TIME);
        zip.putNextEntry(entry);
        return new Part(
                new OutputStream() {
                    @Override
                    public void write(int octet) throws IOException {
                        write(new byte[] {(byte) octet}, 0, 1);
                    }

                    @Override
                    public void write(byte[] bytes, int offset, int length) throws IOException {
                        written += length;
                        if (written > limit) {
                            throw new LimitExceeded();
                        }
                        zip.write(bytes, offset, length);
                    }

                    @Override
                    public void close() throws IOException {
                        zip.closeEntry();
                    }
                });
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    /** Told apart from a failing disk. */
    static final class LimitExceeded extends IOException {

        private static final long serialVersionUID = 1L;
    }
}
