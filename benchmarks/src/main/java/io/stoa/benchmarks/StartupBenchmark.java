package io.stoa.benchmarks;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.core.persistence.SchemaMigrator;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
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
            int pairs = Math.max(5, arguments.number("pairs", 9));
            double[] ours = new double[pairs];
            double[] reference = new double[pairs];
            child("ours", url);
            child("bare", url);
            for (int i = 0; i < pairs; i++) {
                ours[i] = child("ours", url);
                reference[i] = child("bare", url);
                report.say("pair " + (i + 1) + ": ours " + ours[i] + " ms, reference " + reference[i] + " ms");
            }
            double our = SideBySide.median(ours);
            double theirs = SideBySide.median(reference);
            report.figure("ours", our, "ms");
            report.figure("reference", theirs, "ms");
            report.figure("validator", child("validator", url), "ms");
            report.ratio(our / theirs, pairs, our, theirs);
        }
    }

    private static void migrate(String url) {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL(url);
        List<CatalogModule> modules = CoreModule.first(CatalogModule.discover());
        SchemaMigrator.migrate(dataSource, modules);
    }

    /** Runs a child and returns the milliseconds that it printed last. */
    private static double child(String side, String url) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                        "-cp",
                        System.getProperty("java.class.path"),
                        StartupChild.class.getName(),
                        side,
                        url)
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(60, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("the child " + side + " failed: " + output);
        }
        String[] lines = output.strip().split("\n");
        return Double.parseDouble(lines[lines.length - 1].strip());
    }
}
