package vn.rasoat.intake.old;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.workbook.Workbook;

/** An old workbook, read from a copy as XLSX: what a cell says is decided in one place only. */
public final class OldWorkbook implements SurveySource {

    private final Path copy;
    private final SurveySource workbook;

    private OldWorkbook(Path copy, SurveySource workbook) {
        this.copy = copy;
        this.workbook = workbook;
    }

    /**
     * Opens an old container.
     *
     * @param file a file of which {@link OldContainer#is} said so
     * @param workbooks converts it
     * @param budget bytes that may be unpacked while it is open
     * @return the workbook; close it
     * @throws UnreadableFileException HN-1002 to HN-1004, HN-1011 to HN-1013
     * @throws IOException if the disk fails
     */
    public static SurveySource open(Path file, OldWorkbooks workbooks, Budget budget)
            throws UnreadableFileException, IOException {
        Path copy = workbooks.toXlsx(file, budget);
        try {
            return new OldWorkbook(copy, Workbook.open(copy, budget));
        } catch (UnreadableFileException | IOException | RuntimeException e) {
            Files.delete(copy);
            throw e;
        }
    }

    @Override
    public List<Table> tables() {
        return workbook.tables();
    }

    @Override
    public void close() throws IOException {
        try {
            workbook.close();
        } finally {
            // The copy is personal data.
            Files.deleteIfExists(copy);
        }
    }
}
