package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.register.UndoEffect;
import vn.rasoat.api.register.UndoRecord;
import vn.rasoat.api.round.RoundKey;

/** Rows of {@code change_undo} with what each did: added under the lock of the round, kept. */
final class UndoTable {

    /** Longest name of a person that the column takes. */
    static final int LONGEST_PERSON = 1000;

    /** Longest reason that the column takes. */
    static final int LONGEST_REASON = 100_000;

    private static final List<String> KEY = List.of("province", "review_year", "change_no");
    private static final String SELECT =
            "select u.province, u.review_year, u.change_no, c.id, t.id, u.undone_at, u.person,"
                    + " u.reason, u.without_outcome from change_undo u"
                    + " join change_set c on c.province = u.province"
                    + " and c.review_year = u.review_year and c.change_no = u.change_no"
                    + " join change_set t on t.province = u.province"
                    + " and t.review_year = u.review_year and t.change_no = u.undone_no where ";

    private UndoTable() {}

    static void insert(Connection connection, int number, int undone, UndoRecord record)
            throws SQLException {
        RoundKey round = record.round();
        List<String> columns = new ArrayList<>(KEY);
        columns.addAll(List.of("undone_no", "undone_at", "person", "reason", "without_outcome"));
        try (PreparedStatement insert =
                connection.prepareStatement(Sql.insert("change_undo", columns))) {
            Sql.bind(
                    insert,
                    round.province(),
                    round.year(),
                    number,
                    undone,
                    record.at().toString(),
                    record.person(),
                    record.reason(),
                    record.withoutOutcome());
            insert.executeUpdate();
        }
        List<String> rows = new ArrayList<>(KEY);
        rows.addAll(List.of("kind", "removed", "restored", "returned"));
        try (Batch insert = new Batch(connection, Sql.insert("change_undo_rows", rows))) {
            for (UndoEffect effect : record.effects()) {
                insert.add(
                        List.of(
                                round.province(),
                                round.year(),
                                number,
                                effect.kind().name(),
                                effect.removed(),
                                effect.restored(),
                                effect.returned()));
            }
            insert.flush();
        }
    }

    static Optional<UndoRecord> find(Connection connection, String id) throws SQLException {
        return read(connection, "c.id = ?", id).stream().findFirst();
    }

    static UndoRecord get(Connection connection, RoundKey round, int number) throws SQLException {
        return read(
                        connection,
                        "u.province = ? and u.review_year = ? and u.change_no = ?",
                        round.province(),
                        round.year(),
                        number)
                .get(0);
    }

    /** In their order. */
    static List<UndoRecord> of(Connection connection, RoundKey round) throws SQLException {
        return read(
                connection,
                "u.province = ? and u.review_year = ? order by u.change_no",
                round.province(),
                round.year());
    }

    private static List<UndoRecord> read(Connection connection, String which, Object... values)
            throws SQLException {
        List<UndoRecord> records = new ArrayList<>();
        try (PreparedStatement select = connection.prepareStatement(SELECT + which)) {
            Sql.bind(select, values);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    RoundKey round = new RoundKey(row.getString(1), row.getInt(2));
                    records.add(
                            new UndoRecord(
                                    row.getString(4),
                                    round,
                                    row.getString(5),
                                    Instant.parse(row.getString(6)),
                                    row.getString(7),
                                    row.getString(8),
                                    effects(connection, round, row.getInt(3)),
                                    row.getInt(9)));
                }
            }
        }
        return records;
    }

    private static List<UndoEffect> effects(Connection connection, RoundKey round, int number)
            throws SQLException {
        List<UndoEffect> effects = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select kind, removed, restored, returned from change_undo_rows where "
                                + Sql.OF_ROUND
                                + " and change_no = ?")) {
            Sql.bind(select, round.province(), round.year(), number);
            try (ResultSet row = select.executeQuery()) {
                while (row.next()) {
                    effects.add(
                            new UndoEffect(
                                    RowKind.valueOf(row.getString(1)),
                                    row.getInt(2),
                                    row.getInt(3),
                                    row.getInt(4)));
                }
            }
        }
        effects.sort(Comparator.comparing(UndoEffect::kind));
        return effects;
    }
}
