package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import vn.rasoat.api.round.RoundKey;

/**
 * Finds the households that have a key, for many keys at once. However large a block is, no more of
 * it is read than one record above the bound.
 */
final class PersonLookup implements AutoCloseable {

    private static final int AT_ONCE = 128;

    /** A household of a round. */
    record Node(RoundKey round, String household) implements Comparable<Node> {
        @Override
        public int compareTo(Node other) {
            int years = Integer.compare(round.year(), other.round.year());
            return years != 0 ? years : household.compareTo(other.household);
        }
    }

    private final int largest;
    private final PreparedStatement many;
    private final PreparedStatement one;

    /**
     * A look-up.
     *
     * @param column one of the hash columns
     * @param largest how large a block may be to be compared one by one
     */
    PersonLookup(Connection connection, String column, int largest) throws SQLException {
        this.largest = largest;
        String select =
                "select " + column + ", province, review_year, household_id from register_person";
        many =
                connection.prepareStatement(
                        select
                                + " where "
                                + column
                                + " in ("
                                + String.join(", ", Collections.nCopies(AT_ONCE, "?"))
                                + ")");
        // where several blocks are large, they are read one by one
        many.setMaxRows(AT_ONCE * largest);
        one = connection.prepareStatement(select + " where " + column + " = ? limit ?");
    }

    /** Blocks by key; one of more than the bound is not whole. */
    Map<Long, List<Node>> find(Collection<Long> keys) throws SQLException {
        Map<Long, List<Node>> blocks = new HashMap<>();
        // in order, so that neighbours lie on one page of the index
        List<Long> sorted = new ArrayList<>(keys);
        Collections.sort(sorted);
        for (int from = 0; from < sorted.size(); from += AT_ONCE) {
            List<Long> part = sorted.subList(from, Math.min(sorted.size(), from + AT_ONCE));
            if (read(part, blocks) >= AT_ONCE * largest) {
                for (long key : part) {
                    blocks.put(key, block(key));
                }
            }
        }
        return blocks;
    }

    private int read(List<Long> keys, Map<Long, List<Node>> blocks) throws SQLException {
        for (int i = 0; i < AT_ONCE; i++) {
            many.setLong(i + 1, keys.get(Math.min(i, keys.size() - 1)));
        }
        int count = 0;
        try (ResultSet rows = many.executeQuery()) {
            while (rows.next()) {
                blocks.computeIfAbsent(rows.getLong(1), k -> new ArrayList<>()).add(node(rows));
                count++;
            }
        }
        return count;
    }

    private List<Node> block(long key) throws SQLException {
        List<Node> block = new ArrayList<>();
        one.setLong(1, key);
        one.setInt(2, largest + 1);
        try (ResultSet rows = one.executeQuery()) {
            while (rows.next()) {
                block.add(node(rows));
            }
        }
        return block;
    }

    private static Node node(ResultSet row) throws SQLException {
        return new Node(new RoundKey(row.getString(2), row.getInt(3)), row.getString(4));
    }

    @Override
    public void close() throws SQLException {
        try (many;
                one) {
            // both, also where closing one fails
        }
    }
}
