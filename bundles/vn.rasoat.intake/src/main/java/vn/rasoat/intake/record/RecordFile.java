package vn.rasoat.intake.record;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Remark;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * A file of records with named values, members nested in their household. Each list of records is a
 * table, and so are the members in it.
 */
abstract class RecordFile implements SurveySource {

    /** The list of a file that does not name it. */
    static final String HOUSEHOLDS = "households";

    /** The members of a household, and the end of the name of their table. */
    static final String MEMBERS = "members";

    /** No household has more; what claims to have is something else. */
    static final int MOST_MEMBERS = 999;

    /** A household with all its members stays far below. */
    static final int MOST_VALUES = 100_000;

    /** Twice what Excel allows in a cell. */
    static final int LONGEST_TEXT = 65_534;

    private static final int MOST_KEYS = 16_384;
    private static final int MOST_LISTS = 100;

    private final Path file;
    private final String name;
    private final Budget budget;
    private final Map<String, RecordTable> tables = new LinkedHashMap<>();
    private boolean continued;

    RecordFile(Path file, String name, Budget budget) {
        this.file = file;
        this.name = name;
        this.budget = budget;
    }

    String name() {
        return name;
    }

    Budget budget() {
        return budget;
    }

    /** The records from the first one. */
    abstract Records records() throws UnreadableFileException, IOException;

    /** The bytes from the first one; each reading is held to the budget by itself. */
    InputStream bytes() throws IOException {
        return budget.again().count(Files.newInputStream(file));
    }

    /** Reads the file once for the keys that its records have. */
    void findKeys() throws UnreadableFileException, IOException {
        try (Records records = records()) {
            for (Optional<SurveyRecord> record = next(records);
                    record.isPresent();
                    record = next(records)) {
                addKeys(record.get());
            }
            continued = records.continued();
        }
        tables.values().forEach(RecordTable::complete);
    }

    private void addKeys(SurveyRecord record) throws UnreadableFileException {
        addKeys(record.table(), false, record.cells());
        for (Map<String, Cell> member : record.members()) {
            addKeys(record.table(), true, member);
        }
    }

    private void addKeys(String list, boolean nested, Map<String, Cell> cells)
            throws UnreadableFileException {
        RecordTable table =
                tables.computeIfAbsent(
                        list + '\n' + nested, key -> new RecordTable(this, list, nested));
        Set<String> keys = cells.keySet();
        if (table.addKeys(keys) > MOST_KEYS || tables.size() > MOST_LISTS) {
            throw new UnreadableFileException(
                    IssueCode.FILE_TOO_LARGE, Texts.of("file.keys", Integer.toString(MOST_KEYS)));
        }
    }

    Optional<SurveyRecord> next(Records records) throws UnreadableFileException, IOException {
        try {
            return records.next();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    /** A fault of the content, unless it is one of the disk, which is thrown on. */
    abstract UnreadableFileException fault(IOException failure) throws IOException;

    @Override
    public List<Remark> remarks() {
        return continued
                ? List.of(new Remark(Table.shown(name), IssueCode.SUBMISSIONS_CONTINUED, List.of()))
                : List.of();
    }

    @Override
    public List<Table> tables() {
        return new ArrayList<>(tables.values());
    }

    @Override
    public void close() {
        // every reader closes its own stream
    }
}
