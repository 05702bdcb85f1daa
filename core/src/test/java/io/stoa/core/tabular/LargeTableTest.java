package io.stoa.core.tabular;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.ImportRow;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LargeTableTest {

    private static final int ROWS = 1_000_000;

    @TempDir
    Path folder;

    @Test
    void reads_a_million_rows_in_64_megabytes() throws IOException, InterruptedException {
        Path file = folder.resolve("large.csv");
        try (BufferedWriter out = Files.newBufferedWriter(file)) {
            out.write("名称,原值,购置日期\n");
            for (int i = 0; i < ROWS; i++) {
                out.write("仪器 with a name of some length " + i + "," + i + ".50,2024/3/1\n");
            }
        }
        Path output = folder.resolve("output.txt");
        Process child = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-cp",
                        System.getProperty("java.class.path"),
                        LargeTableTest.class.getName(),
                        file.toString())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = child.waitFor(120, TimeUnit.SECONDS);
        child.destroyForcibly();
        assertThat(ended).isTrue();
        assertThat(Files.readString(output)).contains("read " + ROWS);
    }

    /**
     * Counts the rows of a file in a Java of its own.
     *
     * @param arguments the file
     * @throws IOException if it cannot be opened
     */
    public static void main(String[] arguments) throws IOException {
        int read = 0;
        try (var in = Files.newInputStream(Path.of(arguments[0]));
                var rows = Tables.read(Item.FORMAT, in, ReadOptions.in(Locale.ENGLISH))) {
            while (rows.hasNext()) {
                read += rows.next() instanceof ImportRow.Read<Item> ? 1 : 0;
            }
        }
        System.out.println("read " + read);
    }
}
