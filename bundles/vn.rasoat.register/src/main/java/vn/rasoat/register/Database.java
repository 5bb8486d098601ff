package vn.rasoat.register;

import java.util.List;
import java.util.Set;

/**
 * What differs between databases, in one place. Everything else is SQL that H2 and PostgreSQL both
 * understand.
 *
 * <p>A further database needs: its driver's target filter, its prefix, its snapshot level, what to
 * set on a connection, and an order of text by code points (H2 compares so of itself; PostgreSQL
 * does in a database made with {@code LC_COLLATE 'C'}).
 */
final class Database {

    /** Target filter of the driver's service. */
    static final String DRIVER = "(osgi.jdbc.driver.name=H2 JDBC Driver)";

    private static final String PREFIX = "jdbc:h2:";

    /**
     * H2's own level without phantoms; its REPEATABLE READ allows them. PostgreSQL's REPEATABLE
     * READ ({@link java.sql.Connection#TRANSACTION_REPEATABLE_READ}) is a snapshot.
     */
    static final int SNAPSHOT_ISOLATION = 6;

    /** A second import into a round waits so long for the first one, then it fails. */
    static final String CONNECTION_INIT = "set lock_timeout 60000";

    /** SQLStates of a row that somebody else holds, in H2 and PostgreSQL. */
    static final Set<String> LOCKED = Set.of("HYT00", "55P03");

    /** Once at start. A receipt that was given must survive a power cut: no delayed writes. */
    static final List<String> STORE_INIT = List.of("set write_delay 0");

    private Database() {}

    static void requireKnown(String url) {
        if (!url.startsWith(PREFIX)) {
            // The address may hold a password, so it is not repeated.
            throw new IllegalStateException(
                    "the store's address must begin with " + PREFIX + "; other databases follow");
        }
    }
}
