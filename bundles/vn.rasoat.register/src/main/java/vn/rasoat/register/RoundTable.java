package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.RejectedRequestException;
import vn.rasoat.api.round.Round;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.api.round.RoundPins;

/** Rows of {@code review_round}. */
final class RoundTable {

    /** By province and year. */
    static final Comparator<RoundKey> ORDER =
            Comparator.comparing(RoundKey::province).thenComparing(RoundKey::year);

    private static final List<String> PINS = PinColumns.names("");
    private static final List<String> COLUMNS = columns();
    private static final String SELECT =
            "select " + String.join(", ", COLUMNS) + " from review_round";
    private static final int FIRST_PIN = COLUMNS.indexOf(PINS.get(0)) + 1;

    private RoundTable() {}

    private static List<String> columns() {
        List<String> columns =
                new ArrayList<>(
                        List.of("province", "review_year", "starts_on", "ends_on", "standard_on"));
        columns.addAll(PINS);
        return columns;
    }

    static Optional<Round> find(Connection connection, RoundKey key) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(SELECT + " where " + Sql.OF_ROUND)) {
            Sql.bind(select, key.province(), key.year());
            try (ResultSet rows = select.executeQuery()) {
                return rows.next() ? Optional.of(round(rows)) : Optional.empty();
            }
        }
    }

    static List<Round> all(Connection connection) throws SQLException {
        List<Round> rounds = new ArrayList<>();
        try (PreparedStatement select =
                        connection.prepareStatement(SELECT + " order by province, review_year");
                ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                rounds.add(round(rows));
            }
        }
        return rounds;
    }

    static void insert(Connection connection, Round round) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement(Sql.insert("review_round", COLUMNS))) {
            List<Object> row =
                    new ArrayList<>(
                            List.of(
                                    round.key().province(),
                                    round.key().year(),
                                    round.startsOn(),
                                    round.endsOn(),
                                    round.standardOn()));
            row.addAll(PinColumns.values(round.pins()));
            Sql.bind(insert, row);
            insert.executeUpdate();
        }
    }

    static void update(Connection connection, RoundKey key, RoundPins pins) throws SQLException {
        try (PreparedStatement update =
                connection.prepareStatement(
                        "update review_round set "
                                + String.join(" = ?, ", PINS)
                                + " = ? where "
                                + Sql.OF_ROUND)) {
            List<Object> values = new ArrayList<>(PinColumns.values(pins));
            values.add(key.province());
            values.add(key.year());
            Sql.bind(update, values);
            update.executeUpdate();
        }
    }

    /** Whoever writes into a round holds its row until the end of the transaction. */
    static void lock(Connection connection, RoundKey key) throws SQLException {
        lock(connection, key, " for update");
    }

    /** Does not wait for somebody else: HN-2033. */
    static void lockNow(Connection connection, RoundKey key) throws SQLException {
        try {
            lock(connection, key, " for update nowait");
        } catch (SQLException e) {
            if (Database.LOCKED.contains(e.getSQLState())) {
                throw new RejectedRequestException(IssueCode.ROUND_BUSY, key.toString());
            }
            throw e;
        }
    }

    private static void lock(Connection connection, RoundKey key, String how) throws SQLException {
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select review_year from review_round where " + Sql.OF_ROUND + how)) {
            Sql.bind(select, key.province(), key.year());
            try (ResultSet rows = select.executeQuery()) {
                if (!rows.next()) {
                    throw unknown(key);
                }
            }
        }
    }

    static RejectedRequestException unknown(RoundKey key) {
        return new RejectedRequestException(IssueCode.ROUND_UNKNOWN, key.toString());
    }

    private static Round round(ResultSet rows) throws SQLException {
        return new Round(
                new RoundKey(rows.getString(1), rows.getInt(2)),
                rows.getObject(3, LocalDate.class),
                rows.getObject(4, LocalDate.class),
                rows.getObject(5, LocalDate.class),
                PinColumns.read(rows, FIRST_PIN));
    }
}
