package vn.rasoat.intake;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;

/** The files of held receipts, one folder of them, named by the receipt. They are personal data. */
final class HeldFiles {

    private static final Logger LOG = LoggerFactory.getLogger(HeldFiles.class);
    private static final String ENDING = ".held";

    /** Beside a file whose sender had confirmed its encoding: the word of the encoding. */
    private static final String ENCODING = ".encoding";

    private final Path folder;

    HeldFiles(Path folder) {
        this.folder = folder;
    }

    /** Keeps a copy; it is whole and on the disk when this returns, or not there at all. */
    void keep(String receiptId, Path file, String encoding, String sha256) throws IOException {
        Files.createDirectories(folder);
        // readable by the owner only
        Path copy = Files.createTempFile(folder, "held-", ".part");
        try {
            MessageDigest digest = sha256();
            try (OutputStream out = new DigestOutputStream(Files.newOutputStream(copy), digest)) {
                Files.copy(file, out);
            }
            if (!HexFormat.of().formatHex(digest.digest()).equals(sha256)) {
                throw new IOException("the file changed while it was imported");
            }
            if (!encoding.isEmpty()) {
                Files.writeString(folder.resolve(receiptId + ENCODING), encoding);
            }
            Files.move(copy, path(receiptId));
        } finally {
            Files.deleteIfExists(copy);
        }
    }

    Path path(String receiptId) {
        return folder.resolve(receiptId + ENDING);
    }

    /** The encoding that the sender had confirmed, empty if none. */
    String encoding(String receiptId) {
        try {
            return Files.readString(folder.resolve(receiptId + ENCODING));
        } catch (NoSuchFileException none) {
            return "";
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    /** Whether the file is there and the one of its receipt. */
    boolean isWhole(String receiptId, String sha256) throws IOException {
        try {
            return sha256(path(receiptId)).equals(sha256);
        } catch (NoSuchFileException gone) {
            return false;
        }
    }

    /** What cannot be deleted now goes at the next start. */
    void drop(String receiptId) {
        try {
            Files.deleteIfExists(path(receiptId));
            Files.deleteIfExists(folder.resolve(receiptId + ENCODING));
        } catch (IOException e) {
            LOG.warn("A held file could not be deleted: {}", path(receiptId).getFileName());
        }
    }

    /**
     * Deletes what belongs to no pending receipt: a crash came between the file and its receipt.
     */
    void sweep(Set<String> pending) throws IOException {
        if (!Files.isDirectory(folder)) {
            return;
        }
        List<Path> files;
        try (Stream<Path> all = Files.list(folder)) {
            files = all.toList();
        }
        for (Path file : files) {
            String name = file.getFileName().toString();
            boolean ours =
                    name.endsWith(ENDING) || name.endsWith(ENCODING) || name.endsWith(".part");
            if (ours && !pending.contains(name.replace(ENDING, "").replace(ENCODING, ""))) {
                Files.delete(file);
            }
        }
    }

    static String sha256(Path file) throws IOException {
        MessageDigest digest = sha256();
        try (InputStream stream = Files.newInputStream(file)) {
            byte[] buffer = new byte[1 << 16];
            for (int read = stream.read(buffer); read >= 0; read = stream.read(buffer)) {
                digest.update(buffer, 0, read);
            }
        }
        return HexFormat.of().formatHex(digest.digest());
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
