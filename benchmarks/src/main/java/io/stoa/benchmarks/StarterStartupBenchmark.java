package io.stoa.benchmarks;

import io.stoa.benchmarks.host.HostApplication;
import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import io.stoa.spring.StoaAutoConfiguration;
import io.stoa.spring.StoaHealthAutoConfiguration;
import io.stoa.spring.StoaMetricsAutoConfiguration;
import io.stoa.spring.StoaSchedulingAutoConfiguration;
import io.stoa.spring.StoaSecurityAutoConfiguration;
import io.stoa.spring.StoaWebAutoConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A Spring Boot web application starts with the starter and every catalogue, against the same application without Stoa,
 * on a database whose tables are there. The application without Stoa has as many entities of its own as Stoa brings, since
 * most of what a persistence provider does on start goes with their number, and a host that kept the same things itself would
 * have them; the figure {@code plain} is what it takes with a single entity.
 */
final class StarterStartupBenchmark implements Benchmark {

    private static final String WITHOUT_STOA = Stream.of(
                    StoaAutoConfiguration.class,
                    StoaSecurityAutoConfiguration.class,
                    StoaSchedulingAutoConfiguration.class,
                    StoaHealthAutoConfiguration.class,
                    StoaMetricsAutoConfiguration.class,
                    StoaWebAutoConfiguration.class)
            .map(Class::getName)
            .collect(Collectors.joining(",", "--spring.autoconfigure.exclude=", ""));

    private static final String NOTE = "io.stoa.benchmarks.host.Note";

    @Override
    public String name() {
        return "starter-startup";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (TemporaryFolder folder = TemporaryFolder.create("starter-startup")) {
            String url = url(folder, "migrated");
            StartupBenchmark.migrate(url);
            addNotes(url);
            String entities = "--host.entities=" + entities(folder, report);
            report.figure("plain", child(url, WITHOUT_STOA), "ms");
            report.figure("not-migrating", child(url, "--stoa.migrate=false"), "ms");
            String fresh = url(folder, "fresh");
            addNotes(fresh);
            report.figure("fresh", child(fresh), "ms");
            SideBySide.ofFreshJvms(report, arguments)
                    .measured(() -> child(url), () -> child(url, WITHOUT_STOA, entities));
        }
    }

    private static double child(String url, String... more) throws Exception {
        List<String> options = new ArrayList<>(List.of(
                "--spring.datasource.url=" + url,
                "--spring.jpa.hibernate.ddl-auto=none",
                "--spring.main.banner-mode=off",
                "--logging.level.root=error",
                "--server.address=127.0.0.1",
                "--server.port=0"));
        options.addAll(List.of(more));
        return ChildJvm.milliseconds(HostApplication.class, options.toArray(String[]::new));
    }

    private static String url(TemporaryFolder folder, String name) {
        return "jdbc:h2:file:" + folder.path().resolve(name) + ";DB_CLOSE_ON_EXIT=FALSE";
    }

    private static void addNotes(String url) throws Exception {
        try (Connection connection = DriverManager.getConnection(url);
                Statement statement = connection.createStatement()) {
            statement.execute("create table note (id varchar(36) primary key)");
        }
    }

    /** What Stoa's modules bring and the host's own, by name. */
    private static Path entities(TemporaryFolder folder, Report report) throws Exception {
        List<String> names = new ArrayList<>(List.of(NOTE));
        for (CatalogModule module : CoreModule.first(CatalogModule.discover())) {
            module.managedClasses().forEach(type -> names.add(type.getName()));
        }
        report.figure("managed-classes", names.size(), "classes");
        return Files.write(folder.path().resolve("entities.txt"), names);
    }
}
