package vn.rasoat.intake.record;

import java.io.IOException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Queue;
import java.util.Set;
import vn.rasoat.intake.source.Cell;
import vn.rasoat.intake.source.Nesting;
import vn.rasoat.intake.source.Row;
import vn.rasoat.intake.source.Rows;
import vn.rasoat.intake.source.Table;
import vn.rasoat.intake.source.UnreadableFileException;
import vn.rasoat.intake.source.UnreadableRowException;

/**
 * The records of one list, or the members nested in them, as a table: its header holds every key of
 * the file, and a record without a key did not answer it.
 */
final class RecordTable implements Table {

    /**
     * Receipts keep so many characters of a column; the end of a path tells more than its
     * beginning.
     */
    private static final int LONGEST_COLUMN = 20;

    /** Room for the ordinal of a member, {@code [999].} */
    private static final int WITHIN = 6;

    /** The header stands above the first record. */
    private static final int HEADER = 0;

    private final RecordFile file;
    private final String list;
    private final boolean nested;
    private final Set<String> keys = new LinkedHashSet<>();
    private List<String> columns = List.of();

    RecordTable(RecordFile file, String list, boolean nested) {
        this.file = file;
        this.list = list;
        this.nested = nested;
    }

    @Override
    public String name() {
        return nested ? list + "." + RecordFile.MEMBERS : list;
    }

    /** Places name the key. */
    @Override
    public String column(int index) {
        String key = columns.get(index);
        int room = nested ? LONGEST_COLUMN - WITHIN : LONGEST_COLUMN;
        return key.length() <= room ? key : "…" + key.substring(key.length() - room + 1);
    }

    /** Adds what one record names; returns how many keys there are now. */
    int addKeys(Set<String> more) {
        keys.addAll(more);
        return keys.size();
    }

    void complete() {
        columns = List.copyOf(keys);
    }

    @Override
    public Rows rows() throws UnreadableFileException, IOException {
        return new RecordRows(file.records());
    }

    private Row row(int number, Map<String, Cell> cells, Nesting nesting) {
        List<Cell> row = new ArrayList<>(columns.size());
        columns.forEach(column -> row.add(cells.getOrDefault(column, Cell.ABSENT)));
        return new Row(number, row, nesting);
    }

    private final class RecordRows implements Rows {

        private final Records records;
        private final Queue<Row> ready = new ArrayDeque<>();

        RecordRows(Records records) {
            this.records = records;
            ready.add(new Row(HEADER, columns.stream().map(Cell::text).toList()));
        }

        @Override
        public Optional<Row> next()
                throws UnreadableRowException, UnreadableFileException, IOException {
            while (ready.isEmpty()) {
                Optional<SurveyRecord> record = file.next(records);
                if (record.isEmpty()) {
                    return Optional.empty();
                }
                if (record.get().table().equals(list)) {
                    prepare(record.get());
                }
            }
            return Optional.of(ready.remove());
        }

        private void prepare(SurveyRecord record) throws UnreadableRowException {
            String household = name(record);
            if (!record.fault().isEmpty()) {
                if (!nested) {
                    throw new UnreadableRowException(record.number(), record.fault());
                }
            } else if (nested) {
                for (int i = 0; i < record.members().size(); i++) {
                    String within = "[" + i + "].";
                    ready.add(
                            row(
                                    record.number(),
                                    record.members().get(i),
                                    new Nesting(household, within)));
                }
            } else {
                ready.add(row(record.number(), record.cells(), new Nesting(household, "")));
            }
        }

        private String name(SurveyRecord record) {
            return file.name() + "#" + list + "#" + record.number();
        }

        @Override
        public void close() throws IOException {
            records.close();
        }
    }
}
