package vn.rasoat.intake;

import java.io.EOFException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import vn.rasoat.api.intake.ImportMonitor;
import vn.rasoat.api.intake.ImportPhase;
import vn.rasoat.api.intake.ImportProgress;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/**
 * Tells the monitor at the border of every chunk how far the import is, and ends the import where
 * the monitor says so. A chunk is so many rows, or so many bytes where a reader looks through the
 * file before its first row.
 */
final class ImportWatch {

    private static final long CHUNK_BYTES = 4L << 20;

    /** Reading and storing take about as long as each other. */
    private static final double READING = 0.5;

    /** An estimate is never the end itself. */
    private static final double ALMOST = 0.99;

    private final ImportMonitor monitor;
    private final int chunkRows;
    private final double bytesExpected;
    private ImportPhase phase = ImportPhase.READING;
    private long bytesRead;
    private long bytesInChunk;
    private int rowsRead;
    private int rowsInChunk;
    private int households;
    private int householdsDone;

    /**
     * A watch.
     *
     * @param monitor is told
     * @param chunkRows rows of a chunk
     * @param bytesExpected bytes that the readers will read, about
     */
    ImportWatch(ImportMonitor monitor, int chunkRows, long bytesExpected) {
        this.monitor = monitor;
        this.chunkRows = chunkRows;
        this.bytesExpected = Math.max(1, bytesExpected);
    }

    /**
     * About how much is read of a file: a zip as it is unpacked, and text twice, since its encoding
     * is told by all of its letters.
     */
    static long expected(Path file) throws IOException {
        try (ZipFile zip = new ZipFile(file.toFile(), StandardCharsets.ISO_8859_1)) {
            return zip.stream().mapToLong(ZipEntry::getSize).filter(size -> size > 0).sum();
        } catch (ZipException | EOFException notOne) {
            return 2 * Files.size(file);
        }
    }

    void bytesRead(int bytes) {
        bytesRead += bytes;
        bytesInChunk += bytes;
        if (bytesInChunk >= CHUNK_BYTES) {
            border();
        }
    }

    void rowRead() {
        rowsRead++;
        row();
    }

    /** The rows are read; now come the households. */
    void storing(int toStore) {
        phase = ImportPhase.STORING;
        households = toStore;
        border();
    }

    void householdDone() {
        householdsDone++;
        row();
    }

    void rowStored() {
        row();
    }

    void finishing() {
        phase = ImportPhase.FINISHING;
        border();
    }

    private void row() {
        rowsInChunk++;
        if (rowsInChunk >= chunkRows) {
            border();
        }
    }

    /** The end of a chunk. */
    void border() {
        rowsInChunk = 0;
        bytesInChunk = 0;
        if (!monitor.goOn(new ImportProgress(phase, rowsRead, done()))) {
            throw new RejectedRequestException(IssueCode.IMPORT_CANCELLED);
        }
    }

    private double done() {
        return switch (phase) {
            case READING -> READING * Math.min(ALMOST, bytesRead / bytesExpected);
            case STORING ->
                    READING
                            + (1 - READING)
                                    * Math.min(ALMOST, householdsDone / (double) (households + 1));
            case FINISHING -> ALMOST;
        };
    }
}
