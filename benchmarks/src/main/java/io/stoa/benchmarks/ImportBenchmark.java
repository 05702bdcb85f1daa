package io.stoa.benchmarks;

import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.exchange.InstrumentTable;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Locale;
import javax.sql.DataSource;

/** 100,000 CSV rows through importAll, against raw JDBC that reads the same file and inserts into the same tables. */
final class ImportBenchmark implements Benchmark {

    static final int CHUNK = 500;

    @Override
    public String name() {
        return "import-instruments";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int rows = arguments.number("rows", 100_000);
        try (InstrumentPlatform instruments = InstrumentPlatform.start()) {
            DataSource dataSource = instruments.platform().dataSource();
            Path file = InstrumentFile.write(rows, instruments.providerId());
            try {
                RawImport raw = new RawImport(dataSource, instruments.providerId(), CHUNK);
                new SideBySide(report, arguments)
                        .before(() -> empty(dataSource))
                        .throughput("rows", () -> ours(instruments, file), () -> {
                            raw.run(file);
                            return written(dataSource);
                        });
            } finally {
                Files.delete(file);
            }
        }
    }

    private static long ours(InstrumentPlatform instruments, Path file) throws SQLException {
        try (TableReading<InstrumentDraft> rows = Tables.read(
                InstrumentTable.of(instruments.providerId(), "bench"), file, ReadOptions.in(Locale.CHINESE))) {
            ImportReport report = instruments
                    .platform()
                    .get(InstrumentCatalog.class)
                    .importAll(
                            rows,
                            ImportOptions.forProvider("bench", instruments.providerId())
                                    .inChunksOf(CHUNK));
            if (report.refused() > 0) {
                throw new IllegalStateException("refused: " + report.problems().get(0));
            }
        }
        return written(instruments.platform().dataSource());
    }

    /** Fails unless every table holds what it should for each row. */
    private static long written(DataSource dataSource) throws SQLException {
        long entries = Sql.number(dataSource, "select count(*) from stoa_instrument");
        long identifiers = Sql.number(dataSource, "select count(*) from stoa_instrument_identifier");
        long audits = Sql.number(dataSource, "select count(*) from stoa_audit where action = 'entry.import'");
        long changes = Sql.number(dataSource, "select count(*) from stoa_entry_change where kind = 'instrument'");
        if (identifiers != 2 * entries || audits != entries || changes != entries) {
            throw new IllegalStateException("entries " + entries + ", identifiers " + identifiers + ", audit lines "
                    + audits + ", changes " + changes);
        }
        return entries;
    }

    private static void empty(DataSource dataSource) throws SQLException {
        Sql.execute(
                dataSource,
                "truncate stoa_instrument, stoa_instrument_identifier, stoa_instrument_component, stoa_audit,"
                        + " stoa_entry_change, stoa_import_run, stoa_import_problem",
                "vacuum analyze");
    }
}
