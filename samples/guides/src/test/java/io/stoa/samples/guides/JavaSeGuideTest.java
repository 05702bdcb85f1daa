package io.stoa.samples.guides;

import static org.assertj.core.api.Assertions.assertThat;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.core.transaction.TransactionRunner;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.search.SearchModule;
import jakarta.persistence.EntityManagerFactory;
import jakarta.validation.ConstraintViolationException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavaSeGuideTest {

    private static final byte[] CURSOR_KEY = "a key of sixteen bytes or more".getBytes(StandardCharsets.UTF_8);

    @TempDir
    Path folder;

    @Test
    void runs() throws InterruptedException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1";
        Path files = folder.resolve("files");
        Path index = folder.resolve("index");
        // @start region="tables"
        HikariConfig pool = new HikariConfig();
        pool.setJdbcUrl(url); // H2, PostgreSQL or MariaDB
        HikariDataSource dataSource = new HikariDataSource(pool);

        List<CatalogModule> modules = List.of(InstrumentsModule.create(), SearchModule.with(o -> o.folder(index)));
        SchemaMigrator.migrate(dataSource, modules);
        // @end
        // @start region="unit"
        EntityManagerFactory emf = StoaPersistence.configuration("host", modules)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                // .managedClass(YourEntity.class): your own entities may live in the same unit
                .createEntityManagerFactory();
        // @end
        // @start region="platform"
        TransactionRunner transactions = JpaTransactions.resourceLocal(emf);
        Platform platform = Platform.builder()
                .modules(modules)
                .transactions(transactions)
                .caller(Session::current) // asked anew for every call
                .notifier((taskId, notification) -> send(taskId, notification)) // after the commit, once or again
                .files(new FolderFileStore(files))
                .cursorKey(CURSOR_KEY) // the same on every node
                .build();
        // @end
        // @start region="scheduler"
        ScheduledExecutorService scheduler = Executors.newScheduledThreadPool(2);
        scheduler.scheduleWithFixedDelay(() -> logged(platform::runDue), 10, 10, TimeUnit.SECONDS);
        scheduler.scheduleWithFixedDelay(() -> logged(platform::followChanges), 2, 2, TimeUnit.SECONDS);
        // @end
        Session.signIn(new Caller("admin", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH));
        // @start region="together"
        String university = transactions.required(
                em -> { // one transaction for all that is called in here
                    String id = platform.get(OrganisationCatalog.class)
                            .register(OrganisationDraft.of(LocalizedText.of("zh", "示例大学"), OrganisationKind.UNIVERSITY))
                            .id();
                    platform.get(InstrumentCatalog.class)
                            .register(InstrumentDraft.named(LocalizedText.of("zh", "质谱仪"))
                                    .providedBy(id)
                                    .build());
                    return id; // em is the entity manager: what you persist with it is part of the transaction
                });
        // @end
        assertThat(university).isNotBlank();
        assertThat(answer(() -> platform.get(InstrumentCatalog.class).content("nowhere")))
                .startsWith("404");
        assertThat(answer(() -> platform.get(InstrumentCatalog.class)
                        .register(InstrumentDraft.named(LocalizedText.of("zh", "镜".repeat(10_000)))
                                .providedBy(university)
                                .build())))
                .startsWith("422 [ConstraintViolation");
        // @start region="close"
        scheduler.shutdown();
        scheduler.awaitTermination(1, TimeUnit.MINUTES);
        platform.close(); // the index, and whatever else the modules hold
        emf.close(); // what is yours stays open until you close it
        dataSource.close();
        // @end
    }

    private static String answer(Runnable call) {
        Locale locale = Locale.ENGLISH;
        // @start region="errors"
        try {
            call.run();
            return "200";
        } catch (ConstraintViolationException invalid) { // what went in; each violation with its path
            return "422 " + invalid.getConstraintViolations();
        } catch (RuleViolationException refused) { // a rule says no; each with code, limit and what is in the way
            return "422 " + refused.violations();
        } catch (AccessDeniedException denied) {
            return "403 " + denied.message(locale);
        } catch (NotFoundException absent) { // or the caller may not see it
            return "404 " + absent.message(locale);
        } catch (ConflictException conflict) { // a stale version, or somebody was faster
            return "409 " + conflict.message(locale) + (conflict.isRetryable() ? " Try again." : "");
        } catch (DatabaseUnavailableException away) { // no connection, or it broke
            return "503 " + away.message(locale);
        }
        // @end
    }

    private static void send(String taskId, Notification notification) {
        for (Recipient recipient : notification.recipients()) {
            System.out.println(taskId + " " + notification.template() + " to " + recipient);
        }
    }

    // @start region="logged"
    private static void logged(Runnable round) {
        try {
            round.run();
        } catch (RuntimeException e) { // an executor would never run it again
            System.getLogger("stoa").log(System.Logger.Level.ERROR, "a round failed", e);
        }
    }
    // @end

    // @start region="session"
    static final class Session {

        private static final ThreadLocal<Caller> CURRENT =
                ThreadLocal.withInitial(() -> Caller.anonymous(Locale.ENGLISH));

        static void signIn(Caller caller) {
            CURRENT.set(caller);
        }

        static Caller current() {
            return CURRENT.get();
        }
    }
    // @end
}
