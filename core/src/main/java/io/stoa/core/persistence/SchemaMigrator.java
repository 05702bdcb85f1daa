package io.stoa.core.persistence;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/**
 * Brings the tables of the modules up to date, each module with a history table of its own. It needs Flyway on the
 * class path; a host may as well run the SQL of {@link CatalogModule#migrations()} with a tool of its own.
 */
public final class SchemaMigrator {

    private static final String H2 = "h2";
    private static final Map<String, String> ARTIFACTS = Map.of(
            H2,
            "org.flywaydb:flyway-core",
            "postgresql",
            "org.flywaydb:flyway-database-postgresql",
            "mariadb",
            "org.flywaydb:flyway-mysql");
    private static final Lock ONE_BY_ONE = new ReentrantLock();

    /**
     * What was done for one module.
     *
     * @param module the module's name
     * @param from the schema version before, or null if there was none
     * @param to the schema version now, or null if the module has no migrations for this database
     * @param applied how many migrations ran
     */
    public record Migrated(
            String module, @Nullable String from, @Nullable String to, int applied) {}

    private SchemaMigrator() {}

    /**
     * Migrates core and the modules, in the order in which they are installed. Tables of the host stay untouched.
     * Several nodes may do so at once: the first does the work, the others wait and find it done; on H2 they must be of one
     * JVM, since there each statement that changes a table ends the lock that would keep others out.
     *
     * @param dataSource a database of H2, PostgreSQL or MariaDB
     * @param modules the modules; core need not be among them
     * @return what was done, by module
     * @throws UsageException if the database is another, or Flyway is not on the class path
     */
    public static List<Migrated> migrate(DataSource dataSource, List<? extends CatalogModule> modules) {
        String database = database(dataSource);
        if (!database.equals(H2)) {
            return migrate(dataSource, modules, database);
        }
        ONE_BY_ONE.lock();
        try {
            return migrate(dataSource, modules, database);
        } finally {
            ONE_BY_ONE.unlock();
        }
    }

    private static List<Migrated> migrate(
            DataSource dataSource, List<? extends CatalogModule> modules, String database) {
        List<Migrated> done = new ArrayList<>();
        for (CatalogModule module : CoreModule.first(modules)) {
            String migrations = module.migrations();
            if (migrations != null) {
                done.add(migrate(dataSource, module, migrations + "/" + database, database));
            }
        }
        return done;
    }

    private static Migrated migrate(DataSource dataSource, CatalogModule module, String location, String database) {
        try {
            return FlywayMigration.run(dataSource, module, location, database);
        } catch (NoClassDefFoundError | ClassNotFoundException e) {
            throw new UsageException(
                    Message.of(
                            "core.migration.no-flyway", "artifact", ARTIFACTS.get(database), "class", e.getMessage()),
                    e);
        }
    }

    private static String database(DataSource dataSource) {
        try (Connection connection = dataSource.getConnection()) {
            String product = connection.getMetaData().getDatabaseProductName();
            String name = product.toLowerCase(Locale.ROOT);
            if (!ARTIFACTS.containsKey(name)) {
                throw new UsageException(Message.of("core.migration.unknown-database", "product", product));
            }
            return name;
        } catch (SQLException e) {
            throw new UsageException(Message.of("core.migration.no-connection", "reason", e.getMessage()), e);
        }
    }
}
