package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import vn.rasoat.api.round.RoundKey;

/**
 * Rows of {@code matching_lock} and {@code person_index}. Whoever compares households of a province
 * holds its lock until the end of the transaction; it comes after the lock of the round, always in
 * this order.
 */
final class MatchingLock {

    private MatchingLock() {}

    static void take(Connection connection, String province) throws SQLException {
        if (!lock(connection, province)) {
            try (PreparedStatement insert =
                    connection.prepareStatement(Sql.insert("matching_lock", List.of("province")))) {
                Sql.bind(insert, province);
                insert.executeUpdate();
            } catch (SQLException e) {
                // somebody else made the row in this moment
                if (!Sql.EXISTS.equals(e.getSQLState())) {
                    throw e;
                }
                lock(connection, province);
            }
        }
    }

    private static boolean lock(Connection connection, String province) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select province from matching_lock where province = ? for update")) {
            Sql.bind(select, province);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    /** Whether the households of a round have their persons in the index. */
    static boolean indexed(Connection connection, RoundKey round) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select province from person_index where " + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next();
            }
        }
    }

    static void index(Connection connection, RoundKey round) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert("person_index", List.of("province", "review_year")))) {
            Sql.bind(insert, round.province(), round.year());
            insert.executeUpdate();
        }
    }
}
