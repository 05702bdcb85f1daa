package io.stoa.benchmarks;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportProblem;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.exchange.ReadDefaults;
import io.stoa.literature.exchange.marc.MarcEncoding;
import io.stoa.literature.exchange.marc.MarcFormat;
import io.stoa.literature.exchange.marc.MarcReader;
import io.stoa.testkit.Callers;
import io.stoa.testkit.PersistenceProvider;
import java.io.InputStream;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.lang.management.MemoryType;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Locale;
import javax.sql.DataSource;

/** What the small JVM of {@link ImportMarcBenchmark} runs: both sides in turn. */
final class ImportMarcChild {

    private static final int CHUNK = 500;

    private ImportMarcChild() {}

    public static void main(String[] args) throws Exception {
        HikariConfig config = new HikariConfig();
        config.setJdbcUrl(args[0]);
        // Each side begins with empty tables; a plan kept from then would look through the grown ones from end to end.
        config.setConnectionInitSql("set plan_cache_mode = force_custom_plan");
        String library = args[1];
        Path file = Path.of(args[2]);
        int records = Integer.parseInt(args[3]);
        Report report = new Report(ImportMarcBenchmark.NAME, System.out);
        try (HikariDataSource dataSource = new HikariDataSource(config)) {
            WorkCatalog works = works(dataSource, library);
            RawMarcImport raw = new RawMarcImport(dataSource, library, CHUNK);
            new SideBySide(report, Arguments.parse(args, 4))
                    .before(() -> empty(dataSource))
                    .throughput(
                            "records",
                            () -> {
                                ours(works, library, file, records);
                                return written(dataSource);
                            },
                            () -> {
                                raw.run(file);
                                return written(dataSource);
                            });
        }
        long most = ManagementFactory.getMemoryPoolMXBeans().stream()
                .filter(pool -> pool.getType() == MemoryType.HEAP)
                .map(MemoryPoolMXBean::getPeakUsage)
                .mapToLong(usage -> usage.getUsed())
                .sum();
        report.say("at most " + most / 1_000_000 + " MB of heap");
        System.exit(0);
    }

    private static WorkCatalog works(DataSource dataSource, String library) {
        List<CatalogModule> modules = List.of(LiteratureModule.create());
        return Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(PersistenceProvider.HIBERNATE.createEntityManagerFactory(
                        StoaPersistence.configuration("child", modules)
                                .property(StoaPersistence.DATA_SOURCE, dataSource))))
                .caller(() -> Callers.staffOf(library))
                .build()
                .get(WorkCatalog.class);
    }

    private static void ours(WorkCatalog works, String library, Path file, int records) throws Exception {
        try (InputStream in = Files.newInputStream(file)) {
            ImportReport report = works.importAll(
                    MarcReader.iso2709(
                            in,
                            MarcFormat.MARC21,
                            MarcEncoding.DETECTED,
                            new ReadDefaults(library, "en", "bench"),
                            Locale.ENGLISH),
                    ImportOptions.forProvider("bench", library).inChunksOf(CHUNK));
            long remarks =
                    report.problems().stream().filter(ImportProblem::isRemark).count();
            long expected = Math.min(ImportOptions.REPORTED_PROBLEMS, records / 10);
            if (report.registered() != records || remarks != expected) {
                throw new IllegalStateException("registered " + report.registered() + " of " + records + " records, "
                        + remarks + " remarks of " + expected + ": "
                        + report.problems().stream().findFirst());
            }
        }
    }

    /** Fails unless every table holds what it should for each record. */
    private static long written(DataSource dataSource) throws SQLException {
        long entries = Sql.number(dataSource, "select count(*) from stoa_work");
        long identifiers = Sql.number(dataSource, "select count(*) from stoa_work_identifier");
        long audits = Sql.number(dataSource, "select count(*) from stoa_audit where action = 'entry.import'");
        long changes = Sql.number(dataSource, "select count(*) from stoa_entry_change where kind = 'work'");
        long problems = Sql.number(dataSource, "select count(*) from stoa_import_problem");
        if (identifiers != entries || audits != entries || changes != entries || problems != entries / 10) {
            throw new IllegalStateException("entries " + entries + ", identifiers " + identifiers + ", audit lines "
                    + audits + ", changes " + changes + ", remarks " + problems);
        }
        return entries;
    }

    private static void empty(DataSource dataSource) throws SQLException {
        Sql.execute(
                dataSource,
                "truncate stoa_work, stoa_work_identifier, stoa_holding, stoa_work_merge, stoa_audit,"
                        + " stoa_entry_change, stoa_import_run, stoa_import_problem",
                "vacuum analyze");
    }
}
