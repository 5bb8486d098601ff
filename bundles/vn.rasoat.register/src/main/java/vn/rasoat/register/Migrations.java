package vn.rasoat.register;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Brings the schema up to date. It refuses a store that a newer release wrote, or whose past is not
 * the one it knows.
 */
final class Migrations {

    private static final Logger LOG = LoggerFactory.getLogger(Migrations.class);
    private static final String TABLE =
            "create table if not exists schema_migration ("
                    + "version integer not null primary key, name varchar(200) not null, "
                    + "sha256 varchar(64) not null, applied_at timestamp with time zone not null)";

    private final List<Migration> known;

    Migrations(List<Migration> known) {
        for (int i = 0; i < known.size(); i++) {
            if (known.get(i).version() != i + 1) {
                throw new IllegalStateException(known.get(i).name() + " is out of order");
            }
        }
        this.known = List.copyOf(known);
    }

    void run(Connection connection) throws SQLException {
        boolean autoCommit = connection.getAutoCommit();
        connection.setAutoCommit(false);
        try {
            execute(connection, TABLE);
            connection.commit();
            TreeMap<Integer, String> applied = applied(connection);
            check(applied);
            for (Migration migration : known) {
                if (!applied.containsKey(migration.version())) {
                    apply(connection, migration);
                }
            }
        } catch (SQLException | RuntimeException e) {
            connection.rollback();
            throw e;
        } finally {
            connection.setAutoCommit(autoCommit);
        }
    }

    private void check(TreeMap<Integer, String> applied) {
        for (Map.Entry<Integer, String> entry : applied.entrySet()) {
            int version = entry.getKey();
            if (version > known.size()) {
                throw new IllegalStateException(
                        "the store has schema "
                                + applied.lastKey()
                                + ", this release knows "
                                + known.size()
                                + ": install the release that wrote it, or restore its backup");
            }
            Migration migration = known.get(version - 1);
            if (!migration.sha256().equals(entry.getValue())) {
                throw new IllegalStateException(
                        migration.name()
                                + " is not the migration that this store ran (checksum "
                                + migration.sha256()
                                + ", in the store "
                                + entry.getValue()
                                + "): a released migration is never edited");
            }
        }
    }

    /** One transaction; H2 commits at each DDL statement, so migrations can be run again. */
    private static void apply(Connection connection, Migration migration) throws SQLException {
        for (String sql : migration.statements()) {
            execute(connection, sql);
        }
        try (PreparedStatement insert =
                connection.prepareStatement("insert into schema_migration values (?, ?, ?, ?)")) {
            Sql.bind(
                    insert,
                    migration.version(),
                    migration.name(),
                    migration.sha256(),
                    OffsetDateTime.now(ZoneOffset.UTC));
            insert.executeUpdate();
        }
        connection.commit();
        LOG.info("Applied {}", migration.name());
    }

    private static TreeMap<Integer, String> applied(Connection connection) throws SQLException {
        TreeMap<Integer, String> applied = new TreeMap<>();
        try (Statement statement = connection.createStatement();
                ResultSet rows =
                        statement.executeQuery("select version, sha256 from schema_migration")) {
            while (rows.next()) {
                applied.put(rows.getInt(1), rows.getString(2));
            }
        }
        return applied;
    }

    private static void execute(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
