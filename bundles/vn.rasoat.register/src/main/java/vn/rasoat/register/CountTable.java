package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import vn.rasoat.api.register.KeptCount;
import vn.rasoat.api.round.RoundKey;

/**
 * Rows of {@code commune_stamp} and {@code commune_count}. Stamps move in the transaction that
 * changes a commune, under the lock of its round; so a count with the stamp of today is the count
 * of today.
 */
final class CountTable {

    /** Longest content that the column takes, in characters. */
    static final int LONGEST_CONTENT = 1_000_000;

    private static final String OF_COMMUNE = Sql.OF_ROUND + " and commune = ?";

    private CountTable() {}

    static void touch(Connection connection, RoundKey round, Set<String> communes)
            throws SQLException {
        try (PreparedStatement update =
                        connection.prepareStatement(
                                "update commune_stamp set stamp = stamp + 1 where " + OF_COMMUNE);
                PreparedStatement insert =
                        connection.prepareStatement(
                                Sql.insert(
                                        "commune_stamp",
                                        List.of("province", "review_year", "commune", "stamp")))) {
            // one order, so that nobody waits for somebody who waits
            for (String commune : new TreeSet<>(communes)) {
                Sql.bind(update, round.province(), round.year(), commune);
                if (update.executeUpdate() == 0) {
                    Sql.bind(insert, round.province(), round.year(), commune, 1L);
                    insert.executeUpdate();
                }
            }
        }
    }

    /** As above; where nobody knows which communes changed, all of the round did. */
    static void touchOrAll(Connection connection, RoundKey round, Set<String> communes)
            throws SQLException {
        touch(connection, round, communes.isEmpty() ? all(connection, round) : communes);
    }

    private static Set<String> all(Connection connection, RoundKey round) throws SQLException {
        Set<String> communes = new TreeSet<>();
        for (String table :
                List.of(
                        "household",
                        "opening_cover",
                        "opening_entry",
                        "household_event",
                        "residents")) {
            try (PreparedStatement select =
                    connection.prepareStatement(
                            "select distinct commune from " + table + " where " + Sql.OF_ROUND)) {
                Sql.bind(select, round.province(), round.year());
                try (ResultSet rows = select.executeQuery()) {
                    while (rows.next()) {
                        communes.add(rows.getString(1));
                    }
                }
            }
        }
        return communes;
    }

    static Map<String, Long> stamps(Connection connection, RoundKey round) throws SQLException {
        Map<String, Long> stamps = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select commune, stamp from commune_stamp where " + Sql.OF_ROUND)) {
            Sql.bind(select, round.province(), round.year());
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    stamps.put(rows.getString(1), rows.getLong(2));
                }
            }
        }
        return stamps;
    }

    static Map<String, KeptCount> kept(
            Connection connection, RoundKey round, String layout, Set<String> communes)
            throws SQLException {
        Map<String, KeptCount> kept = new HashMap<>();
        try (PreparedStatement select =
                connection.prepareStatement(
                        "select commune, stamp, content from commune_count where "
                                + Sql.OF_ROUND
                                + " and layout = ?"
                                + (communes.isEmpty() ? "" : " and commune = any(?)"))) {
            Sql.bind(select, round.province(), round.year(), layout);
            if (!communes.isEmpty()) {
                select.setObject(4, connection.createArrayOf("varchar", communes.toArray()));
            }
            try (ResultSet rows = select.executeQuery()) {
                while (rows.next()) {
                    kept.put(rows.getString(1), new KeptCount(rows.getLong(2), rows.getString(3)));
                }
            }
        }
        return kept;
    }

    /** Replaces what was kept; a text that is too long is counted again instead. */
    static void keep(
            Connection connection, RoundKey round, String layout, Map<String, KeptCount> counts)
            throws SQLException {
        try (PreparedStatement delete =
                        connection.prepareStatement(
                                "delete from commune_count where "
                                        + OF_COMMUNE
                                        + " and layout = ?");
                PreparedStatement insert =
                        connection.prepareStatement(
                                Sql.insert(
                                        "commune_count",
                                        List.of(
                                                "province",
                                                "review_year",
                                                "layout",
                                                "commune",
                                                "stamp",
                                                "content")))) {
            for (Map.Entry<String, KeptCount> count : new TreeMap<>(counts).entrySet()) {
                if (count.getValue().content().length() > LONGEST_CONTENT) {
                    continue;
                }
                Sql.bind(delete, round.province(), round.year(), count.getKey(), layout);
                delete.executeUpdate();
                Sql.bind(
                        insert,
                        round.province(),
                        round.year(),
                        layout,
                        count.getKey(),
                        count.getValue().stamp(),
                        count.getValue().content());
                insert.executeUpdate();
            }
        }
    }
}
