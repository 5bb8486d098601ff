package vn.rasoat.intake;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Driver;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Savepoint;
import java.util.Properties;
import java.util.Set;
import javax.sql.ConnectionPoolDataSource;
import javax.sql.DataSource;
import javax.sql.XADataSource;
import org.h2.util.OsgiDataSourceFactory;
import org.osgi.service.jdbc.DataSourceFactory;

/** A database driver on a bad day: the operation with a chosen number fails. */
final class FaultyDriver implements DataSourceFactory {

    /** How it fails. */
    enum Fault {
        /** The connection breaks, and with it everything that comes later on it. */
        CONNECTION_LOST("08006"),
        /** One operation fails, the connection stays. */
        DISK_FULL("90031"),
        /** A commit is done, but nobody hears of it. */
        ANSWER_LOST("08007");

        private final String state;

        Fault(String state) {
            this.state = state;
        }

        SQLException exception() {
            return new SQLException("injected " + this, state);
        }
    }

    private static final Set<String> EXECUTE =
            Set.of("execute", "executeQuery", "executeUpdate", "executeBatch");

    private final OsgiDataSourceFactory driver = new OsgiDataSourceFactory(new org.h2.Driver());
    private Fault fault = Fault.DISK_FULL;
    private int failing = Integer.MAX_VALUE;
    private int operations;
    private boolean failed;

    /** From now on operations are counted, and the one with this number fails. */
    void failAt(Fault how, int operation) {
        fault = how;
        failing = operation;
        operations = 0;
        failed = false;
    }

    void heal() {
        failAt(Fault.DISK_FULL, Integer.MAX_VALUE);
    }

    boolean failed() {
        return failed;
    }

    int operations() {
        return operations;
    }

    @Override
    public DataSource createDataSource(Properties properties) throws SQLException {
        DataSource source = driver.createDataSource(properties);
        return proxy(
                DataSource.class,
                (self, method, arguments) -> {
                    Object result = call(source, method, arguments);
                    return result instanceof Connection connection
                            ? new Session(connection).proxy()
                            : result;
                });
    }

    /** One connection; broken once it failed so. */
    private final class Session {

        private final Connection real;
        private boolean broken;

        Session(Connection real) {
            this.real = real;
        }

        Connection proxy() {
            return FaultyDriver.proxy(
                    Connection.class,
                    (self, method, arguments) -> {
                        switch (method.getName()) {
                            case "commit" -> {
                                return commit();
                            }
                            case "prepareStatement", "createStatement", "setSavepoint" -> {
                                requireWhole();
                                Object result = call(real, method, arguments);
                                return result instanceof PreparedStatement statement
                                        ? statement(statement)
                                        : result;
                            }
                            case "rollback" -> {
                                boolean part =
                                        arguments != null && arguments[0] instanceof Savepoint;
                                if (part) {
                                    operation();
                                }
                                requireWhole();
                                return call(real, method, arguments);
                            }
                            default -> {
                                return call(real, method, arguments);
                            }
                        }
                    });
        }

        private Object commit() throws SQLException {
            if (fault == Fault.ANSWER_LOST && next()) {
                real.commit();
                failed = true;
                broken = true;
                throw fault.exception();
            }
            operation();
            requireWhole();
            real.commit();
            return null;
        }

        private PreparedStatement statement(PreparedStatement statement) {
            return FaultyDriver.proxy(
                    PreparedStatement.class,
                    (self, method, arguments) -> {
                        if (EXECUTE.contains(method.getName())) {
                            operation();
                            requireWhole();
                        }
                        return call(statement, method, arguments);
                    });
        }

        private boolean next() {
            operations++;
            return operations == failing;
        }

        private void operation() throws SQLException {
            if (fault != Fault.ANSWER_LOST && next()) {
                failed = true;
                broken = fault == Fault.CONNECTION_LOST;
                throw fault.exception();
            }
        }

        private void requireWhole() throws SQLException {
            if (broken) {
                throw fault.exception();
            }
        }
    }

    private static Object call(Object target, java.lang.reflect.Method method, Object[] arguments)
            throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getCause();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(type.getClassLoader(), new Class<?>[] {type}, handler));
    }

    @Override
    public ConnectionPoolDataSource createConnectionPoolDataSource(Properties properties) {
        throw new UnsupportedOperationException();
    }

    @Override
    public XADataSource createXADataSource(Properties properties) {
        throw new UnsupportedOperationException();
    }

    @Override
    public Driver createDriver(Properties properties) {
        throw new UnsupportedOperationException();
    }
}
