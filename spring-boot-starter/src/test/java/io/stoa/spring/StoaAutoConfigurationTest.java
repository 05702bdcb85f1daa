package io.stoa.spring;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.catalog.EntryEvent;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.event.EventPublisher;
import io.stoa.core.file.FileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.page.PageRequest;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.BookingService;
import io.stoa.spring.host.Note;
import io.stoa.spring.host.Notes;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.flywaydb.core.Flyway;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.persistence.autoconfigure.EntityScan;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.security.core.Authentication;
import org.springframework.transaction.UnexpectedRollbackException;
import org.springframework.transaction.event.TransactionalEventListener;
import org.springframework.transaction.support.TransactionSynchronizationManager;

class StoaAutoConfigurationTest {

    @Test
    void runs_a_platform_whose_services_are_beans() {
        Hosts.bare().run(context -> {
            assertThat(context).hasNotFailed();
            Platform platform = context.getBean(Platform.class);
            assertThat(platform.services()).contains(InstrumentCatalog.class, BookingService.class);
            for (Class<?> service : platform.services()) {
                assertThat(context).hasSingleBean(service);
            }
            assertThat(context.getBean(InstrumentCatalog.class)
                            .list(InstrumentQuery.matching(EntryFilter.all()), PageRequest.first(5))
                            .items())
                    .isEmpty();
        });
    }

    @Test
    void manages_its_own_entities_beside_the_hosts() {
        Hosts.withOwnTables().run(context -> {
            Notes notes = context.getBean(Notes.class);

            notes.register("吉林大学");

            assertThat(notes.notes()).isEqualTo(1);
            assertThat(notes.organisations()).isEqualTo(1);
        });
    }

    @Test
    void leaves_the_hosts_own_scanning_on() {
        Hosts.withOwnTables().withUserConfiguration(ScanningHost.class).run(context -> {
            assertThat(context.getBean(EntityManagerFactory.class)
                            .getMetamodel()
                            .getEntities())
                    .extracting(entity -> entity.getName())
                    .contains("Note", "Organisation", "Instrument");
        });
    }

    @Test
    void leaves_the_hosts_tables_to_hibernate_and_its_own_to_its_migrations() {
        Hosts.withoutOwnMigrations()
                .withPropertyValues("spring.flyway.enabled=false")
                .run(context -> {
                    context.getBean(Notes.class).register("长春理工大学");

                    JdbcTemplate jdbc = context.getBean(JdbcTemplate.class);
                    assertThat(jdbc.queryForObject("select count(*) from note", Long.class))
                            .isEqualTo(1);
                    assertThat(jdbc.queryForObject("select count(*) from \"stoa_core_schema_history\"", Long.class))
                            .isPositive();
                });
    }

    @Test
    void joins_the_hosts_transaction_and_goes_with_its_rollback() {
        Hosts.withOwnTables().run(context -> {
            Notes notes = context.getBean(Notes.class);

            assertThatThrownBy(() -> notes.registerAndFail("吉林大学")).hasMessage("the host changed its mind");

            assertThat(notes.notes()).isZero();
            assertThat(notes.organisations()).isZero();
        });
    }

    @Test
    void a_refusal_that_the_host_swallows_still_dooms_its_transaction() {
        Hosts.withOwnTables().run(context -> {
            Notes notes = context.getBean(Notes.class);

            assertThatThrownBy(() -> notes.registerAndSwallow("吉林大学")).isInstanceOf(UnexpectedRollbackException.class);

            assertThat(notes.notes()).isZero();
        });
    }

    @Test
    void publishes_domain_events_inside_the_transaction_and_to_listeners_that_wait_for_its_commit() {
        Hosts.withOwnTables().withUserConfiguration(Listener.class).run(context -> {
            context.getBean(OrganisationCatalog.class).register(Notes.university("吉林大学"));

            Listener listener = context.getBean(Listener.class);
            assertThat(listener.inside).hasSize(1);
            assertThat(listener.active).containsExactly(true);
            assertThat(listener.committed).isEqualTo(listener.inside);
        });
    }

    @Test
    void takes_a_module_bean_in_the_place_of_the_module_on_the_class_path() {
        Hosts.bare().withUserConfiguration(OwnModule.class).run(context -> {
            assertThat(context.getBean(StoaModules.class).modules())
                    .filteredOn(module -> module.name().equals("instruments"))
                    .containsExactly(context.getBean(InstrumentsModule.class));
            assertThat(context).hasSingleBean(InstrumentCatalog.class);
        });
    }

    @Test
    void leaves_out_what_the_host_excludes() {
        Hosts.bare().withPropertyValues("stoa.excluded-modules=instruments").run(context -> {
            assertThat(context).hasNotFailed().doesNotHaveBean(InstrumentCatalog.class);
            assertThat(context).hasSingleBean(OrganisationCatalog.class);
            assertThat(context.getBean(JdbcTemplate.class)
                            .queryForList("select table_name from information_schema.tables", String.class))
                    .doesNotContain("STOA_INSTRUMENT")
                    .contains("STOA_ORGANISATION");
        });
    }

    @Test
    void does_not_migrate_when_told_not_to() {
        Hosts.bare()
                .withPropertyValues("stoa.migrate=false")
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(StoaMigration.class));
    }

    @Test
    void starts_without_flyway_and_without_security() {
        Hosts.bare()
                .withPropertyValues("stoa.migrate=false")
                .withClassLoader(new FilteredClassLoader(Flyway.class, Authentication.class))
                .run(context -> {
                    assertThat(context).hasNotFailed().hasSingleBean(Platform.class);
                    assertThat(context.getBean(CurrentCaller.class).get().isAnonymous())
                            .isTrue();
                });
    }

    @Test
    void stays_away_where_there_is_no_database() {
        new org.springframework.boot.test.context.runner.ApplicationContextRunner()
                .withConfiguration(Hosts.STOA)
                .run(context -> assertThat(context).hasNotFailed().doesNotHaveBean(Platform.class));
    }

    @Test
    void backs_off_from_what_the_host_brings_itself(@TempDir Path folder) {
        Hosts.bare()
                .withUserConfiguration(OwnParts.class)
                .withPropertyValues("stoa.files.folder=" + folder)
                .run(context -> {
                    assertThat(context).hasNotFailed();
                    assertThat(context.getBean(TransactionRunner.class)).isInstanceOf(OwnTransactions.class);
                    assertThat(context.getBean(EventPublisher.class)).isSameAs(context.getBean("ownEvents"));
                    assertThat(context).hasSingleBean(FileStore.class).hasSingleBean(BookingService.class);
                    assertThat(context.getBean(BookingService.class)).isSameAs(context.getBean("ownBookings"));
                });
    }

    @Test
    void refuses_a_cursor_key_that_is_too_short() {
        Hosts.bare()
                .withPropertyValues("stoa.cursor-key=secret")
                .run(context -> assertThat(context)
                        .getFailure()
                        .rootCause()
                        .hasMessage("stoa.cursor-key has 6 bytes; it needs at least 16"));
    }

    @Configuration(proxyBeanMethods = false)
    @EntityScan(basePackageClasses = Note.class)
    static class ScanningHost {}

    @Configuration(proxyBeanMethods = false)
    static class Listener {

        final List<EntryEvent> inside = new ArrayList<>();
        final List<EntryEvent> committed = new ArrayList<>();
        final List<Boolean> active = new ArrayList<>();

        @EventListener
        void inside(EntryEvent event) {
            inside.add(event);
            active.add(TransactionSynchronizationManager.isActualTransactionActive());
        }

        @TransactionalEventListener
        void after(EntryEvent event) {
            committed.add(event);
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnModule {

        @Bean
        CatalogModule instruments() {
            return InstrumentsModule.with(o -> o.approveRevisions(true));
        }
    }

    @Configuration(proxyBeanMethods = false)
    static class OwnParts {

        @Bean
        TransactionRunner ownTransactions(EntityManagerFactory factory) {
            return new OwnTransactions(io.stoa.core.transaction.JpaTransactions.resourceLocal(factory));
        }

        @Bean
        EventPublisher ownEvents() {
            return event -> {};
        }

        @Bean
        BookingService ownBookings() {
            return org.mockito.Mockito.mock(BookingService.class);
        }
    }

    record OwnTransactions(TransactionRunner runner) implements TransactionRunner {

        @Override
        public <T extends @Nullable Object> T required(Function<EntityManager, T> work) {
            return runner.required(work);
        }

        @Override
        public <T extends @Nullable Object> T independent(Function<EntityManager, T> work) {
            return runner.independent(work);
        }

        @Override
        public boolean isActive() {
            return runner.isActive();
        }
    }
}
