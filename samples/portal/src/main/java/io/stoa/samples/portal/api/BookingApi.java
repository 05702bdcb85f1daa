package io.stoa.samples.portal.api;

import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingQuery;
import io.stoa.instruments.booking.BookingRequest;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BookingState;
import io.stoa.instruments.booking.BookingView;
import io.stoa.instruments.booking.FreeSlot;
import io.stoa.instruments.booking.SlotQuery;
import io.stoa.samples.portal.api.InstrumentApi.InstrumentConditions;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Bookings of instruments. */
@RestController
@RequestMapping(Api.PATH + BookingApi.BOOKINGS)
@Tag(name = "bookings")
class BookingApi {

    static final String BOOKINGS = "/bookings";

    private static final int MINUTES_OF_31_DAYS = 44_640;
    private static final int MOST_SLOTS = 200;

    private final BookingService bookings;
    private final Idempotency once;

    BookingApi(BookingService bookings, Idempotency once) {
        this.bookings = bookings;
        this.once = once;
    }

    @GetMapping
    @Operation(summary = "api.op.bookings")
    ResponseEntity<Listed<BookingView>> list(
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam(required = false) @Nullable String instrument,
            @RequestParam(required = false) @Nullable String holder,
            @RequestParam(required = false) @Nullable Set<BookingState> state,
            @Valid @ParameterObject Paging paging) {
        BookingQuery query = new BookingQuery(
                EntryConditions.blankIsNull(instrument),
                EntryConditions.blankIsNull(holder),
                state == null ? Set.of() : state,
                new TimeSlot(from, until));
        return Api.page(bookings.list(query, paging.request()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.booking")
    ResponseEntity<BookingView> get(@PathVariable String id) {
        BookingView booking = bookings.view(id);
        return Api.found(booking.version(), booking);
    }

    @GetMapping("/free-slots")
    @Operation(summary = "api.op.free-slots")
    List<FreeSlot> freeSlots(
            @RequestParam Instant from,
            @RequestParam Instant until,
            @RequestParam @Min(1) @Max(MINUTES_OF_31_DAYS) int minutes,
            @RequestParam(required = false) @Nullable String project,
            @RequestParam(defaultValue = "20") @Min(1) @Max(MOST_SLOTS) int most,
            @Valid @ParameterObject EntryConditions conditions,
            @Valid @ParameterObject InstrumentConditions more) {
        return bookings.findSlots(new SlotQuery(
                more.query(conditions),
                new TimeSlot(from, until),
                Duration.ofMinutes(minutes),
                EntryConditions.blankIsNull(project),
                most));
    }

    @PostMapping("/check")
    @Operation(summary = "api.op.booking-check")
    Standing check(@RequestBody BookingWish wish, Locale locale) {
        return Standing.of(bookings.check(wish.request()), locale);
    }

    @PostMapping
    @Operation(summary = "api.op.book")
    ResponseEntity<BookingView> book(
            @RequestHeader(name = Api.IDEMPOTENCY_KEY, required = false) @Nullable String key,
            @RequestBody BookingWish wish) {
        return once.answer(key, "book", wish, BookingView.class, () -> {
            BookingView booking = bookings.book(wish.request());
            return Api.created(BOOKINGS, booking.id(), booking.version(), booking);
        });
    }

    @PostMapping("/{id}/move")
    @Operation(summary = "api.op.move")
    ResponseEntity<BookingView> move(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Move move) {
        return changed(bookings.move(id, Api.version(match), slot(move.start(), move.end()), move.override()));
    }

    @PostMapping("/{id}/check-move")
    @Operation(summary = "api.op.check-move")
    Standing checkMove(@PathVariable String id, @RequestBody Move move, Locale locale) {
        return Standing.of(bookings.checkMove(id, slot(move.start(), move.end())), locale);
    }

    @PostMapping("/{id}/extend")
    @Operation(summary = "api.op.extend")
    ResponseEntity<BookingView> extend(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody NewEnd end) {
        return changed(bookings.extend(id, Api.version(match), given("end", end.end())));
    }

    @PostMapping("/{id}/cancel")
    @Operation(summary = "api.op.cancel")
    ResponseEntity<BookingView> cancel(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(bookings.cancel(id, Api.version(match), EntryConditions.blankIsNull(reason.reason())));
    }

    @PostMapping("/{id}/approve")
    @Operation(summary = "api.op.booking-approve")
    ResponseEntity<BookingView> approve(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match) {
        return changed(bookings.approve(id, Api.version(match)));
    }

    @PostMapping("/{id}/reject")
    @Operation(summary = "api.op.booking-reject")
    ResponseEntity<BookingView> reject(
            @PathVariable String id,
            @RequestHeader(name = HttpHeaders.IF_MATCH, required = false) @Nullable String match,
            @RequestBody Reason reason) {
        return changed(bookings.reject(id, Api.version(match), reason.text()));
    }

    @PostMapping("/{id}/check-in")
    @Operation(summary = "api.op.check-in")
    ResponseEntity<BookingView> checkIn(@PathVariable String id) {
        return changed(bookings.checkIn(id));
    }

    @PostMapping("/{id}/check-out")
    @Operation(summary = "api.op.check-out")
    ResponseEntity<BookingView> checkOut(@PathVariable String id) {
        return changed(bookings.checkOut(id));
    }

    private static ResponseEntity<BookingView> changed(BookingView booking) {
        return Api.changed(booking.version(), booking);
    }

    private static TimeSlot slot(@Nullable Instant start, @Nullable Instant end) {
        return new TimeSlot(given("start", start), given("end", end));
    }

    private static <T> T given(String field, @Nullable T value) {
        if (value == null) {
            throw new ProblemException(HttpStatus.BAD_REQUEST, "missing-field", field);
        }
        return value;
    }

    /**
     * A wish to use an instrument.
     *
     * @param instrumentId the instrument
     * @param start from when
     * @param end until when
     * @param purpose what for, or null
     * @param project the code of the project, or null
     * @param holder who will use it, or null for the caller
     * @param override why rules are set aside, or null
     */
    record BookingWish(
            @Nullable String instrumentId,
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String purpose,
            @Nullable String project,
            BookingRequest.@Nullable Holder holder,
            @Nullable String override) {

        BookingRequest request() {
            return new BookingRequest(
                    given("instrumentId", instrumentId), slot(start, end), purpose, project, holder, override);
        }
    }

    /**
     * A new time.
     *
     * @param start from when
     * @param end until when
     * @param override why rules are set aside, or null
     */
    record Move(
            @Nullable Instant start,
            @Nullable Instant end,
            @Nullable String override) {}

    /**
     * A new end.
     *
     * @param end until when
     */
    record NewEnd(@Nullable Instant end) {}
}
