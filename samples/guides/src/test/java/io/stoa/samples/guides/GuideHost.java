package io.stoa.samples.guides;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.file.FolderFileStore;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.testkit.MovableClock;
import jakarta.persistence.EntityManagerFactory;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.UUID;
import org.h2.jdbcx.JdbcDataSource;

/** The host in which the code of a guide runs, on a database of its own. It begins on Monday, the 21st of September 2026. */
final class GuideHost implements AutoCloseable {

    static final ZoneId SHANGHAI = ZoneId.of("Asia/Shanghai");

    private final ThreadLocal<Caller> session = ThreadLocal.withInitial(() -> Caller.anonymous(Locale.ENGLISH));
    private final MovableClock clock = new MovableClock(Instant.parse("2026-09-21T00:00:00Z"));
    private final EntityManagerFactory emf;
    private final Platform platform;

    GuideHost(Path folder, List<? extends CatalogModule> modules) {
        JdbcDataSource dataSource = database();
        SchemaMigrator.migrate(dataSource, modules);
        emf = StoaPersistence.configuration("guide", modules)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory();
        platform = Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(emf))
                .caller(session::get)
                .clock(clock)
                .files(new FolderFileStore(folder.resolve("files")))
                .build();
    }

    static JdbcDataSource database() {
        JdbcDataSource dataSource = new JdbcDataSource();
        dataSource.setURL("jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return dataSource;
    }

    Platform platform() {
        return platform;
    }

    Clock clock() {
        return clock;
    }

    void signIn(Caller caller) {
        session.set(caller);
    }

    static Caller with(String id, String organisation, String... roles) {
        return new Caller(id, id, organisation, Set.of(roles), Locale.ENGLISH);
    }

    static Caller administrator() {
        return new Caller("admin", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH);
    }

    /** Somebody of the platform, who approves what others have submitted. */
    static Caller approver() {
        return new Caller("zhao", "Zhao", null, Set.of(Roles.PLATFORM_APPROVER), Locale.ENGLISH);
    }

    /** Somebody who has signed in and belongs nowhere. */
    static Caller person(String id) {
        return new Caller(id, id, null, Set.of(), Locale.ENGLISH);
    }

    /** Registers an organisation, as the administrator. */
    String organisation(String zh, String en) {
        signIn(administrator());
        return platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", zh).with("en", en), OrganisationKind.UNIVERSITY)
                        .withRegion("220100"))
                .id();
    }

    /** Time passes, and the scheduler does its rounds. */
    void later(Duration time) {
        clock.advance(time);
        platform.runDue();
        platform.followChanges();
    }

    /** Time passes until a moment in Shanghai. */
    void until(LocalDateTime local) {
        later(Duration.between(clock.instant(), local.atZone(SHANGHAI).toInstant()));
    }

    @Override
    public void close() {
        platform.close();
        emf.close();
    }
}
