package vn.rasoat.soap;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;
import javax.activation.DataHandler;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;

/** Lays an attachment on disk while it is worked on; never in memory, never beyond the limit. */
final class UploadSpool {

    private static final Logger LOG = LoggerFactory.getLogger(UploadSpool.class);

    private static final int MIB = 1024 * 1024;

    private static final int TEXT_LIMIT_MIB = 8;

    private final File folder;
    private final int limitMiB;

    UploadSpool(File folder, int limitMiB) {
        this.folder = folder;
        this.limitMiB = limitMiB;
    }

    /** For texts of the law: a table has some hundred rows, and it is held in memory afterwards. */
    static UploadSpool ofTexts(File folder) {
        return new UploadSpool(folder, TEXT_LIMIT_MIB);
    }

    /**
     * All of an attachment.
     *
     * @throws RejectedRequestException HN-2009 beyond the limit, HN-2008 if the content breaks off
     */
    byte[] bytes(DataHandler content) {
        return with(
                content,
                file -> {
                    try {
                        return Files.readAllBytes(file);
                    } catch (IOException failed) {
                        throw new UnavailableException(IssueCode.DISK_FAILED, failed);
                    }
                });
    }

    /**
     * Spools an attachment, works on the file and deletes it.
     *
     * @param content is read to its end
     * @param work gets the file
     * @param <T> what the work yields
     * @return what the work yielded
     * @throws RejectedRequestException HN-2009 beyond the limit, HN-2008 if the content breaks off
     * @throws UnavailableException HN-9002 if the disk fails
     */
    <T> T with(DataHandler content, Function<Path, T> work) {
        Path file = create();
        try (InputStream in = open(content)) {
            fill(in, file);
            return work.apply(file);
        } catch (IOException notClosed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, notClosed);
        } finally {
            delete(file);
        }
    }

    private Path create() {
        try {
            // readable by the owner only, as it holds personal data
            return Files.createTempFile(
                    Files.createDirectories(folder.toPath()), "survey-", ".upload");
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
    }

    private void fill(InputStream in, Path file) {
        byte[] buffer = new byte[64 * 1024];
        long left = (long) limitMiB * MIB;
        try (OutputStream out = Files.newOutputStream(file)) {
            for (int count = read(in, buffer); count >= 0; count = read(in, buffer)) {
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

    private static InputStream open(DataHandler content) {
        try {
            return content.getInputStream();
        } catch (IOException brokenOff) {
            throw Requests.invalid("content");
        }
    }

    /** Kept apart from writing: a sender that hangs up is not a failure of this server's disk. */
    private static int read(InputStream in, byte[] buffer) {
        try {
            return in.read(buffer);
        } catch (IOException brokenOff) {
            throw Requests.invalid("content");
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
