package vn.rasoat.intake.xls;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.poi.EmptyFileException;
import org.apache.poi.EncryptedDocumentException;
import org.apache.poi.OldFileFormatException;
import org.apache.poi.hssf.record.Record;
import org.apache.poi.hssf.record.RecordFactoryInputStream;
import org.apache.poi.poifs.filesystem.DirectoryNode;
import org.apache.poi.poifs.filesystem.DocumentEntry;
import org.apache.poi.poifs.filesystem.Entry;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.OldWorkbookConverter;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;

/**
 * Converts workbooks of Excel 97-2003 record by record. Besides the records of one row only the
 * formats of the workbook are in memory; its table of strings is written as it comes.
 */
@Component(service = OldWorkbookConverter.class)
public final class Biff8Converter implements OldWorkbookConverter {

    private static final Logger LOG = LoggerFactory.getLogger(Biff8Converter.class);

    /** Excel 97 and later; a file for both generations of Excel has the other one too. */
    private static final String STREAM = "Workbook";

    /** The stream of Excel 5.0/95, whose records are others. */
    private static final String OLD_STREAM = "Book";

    /** What a workbook with a password is packed in since Excel 2007. */
    private static final String ENCRYPTED_STREAM = "EncryptedPackage";

    @Override
    public void convert(Path workbook, OutputStream target, long limit) throws IOException {
        if (Files.size(workbook) > limit) {
            throw tooLarge(limit);
        }
        try (POIFSFileSystem container = open(workbook)) {
            DocumentEntry stream = stream(container.getRoot());
            RecordScan.check(container.getRoot(), stream);
            write(container.getRoot(), stream, target, limit);
        }
    }

    private static POIFSFileSystem open(Path workbook) throws IOException {
        try {
            return new POIFSFileSystem(workbook.toFile(), true);
        } catch (FileNotFoundException | FileSystemException e) {
            throw e;
        } catch (EmptyFileException e) {
            throw new RejectedRequestException(IssueCode.FILE_EMPTY);
        } catch (IOException | RuntimeException e) {
            // Of a file that could be opened POI says with either that its content is wrong.
            throw broken();
        }
    }

    private static DocumentEntry stream(DirectoryNode root) {
        if (find(root, ENCRYPTED_STREAM).isPresent()) {
            throw new RejectedRequestException(IssueCode.FILE_ENCRYPTED);
        }
        return find(root, STREAM)
                .orElseThrow(
                        () ->
                                new RejectedRequestException(
                                        find(root, OLD_STREAM).isPresent()
                                                ? IssueCode.WORKBOOK_TOO_OLD
                                                : IssueCode.XLS_BROKEN));
    }

    /** Some programs write the name in other letters. */
    private static Optional<DocumentEntry> find(DirectoryNode root, String name) {
        for (Entry entry : (Iterable<Entry>) root::getEntries) {
            if (entry instanceof DocumentEntry document && entry.getName().equalsIgnoreCase(name)) {
                return Optional.of(document);
            }
        }
        return Optional.empty();
    }

    private static void write(
            DirectoryNode root, DocumentEntry stream, OutputStream target, long limit)
            throws IOException {
        try (InputStream content = root.createDocumentInputStream(stream);
                XlsxFile parts = new XlsxFile(target, limit)) {
            take(new RecordFactoryInputStream(content, false), new WorkbookRecords(parts));
        } catch (XlsxFile.LimitExceeded e) {
            throw tooLarge(limit);
        } catch (EncryptedDocumentException e) {
            throw new RejectedRequestException(IssueCode.FILE_ENCRYPTED);
        } catch (OldFileFormatException e) {
            throw new RejectedRequestException(IssueCode.WORKBOOK_TOO_OLD);
        } catch (RejectedRequestException e) {
            throw e;
        } catch (RuntimeException e) {
            // Whatever POI throws over a record, its content is to blame; its text may show it.
            LOG.debug("record refused with {}", e.getClass().getName());
            throw broken();
        }
    }

    private static void take(RecordFactoryInputStream records, WorkbookRecords workbook)
            throws IOException {
        for (Record record = records.nextRecord(); record != null; record = records.nextRecord()) {
            workbook.take(record);
        }
        workbook.end();
    }

    static RejectedRequestException broken() {
        return new RejectedRequestException(IssueCode.XLS_BROKEN);
    }

    private static RejectedRequestException tooLarge(long limit) {
        return new RejectedRequestException(IssueCode.FILE_TOO_LARGE, (limit >> 20) + " MB");
    }
}
