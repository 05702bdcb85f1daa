package io.stoa.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a part of a benchmark in a JVM of -Xmx256m, which prints for itself. */
final class SmallJvm {

    private SmallJvm() {}

    /** Options of the JVM may be added by {@code --jvm}, divided by commas. */
    static void run(Class<?> main, Arguments arguments, String... args) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
        String more = arguments.text("jvm");
        if (more != null) {
            command.addAll(List.of(more.split(",")));
        }
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        command.addAll(arguments.given("pairs", "warm-ups"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the JVM of -Xmx256m ended with " + process.exitValue());
        }
    }
}
