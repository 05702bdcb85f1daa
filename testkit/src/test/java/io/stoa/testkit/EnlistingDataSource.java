package io.stoa.testkit;

import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.io.PrintWriter;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Logger;
import javax.sql.DataSource;
import javax.sql.XAConnection;
import javax.sql.XADataSource;
import org.jspecify.annotations.Nullable;

/** What an application server does: one connection to a transaction, enlisted with it and closed after it. */
final class EnlistingDataSource implements DataSource {

    private final XADataSource target;
    private final TransactionManager manager;
    private final TransactionSynchronizationRegistry registry;
    private final AtomicInteger open = new AtomicInteger();

    EnlistingDataSource(XADataSource target, TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.target = target;
        this.manager = manager;
        this.registry = registry;
    }

    /** How many connections have been opened and not closed. */
    int open() {
        return open.get();
    }

    @Override
    public Connection getConnection() throws SQLException {
        if (registry.getTransactionStatus() == Status.STATUS_NO_TRANSACTION) {
            XAConnection plain = opened();
            return closing(plain.getConnection(), () -> close(plain));
        }
        if (registry.getResource(this) instanceof Connection enlisted) {
            return enlisted;
        }
        XAConnection xa = opened();
        try {
            manager.getTransaction().enlistResource(xa.getXAResource());
        } catch (Exception e) {
            throw new SQLException("could not enlist", e);
        }
        Connection enlisted = closing(xa.getConnection(), () -> {});
        registry.putResource(this, enlisted);
        registry.registerInterposedSynchronization(new Synchronization() {
            @Override
            public void beforeCompletion() {}

            @Override
            public void afterCompletion(int status) {
                close(xa);
            }
        });
        return enlisted;
    }

    private XAConnection opened() throws SQLException {
        open.incrementAndGet();
        return target.getXAConnection();
    }

    private void close(XAConnection connection) {
        try {
            connection.close();
            open.decrementAndGet();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Connection closing(Connection connection, Runnable close) {
        return (Connection) Proxy.newProxyInstance(
                Connection.class.getClassLoader(), new Class<?>[] {Connection.class}, (proxy, method, arguments) -> {
                    if (method.getName().equals("close")) {
                        close.run();
                        return null;
                    }
                    try {
                        return method.invoke(connection, arguments);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @Override
    public Connection getConnection(String username, String password) throws SQLException {
        return getConnection();
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(PrintWriter out) {}

    @Override
    public void setLoginTimeout(int seconds) {}

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException();
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        throw new SQLException("wraps nothing");
    }

    @Override
    public boolean isWrapperFor(Class<?> type) {
        return false;
    }
}
