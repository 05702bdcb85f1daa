package io.stoa.core.persistence;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.SchemaMigrator.Migrated;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.FlywayException;
import org.flywaydb.core.api.output.MigrateResult;

/** The only class that names Flyway's, so that a host without it can load the rest. */
final class FlywayMigration {

    private FlywayMigration() {}

    static Migrated run(DataSource dataSource, String module, String location) {
        Flyway flyway = Flyway.configure()
                .dataSource(dataSource)
                .locations("classpath:" + location)
                .table("stoa_" + module.replace('-', '_') + "_schema_history")
                // A host's schema has tables already; the history starts before the module's first migration.
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .cleanDisabled(true)
                .load();
        try {
            MigrateResult result = flyway.migrate();
            String to = result.targetSchemaVersion == null ? result.initialSchemaVersion : result.targetSchemaVersion;
            return new Migrated(module, result.initialSchemaVersion, to, result.migrationsExecuted);
        } catch (FlywayException e) {
            throw new UsageException(
                    Message.of("core.migration.failed", "module", module, "reason", e.getMessage()), e);
        }
    }
}
