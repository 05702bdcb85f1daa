package io.stoa.benchmarks;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.ImportOptions;
import io.stoa.core.catalog.ImportReport;
import io.stoa.core.catalog.ImportRow;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.tabular.ReadOptions;
import io.stoa.core.tabular.TableReading;
import io.stoa.core.tabular.Tables;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.exchange.InstrumentTable;
import io.stoa.testkit.Callers;
import io.stoa.testkit.PersistenceProvider;
import java.nio.file.Path;
import java.util.Iterator;
import java.util.List;
import java.util.Locale;
import org.postgresql.ds.PGSimpleDataSource;

/** What the small JVM of {@link ImportMemoryBenchmark} runs. */
final class ImportMemoryChild {

    private ImportMemoryChild() {}

    public static void main(String[] args) {
        PGSimpleDataSource dataSource = new PGSimpleDataSource();
        dataSource.setUrl(args[0]);
        List<CatalogModule> modules = List.of(InstrumentsModule.create());
        Platform platform = Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(PersistenceProvider.HIBERNATE.createEntityManagerFactory(
                        StoaPersistence.configuration("child", modules)
                                .property(StoaPersistence.DATA_SOURCE, dataSource))))
                .caller(() -> Callers.staffOf(args[1]))
                .build();
        int rows = Integer.parseInt(args[3]);
        try (TableReading<InstrumentDraft> table =
                Tables.read(InstrumentTable.of(args[1], "bench"), Path.of(args[2]), ReadOptions.in(Locale.CHINESE))) {
            Watch watch = new Watch(table, rows);
            ImportReport report = platform.get(InstrumentCatalog.class)
                    .importAll(
                            watch, ImportOptions.forProvider("memory", args[1]).inChunksOf(ImportBenchmark.CHUNK));
            watch.print(report);
        }
        System.exit(0);
    }

    /** Notes the time at which each tenth of the rows was taken. */
    private static final class Watch implements Iterator<ImportRow<InstrumentDraft>> {

        private final Iterator<ImportRow<InstrumentDraft>> rows;
        private final int tenth;
        private final long[] times = new long[11];
        private int taken;

        Watch(Iterator<ImportRow<InstrumentDraft>> rows, int count) {
            this.rows = rows;
            this.tenth = count / 10;
            times[0] = System.nanoTime();
        }

        @Override
        public boolean hasNext() {
            return rows.hasNext();
        }

        @Override
        public ImportRow<InstrumentDraft> next() {
            taken++;
            if (taken % tenth == 0) {
                times[taken / tenth] = System.nanoTime();
            }
            return rows.next();
        }

        void print(ImportReport report) {
            System.gc();
            Runtime runtime = Runtime.getRuntime();
            System.out.println("first " + (times[1] - times[0]) / 1e3 / tenth);
            System.out.println("last " + (times[10] - times[9]) / 1e3 / tenth);
            System.out.println("all " + (times[10] - times[0]) / 1e9);
            System.out.println("heap " + (runtime.totalMemory() - runtime.freeMemory()) / 1_000_000);
            System.out.println("report " + report.registered());
        }
    }
}
