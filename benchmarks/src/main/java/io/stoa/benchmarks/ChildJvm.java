package io.stoa.benchmarks;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs a part of a benchmark in a fresh JVM that prints, last, how long it took. */
final class ChildJvm {

    private static final int MOST_SECONDS = 120;

    private ChildJvm() {}

    /** Runs a class and returns the milliseconds that it printed last. */
    static double milliseconds(Class<?> main, String... args) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error",
                "-cp",
                System.getProperty("java.class.path"),
                main.getName()));
        command.addAll(List.of(args));
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        if (!process.waitFor(MOST_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
            process.destroy();
            throw new IllegalStateException("the child " + List.of(args) + " failed: " + output);
        }
        String[] lines = output.strip().split("\n");
        return Double.parseDouble(lines[lines.length - 1].strip());
    }
}
