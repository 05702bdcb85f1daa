package io.stoa.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowable;

import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.error.UsageException;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.SchemaMigrator.Migrated;
import java.io.File;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DatabaseMetaData;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class SchemaMigratorTest {

    @ParameterizedTest
    @MethodSource("io.stoa.testkit.Stack#databases")
    void migrates_core_first_and_a_second_time_changes_nothing(Database database) {
        try (HikariDataSource dataSource = database.create()) {
            List<Migrated> first = SchemaMigrator.migrate(dataSource, Sandbox.MODULES);
            List<Migrated> second = SchemaMigrator.migrate(dataSource, Sandbox.MODULES);

            assertThat(first).extracting(Migrated::module).containsExactly("core", "sand-box");
            assertThat(first.get(1).applied()).isEqualTo(2);
            assertThat(first.get(1).to()).isEqualTo("2");
            assertThat(second).extracting(Migrated::applied).containsOnly(0);
            assertThat(second).extracting(Migrated::to).containsExactlyElementsOf(to(first));
            assertThat(second).extracting(Migrated::from).containsExactlyElementsOf(to(first));
        }
    }

    @ParameterizedTest
    @MethodSource("io.stoa.testkit.Stack#databases")
    void leaves_the_tables_of_the_host_alone(Database database) throws SQLException {
        try (HikariDataSource dataSource = database.create()) {
            execute(dataSource, "create table host_order (id integer not null primary key)");
            execute(dataSource, "insert into host_order (id) values (42)");

            SchemaMigrator.migrate(dataSource, Sandbox.MODULES);

            assertThat(number(dataSource, "select id from host_order")).isEqualTo(42);
            assertThat(number(dataSource, "select count(*) from stoa_sandbox_toy"))
                    .isZero();
        }
    }

    @ParameterizedTest
    @MethodSource("io.stoa.testkit.Stack#databases")
    void may_run_on_several_nodes_at_once(Database database) throws Exception {
        ExecutorService nodes = Executors.newFixedThreadPool(4);
        try (HikariDataSource dataSource = database.create()) {
            Callable<List<Migrated>> node = () -> SchemaMigrator.migrate(dataSource, Sandbox.MODULES);
            List<Migrated> done = new ArrayList<>();
            for (Future<List<Migrated>> each : nodes.invokeAll(Collections.nCopies(4, node))) {
                done.addAll(each.get());
            }

            assertThat(done.stream()
                            .filter(m -> m.module().equals("sand-box"))
                            .mapToInt(Migrated::applied)
                            .sum())
                    .isEqualTo(2);
            assertThat(number(
                            dataSource,
                            "select count(*) from " + quoted(database, "stoa_sand_box_schema_history") + " where "
                                    + quoted(database, "version") + " in ('1', '2')"))
                    .isEqualTo(2);
        } finally {
            nodes.shutdownNow();
        }
    }

    @Test
    void refuses_a_database_that_it_has_no_migrations_for() {
        assertThatThrownBy(() -> SchemaMigrator.migrate(calling("Oracle"), List.of()))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("Oracle")
                .hasMessageContaining("H2, PostgreSQL and MariaDB");
    }

    @ParameterizedTest
    @CsvSource({
        "H2, flyway-, flyway-core",
        "PostgreSQL, flyway-, flyway-database-postgresql",
        "PostgreSQL, flyway-database-postgresql, flyway-database-postgresql",
        "MariaDB, flyway-mysql, flyway-mysql"
    })
    void names_the_artifact_that_is_missing(String product, String hidden, String missing) throws Exception {
        try (URLClassLoader host = classPathWithout(hidden)) {
            Class<?> migrator = host.loadClass(SchemaMigrator.class.getName());

            Throwable thrown = catchThrowable(() -> migrator.getMethod("migrate", DataSource.class, List.class)
                    .invoke(null, calling(product), List.of()));

            assertThat(thrown).isInstanceOf(InvocationTargetException.class);
            assertThat(thrown.getCause().getClass().getName()).isEqualTo(UsageException.class.getName());
            assertThat(thrown.getCause()).hasMessageContaining("org.flywaydb:" + missing);
        }
    }

    private static List<String> to(List<Migrated> migrated) {
        return migrated.stream().map(m -> String.valueOf(m.to())).toList();
    }

    private static URLClassLoader classPathWithout(String artifact) throws Exception {
        List<URL> urls = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(Pattern.quote(File.pathSeparator))) {
            if (!Path.of(entry).getFileName().toString().startsWith(artifact)) {
                urls.add(Path.of(entry).toUri().toURL());
            }
        }
        return new URLClassLoader(urls.toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** A data source that is asked for nothing but the name of its product. */
    private static DataSource calling(String product) {
        DatabaseMetaData metaData = answering(DatabaseMetaData.class, product);
        Connection connection = answering(Connection.class, metaData);
        return answering(DataSource.class, connection);
    }

    private static <T> T answering(Class<T> type, Object answer) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader() == null ? ClassLoader.getPlatformClassLoader() : type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, method, arguments) -> method.getReturnType().isInstance(answer) ? answer : null));
    }

    /** Flyway quotes the names of its own table, which H2 would write in capitals otherwise. */
    private static String quoted(Database database, String name) {
        return database == Database.MARIADB ? "`" + name + "`" : "\"" + name + "\"";
    }

    private static void execute(DataSource dataSource, String... statements) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement()) {
            for (String sql : Arrays.asList(statements)) {
                statement.execute(sql);
            }
        }
    }

    private static int number(DataSource dataSource, String sql) throws SQLException {
        try (Connection connection = dataSource.getConnection();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(sql)) {
            row.next();
            return row.getInt(1);
        }
    }
}
