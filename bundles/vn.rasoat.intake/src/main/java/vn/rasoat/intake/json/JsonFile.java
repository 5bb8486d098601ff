package vn.rasoat.intake.json;

import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.intake.source.Budget;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.SurveySource;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.text.Texts;

/**
 * A JSON file of households: one object a line, one list, or lists by name. The keys are machine
 * paths; the members of a household are a list under {@code members}.
 */
public final class JsonFile implements SurveySource {

    /** The list of a file that does not name it. */
    static final String HOUSEHOLDS = "households";

    private static final int MOST_KEYS = 16_384;
    private static final int MOST_LISTS = 100;

    private final Path file;
    private final String name;
    private final Budget budget;
    private final Map<String, JsonTable> tables = new LinkedHashMap<>();
    private JsonShape shape = JsonShape.LINES;

    private JsonFile(Path file, String name, Budget budget) {
        this.file = file;
        this.name = name;
        this.budget = budget;
    }

    /**
     * Opens a JSON file and reads its keys.
     *
     * @param file the file, not empty
     * @param name its name as the officer knows it
     * @param budget bytes that it may have; each of its few readings is held to it by itself
     * @return the file
     * @throws UnreadableFileException HN-1002 if it is no JSON or no records, HN-1004 if it is too
     *     large
     * @throws IOException if the disk fails
     */
    public static JsonFile open(Path file, String name, Budget budget)
            throws UnreadableFileException, IOException {
        JsonFile json = new JsonFile(file, name, budget);
        json.findShape();
        json.findKeys();
        return json;
    }

    String name() {
        return name;
    }

    private void findShape() throws UnreadableFileException, IOException {
        try {
            shape = JsonShape.of(this::text);
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private void findKeys() throws UnreadableFileException, IOException {
        try (Records records = records()) {
            for (Optional<JsonRecord> record = next(records);
                    record.isPresent();
                    record = next(records)) {
                addKeys(record.get());
            }
        }
        tables.values().forEach(JsonTable::complete);
    }

    private void addKeys(JsonRecord record) throws UnreadableFileException {
        addKeys(record.table(), false, record.cells());
        for (Map<String, Cell> member : record.members()) {
            addKeys(record.table(), true, member);
        }
    }

    private void addKeys(String list, boolean nested, Map<String, Cell> cells)
            throws UnreadableFileException {
        JsonTable table =
                tables.computeIfAbsent(
                        list + '\n' + nested, key -> new JsonTable(this, list, nested));
        if (table.addKeys(cells.keySet()) > MOST_KEYS || tables.size() > MOST_LISTS) {
            throw new UnreadableFileException(
                    IssueCode.FILE_TOO_LARGE, Texts.of("file.keys", Integer.toString(MOST_KEYS)));
        }
    }

    Records records() throws UnreadableFileException, IOException {
        Reader text = text();
        return shape == JsonShape.LINES ? new LineRecords(text) : new TreeRecords(text, shape);
    }

    Optional<JsonRecord> next(Records records) throws UnreadableFileException, IOException {
        try {
            return records.next();
        } catch (IOException e) {
            throw fault(e);
        }
    }

    private Reader text() throws IOException {
        InputStream stream = budget.again().count(Files.newInputStream(file));
        return JsonText.of(stream);
    }

    /** Wrong bytes and too many are faults of the file; anything else is one of the disk. */
    private UnreadableFileException fault(IOException failure) throws IOException {
        if (failure instanceof Budget.Exceeded) {
            return budget.exceeded();
        }
        if (failure instanceof CharacterCodingException) {
            return new UnreadableFileException(
                    IssueCode.FILE_UNREADABLE, Texts.of("file.json-encoding"));
        }
        throw failure;
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
