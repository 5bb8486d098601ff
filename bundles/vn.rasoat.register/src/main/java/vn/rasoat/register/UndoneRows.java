package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.NavigableSet;
import java.util.TreeSet;
import vn.rasoat.api.register.RowKind;
import vn.rasoat.api.survey.HouseholdKey;

/**
 * The rows of one table that a change set added or closed. They are read as a stream, so that a
 * large import needs no more memory than a small one.
 */
final class UndoneRows {

    private static final int FETCH = 1000;
    private static final List<String> PLACE = List.of("commune", "village", "household_number");

    /**
     * A row over its versions since the change set.
     *
     * @param key its name in the table
     * @param place commune, village and number, as far as the table has them
     * @param changes the change set and every later one that wrote or closed a version
     * @param current whether the round holds the row now
     * @param before whether it held the row before the change set
     */
    record Row(
            List<String> key,
            HouseholdKey place,
            NavigableSet<Integer> changes,
            boolean current,
            boolean before) {}

    /** Gets the rows one by one. */
    @FunctionalInterface
    interface Visitor {
        void visit(Row row) throws SQLException;
    }

    private final Connection connection;
    private final ChangeSetTable.Numbered change;
    private final RowKind kind;
    private final VersionedTable.Shape shape;

    UndoneRows(
            Connection connection,
            ChangeSetTable.Numbered change,
            RowKind kind,
            VersionedTable.Shape shape) {
        this.connection = connection;
        this.change = change;
        this.kind = kind;
        this.shape = shape;
    }

    RowKind kind() {
        return kind;
    }

    VersionedTable.Shape shape() {
        return shape;
    }

    void forEach(Visitor visitor) throws SQLException {
        String notAdded =
                " and not exists (select 1 from "
                        + shape.table()
                        + " a where "
                        + sameRow("a")
                        + " and a.added_by = ?)";
        forEach(visitor, "added_by", "");
        forEach(visitor, "superseded_by", notAdded);
    }

    private void forEach(Visitor visitor, String side, String more) throws SQLException {
        String keys = "t." + String.join(", t.", shape.key());
        String sql =
                "select v.added_by, v.superseded_by, "
                        + String.join(", ", PLACE.stream().map(this::place).toList())
                        + ", "
                        + keys
                        + " from "
                        + shape.table()
                        + " t join "
                        + shape.table()
                        + " v on "
                        + sameRow("v")
                        + " where t.province = ? and t.review_year = ? and t."
                        + side
                        + " = ? and (v.added_by >= ? or v.superseded_by >= ?)"
                        + more
                        + " order by "
                        + keys;
        int number = change.number();
        List<Object> values =
                new ArrayList<>(
                        List.of(
                                change.round().province(),
                                change.round().year(),
                                number,
                                number,
                                number));
        if (!more.isEmpty()) {
            values.add(number);
        }
        try (PreparedStatement select = connection.prepareStatement(sql)) {
            Sql.bind(select, values);
            select.setFetchSize(FETCH);
            try (ResultSet rows = select.executeQuery()) {
                visit(rows, visitor);
            }
        }
    }

    private String sameRow(String alias) {
        StringBuilder condition = new StringBuilder();
        condition.append(alias).append(".province = t.province and ");
        condition.append(alias).append(".review_year = t.review_year");
        for (String column : shape.key()) {
            condition.append(" and ").append(alias).append('.').append(column);
            condition.append(" = t.").append(column);
        }
        return condition.toString();
    }

    private String place(String column) {
        return shape.key().contains(column) || shape.content().contains(column)
                ? "t." + column
                : "''";
    }

    /** The versions of a row come one after the other. */
    private void visit(ResultSet rows, Visitor visitor) throws SQLException {
        List<String> key = List.of();
        HouseholdKey place = null;
        NavigableSet<Integer> changes = new TreeSet<>();
        boolean current = false;
        boolean before = false;
        while (rows.next()) {
            List<String> next = key(rows);
            if (!next.equals(key)) {
                if (!key.isEmpty()) {
                    visitor.visit(new Row(key, place, changes, current, before));
                }
                key = next;
                place =
                        new HouseholdKey(
                                rows.getString(3), rows.getString(4), rows.getString(5), "");
                changes = new TreeSet<>();
                current = false;
                before = false;
            }
            int addedBy = rows.getInt(1);
            int supersededBy = rows.getInt(2);
            changes.add(addedBy);
            changes.add(supersededBy);
            // numbers before the change set, and 0 of a row that holds, say nothing of later ones
            changes.headSet(change.number()).clear();
            current |= supersededBy == 0;
            before |= supersededBy == change.number();
        }
        if (!key.isEmpty()) {
            visitor.visit(new Row(key, place, changes, current, before));
        }
    }

    private List<String> key(ResultSet row) throws SQLException {
        List<String> key = new ArrayList<>();
        for (int i = 0; i < shape.key().size(); i++) {
            key.add(row.getString(3 + PLACE.size() + i));
        }
        return key;
    }
}
