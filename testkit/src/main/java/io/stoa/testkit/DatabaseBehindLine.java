package io.stoa.testkit;

import com.zaxxer.hikari.HikariDataSource;
import java.io.IOException;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.h2.tools.Server;
import org.jspecify.annotations.Nullable;

/**
 * A new, empty database behind a {@link Line}, and a connection pool that reaches it over that. H2's, which lives in this
 * process, is reached over its own server.
 */
public final class DatabaseBehindLine implements AutoCloseable {

    private static final Pattern PORT = Pattern.compile("//[a-z0-9.]+:(\\d+)/");
    private static final int PATIENCE = 1500;

    private final HikariDataSource direct;
    private final @Nullable Server h2;
    private final Line line;
    private final HikariDataSource dataSource = new HikariDataSource();

    /**
     * A database whose line is up.
     *
     * @param database the database
     */
    public DatabaseBehindLine(Database database) {
        direct = database.create();
        try {
            h2 = database == Database.H2
                    ? Server.createTcpServer("-tcpPort", "0").start()
                    : null;
            String url = h2 == null
                    ? direct.getJdbcUrl()
                    : direct.getJdbcUrl().replace("jdbc:h2:", "jdbc:h2:tcp://127.0.0.1:" + h2.getPort() + "/");
            Matcher port = PORT.matcher(url);
            if (!port.find()) {
                throw new IllegalStateException("no port in " + url);
            }
            line = Line.to(Integer.parseInt(port.group(1)));
            dataSource.setJdbcUrl(new StringBuilder(url)
                    .replace(port.start(1), port.end(1), Integer.toString(line.port()))
                    .toString());
        } catch (IOException | SQLException e) {
            throw new IllegalStateException(e);
        }
        dataSource.setUsername(direct.getUsername());
        dataSource.setPassword(direct.getPassword());
        dataSource.setMinimumIdle(0);
        dataSource.setConnectionTimeout(PATIENCE);
    }

    /**
     * {@return the pool, which gives up after a second and a half without a connection}
     */
    public HikariDataSource dataSource() {
        return dataSource;
    }

    /** Breaks every connection and lets no new one through. */
    public void cut() {
        line.cut();
    }

    /** Lets connections through again; the pool would only find out one by one which of its own are broken. */
    public void mend() {
        line.mend();
        dataSource.getHikariPoolMXBean().softEvictConnections();
    }

    @Override
    public void close() {
        dataSource.close();
        line.close();
        if (h2 != null) {
            h2.stop();
        }
        direct.close();
    }
}
