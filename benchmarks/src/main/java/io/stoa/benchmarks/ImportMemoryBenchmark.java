package io.stoa.benchmarks;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;

/** 1,000,000 rows in a JVM of -Xmx256m: the time per row of the last tenth against that of the first. */
final class ImportMemoryBenchmark implements Benchmark {

    @Override
    public String name() {
        return "import-memory";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int rows = arguments.number("rows", 1_000_000);
        try (InstrumentPlatform instruments = InstrumentPlatform.start()) {
            Path file = InstrumentFile.write(rows, instruments.providerId());
            try {
                report.figure("file", Files.size(file) / 1_000_000, "MB");
                Map<String, String> printed = child(instruments, file, rows);
                DataSource dataSource = instruments.platform().dataSource();
                long stored = Sql.number(dataSource, "select count(*) from stoa_instrument");
                if (stored != rows) {
                    throw new IllegalStateException("stored " + stored + " of " + rows + " rows");
                }
                double first = Double.parseDouble(printed.getOrDefault("first", "NaN"));
                double last = Double.parseDouble(printed.getOrDefault("last", "NaN"));
                report.figure("rate", rows / Double.parseDouble(printed.getOrDefault("all", "NaN")), "rows/s");
                report.figure("heap", Long.parseLong(printed.getOrDefault("heap", "0")), "MB");
                report.ratio(last / first, 1, last, first);
            } finally {
                Files.delete(file);
            }
        }
    }

    private static Map<String, String> child(InstrumentPlatform instruments, Path file, int rows)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(SmallJvm.command(
                        ImportMemoryChild.class,
                        List.of(),
                        instruments.platform().jdbcUrl(),
                        instruments.providerId(),
                        file.toString(),
                        String.valueOf(rows)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        Map<String, String> printed = new HashMap<>();
        try (BufferedReader out = process.inputReader()) {
            for (String line = out.readLine(); line != null; line = out.readLine()) {
                String[] pair = line.split(" ", 2);
                printed.put(pair[0], pair.length > 1 ? pair[1] : "");
            }
        }
        if (!process.waitFor(10, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("the child failed with " + printed);
        }
        return printed;
    }
}
