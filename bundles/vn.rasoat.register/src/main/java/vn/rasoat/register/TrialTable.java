package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.rasoat.api.round.RoundKey;

/** Rows of {@code trial}: imports that stored nothing. They are added under the round's lock. */
final class TrialTable {

    private TrialTable() {}

    static int add(Connection connection, RoundKey round, String id) throws SQLException {
        int next = last(connection, round) + 1;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert(
                                "trial", List.of("province", "review_year", "change_no", "id")))) {
            Sql.bind(insert, round.province(), round.year(), next, id);
            insert.executeUpdate();
        }
        return next;
    }

    private static int last(Connection connection, RoundKey round) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select coalesce(max(change_no), 0) from trial where " + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static boolean has(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement("select 1 from trial where id = ?")) {
            Sql.bind(select, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }
}
