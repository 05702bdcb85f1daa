package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.Action;
import io.stoa.core.access.Caller;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.change.EntryChanged;
import io.stoa.core.json.Json;
import io.stoa.core.notify.Notification;
import io.stoa.core.notify.Recipient;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentRoles;
import jakarta.persistence.EntityManager;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Writes down what happened to bookings, and tells those whom it concerns and who did not do it themselves. */
final class BookingJournal {

    private final ModuleContext context;

    BookingJournal(ModuleContext context) {
        this.context = context;
    }

    void record(EntityManager em, Booking booking, Action action, @Nullable String reason, @Nullable String changes) {
        Caller caller = context.access().caller();
        context.audit().done(em, caller, action, booking.subject(), reason, changes);
        context.changes()
                .record(
                        em,
                        new EntryChanged(
                                ref(booking),
                                booking.getProviderId(),
                                Audience.PROVIDER,
                                booking.getState().holds() ? EntryStatus.PUBLISHED : EntryStatus.WITHDRAWN,
                                booking.getVersion(),
                                booking.getChangedAt()));
        context.events()
                .publish(new BookingEvent(
                        ref(booking), action, booking.getState(), caller.id(), booking.getChangedAt()));
    }

    static String moved(TimeSlot from, TimeSlot to) {
        return Json.write(Map.of("slot", List.of(from.toString(), to.toString())));
    }

    static String changed(BookingState from, BookingState to) {
        return Json.write(Map.of("state", List.of(from, to)));
    }

    /** Tells the holder, unless it is the holder who acts. */
    void tellHolder(EntityManager em, Booking booking, String template, InstrumentFacts facts) {
        if (!context.access().caller().id().equals(booking.getHolderId())) {
            tell(em, booking, template, facts, Recipient.caller(booking.getHolderId()));
        }
    }

    /** Tells the provider's keepers, unless one of them acts. */
    void tellKeepers(EntityManager em, Booking booking, String template, InstrumentFacts facts) {
        if (!facts.seesAll()) {
            tellAllKeepers(em, booking, template, facts);
        }
    }

    /** Tells the provider's keepers of what time brought. */
    void tellAllKeepers(EntityManager em, Booking booking, String template, InstrumentFacts facts) {
        tell(em, booking, template, facts, Recipient.role(booking.getProviderId(), InstrumentRoles.KEEPER));
    }

    private void tell(EntityManager em, Booking booking, String template, InstrumentFacts facts, Recipient recipient) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("instrument", facts.title());
        values.put("slot", facts.text(booking.getSlot()));
        values.put("holder", booking.getHolderId());
        if (booking.getReason() != null) {
            values.put("reason", booking.getReason());
        }
        if (booking.getDecideBy() != null) {
            values.put(
                    "until",
                    booking.getDecideBy()
                            .atZone(facts.zone())
                            .toOffsetDateTime()
                            .toString());
        }
        context.notifications().send(em, new Notification(template, List.of(recipient), values, ref(booking)));
    }

    private static ResourceRef ref(Booking booking) {
        return new ResourceRef(BookingService.KIND, booking.getId());
    }
}
