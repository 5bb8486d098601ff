package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.round.RoundChange;
import vn.rasoat.api.round.RoundKey;

/** Rows of {@code round_change}: added under the lock of the round, never changed. */
final class RoundChangeTable {

    /** Longest name of a person that the column takes. */
    static final int LONGEST_PERSON = 1000;

    /** Longest reason that the column takes. */
    static final int LONGEST_REASON = 100_000;

    private static final List<String> SAID = List.of("change_no", "changed_at", "person", "reason");
    private static final int BEFORE = SAID.size() + 1;
    private static final int AFTER = BEFORE + PinColumns.COUNT;

    private RoundChangeTable() {}

    private static List<String> columns() {
        List<String> columns = new ArrayList<>(SAID);
        columns.addAll(PinColumns.names("before_"));
        columns.addAll(PinColumns.names("after_"));
        return columns;
    }

    static void insert(Connection connection, RoundChange change) throws SQLException {
        List<String> columns = new ArrayList<>(List.of("province", "review_year"));
        columns.addAll(columns());
        List<Object> row =
                new ArrayList<>(
                        List.of(
                                change.round().province(),
                                change.round().year(),
                                change.number(),
                                change.at().toString(),
                                change.person(),
                                change.reason()));
        row.addAll(PinColumns.values(change.before()));
        row.addAll(PinColumns.values(change.after()));
        try (PreparedStatement insert =
                connection.prepareStatement(Sql.insert("round_change", columns))) {
            Sql.bind(insert, row);
            insert.executeUpdate();
        }
    }

    /** In their order. */
    static List<RoundChange> of(Connection connection, RoundKey round) throws SQLException {
        List<RoundChange> changes = new ArrayList<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select "
                                + String.join(", ", columns())
                                + " from round_change where "
                                + Sql.OF_ROUND
                                + " order by change_no")) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    changes.add(
                            new RoundChange(
                                    round,
                                    rows.getInt(1),
                                    Instant.parse(rows.getString(2)),
                                    rows.getString(3),
                                    rows.getString(4),
                                    PinColumns.read(rows, BEFORE),
                                    PinColumns.read(rows, AFTER)));
                }
            }
        }
        return changes;
    }
}
