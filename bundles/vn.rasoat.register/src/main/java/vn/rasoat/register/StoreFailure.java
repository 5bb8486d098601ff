package vn.rasoat.register;

import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.Set;
import vn.rasoat.api.issue.IssueCode;
import vn.rasoat.api.issue.UnavailableException;

/**
 * Turns failures of the database into failures of the store. Databases repeat the values of a row
 * in their messages, and these may be names or personal numbers: only messages about the connection
 * or the machine are kept.
 */
final class StoreFailure {

    /** Classes of SQLState that speak of connection, resources or the server; 90 are H2's own. */
    private static final Set<String> WITHOUT_DATA = Set.of("08", "53", "57", "58", "90");

    private StoreFailure() {}

    static UnavailableException of(SQLException failure) {
        return new UnavailableException(IssueCode.STORE_UNAVAILABLE, withoutData(failure));
    }

    private static SQLException withoutData(SQLException failure) {
        String state = failure.getSQLState() == null ? "" : failure.getSQLState();
        boolean harmless =
                failure instanceof SQLTransientConnectionException
                        || (state.length() == 5 && WITHOUT_DATA.contains(state.substring(0, 2)));
        String reason =
                harmless
                        ? failure.getMessage()
                        : failure.getClass().getSimpleName() + ", SQLState " + state;
        SQLException clean = new SQLException(reason, state, failure.getErrorCode());
        clean.setStackTrace(failure.getStackTrace());
        return clean;
    }
}
