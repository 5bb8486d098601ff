package vn.rasoat.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.issue.UnavailableException;
import vn.rasoat.intake.delimited.DelimitedFile;
import vn.rasoat.intake.field.ValueReader;
import vn.rasoat.intake.old.OldWorkbook;
import vn.rasoat.intake.old.OldWorkbooks;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;
import vn.rasoat.intake.text.Texts;
import vn.rasoat.intake.workbook.Workbook;

/** Reads the first table of a file as text, within the bounds of a table typed by hand. */
@Component(service = TabularReader.class, configurationPid = "vn.rasoat.intake")
public final class FirstTableReader implements TabularReader {

    private static final String XLSX = "xlsx";
    private static final String CSV = "csv";
    private static final String TSV = "tsv";

    /** Blank rows and cells count too: they are handed out. */
    private static final int MOST_CELLS = 1_000_000;

    private final SourceOpener opener;
    private final long unpackedLimit;

    /**
     * The reader as the container starts it.
     *
     * @param oldWorkbooks reads .xls, if the site has installed what can
     * @param limits bounds of what is read
     */
    @Activate
    public FirstTableReader(@Reference OldWorkbooks oldWorkbooks, ImportLimits limits) {
        this(oldWorkbooks, (long) limits.unpackedMegabytes() << 20);
    }

    FirstTableReader(OldWorkbooks oldWorkbooks, long unpackedLimit) {
        // Nobody is asked here whether a guessed encoding is right.
        opener = new SourceOpener(oldWorkbooks, "");
        this.unpackedLimit = unpackedLimit;
    }

    @Override
    public List<List<String>> read(String fileName, byte[] content) {
        String format = format(fileName);
        try {
            // A zip is read from its end, which takes a file.
            Path file = Files.createTempFile("rasoat-table", null);
            try {
                Files.write(file, content);
                return read(file, fileName, format);
            } finally {
                Files.delete(file);
            }
        } catch (UnreadableFileException e) {
            throw new RejectedRequestException(e.code(), e.arguments().toArray(String[]::new));
        } catch (IOException e) {
            throw new UnavailableException(IssueCode.DISK_FAILED, e);
        }
    }

    private static String format(String fileName) {
        String ending = fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
        if (!List.of(XLSX, CSV, TSV).contains(ending)) {
            throw new RejectedRequestException(
                    IssueCode.FORMAT_UNKNOWN, ending, String.join(", ", XLSX, CSV, TSV));
        }
        return ending;
    }

    private List<List<String>> read(Path file, String fileName, String format)
            throws UnreadableFileException, IOException {
        try (SurveySource source = opener.single(file, fileName, new Budget(unpackedLimit))) {
            boolean fits =
                    format.equals(XLSX)
                            ? source instanceof Workbook || source instanceof OldWorkbook
                            : source instanceof DelimitedFile;
            if (!fits) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.other-format", format));
            }
            if (!source.guesses().isEmpty()) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.not-unicode"));
            }
            if (source.tables().isEmpty()) {
                throw new UnreadableFileException(
                        IssueCode.FILE_UNREADABLE, Texts.of("file.no-workbook"));
            }
            return rows(source.tables().get(0));
        }
    }

    private static List<List<String>> rows(Table table)
            throws UnreadableFileException, IOException {
        List<List<String>> lines = new ArrayList<>();
        long cells = 0;
        try (Rows rows = table.rows()) {
            for (Optional<Row> row = next(rows); row.isPresent(); row = next(rows)) {
                List<String> line = line(row.get());
                int blank = row.get().number() - lines.size() - 1;
                cells += line.size() + 1L + Math.max(blank, 0);
                if (blank < 0 || cells > MOST_CELLS) {
                    throw blank < 0
                            ? new UnreadableFileException(
                                    IssueCode.FILE_UNREADABLE,
                                    Texts.of("file.broken-xml", table.name()))
                            : new UnreadableFileException(
                                    IssueCode.FILE_TOO_LARGE,
                                    Texts.of("file.cells", Integer.toString(MOST_CELLS)));
                }
                if (!line.isEmpty()) {
                    for (int i = 0; i < blank; i++) {
                        lines.add(List.of());
                    }
                    lines.add(line);
                }
            }
        }
        return List.copyOf(lines);
    }

    private static Optional<Row> next(Rows rows) throws UnreadableFileException, IOException {
        try {
            return rows.next();
        } catch (UnreadableRowException e) {
            throw new UnreadableFileException(IssueCode.FILE_UNREADABLE, e.getMessage());
        }
    }

    /** The cells up to the last one that is not blank. */
    private static List<String> line(Row row) {
        List<String> line = new ArrayList<>();
        int last = 0;
        for (int i = 0; i < row.cells().size(); i++) {
            String text = ValueReader.text(row.cell(i));
            line.add(text);
            last = text.isEmpty() ? last : i + 1;
        }
        return List.copyOf(line.subList(0, last));
    }
}
