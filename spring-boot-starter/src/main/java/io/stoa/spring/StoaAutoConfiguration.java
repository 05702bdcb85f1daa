package io.stoa.spring;

import io.stoa.core.CatalogModule;
import io.stoa.core.Ids;
import io.stoa.core.Platform;
import io.stoa.core.access.AccessPolicy;
import io.stoa.core.access.Caller;
import io.stoa.core.event.EventPublisher;
import io.stoa.core.file.FileStore;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.notify.Notifier;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.search.OpenSearchOptions;
import io.stoa.search.SearchModule;
import jakarta.persistence.EntityManagerFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Objects;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.hibernate.cfg.SchemaToolingSettings;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBooleanProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.condition.ConditionalOnSingleCandidate;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.hibernate.autoconfigure.HibernatePropertiesCustomizer;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.transaction.PlatformTransactionManager;

/**
 * Runs Stoa's platform in a Spring Boot application over its data source, entity manager factory and transaction manager.
 * Every bean backs off when the host defines its own; a bean of type {@link CatalogModule} takes the place of the module
 * of the same name, with its options.
 */
@AutoConfiguration(
        afterName = {
            "org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration",
            "org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration",
            "org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration",
            "org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration"
        })
@ConditionalOnBean(DataSource.class)
@EnableConfigurationProperties(StoaProperties.class)
public class StoaAutoConfiguration {

    /** For Spring. */
    public StoaAutoConfiguration() {}

    @Bean
    static StoaModules stoaModules(ObjectProvider<CatalogModule> beans, StoaProperties properties) {
        return StoaModules.of(beans.orderedStream().toList(), properties.excludedModules());
    }

    @Bean
    static StoaManagedTypes stoaManagedTypes(ObjectProvider<StoaModules> modules) {
        return new StoaManagedTypes(modules);
    }

    /** The search is optional, and so is saying where its index is kept. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(SearchModule.class)
    static class SearchIndexed {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnSearchProperties
        static SearchModule stoaSearchModule(StoaProperties properties, ObjectProvider<SslBundles> bundles) {
            StoaProperties.Search search = properties.search();
            Path folder = search.folder();
            StoaProperties.OpenSearch cluster = search.openSearch();
            return SearchModule.with(options -> {
                if (folder != null) {
                    options.folder(folder);
                }
                if (cluster != null) {
                    options.openSearch(openSearch(cluster, bundles));
                }
            });
        }

        private static OpenSearchOptions openSearch(
                StoaProperties.OpenSearch cluster, ObjectProvider<SslBundles> bundles) {
            String bundle = cluster.sslBundle();
            return new OpenSearchOptions(
                    cluster.uris(),
                    cluster.index(),
                    cluster.username(),
                    cluster.password(),
                    bundle == null
                            ? null
                            : bundles.getObject().getBundle(bundle).createSslContext(),
                    cluster.connectTimeout(),
                    cluster.answerTimeout(),
                    cluster.shards(),
                    cluster.replicas());
        }
    }

    /** Flyway is optional, so what names its class stands apart. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass(Flyway.class)
    @ConditionalOnBooleanProperty(name = "stoa.migrate", matchIfMissing = true)
    static class Migration {

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnSingleCandidate(DataSource.class)
        StoaMigration stoaMigration(DataSource dataSource, StoaModules modules) {
            return new StoaMigration(dataSource, modules);
        }
    }

    /** Settings that Stoa needs of Hibernate; what the host has set itself stays. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnClass({HibernatePropertiesCustomizer.class, SchemaToolingSettings.class})
    static class HibernateSettings {

        @Bean
        HibernatePropertiesCustomizer stoaHibernateProperties() {
            return properties -> {
                properties.putIfAbsent(SchemaToolingSettings.HBM2DDL_FILTER_PROVIDER, new StoaTablesFilter());
                // Otherwise local date-times would go by way of java.sql.Timestamp and the JVM's zone.
                properties.putIfAbsent("hibernate.type.java_time_use_direct_jdbc", "true");
                properties.putIfAbsent("hibernate.jdbc.batch_size", "500");
                properties.putIfAbsent("hibernate.order_inserts", "true");
                properties.putIfAbsent("hibernate.order_updates", "true");
            };
        }
    }

    /** The platform and what it stands on. */
    @Configuration(proxyBeanMethods = false)
    @ConditionalOnSingleCandidate(EntityManagerFactory.class)
    @ConditionalOnMissingBean(Platform.class)
    @Import(StoaServices.class)
    static class Running {

        @Bean
        @ConditionalOnMissingBean
        TransactionRunner stoaTransactions(EntityManagerFactory factory, PlatformTransactionManager manager) {
            return new SpringTransactions(factory, manager);
        }

        @Bean
        @ConditionalOnMissingBean
        EventPublisher stoaEvents(ApplicationEventPublisher publisher) {
            return publisher::publishEvent;
        }

        @Bean
        @ConditionalOnMissingBean
        @ConditionalOnProperty("stoa.files.folder")
        FileStore stoaFiles(StoaProperties properties) {
            return new FolderFileStore(Objects.requireNonNull(properties.files().folder()));
        }

        @Bean
        @ConditionalOnMissingBean
        CurrentCaller stoaCaller() {
            return () -> Caller.anonymous(LocaleContextHolder.getLocale());
        }

        @Bean
        @ConditionalOnMissingBean
        ServiceObserver stoaServiceObserver() {
            return new ServiceObserver() {
                @Override
                public <T> T observed(Class<T> type, T service) {
                    return service;
                }
            };
        }

        @Bean(destroyMethod = "close")
        Platform stoaPlatform(
                StoaModules modules,
                StoaProperties properties,
                TransactionRunner transactions,
                CurrentCaller caller,
                EventPublisher events,
                ObjectProvider<Notifier> notifier,
                ObjectProvider<FileStore> files,
                ObjectProvider<AccessPolicy> policy,
                ObjectProvider<Clock> clock,
                ObjectProvider<Ids> ids,
                ObjectProvider<PlatformCustomizer> customizers) {
            Platform.Builder builder = Platform.builder()
                    .modules(modules.modules())
                    .transactions(transactions)
                    .caller(caller::get)
                    .events(events);
            if (properties.cursorKey() != null) {
                builder.cursorKey(properties.cursorKey().getBytes(StandardCharsets.UTF_8));
            }
            notifier.ifUnique(builder::notifier);
            files.ifUnique(builder::files);
            policy.ifUnique(builder::accessPolicy);
            clock.ifUnique(builder::clock);
            ids.ifUnique(builder::ids);
            customizers.orderedStream().forEach(customizer -> customizer.customize(builder));
            return builder.build();
        }
    }
}
