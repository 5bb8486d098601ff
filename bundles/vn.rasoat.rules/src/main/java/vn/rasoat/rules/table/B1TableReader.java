package vn.rasoat.rules.table;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Supplier;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import vn.rasoat.api.intake.TabularReader;
import vn.rasoat.api.issue.Issue;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.Place;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.rules.CheckedText;

/**
 * Reads tables of B1 points from YAML, CSV and XLSX. It takes everything or nothing and collects
 * every fault: HN-2013 with file and line, HN-2015 where the table does not belong to the lines of
 * its standard, HN-2016 where it is invented for tests.
 */
public final class B1TableReader {

    private static final Logger LOG = LoggerFactory.getLogger(B1TableReader.class);

    private static final List<String> YAML = List.of("yaml", "yml");
    private static final List<String> SHEETS = List.of("csv", "tsv", "xlsx");

    private final Supplier<List<TableStandard>> standards;
    private final Supplier<Optional<TabularReader>> sheets;
    private final boolean acceptTestTables;

    /**
     * A reader.
     *
     * @param standards the standards that are installed, asked for each file
     * @param sheets reads workbooks and CSV files; while it is empty only YAML is read
     * @param acceptTestTables whether invented tables are taken; never on a server that serves
     *     households
     */
    public B1TableReader(
            Supplier<List<TableStandard>> standards,
            Supplier<Optional<TabularReader>> sheets,
            boolean acceptTestTables) {
        this.standards = standards;
        this.sheets = sheets;
        this.acceptTestTables = acceptTestTables;
    }

    /**
     * Whether a name is that of a workbook or CSV file, which can only hold a table.
     *
     * @param fileName name of a file
     * @return true for {@code csv}, {@code tsv} and {@code xlsx}
     */
    public static boolean isSheet(String fileName) {
        return SHEETS.contains(ending(fileName));
    }

    /**
     * Whether YAML says that it is a table.
     *
     * @param kind value of the key {@code kind}
     * @return true for {@code b1-table}
     */
    public static boolean isKind(String kind) {
        return kind.equals(YamlTable.KIND);
    }

    /**
     * Reads a file.
     *
     * @param fileName its name, whose ending tells the format
     * @param content its bytes
     * @return content, faults and the table if there are none
     * @throws vn.rasoat.api.issue.UnavailableException if the disk fails
     */
    public TableReading read(String fileName, byte[] content) {
        Faults faults = new Faults(fileName);
        Optional<RawTable> raw = raw(fileName, content, faults);
        if (raw.isEmpty()) {
            return refused("", 0, "", List.of(), faults);
        }
        List<List<String>> printed = PrintedTable.of(raw.get());
        if (raw.get() == RawTable.NOTHING) {
            return refused("", 0, "", printed, faults);
        }
        TableContent table = new TableChecker(raw.get(), standards.get(), faults).check();
        if (table.forTests() && !acceptTestTables) {
            faults.add(TableChecker.forTests(table));
        }
        String canonical = faults.broken() ? "" : CanonicalTable.text(table);
        if (!faults.inOrder().isEmpty()) {
            return refused(table.id(), table.revision(), canonical, printed, faults);
        }
        if (table.forTests()) {
            LOG.warn(
                    "{}: table {} revision {} is invented for tests and has no legal force",
                    fileName,
                    table.id(),
                    table.revision());
        }
        B1Table ready = new B1Table(table, CanonicalTable.sha256(canonical));
        return new TableReading(
                new CheckedText(
                        CheckedText.Kind.B1_TABLE,
                        table.id(),
                        table.revision(),
                        ready.ref().sha256(),
                        canonical,
                        printed,
                        List.of()),
                Optional.of(ready));
    }

    private Optional<RawTable> raw(String fileName, byte[] content, Faults faults) {
        if (YAML.contains(ending(fileName))) {
            return Optional.of(new YamlTable(faults).read(content));
        }
        Optional<TabularReader> reader = isSheet(fileName) ? sheets.get() : Optional.empty();
        if (reader.isEmpty()) {
            List<String> formats = new ArrayList<>(YAML);
            sheets.get().ifPresent(any -> formats.addAll(SHEETS));
            faults.add(
                    Issue.of(
                            IssueCode.FORMAT_UNKNOWN,
                            Place.FILE,
                            ending(fileName),
                            String.join(", ", formats)));
            return Optional.empty();
        }
        try {
            return Optional.of(new SheetTable(faults, reader.get().read(fileName, content)).read());
        } catch (RejectedRequestException e) {
            faults.add(e.issue());
            return Optional.empty();
        }
    }

    /** The hash names a text that could be installed; without one there is no hash. */
    private static TableReading refused(
            String id, int revision, String canonical, List<List<String>> printed, Faults faults) {
        String sha256 = canonical.isEmpty() ? "" : CanonicalTable.sha256(canonical);
        return new TableReading(
                new CheckedText(
                        CheckedText.Kind.B1_TABLE,
                        id,
                        revision,
                        sha256,
                        canonical,
                        printed,
                        faults.inOrder()),
                Optional.empty());
    }

    private static String ending(String fileName) {
        return fileName.substring(fileName.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT);
    }
}
