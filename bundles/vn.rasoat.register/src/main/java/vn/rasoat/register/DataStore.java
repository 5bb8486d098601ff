package vn.rasoat.register;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Properties;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.jdbc.DataSourceFactory;
import org.osgi.service.metatype.annotations.Designate;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The pool of connections to a database whose schema is up to date. It does not start on a schema
 * that it does not understand.
 */
@Component(service = DataStore.class, configurationPid = "vn.rasoat.register")
@Designate(ocd = StoreSettings.class)
public final class DataStore {

    private static final Logger LOG = LoggerFactory.getLogger(DataStore.class);
    private static final Pattern PROPERTY = Pattern.compile("\\$\\{([^}]+)}");

    private static final int BATCH_ROWS = 1000;

    private final HikariDataSource pool;
    private final int batchRows;

    /**
     * Opens the store and brings its schema up to date.
     *
     * @param driver makes connections
     * @param settings where the store lies
     * @param context gives the properties that the address names
     */
    @Activate
    public DataStore(
            @Reference(target = Database.DRIVER) DataSourceFactory driver,
            StoreSettings settings,
            BundleContext context) {
        this(
                driver,
                resolve(settings.url(), context::getProperty),
                settings.user(),
                settings._password(),
                settings.poolSize(),
                settings.batchRows());
    }

    DataStore(DataSourceFactory driver, String url, String user, String password, int connections) {
        this(driver, url, user, password, connections, BATCH_ROWS);
    }

    private DataStore(
            DataSourceFactory driver,
            String url,
            String user,
            String password,
            int connections,
            int batchRows) {
        if (batchRows < 1) {
            throw new IllegalStateException("batchRows=" + batchRows);
        }
        this.batchRows = batchRows;
        Database.requireKnown(url);
        Properties properties = new Properties();
        properties.setProperty(DataSourceFactory.JDBC_URL, url);
        properties.setProperty(DataSourceFactory.JDBC_USER, user);
        properties.setProperty(DataSourceFactory.JDBC_PASSWORD, password);
        HikariConfig config = new HikariConfig();
        config.setPoolName("rasoat-register");
        config.setMaximumPoolSize(connections);
        config.setConnectionInitSql(Database.CONNECTION_INIT);
        try {
            config.setDataSource(driver.createDataSource(properties));
            pool = new HikariDataSource(config);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
        try {
            prepare();
        } catch (RuntimeException e) {
            pool.close();
            throw e;
        }
    }

    private void prepare() {
        try (Connection connection = pool.getConnection()) {
            for (String sql : Database.STORE_INIT) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute(sql);
                }
            }
            new Migrations(Migration.ofThisRelease()).run(connection);
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        } catch (IllegalStateException e) {
            LOG.error("The store is not opened: {}", e.getMessage());
            throw e;
        }
    }

    static String resolve(String url, Function<String, String> properties) {
        Matcher matcher = PROPERTY.matcher(url);
        StringBuilder resolved = new StringBuilder();
        while (matcher.find()) {
            String value = properties.apply(matcher.group(1));
            if (value == null) {
                throw new IllegalStateException(
                        "the store's address names the property "
                                + matcher.group(1)
                                + ", which is not set");
            }
            matcher.appendReplacement(resolved, Matcher.quoteReplacement(value));
        }
        return matcher.appendTail(resolved).toString();
    }

    /** Closes every connection; an embedded database is closed with the last one. */
    @Deactivate
    public void close() {
        pool.close();
    }

    /** Rows that an import sends at once. */
    int batchRows() {
        return batchRows;
    }

    /** Work that needs a connection. */
    @FunctionalInterface
    interface Work<T> {
        T with(Connection connection) throws SQLException;
    }

    /** A connection in a transaction of its own; the caller commits or rolls back, and closes. */
    Connection begin() throws SQLException {
        Connection connection = pool.getConnection();
        try {
            connection.setAutoCommit(false);
            return connection;
        } catch (SQLException e) {
            connection.close();
            throw e;
        }
    }

    /** All of the work or nothing of it. */
    <T> T inTransaction(Work<T> work) {
        try (Connection connection = begin()) {
            try {
                T result = work.with(connection);
                connection.commit();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** Reads one state; what others commit meanwhile is not seen. */
    <T> T inSnapshot(Work<T> work) {
        try (Connection connection = begin()) {
            connection.setTransactionIsolation(Database.SNAPSHOT_ISOLATION);
            connection.setReadOnly(true);
            try {
                T result = work.with(connection);
                connection.rollback();
                return result;
            } catch (SQLException | RuntimeException | Error e) {
                rollback(connection, e);
                throw e;
            }
        } catch (SQLException e) {
            throw StoreFailure.of(e);
        }
    }

    /** The cause is what a caller must see, also where its connection is broken. */
    private static void rollback(Connection connection, Throwable cause) {
        try {
            connection.rollback();
        } catch (SQLException e) {
            cause.addSuppressed(StoreFailure.of(e));
        }
    }
}
