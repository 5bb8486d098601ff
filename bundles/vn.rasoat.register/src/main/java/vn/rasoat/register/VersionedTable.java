package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.register.RowOutcome;
import vn.rasoat.api.round.RoundKey;

/**
 * A versioned table as one change set writes it: a row with other content closes the one it
 * replaces.
 */
final class VersionedTable implements AutoCloseable {

    private static final int BATCH = 1000;

    /**
     * Shape of a table.
     *
     * @param table its name
     * @param key columns that name a row, the commune first
     * @param content the other columns and the types they are read as
     */
    record Shape(String table, List<String> key, List<String> content, List<Class<?>> types) {}

    private record Row(List<Object> content, int addedBy) {}

    private final Connection connection;
    private final RoundKey round;
    private final int changeSet;
    private final Shape shape;
    private final int batchRows;
    private final Batch close;
    private final Batch insert;
    private final Batch restore;
    private final CommuneCache<List<String>, Row> current = new CommuneCache<>(this::load);

    VersionedTable(Connection connection, RoundKey round, int changeSet, Shape shape)
            throws SQLException {
        this(connection, round, changeSet, shape, BATCH);
    }

    VersionedTable(Connection connection, RoundKey round, int changeSet, Shape shape, int batchRows)
            throws SQLException {
        this.batchRows = batchRows;
        this.connection = connection;
        this.round = round;
        this.changeSet = changeSet;
        this.shape = shape;
        List<String> columns = new ArrayList<>(List.of("province", "review_year"));
        columns.addAll(shape.key());
        columns.addAll(shape.content());
        columns.add("added_by");
        columns.add("superseded_by");
        insert = new Batch(connection, Sql.insert(shape.table(), columns));
        close =
                new Batch(
                        connection,
                        "update " + shape.table() + " set superseded_by = ?" + whereCurrent());
        List<String> kept = columns.subList(0, columns.size() - 2);
        restore =
                new Batch(
                        connection,
                        "insert into "
                                + shape.table()
                                + " ("
                                + String.join(", ", columns)
                                + ") select "
                                + String.join(", ", kept)
                                + ", cast(? as integer), 0 from "
                                + shape.table()
                                + " where "
                                + Sql.OF_ROUND
                                + " and superseded_by = ? and "
                                + Sql.equal(shape.key()));
    }

    private String whereCurrent() {
        return " where " + Sql.OF_ROUND + " and superseded_by = 0 and " + Sql.equal(shape.key());
    }

    RowOutcome put(List<String> key, List<Object> content) throws SQLException {
        Map<List<String>, Row> commune = current.of(key.get(0));
        Row before = commune.get(key);
        if (before != null && before.content().equals(content)) {
            return RowOutcome.UNCHANGED;
        }
        if (before != null && before.addedBy() == changeSet) {
            // The key may hold a name, so only its commune is said.
            throw new IllegalStateException(
                    "two rows of one name in " + shape.table() + ", commune " + key.get(0));
        }
        if (before != null) {
            addClose(key);
        }
        addInsert(key, content);
        commune.put(key, new Row(content, changeSet));
        if (insert.waiting() >= batchRows) {
            flush();
        }
        return before == null ? RowOutcome.NEW : RowOutcome.CHANGED;
    }

    /** Writes a row that an earlier change set brought again, as it is. */
    void renew(List<String> key) throws SQLException {
        Row row = current.of(key.get(0)).get(key);
        if (row.addedBy() != changeSet) {
            addClose(key);
            addInsert(key, row.content());
            current.of(key.get(0)).put(key, new Row(row.content(), changeSet));
        }
    }

    /**
     * Closes the rows of a commune that are not among those to keep.
     *
     * @return whether there were any
     */
    boolean keepOnly(String commune, Collection<List<String>> keep) throws SQLException {
        Map<List<String>, Row> rows = current.of(commune);
        boolean closed = false;
        for (List<String> key : List.copyOf(rows.keySet())) {
            if (!keep.contains(key)) {
                addClose(key);
                rows.remove(key);
                closed = true;
            }
        }
        return closed;
    }

    /** Closes a row, whatever it says. */
    void end(List<String> key) throws SQLException {
        addClose(key);
        if (close.waiting() >= batchRows) {
            flush();
        }
    }

    /** Adds a row again as it was when a change set closed it. */
    void restore(List<String> key, int closedBy) throws SQLException {
        restore.add(values(List.of(changeSet, round.province(), round.year(), closedBy), key));
        if (restore.waiting() >= batchRows) {
            flush();
        }
    }

    private void addClose(List<String> key) throws SQLException {
        close.add(values(List.of(changeSet, round.province(), round.year()), key));
    }

    private void addInsert(List<String> key, List<Object> content) throws SQLException {
        List<Object> row = values(List.of(round.province(), round.year()), key, content);
        row.add(changeSet);
        row.add(0);
        insert.add(row);
    }

    /** Closes before it inserts: one name must not hold twice at any moment. */
    void flush() throws SQLException {
        close.flush();
        insert.flush();
        restore.flush();
    }

    private Map<List<String>, Row> load(String commune) throws SQLException {
        flush();
        Map<List<String>, Row> rows = new HashMap<>();
        String columns =
                String.join(", ", shape.key())
                        + (shape.content().isEmpty() ? "" : ", ")
                        + String.join(", ", shape.content());
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select added_by, "
                                + columns
                                + " from "
                                + shape.table()
                                + " where "
                                + Sql.OF_ROUND
                                + " and superseded_by = 0 and commune = ?")) {
            Sql.bind(select, round.province(), round.year(), commune);
            try (ResultSet result = select.executeQuery()) {
                while (result.next()) {
                    List<String> key = new ArrayList<>();
                    for (int i = 0; i < shape.key().size(); i++) {
                        key.add(result.getString(2 + i));
                    }
                    List<Object> content = new ArrayList<>();
                    for (int i = 0; i < shape.types().size(); i++) {
                        int column = 2 + shape.key().size() + i;
                        content.add(result.getObject(column, shape.types().get(i)));
                    }
                    rows.put(key, new Row(content, result.getInt(1)));
                }
            }
        }
        return rows;
    }

    private static List<Object> values(List<?>... parts) {
        List<Object> values = new ArrayList<>();
        for (List<?> part : parts) {
            values.addAll(part);
        }
        return values;
    }

    @Override
    public void close() throws SQLException {
        close.close();
        insert.close();
        restore.close();
    }
}
