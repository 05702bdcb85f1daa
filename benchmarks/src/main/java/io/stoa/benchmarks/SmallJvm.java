package io.stoa.benchmarks;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Runs a part of a benchmark in a JVM of -Xmx256m. */
final class SmallJvm {

    private SmallJvm() {}

    /** Runs a class that prints for itself. Options of the JVM may be added by {@code --jvm}, divided by commas. */
    static void run(Class<?> main, Arguments arguments, String... args) throws Exception {
        String more = arguments.text("jvm");
        List<String> command = command(main, more == null ? List.of() : List.of(more.split(",")), args);
        command.addAll(arguments.given("pairs", "warm-ups"));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (process.waitFor() != 0) {
            throw new IllegalStateException("the JVM of -Xmx256m ended with " + process.exitValue());
        }
    }

    static List<String> command(Class<?> main, List<String> options, String... args) {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xmx256m",
                "-Dorg.slf4j.simpleLogger.defaultLogLevel=error"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(List.of(args));
        return command;
    }
}
