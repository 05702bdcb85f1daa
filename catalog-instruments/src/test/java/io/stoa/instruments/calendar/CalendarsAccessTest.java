package io.stoa.instruments.calendar;

import io.stoa.core.CatalogModule;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.booking.OutageKind;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

class CalendarsAccessTest extends AccessContract {

    private static final byte[] FILE =
            ("BEGIN:VCALENDAR\r\nBEGIN:VEVENT\r\nUID:1\r\nDTSTART:20260405T080000Z\r\nDURATION:PT1H\r\n"
                            + "SUMMARY:New pump\r\nEND:VEVENT\r\nEND:VCALENDAR\r\n")
                    .getBytes(StandardCharsets.UTF_8);

    @Override
    protected List<CatalogModule> modules() {
        return List.of(InstrumentsModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(CalendarFeeds.class, OutageImport.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String provider = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Owner"), OrganisationKind.UNIVERSITY))
                .id();
        String instrument = platform.get(InstrumentCatalog.class)
                .register(InstrumentDraft.named(LocalizedText.of("en", "Microscope"))
                        .providedBy(provider)
                        .build())
                .id();
        NewCalendarLink link = platform.get(CalendarFeeds.class).createOwnLink();
        OutageImportRequest request = new OutageImportRequest(
                instrument, OutageKind.REPAIR, TimeSlot.of(Instant.parse("2026-04-01T00:00:00Z"), Duration.ofDays(30)));
        Supplier<Object[]> file = () -> new Object[] {request, new ByteArrayInputStream(FILE)};
        return Map.of(
                "CalendarFeeds.createLink", () -> new Object[] {instrument},
                "CalendarFeeds.createOwnLink", () -> new Object[] {},
                "CalendarFeeds.links", () -> new Object[] {},
                "CalendarFeeds.revoke", () -> new Object[] {link.link().id()},
                "CalendarFeeds.write", () -> new Object[] {link.token(), new ByteArrayOutputStream()},
                "OutageImport.read", file,
                "OutageImport.run", file);
    }

    /** Everybody may link to the own bookings, and who has a token may read its feed. */
    @Override
    protected Set<String> openToAll() {
        return Set.of("CalendarFeeds.createOwnLink", "CalendarFeeds.write");
    }
}
