package io.stoa.samples.cdi;

import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionManagerImple;
import com.arjuna.ats.internal.jta.transaction.arjunacore.TransactionSynchronizationRegistryImple;
import io.agroal.api.AgroalDataSource;
import io.agroal.api.configuration.supplier.AgroalDataSourceConfigurationSupplier;
import io.agroal.narayana.NarayanaTransactionIntegration;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.event.DomainEvent;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.transaction.JpaTransactions;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;

/**
 * What the platform stands on. In a Jakarta EE server the data source, the transaction manager and the registry are the
 * server's own, looked up by their JNDI names, and only the last three methods remain.
 */
@ApplicationScoped
public class StoaProducer {

    private static final List<CatalogModule> MODULES = CatalogModule.discover();
    private static final int CONNECTIONS = 10;

    private final TransactionManager manager = new TransactionManagerImple();
    private final TransactionSynchronizationRegistry registry = new TransactionSynchronizationRegistryImple();

    /** For CDI. */
    public StoaProducer() {}

    @Produces
    @Singleton
    AgroalDataSource dataSource() throws SQLException {
        AgroalDataSourceConfigurationSupplier configuration = new AgroalDataSourceConfigurationSupplier()
                .connectionPoolConfiguration(pool -> pool.maxSize(CONNECTIONS)
                        .transactionIntegration(new NarayanaTransactionIntegration(manager, registry))
                        .connectionFactoryConfiguration(connections ->
                                connections.jdbcUrl("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1")));
        return AgroalDataSource.from(configuration);
    }

    void close(@Disposes AgroalDataSource dataSource) {
        dataSource.close();
    }

    // @start region="unit"
    @Produces
    @Singleton
    EntityManagerFactory entityManagers(AgroalDataSource dataSource) {
        SchemaMigrator.migrate((DataSource) dataSource, MODULES);
        return StoaPersistence.configuration("cdi", MODULES)
                .transactionType(PersistenceUnitTransactionType.JTA)
                .property("jakarta.persistence.jtaDataSource", dataSource)
                .property(
                        "hibernate.transaction.jta.platform",
                        "org.hibernate.engine.transaction.jta.platform.internal.NarayanaJtaPlatform")
                .createEntityManagerFactory();
    }

    void close(@Disposes EntityManagerFactory factory) {
        factory.close();
    }
    // @end

    // @start region="platform"
    @Produces
    @Singleton
    Platform platform(EntityManagerFactory factory, SignedIn signedIn, Event<DomainEvent> events) {
        return Platform.builder()
                .modules(MODULES)
                .transactions(JpaTransactions.jta(factory, manager, registry))
                .caller(signedIn::caller)
                .events(events::fire)
                .build();
    }

    void close(@Disposes Platform platform) {
        platform.close();
    }
    // @end
}
