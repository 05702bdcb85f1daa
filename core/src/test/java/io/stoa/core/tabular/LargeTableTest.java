package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.Iterator;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.stream.LongStream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LargeTableTest {

    private static final LocalDate BOUGHT = LocalDate.of(2024, 3, 1);

    @TempDir
    Path folder;

    /** Fewer rows as XLSX, since they take ten times as long; all of their cells are far more than 64 MB. */
    @ParameterizedTest
    @CsvSource({"CSV, 1000000", "XLSX, 200000"})
    void writes_and_reads_many_rows_in_64_megabytes(TableType type, long rows)
            throws IOException, InterruptedException {
        Path output = folder.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTableTest.class.getName(),
                        folder.resolve("large").toString(),
                        type.name(),
                        String.valueOf(rows))
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = child.waitFor(5, TimeUnit.MINUTES);
        child.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).contains("read " + rows);
    }

    /**
     * Writes a file and counts its rows, in a Java of its own.
     *
     * @param arguments the file, its type and the number of rows
     * @throws IOException if the file cannot be written or read
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        Iterator<Item> items = LongStream.range(0, Long.parseLong(arguments[2]))
                .mapToObj(i -> new Item("仪器 with a name of some length " + i, new BigDecimal(i + ".51"), BOUGHT))
                .iterator();
        try (OutputStream out = Files.newOutputStream(file)) {
            if (TableType.valueOf(arguments[1]) == TableType.CSV) {
                Tables.writeCsv(Item.FORMAT, items, Locale.CHINESE, out);
            } else {
                Tables.writeXlsx(Item.FORMAT, items, Locale.CHINESE, out);
            }
        }
        long read = 0;
        try (InputStream in = Files.newInputStream(file);
                TableReading<Item> rows = Tables.read(Item.FORMAT, in, ReadOptions.in(Locale.ENGLISH))) {
            while (rows.hasNext()) {
                read += rows.next() instanceof ImportRow.Read<Item> ? 1 : 0;
            }
        }
        System.out.println("read " + read);
    }
}
