package io.stoa.samples.portal.instruments;

import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingPolicies;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.BusySlot;
import io.stoa.instruments.booking.OutageService;
import io.stoa.instruments.booking.OutageView;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.samples.portal.web.Show;
import io.stoa.spring.CurrentCaller;
import java.time.Clock;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;
import tools.jackson.databind.json.JsonMapper;

/** The calendar of an instrument: what is taken, by whom as far as the reader may know, and what is free. */
@Component
class InstrumentCalendar {

    private static final Duration USUAL_LENGTH = Duration.ofHours(1);
    private static final Duration LONGEST_SEARCH = Duration.ofDays(31);
    private static final int USUAL_GRID = 15;
    private static final int FREE_SHOWN = 6;
    private static final DateTimeFormatter LOCAL = DateTimeFormatter.ofPattern("yyyy-MM-dd'T'HH:mm:ss");
    private static final DateTimeFormatter CLOCK = DateTimeFormatter.ofPattern("HH:mm");

    private final BookingService bookings;
    private final OutageService outages;
    private final BookingPolicies policies;
    private final CurrentCaller caller;
    private final Called called;
    private final Show show;
    private final MessageSource messages;
    private final JsonMapper json;
    private final Clock clock = Clock.systemUTC();

    InstrumentCalendar(
            BookingService bookings,
            OutageService outages,
            BookingPolicies policies,
            CurrentCaller caller,
            Called called,
            Show show,
            MessageSource messages,
            JsonMapper json) {
        this.bookings = bookings;
        this.outages = outages;
        this.policies = policies;
        this.caller = caller;
        this.called = called;
        this.show = show;
        this.messages = messages;
        this.json = json;
    }

    /**
     * How the calendar is drawn.
     *
     * @param zone the facility's time zone
     * @param step the grid of bookings, in minutes
     * @param open the weekly opening hours as the calendar script takes them, JSON
     * @param from the first hour that is drawn, such as {@code 08:00}
     * @param to the last hour, such as {@code 20:00}
     * @param length how long a booking usually is
     * @param rules the rules in force that all this is from
     */
    record Settings(
            ZoneId zone, int step, String open, String from, String to, Duration length, List<BookingRule> rules) {}

    /**
     * Something that takes up time.
     *
     * @param slot the time
     * @param kind {@code busy}, {@code own}, {@code kept} or {@code outage}
     * @param title what it is called
     * @param bookingId the booking, if the reader may see it
     * @param movable whether it may be moved by dragging
     */
    record Entry(
            TimeSlot slot,
            String kind,
            String title,
            @Nullable String bookingId,
            boolean movable) {

        /** The entry as the calendar script takes it. */
        Map<String, Object> event(ZoneId zone) {
            Map<String, Object> event = new LinkedHashMap<>();
            event.put("start", LOCAL.format(slot.start().atZone(zone)));
            event.put("end", LOCAL.format(slot.end().atZone(zone)));
            event.put("title", title);
            event.put("classNames", List.of("slot", "slot-" + kind));
            event.put("editable", movable);
            if (bookingId != null) {
                event.put("id", bookingId);
                event.put("url", "/desk/bookings/" + bookingId);
            }
            return event;
        }
    }

    Settings settings(String instrumentId) {
        List<BookingRule> rules = policies.rulesFor(instrumentId);
        ZoneId zone = policies.calendar(instrumentId).zone();
        OpeningHours hours = one(rules, OpeningHours.class);
        Grid grid = one(rules, Grid.class);
        List<OpenTime> all = hours == null
                ? List.of(OpenTime.ALL_DAY)
                : hours.weekly().values().stream().flatMap(List::stream).toList();
        LocalTime first =
                all.stream().map(OpenTime::from).min(Comparator.naturalOrder()).orElse(LocalTime.MIDNIGHT);
        LocalTime last = all.stream()
                .map(OpenTime::to)
                .max(Comparator.comparing(time -> time.equals(LocalTime.MIDNIGHT) ? LocalTime.MAX : time))
                .orElse(LocalTime.MIDNIGHT);
        return new Settings(
                zone,
                grid == null ? USUAL_GRID : grid.minutes(),
                json.writeValueAsString(hours == null ? List.of() : open(hours)),
                CLOCK.format(first),
                last.equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(last),
                usualLength(rules),
                rules);
    }

    /** Everything in a time, at most 400 days, by start. */
    List<Entry> entries(String instrumentId, TimeSlot window, ZoneId zone) {
        List<BusySlot> busy = bookings.busy(instrumentId, window);
        Map<String, BookingView> known = known(instrumentId, window, busy);
        List<Entry> entries = new ArrayList<>();
        for (BusySlot each : busy) {
            BookingView booking = each.bookingId() == null ? null : known.get(each.bookingId());
            entries.add(
                    booking == null ? new Entry(each.slot(), "busy", word("calendar.busy"), null, false) : of(booking));
        }
        for (OutageView outage : outages.list(instrumentId, window)) {
            entries.add(new Entry(
                    outage.slot(), "outage", show.word("outage", outage.kind()) + ": " + outage.reason(), null, false));
        }
        entries.sort(Comparator.comparing(Entry::slot));
        return entries;
    }

    /** The next times from an instant on at which the caller may book for some length. */
    List<TimeSlot> free(String instrumentId, Duration length, Instant from, @Nullable String project) {
        Instant begin = from.isBefore(clock.instant()) ? clock.instant() : from;
        if (length.compareTo(LONGEST_SEARCH) >= 0) {
            return List.of();
        }
        BookingRequest wish = new BookingRequest(instrumentId, TimeSlot.of(begin, length), null, project, null, null);
        return bookings.alternatives(wish, TimeSlot.of(begin, LONGEST_SEARCH), FREE_SHOWN);
    }

    private Map<String, BookingView> known(String instrumentId, TimeSlot window, List<BusySlot> busy) {
        if (busy.stream().allMatch(each -> each.bookingId() == null)) {
            return Map.of();
        }
        BookingQuery query = new BookingQuery(instrumentId, null, BookingState.HOLDING, window);
        return bookings.list(query, PageRequest.first(PageRequest.MAX_SIZE)).items().stream()
                .collect(Collectors.toMap(BookingView::id, Function.identity()));
    }

    private Entry of(BookingView booking) {
        boolean own = booking.holderId().equals(caller.get().id());
        String what = booking.purpose() == null
                ? booking.state().label().text(LocaleContextHolder.getLocale())
                : booking.purpose();
        boolean movable = Set.of(BookingState.PENDING, BookingState.CONFIRMED).contains(booking.state())
                && booking.slot().start().isAfter(clock.instant());
        return new Entry(
                booking.slot(),
                own ? "own" : "kept",
                own ? what : called.person(booking.holderId()) + ": " + what,
                booking.id(),
                movable);
    }

    private static Duration usualLength(List<BookingRule> rules) {
        MinLength least = one(rules, MinLength.class);
        MaxLength most = one(rules, MaxLength.class);
        Duration length = least != null && least.length().compareTo(USUAL_LENGTH) > 0 ? least.length() : USUAL_LENGTH;
        return most != null && most.length().compareTo(length) < 0 ? most.length() : length;
    }

    private static List<Map<String, Object>> open(OpeningHours hours) {
        List<Map<String, Object>> open = new ArrayList<>();
        hours.weekly()
                .forEach((day, times) -> times.forEach(time -> open.add(Map.of(
                        "daysOfWeek",
                        List.of(day == DayOfWeek.SUNDAY ? 0 : day.getValue()),
                        "startTime",
                        CLOCK.format(time.from()),
                        "endTime",
                        time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : CLOCK.format(time.to())))));
        return open;
    }

    private static <T extends BookingRule> @Nullable T one(List<BookingRule> rules, Class<T> type) {
        return rules.stream()
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst()
                .orElse(null);
    }

    private String word(String key) {
        return messages.getMessage(key, null, LocaleContextHolder.getLocale());
    }
}
