package io.stoa.testkit;

import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import jakarta.persistence.EntityManagerFactory;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import javax.sql.DataSource;

/** A platform over a new, migrated database, whose caller a test sets at will. */
public final class TestPlatform implements AutoCloseable {

    private final HikariDataSource dataSource;
    private final EntityManagerFactory factory;
    private final TransactionRunner transactions;
    private final Platform platform;
    private final boolean ownsDatabase;
    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(() -> Caller.anonymous(Locale.ENGLISH));

    private TestPlatform(
            Stack stack,
            HikariDataSource dataSource,
            boolean ownsDatabase,
            List<? extends CatalogModule> modules,
            Consumer<Platform.Builder> settings) {
        this.dataSource = dataSource;
        this.ownsDatabase = ownsDatabase;
        this.factory = entityManagers(stack.provider(), dataSource, modules);
        this.transactions = JpaTransactions.resourceLocal(factory);
        Platform.Builder builder = Platform.builder()
                .modules(modules)
                .transactions(transactions)
                .caller(caller::get)
                .cursorKey("a key for the tests".getBytes(java.nio.charset.StandardCharsets.UTF_8));
        settings.accept(builder);
        this.platform = builder.build();
    }

    /**
     * A platform with default settings.
     *
     * @param stack database and provider
     * @param modules the modules; core need not be among them
     * @return the platform; close it
     */
    public static TestPlatform start(Stack stack, CatalogModule... modules) {
        return start(stack, List.of(modules), builder -> {});
    }

    /**
     * A platform with settings of the test's own.
     *
     * @param stack database and provider
     * @param modules the modules; core need not be among them
     * @param settings changes the builder
     * @return the platform; close it
     */
    public static TestPlatform start(
            Stack stack, List<? extends CatalogModule> modules, Consumer<Platform.Builder> settings) {
        HikariDataSource dataSource = stack.database().create();
        SchemaMigrator.migrate(dataSource, modules);
        return new TestPlatform(stack, dataSource, true, modules, settings);
    }

    /**
     * A second node: a platform of its own over the same database.
     *
     * @param stack database and provider
     * @param modules the modules
     * @param settings changes the builder
     * @return the platform; close it before the first
     */
    public TestPlatform secondNode(
            Stack stack, List<? extends CatalogModule> modules, Consumer<Platform.Builder> settings) {
        return new TestPlatform(stack, dataSource, false, modules, settings);
    }

    /**
     * Makes entity managers of a provider over a database.
     *
     * @param provider the provider
     * @param dataSource the database
     * @param modules the modules
     * @return the factory; close it
     */
    public static EntityManagerFactory entityManagers(
            PersistenceProvider provider, DataSource dataSource, List<? extends CatalogModule> modules) {
        return provider.createEntityManagerFactory(StoaPersistence.configuration("test", modules)
                .provider(provider.className())
                .property(StoaPersistence.DATA_SOURCE, dataSource));
    }

    /**
     * {@return this, with another caller on this thread from now on}
     *
     * @param who the caller
     */
    public TestPlatform as(Caller who) {
        caller.set(who);
        return this;
    }

    /**
     * {@return a service of the platform}
     *
     * @param <T> the service's type
     * @param type its public interface
     */
    public <T> T get(Class<T> type) {
        return platform.get(type);
    }

    /** {@return the platform itself} */
    public Platform platform() {
        return platform;
    }

    /** {@return the transactions, to play a host's} */
    public TransactionRunner transactions() {
        return transactions;
    }

    /** {@return the database} */
    public DataSource dataSource() {
        return dataSource;
    }

    /** {@return the address of the database, with its user where it needs one, for another process} */
    public String jdbcUrl() {
        return dataSource.getJdbcUrl();
    }

    @Override
    public void close() {
        platform.close();
        factory.close();
        if (ownsDatabase) {
            dataSource.close();
        }
    }
}
