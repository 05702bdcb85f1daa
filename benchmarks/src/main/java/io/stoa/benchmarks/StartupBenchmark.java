package io.stoa.benchmarks;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.persistence.SchemaMigrator;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;

/**
 * A fresh JVM brings up a platform with all modules and asks it once, against bare Hibernate with the same entities.
 * Each child measures from the start of its main method.
 */
final class StartupBenchmark implements Benchmark {

    @Override
    public String name() {
        return "startup";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create("startup")) {
            String url = "jdbc:h2:file:" + folder.path().resolve("db") + ";DB_CLOSE_ON_EXIT=FALSE";
            long start = System.nanoTime();
            migrate(url);
            report.figure("migrator", (System.nanoTime() - start) / 1e6, "ms");
            report.figure("validator", ChildJvm.milliseconds(StartupChild.class, "validator", url), "ms");
            SideBySide.ofFreshJvms(report, arguments)
                    .measured(
                            () -> ChildJvm.milliseconds(StartupChild.class, "ours", url),
                            () -> ChildJvm.milliseconds(StartupChild.class, "bare", url));
        }
    }

    static void migrate(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        List<CatalogModule> modules = CoreModule.first(CatalogModule.discover());
        SchemaMigrator.migrate(dataSource, modules);
    }
}
