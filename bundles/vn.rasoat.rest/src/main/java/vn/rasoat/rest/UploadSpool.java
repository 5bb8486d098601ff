package vn.rasoat.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;

/** Lays a request body on disk while it is worked on; never in memory, never beyond the limit. */
final class UploadSpool {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSpool.class);

    private static final int MIB = 1024 * 1024;

    private static final int TEXT_LIMIT_MIB = 8;

    private final Path folder;
    private final int limitMiB;

    UploadSpool(Path folder, int limitMiB) {
        this.folder = folder;
        this.limitMiB = limitMiB;
    }

    /** For texts of the law: a table has some hundred rows, and it is held in memory afterwards. */
    static UploadSpool ofTexts(RestConfiguration configuration) {
        return new UploadSpool(of(configuration).folder, TEXT_LIMIT_MIB);
    }

    static UploadSpool of(RestConfiguration configuration) {
        return new UploadSpool(folder(configuration), configuration.uploadLimitMiB());
    }

    static Path folder(RestConfiguration configuration) {
        return Path.of(
                configuration.spoolFolder().isBlank()
                        ? System.getProperty("java.io.tmpdir")
                        : configuration.spoolFolder());
    }

    /**
     * Spools a body, works on the file and deletes it.
     *
     * @param body is read to its end
     * @param work gets the file
     * @param <T> what the work yields
     * @return what the work yielded
     * @throws RejectedRequestException HN-2009 beyond the limit, HN-2008 if the body breaks off
     * @throws UnavailableException HN-9002 if the disk fails
     */
    <T> T with(InputStream body, Function<Path, T> work) {
        Path file = create();
        try {
            fill(body, file);
            return work.apply(file);
        } finally {
            delete(file);
        }
    }

    /**
     * All of a body.
     *
     * @throws RejectedRequestException HN-2009 beyond the limit, HN-2008 if the body breaks off
     */
    byte[] bytes(InputStream body) {
        return with(
                body,
                file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException failed) {
                        throw new UnavailableException(IssueCode.DISK_FAILED, failed);
                    }
                });
    }

    private Path create() {
        try {
            // readable by the owner only, as it holds personal data
            return Files.createTempFile(Files.createDirectories(folder), "survey-", ".upload");
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
    }

    private void fill(InputStream body, Path file) {
        byte[] buffer = new byte[64 * 1024];
        long left = (long) limitMiB * MIB;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = read(body, buffer); count >= 0; count = read(body, buffer)) {
                left -= count;
                if (left < 0) {
                    throw new RejectedRequestException(
                            IssueCode.REQUEST_TOO_LARGE, limitMiB + " MiB");
                }
                out.write(buffer, 0, count);
            }
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
    }

    /** Kept apart from writing: a sender that hangs up is not a failure of this server's disk. */
    private static int read(InputStream body, byte[] buffer) {
        try {
            return body.read(buffer);
        } catch (IOException brokenOff) {
            throw Requests.invalid("body");
        }
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException failed) {
            LOG.warn("A spooled survey file could not be deleted: {}", file.getFileName());
        }
    }
}
