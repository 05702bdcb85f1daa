package io.stoa.benchmarks;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/** A folder that is gone after the measurement. */
record TemporaryFolder(Path path) implements AutoCloseable {

    static TemporaryFolder create(String name) throws IOException {
        return new TemporaryFolder(Files.createTempDirectory("stoa-" + name));
    }

    @Override
    public void close() throws IOException {
        List<Path> content;
        try (Stream<Path> walk = Files.walk(path)) {
            content = walk.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path each : content) {
            Files.delete(each);
        }
    }
}
