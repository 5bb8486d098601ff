package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import vn.rasoat.api.round.RoundKey;
import vn.rasoat.register.PersonLookup.Node;

/** Rows of {@code household_pair}. They are added and never changed. */
final class PairTable implements AutoCloseable {

    static final String SELECT =
            "select p.pair_id, p.a_print, p.b_print, p.province, p.a_year, p.a_household,"
                    + " p.b_year, p.b_household, p.points, p.grade, p.shared_persons"
                    + " from household_pair p where ";

    private final PreparedStatement exists;
    private final PreparedStatement ofA;
    private final PreparedStatement ofB;
    private final PreparedStatement ofId;
    private final PreparedStatement countA;
    private final PreparedStatement countB;
    private final Batch insert;

    PairTable(Connection connection) throws SQLException {
        exists =
                connection.prepareStatement(
                        "select 1 from household_pair where pair_id = ? and a_print = ?"
                                + " and b_print = ?");
        ofA =
                connection.prepareStatement(
                        SELECT + "p.province = ? and p.a_year = ? and p.a_household = ?");
        ofB =
                connection.prepareStatement(
                        SELECT + "p.province = ? and p.b_year = ? and p.b_household = ?");
        ofId = connection.prepareStatement(SELECT + "p.pair_id = ?");
        String count = "select count(*) from household_pair where province = ?";
        countA =
                connection.prepareStatement(
                        count + " and a_year = ? and a_household = ? and b_year = ?");
        countB =
                connection.prepareStatement(
                        count + " and b_year = ? and b_household = ? and a_year = ?");
        insert =
                new Batch(
                        connection,
                        Sql.insert(
                                "household_pair",
                                List.of(
                                        "pair_id",
                                        "a_print",
                                        "b_print",
                                        "province",
                                        "a_year",
                                        "a_household",
                                        "b_year",
                                        "b_household",
                                        "points",
                                        "grade",
                                        "shared_persons")));
    }

    /** Adds a pair unless it is there; what waits is not seen. */
    void add(Pair pair) throws SQLException {
        Sql.bind(exists, pair.id(), pair.aPrint(), pair.bPrint());
        try (ResultSet rows = exists.executeQuery()) {
            if (rows.next()) {
                return;
            }
        }
        insert.add(
                List.of(
                        pair.id(),
                        pair.aPrint(),
                        pair.bPrint(),
                        pair.a().round().province(),
                        pair.a().round().year(),
                        pair.a().household(),
                        pair.b().round().year(),
                        pair.b().household(),
                        pair.points(),
                        pair.grade().name(),
                        pair.shared()));
    }

    void flush() throws SQLException {
        insert.flush();
    }

    List<Pair> of(Node node) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        for (PreparedStatement side : List.of(ofA, ofB)) {
            Sql.bind(side, node.round().province(), node.round().year(), node.household());
            read(side, pairs);
        }
        return pairs;
    }

    List<Pair> of(String id) throws SQLException {
        List<Pair> pairs = new ArrayList<>();
        Sql.bind(ofId, id);
        read(ofId, pairs);
        return pairs;
    }

    private static void read(PreparedStatement select, List<Pair> pairs) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            while (rows.next()) {
                pairs.add(pair(rows));
            }
        }
    }

    /** Whether neither household was ever compared with success with another one of that round. */
    boolean alone(Pair pair) throws SQLException {
        Node a = pair.a();
        Node b = pair.b();
        Sql.bind(countA, a.round().province(), a.round().year(), a.household(), b.round().year());
        Sql.bind(countB, a.round().province(), b.round().year(), b.household(), a.round().year());
        return count(countA) == 1 && count(countB) == 1;
    }

    private static int count(PreparedStatement select) throws SQLException {
        try (ResultSet rows = select.executeQuery()) {
            rows.next();
            return rows.getInt(1);
        }
    }

    static Pair pair(ResultSet row) throws SQLException {
        String province = row.getString(4);
        return new Pair(
                row.getString(1),
                new Node(new RoundKey(province, row.getInt(5)), row.getString(6)),
                row.getLong(2),
                new Node(new RoundKey(province, row.getInt(7)), row.getString(8)),
                row.getLong(3),
                row.getInt(9),
                Pair.Grade.valueOf(row.getString(10)),
                row.getInt(11));
    }

    @Override
    public void close() throws SQLException {
        try (exists;
                ofA;
                ofB;
                ofId;
                countA;
                countB;
                insert) {
            // all of them, also where closing one fails
        }
    }
}
