package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.organisation.Organisation;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.booking.BookingCalendar;
import jakarta.persistence.EntityManager;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the services of billing share: valid input, instruments and organisations that there are, days by their clock. */
final class BillingScope {

    private static final String ORGANISATION = "organisation";

    private final ModuleContext context;

    BillingScope(ModuleContext context) {
        this.context = context;
    }

    <T> void requireValid(T value) {
        Set<ConstraintViolation<T>> violations = context.validator().validate(value);
        if (!violations.isEmpty()) {
            throw new ConstraintViolationException(violations);
        }
    }

    /** Why something was done. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    Instrument instrument(EntityManager em, String id) {
        Instrument instrument = em.find(Instrument.class, id);
        if (instrument == null) {
            throw notFound(InstrumentCatalog.KIND, id);
        }
        context.access()
                .requireVisible(new AccessSubject(
                        InstrumentCatalog.KIND,
                        instrument.getId(),
                        instrument.getProviderId(),
                        instrument.getStatus(),
                        instrument.getAudience(),
                        instrument.getSubmittedBy()));
        return instrument;
    }

    Organisation organisation(EntityManager em, String id) {
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw notFound(ORGANISATION, id);
        }
        return organisation;
    }

    /** The day at the facility of an instrument; by the platform's clock until its calendar is set. */
    LocalDate day(EntityManager em, String instrumentId, Instant at) {
        BookingCalendar calendar = em.find(BookingCalendar.class, instrumentId);
        ZoneId zone = calendar == null ? context.clock().getZone() : calendar.getZone();
        return LocalDate.ofInstant(at, zone);
    }

    LocalDate today(EntityManager em, String instrumentId) {
        return day(em, instrumentId, context.clock().instant());
    }

    /** Whether the caller reads what a provider charges an organisation: as the one or as the other. */
    boolean mayRead(AccessSubject ofProvider, Account account) {
        return context.access().may(Charges.READ, ofProvider)
                || context.access().may(Charges.READ_ACCOUNT, ofPayer(account));
    }

    /** Refuses a caller who reads neither for the provider nor for the payer. */
    void requireRead(AccessSubject ofProvider, Account account) {
        if (!context.access().may(Charges.READ, ofProvider)) {
            context.access().require(Charges.READ_ACCOUNT, ofPayer(account));
        }
    }

    private static AccessSubject ofPayer(Account account) {
        return AccessSubject.ofProvider(Charges.ACCOUNT_KIND, account.code(), account.payerId());
    }

    static NotFoundException notFound(String kind, @Nullable String id) {
        return new NotFoundException(Message.of("core.entry.not-found", "kind", kind, "id", id));
    }
}
