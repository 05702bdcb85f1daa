package io.stoa.core.persistence;

import io.stoa.core.CatalogModule;
import io.stoa.core.CoreModule;
import jakarta.persistence.PersistenceConfiguration;
import jakarta.persistence.PersistenceUnitTransactionType;
import jakarta.persistence.SharedCacheMode;
import jakarta.persistence.ValidationMode;
import java.util.List;
import java.util.Map;

/** Makes the persistence unit of a host that has none of its own. */
public final class StoaPersistence {

    /**
     * The property under which a host gives its {@link javax.sql.DataSource} for resource-local transactions; both
     * providers know it.
     */
    public static final String DATA_SOURCE = "jakarta.persistence.nonJtaDataSource";

    /**
     * Settings that make bulk work fast. With direct JDBC, Hibernate hands local date-times to the driver as they are;
     * by way of {@code java.sql.Timestamp} an hour that the JVM's zone skips in spring would come back as the next.
     */
    private static final Map<String, String> PROVIDER_SETTINGS = Map.of(
            "hibernate.jdbc.batch_size", "500",
            "hibernate.order_inserts", "true",
            "hibernate.order_updates", "true",
            // The tables say what must not be null; looking through every entity for it costs once more.
            "hibernate.check_nullability", "false",
            "hibernate.type.java_time_use_direct_jdbc", "true",
            "eclipselink.weaving", "false",
            "eclipselink.jdbc.batch-writing", "JDBC",
            "eclipselink.jdbc.batch-writing.size", "100",
            "eclipselink.logging.level", "WARNING");

    private StoaPersistence() {}

    /**
     * A persistence unit with everything that the modules and core need managed. The host adds its data source, its
     * own entities and its own settings, and makes the entity manager factory.
     *
     * @param unitName the unit's name
     * @param modules the modules; core need not be among them
     * @return the configuration, for resource-local transactions
     */
    public static PersistenceConfiguration configuration(String unitName, List<? extends CatalogModule> modules) {
        PersistenceConfiguration configuration = new PersistenceConfiguration(unitName)
                .transactionType(PersistenceUnitTransactionType.RESOURCE_LOCAL)
                .sharedCacheMode(SharedCacheMode.NONE)
                // Drafts are validated before they reach an entity, so validating entities again would cost twice.
                .validationMode(ValidationMode.NONE);
        PROVIDER_SETTINGS.forEach(configuration::property);
        for (CatalogModule module : CoreModule.first(modules)) {
            module.managedClasses().forEach(configuration::managedClass);
        }
        return configuration;
    }
}
