package io.stoa.instruments.calendar;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.text.LocalizedText;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentsOptions;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.booking.BookingService;
import jakarta.persistence.EntityManager;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.Arrays;
import java.util.Base64;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import net.fortuna.ical4j.model.property.Name;
import net.fortuna.ical4j.model.property.ProdId;
import net.fortuna.ical4j.model.property.XProperty;
import net.fortuna.ical4j.model.property.immutable.ImmutableCalScale;
import net.fortuna.ical4j.model.property.immutable.ImmutableVersion;
import org.jspecify.annotations.Nullable;

final class DefaultCalendarFeeds implements CalendarFeeds {

    private static final int TOKEN_BYTES = 32;
    private static final int TOKEN_CHARACTERS = 43;
    private static final String PRODUCT = "-//Stoa//Stoa instruments//EN";

    private final SecureRandom random = new SecureRandom();
    private final ModuleContext context;
    private final InstrumentsOptions options;

    DefaultCalendarFeeds(ModuleContext context, InstrumentsOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public NewCalendarLink createLink(String instrumentId) {
        return context.transactions().required(em -> {
            context.get(InstrumentCatalog.class).publicView(instrumentId);
            return create(em, instrumentId);
        });
    }

    @Override
    public NewCalendarLink createOwnLink() {
        return context.transactions().required(em -> create(em, null));
    }

    private NewCalendarLink create(EntityManager em, @Nullable String instrumentId) {
        Caller caller = context.access().caller();
        context.access().require(LINK, own(caller));
        refuseTooMany(em, caller);
        String token = newToken();
        Instant now = context.clock().instant().truncatedTo(ChronoUnit.MICROS);
        CalendarLink link =
                new CalendarLink(context.ids().next(), caller.id(), instrumentId, hash(token), caller.locale(), now);
        em.persist(link);
        em.flush();
        audit(em, caller, LINK, link, Arrays.asList(null, instrumentId));
        return new NewCalendarLink(link.view(), token);
    }

    private static void refuseTooMany(EntityManager em, Caller caller) {
        long links = em.createQuery("select count(l) from CalendarLink l where l.ownerId = :owner", Long.class)
                .setParameter("owner", caller.id())
                .getSingleResult();
        if (links >= MAX_LINKS) {
            throw new RuleViolationException(new Violation(
                    Message.of("instruments.calendar.too-many-links", "limit", MAX_LINKS),
                    MAX_LINKS,
                    links,
                    List.of()));
        }
    }

    @Override
    public CalendarLinkView revoke(String linkId) {
        return context.transactions().required(em -> {
            CalendarLink link = em.find(CalendarLink.class, linkId);
            if (link == null || !context.access().may(REVOKE, link.subject())) {
                throw new NotFoundException(Message.of("core.entry.not-found", "kind", KIND, "id", linkId));
            }
            em.remove(link);
            audit(em, context.access().caller(), REVOKE, link, Arrays.asList(link.getInstrumentId(), null));
            return link.view();
        });
    }

    @Override
    public List<CalendarLinkView> links() {
        return context.transactions().required(em -> {
            Caller caller = context.access().caller();
            context.access().require(LINK, own(caller));
            return em.createQuery(
                            "select l from CalendarLink l where l.ownerId = :owner order by l.createdAt desc, l.id desc",
                            CalendarLink.class)
                    .setParameter("owner", caller.id())
                    .getResultStream()
                    .map(CalendarLink::view)
                    .toList();
        });
    }

    @Override
    public long write(String token, OutputStream out) throws IOException {
        Feed feed = context.transactions().required(em -> open(em, token));
        CalendarLines lines = new CalendarLines(out);
        lines.write("BEGIN:VCALENDAR\r\n" + header(feed));
        for (ZoneId zone : feed.allZones()) {
            if (ZoneDefinition.isNamed(zone)) {
                lines.write(ZoneDefinition.of(
                                zone, feed.window().start(), feed.window().end())
                        .toString());
            }
        }
        long events = writeEvents(feed, lines);
        lines.write("END:VCALENDAR\r\n");
        lines.flush();
        return events;
    }

    private static String header(Feed feed) {
        String name = FeedEvents.plain(
                feed.instrumentId() == null
                        ? Message.of("instruments.calendar.own")
                                .text(feed.owner().locale())
                        : feed.title(feed.instrumentId()));
        // programs older than RFC 7986 know the name of a calendar by the second
        return "" + ImmutableVersion.VERSION_2_0 + new ProdId(PRODUCT) + ImmutableCalScale.GREGORIAN + new Name(name)
                + new XProperty("X-WR-CALNAME", name);
    }

    private long writeEvents(Feed feed, CalendarLines lines) throws IOException {
        FeedEvents events = new FeedEvents(feed, options.calendar().owners());
        String instrument = feed.instrumentId();
        long written = 0;
        Iterator<FeedRow.OfBooking> bookings = instrument == null
                ? FeedRows.bookingsHeldBy(context.transactions(), feed.owner().id(), feed.window())
                : FeedRows.bookingsOf(context.transactions(), instrument, feed.window());
        for (; bookings.hasNext(); written++) {
            lines.write(events.of(bookings.next()).toString());
        }
        if (instrument != null) {
            Iterator<FeedRow.OfOutage> outages = FeedRows.outagesOf(context.transactions(), instrument, feed.window());
            for (; outages.hasNext(); written++) {
                lines.write(events.of(outages.next(), instrument).toString());
            }
        }
        return written;
    }

    /** What a token opens today; that a link is there and its owner has lost the right is told no different. */
    private Feed open(EntityManager em, String token) {
        CalendarLink link = token.length() == TOKEN_CHARACTERS ? byToken(em, token) : null;
        Caller owner = link == null ? null : options.calendar().owners().find(link.getOwnerId(), link.locale());
        if (link == null || owner == null) {
            throw noLink();
        }
        try {
            return context.access().as(owner, () -> openAs(em, owner, link.getInstrumentId()));
        } catch (NotFoundException e) {
            throw noLink();
        }
    }

    private static @Nullable CalendarLink byToken(EntityManager em, String token) {
        return em
                .createQuery("select l from CalendarLink l where l.tokenHash = :hash", CalendarLink.class)
                .setParameter("hash", hash(token))
                .getResultList()
                .stream()
                .findFirst()
                .orElse(null);
    }

    private Feed openAs(EntityManager em, Caller owner, @Nullable String instrumentId) {
        Instant now = context.clock().instant();
        TimeSlot window = new TimeSlot(
                now.minus(options.calendar().past()),
                now.plus(options.calendar().ahead()).plusSeconds(1));
        if (instrumentId != null) {
            PublicInstrumentView instrument =
                    context.get(InstrumentCatalog.class).publicView(instrumentId);
            AccessSubject bookings = AccessSubject.ofProvider(BookingService.KIND, null, instrument.providerId());
            boolean tellsAll = context.access().may(BookingService.READ, bookings);
            Map<String, String> titles = Map.of(instrumentId, instrument.names().text(owner.locale()));
            return feed(em, owner, instrumentId, tellsAll, titles, window);
        }
        if (!context.access().may(LINK, own(owner)) || !context.access().may(BookingService.READ, bookingsOf(owner))) {
            throw noLink();
        }
        return feed(em, owner, null, false, titles(em, owner, window), window);
    }

    private Feed feed(
            EntityManager em,
            Caller owner,
            @Nullable String instrumentId,
            boolean tellsAll,
            Map<String, String> titles,
            TimeSlot window) {
        return new Feed(
                owner,
                instrumentId,
                tellsAll,
                titles,
                zones(em, titles.keySet().stream().toList()),
                options.zone(),
                window);
    }

    private static Map<String, String> titles(EntityManager em, Caller owner, TimeSlot window) {
        Map<String, String> titles = new HashMap<>();
        em.createQuery(
                        "select i.id, i.titles from Instrument i where i.id in (select b.instrumentId from Booking b"
                                + " where b.holderId = :holder and b.startsAt >= :from and b.startsAt < :to)",
                        Object[].class)
                .setParameter("holder", owner.id())
                .setParameter("from", window.start())
                .setParameter("to", window.end())
                .getResultList()
                .forEach(row -> titles.put((String) row[0], ((LocalizedText) row[1]).text(owner.locale())));
        return titles;
    }

    private static Map<String, ZoneId> zones(EntityManager em, List<String> instruments) {
        Map<String, ZoneId> zones = new HashMap<>();
        if (!instruments.isEmpty()) {
            em.createQuery("select c.id, c.zone from BookingCalendar c where c.id in :ids", Object[].class)
                    .setParameter("ids", instruments)
                    .getResultList()
                    .forEach(row -> zones.put((String) row[0], ZoneId.of((String) row[1])));
        }
        return zones;
    }

    private static AccessSubject own(Caller caller) {
        return new AccessSubject(KIND, null, null, null, null, caller.id());
    }

    private static AccessSubject bookingsOf(Caller holder) {
        return new AccessSubject(BookingService.KIND, null, null, null, null, holder.id());
    }

    private static NotFoundException noLink() {
        return new NotFoundException(Message.of("instruments.calendar.no-link"));
    }

    private String newToken() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static String hash(String token) {
        try {
            byte[] hash = MessageDigest.getInstance("SHA-256").digest(token.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }

    private void audit(
            EntityManager em, Caller caller, Action action, CalendarLink link, List<@Nullable String> instrument) {
        context.audit().done(em, caller, action, link.subject(), null, Json.write(Map.of("instrumentId", instrument)));
    }
}
