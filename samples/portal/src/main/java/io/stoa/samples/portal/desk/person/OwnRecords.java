package io.stoa.samples.portal.desk.person;

import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingView;
import io.stoa.literature.delivery.DeliveryRequests;
import io.stoa.programmes.application.Applications;
import io.stoa.programmes.process.Objections;
import io.stoa.programmes.review.ReviewDesk;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** All that the services show somebody about the own doings, as one copy. */
@Component
class OwnRecords {

    private static final Duration PAST = Duration.ofDays(10 * 366);
    private static final Duration AHEAD = Duration.ofDays(3 * 366);

    /** The longest time that bookings are listed of at once. */
    private static final Duration WINDOW = Duration.ofDays(400);

    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();
    private final BookingService bookings;
    private final DeliveryRequests requests;
    private final Applications applications;
    private final Objections objections;
    private final ReviewDesk reviews;
    private final Platform platform;

    OwnRecords(
            BookingService bookings,
            DeliveryRequests requests,
            Applications applications,
            Objections objections,
            ReviewDesk reviews,
            Platform platform) {
        this.bookings = bookings;
        this.requests = requests;
        this.applications = applications;
        this.objections = objections;
        this.reviews = reviews;
        this.platform = platform;
    }

    String json(Caller caller) {
        Instant now = platform.context().clock().instant();
        Map<String, Object> copy = new LinkedHashMap<>();
        copy.put("madeAt", now.toString());
        copy.put("account", account(caller));
        copy.put("bookings", bookings(caller, now));
        copy.put("documentRequests", all(requests::mine));
        copy.put("applications", all(applications::own));
        copy.put("objections", all(objections::own));
        copy.put("reviews", reviews.rounds());
        return json.writeValueAsString(copy);
    }

    /** Window by window; a booking that reaches from one into the next is told once. */
    private Collection<BookingView> bookings(Caller caller, Instant now) {
        Map<String, BookingView> booked = new LinkedHashMap<>();
        Instant end = now.plus(AHEAD);
        for (Instant from = now.minus(PAST); from.isBefore(end); from = from.plus(WINDOW)) {
            BookingQuery query = BookingQuery.of(caller.id(), TimeSlot.of(from, WINDOW));
            all(page -> bookings.list(query, page)).forEach(each -> booked.put(each.id(), each));
        }
        return booked.values();
    }

    private static Map<String, Object> account(Caller caller) {
        Map<String, Object> account = new LinkedHashMap<>();
        account.put("id", caller.id());
        account.put("name", caller.name());
        account.put("organisation", String.valueOf(caller.organisationId()));
        account.put("roles", caller.roles().stream().sorted().toList());
        return account;
    }

    private static <T> List<T> all(Function<PageRequest, Page<T>> list) {
        return Page.stream(PageRequest.first(PageRequest.MAX_SIZE), list).toList();
    }
}
