package vn.rasoat.intake.marking;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.intake.MarkedWorkbook;
import vn.rasoat.api.intake.Receipt;
import vn.rasoat.api.intake.WorkbookMarker;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.intake.ImportLimits;
import vn.rasoat.intake.old.OldContainer;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.UnreadableFileException;

/** Marks workbooks part by part in streams, under the same bounds as an import. */
@Component(service = WorkbookMarker.class, configurationPid = "vn.rasoat.intake")
public final class StreamingWorkbookMarker implements WorkbookMarker {

    /** Bytes that tell an old workbook. */
    private static final int HEAD = 8;

    private final OldWorkbooks oldWorkbooks;
    private final long unpackedLimit;

    /**
     * The marker as the container starts it.
     *
     * @param oldWorkbooks turns .xls into XLSX, if the site has installed what can
     * @param limits bounds of what is read
     */
    @Activate
    public StreamingWorkbookMarker(@Reference OldWorkbooks oldWorkbooks, ImportLimits limits) {
        this(oldWorkbooks, (long) limits.unpackedMegabytes() << 20);
    }

    StreamingWorkbookMarker(OldWorkbooks oldWorkbooks, long unpackedLimit) {
        this.oldWorkbooks = oldWorkbooks;
        this.unpackedLimit = unpackedLimit;
    }

    @Override
    public MarkedWorkbook mark(Path original, Receipt receipt, OutputStream target)
            throws IOException {
        Path marked = temporary();
        try {
            MarkedWorkbook summary = write(original, receipt, marked);
            Files.copy(marked, target);
            return summary;
        } finally {
            Files.deleteIfExists(marked);
        }
    }

    private static Path temporary() {
        try {
            return Files.createTempFile("rasoat-marked", ".xlsx");
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    /** The target gets nothing before the whole workbook is known to be sound. */
    private MarkedWorkbook write(Path original, Receipt receipt, Path marked) {
        try {
            if (!sha256(original).equalsIgnoreCase(receipt.sha256())) {
                throw new RejectedRequestException(IssueCode.FILE_OF_OTHER_RECEIPT, receipt.id());
            }
            return isOld(original)
                    ? markOld(original, receipt, marked)
                    : markNew(original, receipt, marked);
        } catch (UnreadableFileException e) {
            throw new RejectedRequestException(e.code(), e.arguments().toArray(String[]::new));
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    private static boolean isOld(Path original) throws IOException {
        try (InputStream stream = Files.newInputStream(original)) {
            byte[] head = stream.readNBytes(HEAD);
            return head.length == HEAD && OldContainer.is(head);
        }
    }

    private MarkedWorkbook markOld(Path original, Receipt receipt, Path marked)
            throws UnreadableFileException, IOException {
        Path copy = oldWorkbooks.toXlsx(original, new Budget(unpackedLimit));
        try {
            return markNew(copy, receipt, marked);
        } finally {
            // The copy is personal data.
            Files.delete(copy);
        }
    }

    private MarkedWorkbook markNew(Path original, Receipt receipt, Path marked)
            throws UnreadableFileException, IOException {
        try (Parts parts = Parts.open(original, unpackedLimit);
                OutputStream stream = new BufferedOutputStream(Files.newOutputStream(marked));
                MarkedFile file = new MarkedFile(new Marking(parts, receipt), stream)) {
            return file.write();
        }
    }

    private static String sha256(Path file) throws IOException {
        try (InputStream stream = Files.newInputStream(file)) {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            new DigestInputStream(stream, digest).transferTo(OutputStream.nullOutputStream());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
