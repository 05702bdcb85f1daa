package io.stoa.samples.portal.api;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.Catalog;
import io.stoa.core.catalog.EntryDraft;
import io.stoa.core.catalog.EntryHeader;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.CalendarSettings;
import io.stoa.samples.portal.PortalApplication;
import io.stoa.samples.portal.web.Show;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.web.server.context.WebServerApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** A portal without a demonstration, for tests that change it, whose users are {@link TestUsers}. */
final class EmptyPortal implements AutoCloseable {

    private static final Caller APPROVER = TestUsers.make("approver", null, Roles.PLATFORM_APPROVER);

    /** How long a request waits for a connection, in milliseconds. */
    private static final String PATIENCE = "--spring.datasource.hikari.connection-timeout=";

    private final WebServerApplicationContext context;
    private final Http http;

    private EmptyPortal(WebServerApplicationContext context) {
        this.context = context;
        this.http = new Http("http://127.0.0.1:" + context.getWebServer().getPort());
    }

    /** One for all tests that only add to it. */
    static EmptyPortal shared() {
        return Shared.PORTAL;
    }

    private static final class Shared {

        static final EmptyPortal PORTAL = start();
    }

    /** One on H2 in a new folder. */
    static EmptyPortal start(String... more) {
        try {
            return in(Files.createTempDirectory("empty-portal"), more);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static EmptyPortal in(Path folder, String... more) {
        return with(List.of(), folder, more);
    }

    static EmptyPortal with(List<Class<?>> beans, Path folder, String... more) {
        List<Class<?>> sources = new ArrayList<>(List.of(PortalApplication.class, TestUsers.class));
        sources.addAll(beans);
        SpringApplication application = new SpringApplication(sources.toArray(Class<?>[]::new));
        List<String> options = new ArrayList<>(List.of(
                "--portal.folder=" + folder,
                "--portal.demo.enabled=false",
                "--portal.api.per-minute=1000000",
                "--server.address=127.0.0.1",
                "--server.port=0",
                "--logging.level.root=warn",
                "--spring.main.banner-mode=off",
                "--stoa.changes.interval=200ms",
                "--stoa.due-work.interval=1s"));
        if (Arrays.stream(more).noneMatch(option -> option.startsWith(PATIENCE))) {
            // A busy machine is slow; timings decide no test.
            options.add(PATIENCE + "30000");
        }
        options.addAll(Arrays.asList(more));
        return new EmptyPortal((WebServerApplicationContext) application.run(options.toArray(String[]::new)));
    }

    Http http() {
        return http;
    }

    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Everything that can be asked for. */
    Set<RequestMappingInfo> mappings() {
        return context.getBean("requestMappingHandlerMapping", RequestMappingHandlerMapping.class)
                .getHandlerMethods()
                .keySet();
    }

    JdbcClient sql() {
        return bean(JdbcClient.class);
    }

    int port() {
        return context.getWebServer().getPort();
    }

    <T> T as(Caller caller, Supplier<T> work) {
        return bean(Platform.class).context().access().as(caller, work);
    }

    /** A published organisation; its staff are called {@code staff-<name>}. */
    String organisation(String name) {
        Caller clerk = TestUsers.make("administrator", null, Roles.ADMINISTRATOR);
        String id = publish(
                clerk,
                bean(OrganisationCatalog.class),
                OrganisationDraft.of(LocalizedText.of("en", name), OrganisationKind.RESEARCH_INSTITUTE));
        TestUsers.make("staff-" + name, id, Roles.STAFF);
        return id;
    }

    /** A published instrument of an organisation, with a calendar. */
    String instrument(String organisation, Caller staff, InstrumentDraft draft) {
        String id = publish(staff, bean(InstrumentCatalog.class), draft);
        as(staff, () -> bean(BookingPolicies.class).setCalendar(id, new CalendarSettings(Show.ZONE, null)));
        return id;
    }

    static InstrumentDraft draft(String organisation, String name) {
        return InstrumentDraft.named(LocalizedText.of("en", name))
                .providedBy(organisation)
                .build();
    }

    static EntryHeader header(String organisation, Audience audience) {
        return new EntryHeader(organisation, null, null, null, audience, null, List.of());
    }

    <D extends EntryDraft> String publish(Caller clerk, Catalog<D, ?, ?> catalog, D draft) {
        EntryState submitted = as(clerk, () -> {
            EntryState drafted = catalog.register(draft);
            return catalog.submit(drafted.id(), drafted.version());
        });
        return as(APPROVER, () -> catalog.approve(submitted.id(), submitted.version()))
                .id();
    }

    @Override
    public void close() {
        ((org.springframework.context.ConfigurableApplicationContext) context).close();
    }
}
