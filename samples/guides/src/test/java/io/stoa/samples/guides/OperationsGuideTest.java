package io.stoa.samples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.change.ChangeLog;
import io.stoa.core.due.DueTask;
import io.stoa.core.due.DueWork;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.literature.LiteratureModule;
import io.stoa.search.SearchModule;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OperationsGuideTest {

    @TempDir
    Path folder;

    @Test
    void watches_and_cleans() {
        List<CatalogModule> modules = List.of(LiteratureModule.create(), SearchModule.create());
        try (GuideHost host = new GuideHost(folder, modules)) {
            Platform platform = host.platform();
            host.organisation("示例大学", "Example University");
            host.later(Duration.ofSeconds(2));
            // @start region="watch"
            for (ChangeFollower follower : platform.context().contributions().of(ChangeFollower.class)) {
                ChangeLag lag = follower.lag();
                System.out.println(follower.name() + ": " + lag.changes() + " changes behind, for " + lag.age());
            }
            DueWork dueWork = platform.context().dueWork();
            for (DueTask parked : dueWork.parked()) { // begun ten times and never ended: somebody has to look
                System.out.println(parked);
            }
            // @end
            assertThat(dueWork.parked()).isEmpty();

            FolderFileStore files = new FolderFileStore(folder.resolve("files"));
            // @start region="clean"
            ChangeLog changes = platform.context().changes();
            changes.purge(Duration.ofDays(90)); // what every consumer has read; tombstones stay
            files.sweep(Duration.ofDays(1)); // uploads that a crash cut off
            // @end
            assertThat(changes.latest()).isPositive();
        }
    }

    @Test
    void sets_up_a_pool_for_postgresql() {
        String url = "jdbc:postgresql://db.example.org/stoa";
        // @start region="pool"
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url);
        pool.setMaximumPoolSize(20);
        pool.setMinimumIdle(20);
        pool.setConnectionTimeout(5_000); // ms; rather refuse than queue
        pool.setMaxLifetime(1_800_000);
        pool.addDataSourceProperty("reWriteBatchedInserts", "true"); // imports
        pool.addDataSourceProperty("ApplicationName", "stoa");
        // @end
        assertThat(pool.getMaximumPoolSize()).isEqualTo(20);
    }

    @Test
    void migrates_before_the_nodes_start() {
        DataSource dataSource = GuideHost.database();
        List<CatalogModule> modules = List.of(InstrumentsModule.create(), LiteratureModule.create());
        // @start region="migrate"
        for (SchemaMigrator.Migrated module : SchemaMigrator.migrate(dataSource, modules)) {
            System.out.println(module.module() + ": " + module.from() + " -> " + module.to() + ", " + module.applied()
                    + " migrations");
        }
        // @end
        assertThat(SchemaMigrator.migrate(dataSource, modules))
                .hasSize(3)
                .allSatisfy(module -> assertThat(module.from()).isEqualTo(module.to()));
    }

    @Test
    void leaves_a_history_that_is_ahead_as_it_is() throws SQLException {
        DataSource dataSource = GuideHost.database();
        List<CatalogModule> modules = List.of(LiteratureModule.create());
        SchemaMigrator.migrate(dataSource, modules);
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            assertThat(statement.executeUpdate("""
                    insert into "stoa_literature_schema_history"
                    select 1000, '1000', 'of a later version', "type", 'V1000__later.sql', 1, "installed_by",
                        "installed_on", 1, true
                    from "stoa_literature_schema_history" where "version" = '1'
                    """)).isEqualTo(1);
        }

        assertThat(SchemaMigrator.migrate(dataSource, modules))
                .allSatisfy(module -> assertThat(module.applied()).isZero());
    }
}
