package io.stoa.samples.quickstart;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.SchemaMigrator;
import io.stoa.core.persistence.StoaPersistence;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.transaction.JpaTransactions;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.Model;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import jakarta.persistence.EntityManagerFactory;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import javax.sql.DataSource;

/** The code that the README shows, between the two marks. */
final class HostCode {

    private final ThreadLocal<Caller> session = new ThreadLocal<>();

    void signIn(Caller caller) {
        session.set(caller);
    }

    Caller currentCaller() {
        return session.get();
    }

    // spotless:off
    int run(DataSource dataSource) {
        // README
        List<CatalogModule> modules = List.of(InstrumentsModule.create());
        SchemaMigrator.migrate(dataSource, modules);                       // opt-in; a history table per module
        EntityManagerFactory emf = StoaPersistence.configuration("host", modules)
                .property(StoaPersistence.DATA_SOURCE, dataSource)
                .createEntityManagerFactory();                             // Hibernate ORM or EclipseLink

        Platform platform = Platform.builder()
                .modules(modules)
                .transactions(JpaTransactions.resourceLocal(emf))
                .caller(() -> currentCaller())                             // who is asking, from your session
                .build();

        signIn(new Caller("admin", "Administrator", null, Set.of(Roles.ADMINISTRATOR), Locale.ENGLISH));
        String university = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", "示例大学"), OrganisationKind.UNIVERSITY))
                .id();

        signIn(new Caller("li", "Li", university, Set.of(Roles.STAFF), Locale.CHINESE));
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        EntryState sem = instruments.register(                             // ConstraintViolationException if invalid
                InstrumentDraft.named(LocalizedText.of("zh", "扫描电子显微镜").with("en", "Scanning electron microscope"))
                        .providedBy(university)
                        .model(Model.named("FE-SEM 7900"))
                        .sharingMode(SharingMode.EXTERNAL)
                        .region("220100")
                        .build());
        sem = instruments.submit(sem.id(), sem.version());

        signIn(new Caller("zhao", "Zhao", null, Set.of(Roles.PLATFORM_APPROVER), Locale.CHINESE));
        instruments.approve(sem.id(), sem.version());                      // nobody approves their own submission

        signIn(Caller.anonymous(Locale.GERMAN));
        var found = instruments.list(
                InstrumentQuery.matching(EntryFilter.all().withText("microscope").withRegion("220000")),
                PageRequest.first(20));                                    // only what this caller may see

        signIn(new Caller("ann", "Ann", null, Set.of(), Locale.ENGLISH));
        BookingView booking = platform.get(BookingService.class)           // RuleViolationException names every rule in the way
                .book(new BookingRequest(sem.id(), tomorrowAt(9, Duration.ofHours(2)), "imaging"));
        // README
        platform.close();
        emf.close();
        return found.items().size() + (booking.state() == BookingState.CONFIRMED ? 0 : 100);
    }

    private static TimeSlot tomorrowAt(int hour, Duration length) {
        return TimeSlot.of(LocalDate.now().plusDays(1).atTime(hour, 0).atZone(ZoneId.of("Asia/Shanghai")), length);
    }
    // spotless:on
}
