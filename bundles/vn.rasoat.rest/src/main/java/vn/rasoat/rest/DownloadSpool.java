package vn.rasoat.rest;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import javax.ws.rs.core.StreamingOutput;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;

/**
 * Lays an answer on disk before its first byte leaves, so that a failure still gets its status and
 * a large workbook never stands in memory.
 */
final class DownloadSpool {

    private final Path folder;

    DownloadSpool(Path folder) {
        this.folder = folder;
    }

    static DownloadSpool of(RestConfiguration configuration) {
        return new DownloadSpool(UploadSpool.folder(configuration));
    }

    /** What goes into an answer. */
    @FunctionalInterface
    interface Content {
        void write(OutputStream out) throws IOException;
    }

    /**
     * Writes an answer to its end.
     *
     * @param content writes it; what it throws leaves as it is, and nothing stays on the disk
     * @return the answer, to be sent once
     * @throws UnavailableException HN-9002 if the disk fails
     */
    StreamingOutput fill(Content content) {
        try {
            // readable by the owner only, as it holds personal data
            Path file =
                    Files.createTempFile(Files.createDirectories(folder), "answer-", ".download");
            InputStream filled;
            try {
                try (OutputStream out = Files.newOutputStream(file)) {
                    content.write(out);
                }
                // from here on the file goes with its stream, whatever becomes of the caller
                filled = Files.newInputStream(file, StandardOpenOption.DELETE_ON_CLOSE);
            } catch (IOException | RuntimeException failed) {
                Files.deleteIfExists(file);
                throw failed;
            }
            return out -> {
                try (filled) {
                    filled.transferTo(out);
                }
            };
        } catch (IOException failed) {
            throw new UnavailableException(IssueCode.DISK_FAILED, failed);
        }
    }
}
