package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.RoundKey;

/**
 * Rows of {@code change_set}: imports and undos of a round, counted together. They are added under
 * the lock of the round.
 */
final class ChangeSetTable {

    /**
     * A change set.
     *
     * @param id as its receipt or its record names it
     * @param round its round
     * @param number its place in the round, from 1
     */
    record Numbered(String id, RoundKey round, int number) {}

    private ChangeSetTable() {}

    /** The next number of the round, taken. */
    static int add(Connection connection, RoundKey round, String id) throws SQLException {
        int next = last(connection, round) + 1;
        try (PreparedStatement insert =
                connection.prepareStatement(
                        Sql.insert(
                                "change_set",
                                List.of("province", "review_year", "change_no", "id")))) {
            Sql.bind(insert, round.province(), round.year(), next, id);
            insert.executeUpdate();
        }
        return next;
    }

    /** 0 before the first. */
    static int last(Connection connection, RoundKey round) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select coalesce(max(change_no), 0) from change_set where "
                                + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getInt(1);
            }
        }
    }

    static Optional<Numbered> find(Connection connection, String id) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select province, review_year, change_no from change_set where id = ?")) {
            Sql.bind(select, id);
            try (ResultSet rows = select.executeQuery()) {
                return rows.next()
                        ? Optional.of(
                                new Numbered(
                                        id,
                                        new RoundKey(rows.getString(1), rows.getInt(2)),
                                        rows.getInt(3)))
                        : Optional.empty();
            }
        }
    }

    static Numbered get(Connection connection, String id) throws SQLException {
        Optional<Numbered> found = find(connection, id);
        if (found.isEmpty()) {
            throw new RejectedRequestException(
                    TrialTable.has(connection, id)
                            ? IssueCode.NOTHING_TO_UNDO
                            : IssueCode.RECEIPT_UNKNOWN,
                    id);
        }
        return found.get();
    }

    static String id(Connection connection, RoundKey round, int number) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select id from change_set where " + Sql.OF_ROUND + " and change_no = ?")) {
            Sql.bind(select, round.province(), round.year(), number);
            try (ResultSet rows = select.executeQuery()) {
                rows.next();
                return rows.getString(1);
            }
        }
    }

    static void addCommunes(Connection connection, RoundKey round, int number, Set<String> communes)
            throws SQLException {
        try (Batch insert =
                new Batch(
                        connection,
                        Sql.insert(
                                "change_commune",
                                List.of("province", "review_year", "change_no", "commune")))) {
            for (String commune : communes) {
                insert.add(List.of(round.province(), round.year(), number, commune));
            }
            insert.flush();
        }
    }
}
