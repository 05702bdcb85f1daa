package io.stoa.samples.portal.api;

import io.stoa.core.catalog.EntryContent;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.instruments.Photo;
import io.stoa.instruments.PublicInstrumentView;
import io.stoa.instruments.SharingMode;
import io.stoa.instruments.StaffInstrumentView;
import io.stoa.instruments.WorkingState;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.BusySlot;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;
import jakarta.validation.Valid;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springdoc.core.annotations.ParameterObject;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** The register of instruments and what is taken in their calendars. */
@RestController
@RequestMapping(Api.PATH + InstrumentApi.INSTRUMENTS)
@Tag(name = "instruments")
class InstrumentApi extends EntryApi<InstrumentDraft, InstrumentQuery, InstrumentSummary> {

    static final String INSTRUMENTS = "/instruments";

    private final InstrumentCatalog instruments;
    private final BookingService bookings;

    InstrumentApi(InstrumentCatalog instruments, BookingService bookings, Idempotency once) {
        super(instruments, once, INSTRUMENTS);
        this.instruments = instruments;
        this.bookings = bookings;
    }

    @GetMapping
    @Operation(summary = "api.op.list")
    ResponseEntity<Listed<InstrumentSummary>> list(
            @Valid @ParameterObject EntryConditions conditions,
            @Valid @ParameterObject InstrumentConditions more,
            @Valid @ParameterObject Paging paging) {
        return Api.page(instruments.list(more.query(conditions), paging.request()));
    }

    @GetMapping("/{id}")
    @Operation(summary = "api.op.get")
    ResponseEntity<PublicInstrumentView> get(@PathVariable String id) {
        PublicInstrumentView view = instruments.publicView(id);
        return Api.found(view.version(), view);
    }

    @GetMapping("/{id}/staff")
    @Operation(summary = "api.op.staff")
    ResponseEntity<StaffInstrumentView> staff(@PathVariable String id) {
        StaffInstrumentView view = instruments.staffView(id);
        return Api.found(view.state().version(), view);
    }

    @GetMapping("/{id}/busy")
    @Operation(summary = "api.op.busy")
    List<BusySlot> busy(@PathVariable String id, @RequestParam Instant from, @RequestParam Instant until) {
        return bookings.busy(id, new TimeSlot(from, until));
    }

    /**
     * Photos are files of their own: a draft keeps those that the entry has, and cannot name a file of the store that
     * somebody else put there.
     */
    @Override
    InstrumentDraft accepted(@Nullable String id, InstrumentDraft draft) {
        if (!draft.photos().isEmpty() && !photos(id).containsAll(draft.photos())) {
            throw new ProblemException(HttpStatus.UNPROCESSABLE_CONTENT, "photos");
        }
        return draft;
    }

    private Set<Photo> photos(@Nullable String id) {
        if (id == null) {
            return Set.of();
        }
        EntryContent<InstrumentDraft> content = instruments.content(id);
        InstrumentDraft pending = content.pending();
        Set<Photo> known = new HashSet<>(content.content().photos());
        known.addAll(pending == null ? List.of() : pending.photos());
        return known;
    }

    /**
     * The conditions that only instruments know.
     *
     * @param classCode a class, or nothing for any
     * @param sharing to whom they are shared, or nothing for any
     * @param working how well they work, or nothing for any
     */
    record InstrumentConditions(
            @Nullable @jakarta.validation.constraints.Pattern(regexp = "(?:[0-9]{2}){0,3}")
            String classCode,

            @Nullable SharingMode sharing,
            @Nullable WorkingState working) {

        InstrumentQuery query(EntryConditions conditions) {
            return new InstrumentQuery(
                    conditions.filter(), conditions.order(), EntryConditions.blankIsNull(classCode), sharing, working);
        }
    }
}
