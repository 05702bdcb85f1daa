package io.stoa.core.persistence;

import io.stoa.core.CatalogModule;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.SchemaMigrator.Migrated;
import java.util.Map;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The only class that names Flyway's, so that a host without it can load the rest. */
final class FlywayMigration {

    /** What each database needs of Flyway; without it Flyway reports an unknown database, which would mislead. */
    private static final Map<String, String> DATABASE_CLASSES = Map.of(
            "postgresql", "org.flywaydb.database.postgresql.PostgreSQLDatabaseType",
            "mariadb", "org.flywaydb.database.mysql.mariadb.MariaDBDatabaseType");

    private static final int ATTEMPTS = 10;
    private static final long PAUSE_MILLIS = 200;

    private FlywayMigration() {}

    static Migrated run(DataSource dataSource, CatalogModule module, String location, String database)
            throws ClassNotFoundException {
        ClassLoader flywaysLoader = Flyway.class.getClassLoader();
        Class.forName(DATABASE_CLASSES.getOrDefault(database, Flyway.class.getName()), false, flywaysLoader);
        // The module's own loader finds its migrations, whatever the thread's context loader is.
        Flyway flyway = Flyway.configure(module.getClass().getClassLoader())
                .dataSource(dataSource)
                .locations("classpath:" + location)
                .failOnMissingLocations(true)
                .placeholderReplacement(false)
                .table("stoa_" + module.name().replace('-', '_') + "_schema_history")
                // A host's schema has tables already; the history starts before the module's first migration.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
        try {
            MigrateResult result = migrate(flyway, 1);
            String to = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
            return new Migrated(module.name(), result.initialSchemaVersion, to, result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new UsageException(
                    Message.of("core.migration.failed", "module", module.name(), "reason", e.getMessage()), e);
        }
    }

    /**
     * Flyway's lock begins with the history table. Where two nodes make it at once, one finds it made and not yet
     * filled, and has to look again.
     */
    private static MigrateResult migrate(Flyway flyway, int attempt) {
        try {
            return flyway.migrate();
        } catch (FlywayException e) {
            if (attempt == ATTEMPTS || !isRace(e)) {
                throw e;
            }
            pause(e);
            return migrate(flyway, attempt + 1);
        }
    }

    private static boolean isRace(FlywayException e) {
        return String.valueOf(e.getMessage()).contains("Unable to baseline");
    }

    private static void pause(FlywayException reason) {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw reason;
        }
    }
}
