package io.stoa.instruments.calendar;

import io.stoa.core.access.Caller;
import io.stoa.core.error.Message;
import io.stoa.instruments.booking.BookingState;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.Temporal;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.PropertyList;
import net.fortuna.ical4j.model.component.VEvent;
import net.fortuna.ical4j.model.property.Description;
import net.fortuna.ical4j.model.property.DtEnd;
import net.fortuna.ical4j.model.property.DtStamp;
import net.fortuna.ical4j.model.property.DtStart;
import net.fortuna.ical4j.model.property.Sequence;
import net.fortuna.ical4j.model.property.Status;
import net.fortuna.ical4j.model.property.Summary;
import net.fortuna.ical4j.model.property.Transp;
import net.fortuna.ical4j.model.property.Uid;
import net.fortuna.ical4j.model.property.immutable.ImmutableStatus;
import net.fortuna.ical4j.model.property.immutable.ImmutableTransp;
import org.jspecify.annotations.Nullable;

/** Makes the events of one feed. */
final class FeedEvents {

    private static final int MOST_NAMES = 10_000;

    private final Feed feed;
    private final LinkOwners people;
    private final Map<String, String> names = new HashMap<>();

    FeedEvents(Feed feed, LinkOwners people) {
        this.feed = feed;
        this.people = people;
    }

    VEvent of(FeedRow.OfBooking booking) {
        boolean told = feed.tellsAll() || booking.holderId().equals(feed.owner().id());
        String summary = told ? summary(booking) : text(Message.of("instruments.calendar.busy"));
        return event(
                booking,
                feed.zone(booking.instrumentId()),
                status(booking.state()),
                summary,
                told ? description(booking) : null);
    }

    VEvent of(FeedRow.OfOutage outage, String instrumentId) {
        Status status = outage.cancelled() ? ImmutableStatus.VEVENT_CANCELLED : ImmutableStatus.VEVENT_CONFIRMED;
        String summary = text(Message.of("instruments.calendar.outage", "reason", outage.reason()));
        return event(outage, feed.zone(instrumentId), status, summary, null);
    }

    private static VEvent event(FeedRow row, ZoneId zone, Status status, String summary, @Nullable String description) {
        List<Property> properties = new ArrayList<>(10);
        properties.add(new Uid(row.id()));
        properties.add(new DtStamp(row.changedAt()));
        properties.add(new DtStart<>(time(row.start(), zone)));
        properties.add(new DtEnd<>(time(row.end(), zone)));
        properties.add(new Sequence(row.sequence()));
        properties.add(new Summary(plain(summary)));
        if (description != null) {
            properties.add(new Description(plain(description)));
        }
        properties.add(status);
        properties.add(transparency(status));
        return new VEvent(new PropertyList(properties));
    }

    private static Temporal time(Instant instant, ZoneId zone) {
        return ZoneDefinition.isNamed(zone) ? instant.atZone(zone) : instant;
    }

    private static Status status(BookingState state) {
        if (state == BookingState.PENDING || state == BookingState.OFFERED) {
            return ImmutableStatus.VEVENT_TENTATIVE;
        }
        return state.holds() ? ImmutableStatus.VEVENT_CONFIRMED : ImmutableStatus.VEVENT_CANCELLED;
    }

    private static Transp transparency(Status status) {
        return status.equals(ImmutableStatus.VEVENT_CANCELLED) ? ImmutableTransp.TRANSPARENT : ImmutableTransp.OPAQUE;
    }

    private String summary(FeedRow.OfBooking booking) {
        return feed.isOfInstrument()
                ? text(Message.of("instruments.calendar.booked", "holder", name(booking.holderId())))
                : feed.title(booking.instrumentId());
    }

    private static @Nullable String description(FeedRow.OfBooking booking) {
        if (booking.purpose() == null || booking.project() == null) {
            return booking.purpose() == null ? booking.project() : booking.purpose();
        }
        return booking.purpose() + "\n" + booking.project();
    }

    private String name(String callerId) {
        if (names.size() >= MOST_NAMES) {
            names.clear();
        }
        return names.computeIfAbsent(callerId, id -> {
            Caller holder = people.find(id, language());
            return holder == null ? id : holder.name();
        });
    }

    private String text(Message message) {
        return message.text(language());
    }

    private Locale language() {
        return feed.owner().locale();
    }

    /** Lines end as the library writes them into a value; other control characters may not stand in one (RFC 5545, 3.1). */
    static String plain(String text) {
        return text.replace("\r\n", "\n").replace('\r', '\n').replaceAll("[\\p{Cntrl}&&[^\\n\\t]]", "");
    }
}
