package vn.rasoat.register;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Collections;
import java.util.List;

/** Small helpers around JDBC. */
final class Sql {

    /** Restricts to one round; binds province and year. */
    static final String OF_ROUND = "province = ? and review_year = ?";

    /** SQLState of a unique key that exists already, in H2 and PostgreSQL. */
    static final String EXISTS = "23505";

    private Sql() {}

    /** Binds in order; null is SQL null. */
    static void bind(PreparedStatement statement, Object... values) throws SQLException {
        for (int i = 0; i < values.length; i++) {
            statement.setObject(i + 1, values[i]);
        }
    }

    static void bind(PreparedStatement statement, List<?> values) throws SQLException {
        bind(statement, values.toArray());
    }

    /** {@code a = ? and b = ?}. */
    static String equal(List<String> columns) {
        return String.join(" = ? and ", columns) + " = ?";
    }

    static String insert(String table, List<String> columns) {
        return "insert into "
                + table
                + " ("
                + String.join(", ", columns)
                + ") values ("
                + String.join(", ", Collections.nCopies(columns.size(), "?"))
                + ")";
    }
}
