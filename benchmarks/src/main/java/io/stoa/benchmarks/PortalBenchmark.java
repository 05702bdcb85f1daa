package io.stoa.benchmarks;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The portal under load, each server in a JVM of its own: an instrument's page against a bare Spring MVC and Thymeleaf
 * application that renders the same HTML from memory. {@code --portal-jar} names the portal's jar, whose neighbour
 * {@code test-classes} holds the bare application.
 */
final class PortalBenchmark implements Benchmark {

    private static final String BARE = "io.stoa.samples.bare.BarePage";
    private static final Pattern FIRST_ID = Pattern.compile("\"items\":\\[\\{\"id\":\"([0-9a-f-]{36})\"");
    private static final Pattern NONCE = Pattern.compile("(name=\"csp-nonce\" content=\")[^\"]*");
    private static final String MEMORY = "VmRSS:";
    private static final double KIB_PER_MIB = 1024;
    private static final int LONGEST_START_SECONDS = 600;

    @Override
    public String name() {
        return "portal";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        Path jar = Path.of(
                arguments.text("portal-jar") == null
                        ? "samples/portal/target/portal.jar"
                        : String.valueOf(arguments.text("portal-jar")));
        int connections = arguments.number("connections", 16);
        int requests = arguments.number("requests", 2000);
        report.say(Runtime.getRuntime().availableProcessors() + " processors, " + connections + " connections, "
                + requests + " requests a run");
        try (TemporaryFolder folder = TemporaryFolder.create("portal")) {
            try (Server filling = portal(jar, folder.path(), arguments)) {
                report.say("the demonstration was made in " + filling.seconds() + " s, with the start");
            }
            try (Server portal = portal(jar, folder.path(), arguments)) {
                report.figure("start", portal.seconds(), "s");
                measure(jar, folder.path(), portal, connections, requests, arguments, report);
            }
        }
    }

    private static void measure(
            Path jar, Path folder, Server portal, int connections, int requests, Arguments arguments, Report report)
            throws Exception {
        HttpLoad load = new HttpLoad(portal.port(), connections);
        String id = instrument(load);
        String page = "/instruments/" + id;
        String html = load.get(page);
        Path copy = Files.writeString(folder.resolve("page.html"), html);
        try (Server bare = bare(jar, copy)) {
            HttpLoad bareLoad = new HttpLoad(bare.port(), connections);
            if (!withoutNonce(bareLoad.get("/page")).equals(withoutNonce(html))) {
                throw new IllegalStateException("the bare page is another");
            }
            report.figure("page.bytes", (long) html.length(), "characters");
            Figures figures = new Figures(arguments.number("warm-up", 20), report);
            figures.of("instrument-page", () -> load.run(page, requests));
            figures.of("instrument-page-anew", () -> load.runApart(page, requests));
            figures.of("search-page", () -> load.run("/search?q=microscope", requests));
            figures.of("api", () -> load.run("/api/v1/instruments/" + id, requests));
            figures.of("bare-page", () -> bareLoad.run("/page", requests));
            report.figure("memory", portal.memory(), "MiB");
            new SideBySide(report, arguments)
                    .throughput(
                            "request",
                            () -> load.run(page, requests).nanos().length,
                            () -> bareLoad.run("/page", requests).nanos().length);
        }
    }

    /** What is measured after so many seconds under the same load: Spring, Hibernate and Thymeleaf are much code to compile. */
    private record Figures(int warmUpSeconds, Report report) {

        void of(String name, Callable<HttpLoad.Latencies> load) throws Exception {
            long warm = System.nanoTime() + TimeUnit.SECONDS.toNanos(warmUpSeconds);
            while (System.nanoTime() < warm) {
                load.call();
            }
            HttpLoad.Latencies measured = load.call();
            report.figure(name, measured.perSecond(), "request/s");
            report.figure(name + ".p99", measured.millis(0.99), "ms");
        }
    }

    private static String instrument(HttpLoad load) throws IOException {
        Matcher found = FIRST_ID.matcher(load.get("/api/v1/instruments?limit=1"));
        if (!found.find()) {
            throw new IllegalStateException("the demonstration has no instruments");
        }
        return found.group(1);
    }

    private static String withoutNonce(String html) {
        return NONCE.matcher(html).replaceAll("$1");
    }

    private static Server portal(Path jar, Path folder, Arguments arguments) throws IOException, InterruptedException {
        String scale = arguments.text("scale");
        int port = freePort();
        return Server.start(
                port,
                "/api/v1/instruments?limit=1",
                FIRST_ID,
                List.of(
                        "-Xmx1g",
                        "-jar",
                        jar.toString(),
                        "--portal.folder=" + folder.resolve("data"),
                        "--portal.demo.scale=" + (scale == null ? "0.1" : scale),
                        "--portal.api.per-minute=2000000000",
                        "--logging.level.root=warn",
                        "--server.address=127.0.0.1",
                        "--server.port=" + port));
    }

    private static Server bare(Path jar, Path page) throws IOException, InterruptedException {
        int port = freePort();
        return Server.start(
                port,
                "/page",
                Pattern.compile("</html>"),
                List.of(
                        "-Xmx1g",
                        "-Dloader.main=" + BARE,
                        "-Dloader.path=" + jar.resolveSibling("test-classes"),
                        "-cp",
                        jar.toString(),
                        "org.springframework.boot.loader.launch.PropertiesLauncher",
                        page.toString(),
                        Integer.toString(port)));
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        }
    }

    /** A server in a JVM of its own, and how long it took until it answered. */
    private record Server(Process process, int port, double seconds) implements AutoCloseable {

        static Server start(int port, String path, Pattern ready, List<String> options)
                throws IOException, InterruptedException {
            List<String> command = new ArrayList<>();
            command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
            command.addAll(options);
            long start = System.nanoTime();
            Process process = new ProcessBuilder(command)
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            HttpLoad load = new HttpLoad(port, 1);
            while (process.isAlive()) {
                double seconds = (System.nanoTime() - start) / 1e9;
                if (answers(load, path, ready)) {
                    return new Server(process, port, seconds);
                }
                if (seconds > LONGEST_START_SECONDS) {
                    break;
                }
                Thread.sleep(50);
            }
            process.destroyForcibly();
            throw new IllegalStateException("the server did not start: " + command);
        }

        private static boolean answers(HttpLoad load, String path, Pattern ready) {
            try {
                return ready.matcher(load.get(path)).find();
            } catch (IOException notYet) {
                return false;
            }
        }

        /** What the operating system has given to the process, in MiB. */
        double memory() throws IOException {
            return Files.readAllLines(Path.of("/proc", Long.toString(process.pid()), "status")).stream()
                    .filter(line -> line.startsWith(MEMORY))
                    .mapToDouble(line -> Long.parseLong(line.replaceAll("[^0-9]", "")) / KIB_PER_MIB)
                    .findFirst()
                    .orElse(0);
        }

        @Override
        public void close() throws InterruptedException {
            process.destroy();
            if (!process.waitFor(30, TimeUnit.SECONDS)) {
                process.destroyForcibly().waitFor();
            }
        }
    }
}
