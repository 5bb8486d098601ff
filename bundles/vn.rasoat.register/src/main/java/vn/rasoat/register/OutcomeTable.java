package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import vn.rasoat.api.classification.Outcome;
import vn.rasoat.api.round.RoundKey;

/** Writes outcomes for the current versions of households; an equal outcome changes nothing. */
final class OutcomeTable implements AutoCloseable {

    private static final int CHUNK = 500;
    private static final List<String> KEY =
            List.of("province", "review_year", "household_id", "added_by", "outcome_no");

    /** The version of a household and its outcome, number 0 and no hash while it has none. */
    private record Held(String commune, int addedBy, int outcomeNumber, String sha256) {}

    private final Connection connection;
    private final RoundKey round;
    private final Batch close;
    private final Batch insert;
    private final Batch insertLocal;
    private final OffsetDateTime now = OffsetDateTime.now(ZoneOffset.UTC);

    OutcomeTable(Connection connection, RoundKey round) throws SQLException {
        this.connection = connection;
        this.round = round;
        close =
                new Batch(
                        connection,
                        "update outcome set superseded_by = ? where "
                                + Sql.OF_ROUND
                                + " and household_id = ? and added_by = ? and superseded_by = 0");
        List<String> columns = new ArrayList<>(KEY);
        columns.addAll(List.of("superseded_by", "saved_at", "content_sha256"));
        columns.addAll(StoredOutcome.COLUMNS);
        insert = new Batch(connection, Sql.insert("outcome", columns));
        List<String> localColumns = new ArrayList<>(KEY);
        localColumns.addAll(StoredOutcome.LOCAL_COLUMNS);
        insertLocal = new Batch(connection, Sql.insert("outcome_local", localColumns));
    }

    /**
     * Saves outcomes.
     *
     * @param lastChangeSet the state they were made from; a household that changed since, or that
     *     an undo took away, keeps no outcome, because this one is not about its content
     * @param frozen communes that keep the outcomes they were submitted with
     * @return the communes of the households whose outcome is another one now
     */
    Set<String> save(Map<String, Outcome> outcomes, int lastChangeSet, Set<String> frozen)
            throws SQLException {
        Set<String> communes = new HashSet<>();
        List<String> ids = new ArrayList<>(outcomes.keySet());
        for (int from = 0; from < ids.size(); from += CHUNK) {
            List<String> chunk = ids.subList(from, Math.min(from + CHUNK, ids.size()));
            Map<String, Held> held = held(chunk);
            requireKnown(chunk.stream().filter(id -> !held.containsKey(id)).toList());
            for (String id : chunk) {
                if (held.containsKey(id)
                        && held.get(id).addedBy() <= lastChangeSet
                        && !frozen.contains(held.get(id).commune())
                        && save(id, held.get(id), StoredOutcome.of(outcomes.get(id)))) {
                    communes.add(held.get(id).commune());
                }
            }
            close.flush();
            insert.flush();
            insertLocal.flush();
        }
        return communes;
    }

    /** What the round does not hold now, it held once. */
    private void requireKnown(List<String> gone) throws SQLException {
        if (gone.isEmpty()) {
            return;
        }
        Set<String> known = new HashSet<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select household_id from household where "
                                + Sql.OF_ROUND
                                + " and household_id = any(?)")) {
            Sql.bind(
                    select,
                    round.province(),
                    round.year(),
                    connection.createArrayOf("varchar", gone.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    known.add(rows.getString(1));
                }
            }
        }
        for (String id : gone) {
            if (!known.contains(id)) {
                throw new IllegalArgumentException("no household " + id + " in " + round);
            }
        }
    }

    private boolean save(String id, Held held, StoredOutcome outcome) throws SQLException {
        String sha256 = outcome.sha256();
        if (sha256.equals(held.sha256())) {
            return false;
        }
        int number = held.outcomeNumber() + 1;
        if (held.outcomeNumber() > 0) {
            close.add(List.of(number, round.province(), round.year(), id, held.addedBy()));
        }
        List<Object> key = List.of(round.province(), round.year(), id, held.addedBy(), number);
        List<Object> row = new ArrayList<>(key);
        row.addAll(List.of(0, now, sha256));
        row.addAll(outcome.values());
        insert.add(row);
        if (!outcome.local().isEmpty()) {
            List<Object> local = new ArrayList<>(key);
            local.addAll(outcome.local());
            insertLocal.add(local);
        }
        return true;
    }

    private Map<String, Held> held(List<String> ids) throws SQLException {
        Map<String, Held> held = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select h.household_id, h.commune, h.added_by, coalesce(o.outcome_no, 0),"
                                + " coalesce(o.content_sha256, '') from household h left join"
                                + " outcome o on o.province = h.province and o.review_year ="
                                + " h.review_year and o.household_id = h.household_id and"
                                + " o.added_by = h.added_by and o.superseded_by = 0 where"
                                + " h.province = ? and h.review_year = ? and h.superseded_by = 0"
                                + " and h.household_id = any(?)")) {
            Sql.bind(
                    select,
                    round.province(),
                    round.year(),
                    connection.createArrayOf("varchar", ids.toArray()));
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    held.put(
                            rows.getString(1),
                            new Held(
                                    rows.getString(2),
                                    rows.getInt(3),
                                    rows.getInt(4),
                                    rows.getString(5)));
                }
            }
        }
        return held;
    }

    @Override
    public void close() throws SQLException {
        close.close();
        insert.close();
        insertLocal.close();
    }
}
