package io.stoa.samples.portal.instruments;

import io.stoa.core.Platform;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.Action;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.billing.Invoicing;
import io.stoa.instruments.booking.BookingService;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What the access policy would say, so that pages show only what their reader can do: {@code ${@permits.keeps(provider)}} in a
 * template. The services ask again.
 */
@Component("permits")
class Permits {

    private final Platform platform;

    Permits(Platform platform) {
        this.platform = platform;
    }

    /**
     * Whether the reader keeps the instruments of an organisation.
     *
     * @param providerId the organisation, or null
     * @return true if so
     */
    public boolean keeps(@Nullable String providerId) {
        return providerId != null
                && may(BookingService.DECIDE, AccessSubject.ofProvider(BookingService.KIND, null, providerId));
    }

    /**
     * Whether the reader writes the entries of an organisation.
     *
     * @param providerId the organisation, or null
     * @return true if so
     */
    public boolean writes(@Nullable String providerId) {
        return providerId != null
                && may(Action.REGISTER, AccessSubject.ofProvider(InstrumentCatalog.KIND, null, providerId));
    }

    /**
     * Whether the reader draws up the invoices of an organisation.
     *
     * @param providerId the organisation, or null
     * @return true if so
     */
    public boolean invoices(@Nullable String providerId) {
        return providerId != null && may(Invoicing.INVOICE, AccessSubject.ofProvider(Invoicing.KIND, null, providerId));
    }

    /**
     * Whether the reader approves an entry.
     *
     * @param id the entry
     * @param providerId the organisation that provides it
     * @param submittedBy who submitted it, or null if that is not known
     * @return true if so
     */
    public boolean approves(String id, String providerId, @Nullable String submittedBy) {
        return may(
                Action.APPROVE,
                new AccessSubject(InstrumentCatalog.KIND, id, providerId, EntryStatus.SUBMITTED, null, submittedBy));
    }

    private boolean may(Action action, AccessSubject subject) {
        return platform.context().access().may(action, subject);
    }
}
