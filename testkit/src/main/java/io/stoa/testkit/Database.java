package io.stoa.testkit;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;

/** The databases that everything must run on. A server is started once per JVM, when it is first asked for. */
public enum Database {
    /** H2, in process. */
    H2,
    /** PostgreSQL, from binaries in Maven artifacts. */
    POSTGRESQL,
    /** MariaDB, from binaries in Maven artifacts. */
    MARIADB;

    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final int CONNECTIONS = 24;

    /**
     * {@return a connection pool on a new, empty database of its own; closing it is up to the caller}
     */
    public HikariDataSource create() {
        String name = "stoa_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        return switch (this) {
            case H2 -> pool("jdbc:h2:mem:" + name + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000", "sa", "");
            case POSTGRESQL -> {
                execute(Servers.postgresqlUrl("postgres"), "postgres", "create database " + name);
                yield pool(Servers.postgresqlUrl(name), "postgres", "");
            }
            case MARIADB -> {
                execute(Servers.mariaDbUrl("mysql"), "root", "create database " + name + " character set utf8mb4");
                yield pool(Servers.mariaDbUrl(name), "root", "");
            }
        };
    }

    private static HikariDataSource pool(String url, String user, String password) {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(url);
        config.setUsername(user);
        config.setPassword(password);
        config.setMaximumPoolSize(CONNECTIONS);
        config.setMinimumIdle(0);
        config.setConnectionTimeout(20_000);
        return new HikariDataSource(config);
    }

    private static void execute(String url, String user, String sql) {
        try (Connection connection = java.sql.DriverManager.getConnection(url, user, "");
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        } catch (SQLException e) {
            throw new IllegalStateException("could not run " + sql, e);
        }
    }
}
