package io.stoa.spring;

import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.spring.host.Note;
import io.stoa.spring.host.Notes;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.flyway.autoconfigure.FlywayAutoConfiguration;
import org.springframework.boot.hibernate.autoconfigure.HibernateJpaAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.DataSourceTransactionManagerAutoConfiguration;
import org.springframework.boot.jdbc.autoconfigure.JdbcTemplateAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.transaction.autoconfigure.TransactionAutoConfiguration;
import org.springframework.boot.transaction.autoconfigure.TransactionManagerCustomizationAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;

/** Applications for tests. */
final class Hosts {

    static final AutoConfigurations DATABASE = AutoConfigurations.of(
            DataSourceAutoConfiguration.class,
            HibernateJpaAutoConfiguration.class,
            TransactionAutoConfiguration.class,
            TransactionManagerCustomizationAutoConfiguration.class,
            DataSourceTransactionManagerAutoConfiguration.class,
            JdbcTemplateAutoConfiguration.class,
            FlywayAutoConfiguration.class);

    static final AutoConfigurations STOA = AutoConfigurations.of(
            StoaAutoConfiguration.class,
            StoaSecurityAutoConfiguration.class,
            StoaSchedulingAutoConfiguration.class,
            StoaHealthAutoConfiguration.class,
            StoaMetricsAutoConfiguration.class,
            StoaWebAutoConfiguration.class);

    private Hosts() {}

    /** A host with an entity and a migration of its own on a new H2 database, whose caller is an administrator. */
    static ApplicationContextRunner withOwnTables() {
        return withoutOwnMigrations()
                .withPropertyValues(
                        "spring.flyway.locations=classpath:host/migration", "spring.jpa.hibernate.ddl-auto=none");
    }

    /** The same, but its tables are made by Hibernate, as Boot does for databases in memory. */
    static ApplicationContextRunner withoutOwnMigrations() {
        return bare().withUserConfiguration(NotesHost.class);
    }

    /** Nothing but a database and Stoa. */
    static ApplicationContextRunner bare() {
        return new ApplicationContextRunner()
                .withConfiguration(DATABASE)
                .withConfiguration(STOA)
                .withPropertyValues(
                        "spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=-1;LOCK_TIMEOUT=10000",
                        "spring.flyway.locations=",
                        "spring.flyway.fail-on-missing-locations=false",
                        "stoa.due-work.enabled=false");
    }

    @Configuration(proxyBeanMethods = false)
    @AutoConfigurationPackage(basePackageClasses = Note.class)
    static class NotesHost {

        @Bean
        Notes notes(OrganisationCatalog organisations, JdbcTemplate jdbc) {
            return new Notes(organisations, jdbc);
        }

        @Bean
        CurrentCaller administrator() {
            return () -> new Caller("admin", "Admin", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
        }
    }
}
