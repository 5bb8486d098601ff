package vn.rasoat.intake;

import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import vn.rasoat.api.intake.ImportRequest;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.intake.marking.StreamingWorkbookMarker;

/**
 * Gives a file to everything that reads files of other people. What escapes it is a finding: any
 * throwable but a coded refusal, too much processor time, a temporary file left behind, a receipt
 * that contradicts itself.
 */
final class FuzzHarness implements Closeable {

    /** What a file may hold when it is unpacked; small, so that the bound is met often. */
    private static final int UNPACKED_MEGABYTES = 4;

    /** Processor time of one file, whose inputs are a few kilobytes; the machine may be busy. */
    private static final long MOST_NANOSECONDS = 10_000_000_000L;

    static final ImportLimits LIMITS = new Limits();
    static final String COMMUNE = "06505";
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Path folder;
    private final Path file;
    private final ImportFixture fixture;
    private final FirstTableReader tables =
            new FirstTableReader(OldBook.reader(), (long) UNPACKED_MEGABYTES << 20);
    private final StreamingWorkbookMarker marker =
            new StreamingWorkbookMarker(OldBook.reader(), LIMITS);

    /** Works in a new folder below the one for temporary files. */
    FuzzHarness() throws IOException {
        folder = Files.createTempDirectory("fuzz");
        file = folder.resolve("file");
        fixture = new ImportFixture(folder, (long) UNPACKED_MEGABYTES << 20);
    }

    /** Throws what is wrong. */
    void read(byte[] content) throws IOException {
        List<Path> before = temporary();
        long start = THREADS.getCurrentThreadCpuTime();
        Files.write(file, content);
        Receipt receipt = importTwice();
        mark(receipt);
        table(content, "table.csv");
        table(content, "table.xlsx");
        if (THREADS.getCurrentThreadCpuTime() - start > MOST_NANOSECONDS) {
            throw new AssertionError("took too long");
        }
        if (!temporary().equals(before)) {
            throw new AssertionError("left behind: " + temporary());
        }
    }

    private Receipt importTwice() {
        fixture.register.clear();
        // the name is shown in receipts only
        ImportRequest request = new ImportRequest(ImportFixture.ROUND, COMMUNE, "file.xlsx", file);
        Receipt receipt = fixture.importer().importSurvey(request);
        if (receipt.issues().isEmpty() && receipt.households().accepted() == 0) {
            throw new AssertionError("nothing accepted, and nobody says why");
        }
        for (Issue issue : receipt.issues()) {
            refusable(issue);
        }
        Receipt again = fixture.importer().importSurvey(request);
        if (again.households().added() + again.households().changed() > 0) {
            throw new AssertionError("the same file again: " + again.households());
        }
        return receipt;
    }

    private void mark(Receipt receipt) throws IOException {
        ByteArrayOutputStream target = new ByteArrayOutputStream();
        try {
            marker.mark(file, receipt, target);
        } catch (RejectedRequestException refused) {
            refusable(refused.issue());
            if (target.size() > 0) {
                throw new AssertionError("refused, but something was written");
            }
        }
    }

    private void table(byte[] content, String name) {
        try {
            tables.read(name, content);
        } catch (RejectedRequestException refused) {
            refusable(refused.issue());
        }
    }

    private static void refusable(Issue issue) {
        if (!issue.code().code().startsWith("HN-1")) {
            throw new AssertionError("not a fault of a file: " + issue.code());
        }
    }

    private static List<Path> temporary() throws IOException {
        try (Stream<Path> files = Files.list(Path.of(System.getProperty("java.io.tmpdir")))) {
            return files.filter(path -> path.getFileName().toString().startsWith("rasoat-"))
                    .sorted()
                    .toList();
        }
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(file);
        Files.delete(folder);
    }

    /** As the container would hand it out. */
    private static final class Limits implements ImportLimits {

        @Override
        public int unpackedMegabytes() {
            return UNPACKED_MEGABYTES;
        }

        @Override
        public String checksFile() {
            return "";
        }

        @Override
        public String heldFolder() {
            throw new UnsupportedOperationException();
        }

        @Override
        public Class<ImportLimits> annotationType() {
            return ImportLimits.class;
        }
    }
}
