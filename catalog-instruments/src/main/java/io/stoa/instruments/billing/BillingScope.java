package io.stoa.instruments.billing;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.json.Json;
import io.stoa.core.organisation.Organisation;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import jakarta.persistence.EntityManager;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** What the services of billing share: valid input, instruments and organisations that there are, days by their clock. */
final class BillingScope {

    private static final String ORGANISATION = "organisation";

    private final ModuleContext context;
    private final ZoneId zone;

    BillingScope(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    <T> void requireValid(T value) {
        context.requireValid(value);
    }

    /** Why something was done. */
    record Reason(@NotBlank @Size(max = 500) String reason) {}

    /** An instrument; for those who charge for it also while it is not published, as its uses are charged still. */
    Instrument instrument(EntityManager em, String id) {
        Instrument instrument = em.find(Instrument.class, id);
        if (instrument == null) {
            throw notFound(InstrumentCatalog.KIND, id);
        }
        AccessSubject charged = AccessSubject.ofProvider(Charges.KIND, null, instrument.getProviderId());
        if (!context.access().may(Charges.READ, charged)) {
            context.access().requireVisible(instrument.subject(InstrumentCatalog.KIND));
        }
        return instrument;
    }

    /** What was made, for the audit trail: nothing before, and each part after. */
    static String made(Record content) {
        Map<String, List<@Nullable JsonNode>> changes = new TreeMap<>();
        Json.tree(content)
                .properties()
                .forEach(part -> changes.put(part.getKey(), Arrays.asList(null, part.getValue())));
        return Json.write(changes);
    }

    Organisation organisation(EntityManager em, String id) {
        Organisation organisation = em.find(Organisation.class, id);
        if (organisation == null) {
            throw notFound(ORGANISATION, id);
        }
        return organisation;
    }

    /** The day at the facility of an instrument. */
    LocalDate day(EntityManager em, String instrumentId, Instant at) {
        return LocalDate.ofInstant(at, facilityZone(em, instrumentId));
    }

    private ZoneId facilityZone(EntityManager em, String instrumentId) {
        return em.createQuery("select c.zone from BookingCalendar c where c.id = :id", String.class)
                .setParameter("id", instrumentId)
                .getResultStream()
                .findFirst()
                .map(ZoneId::of)
                .orElse(zone);
    }

    /** The day by which invoices are dated: that of facilities whose calendars are not set otherwise. */
    LocalDate today() {
        return LocalDate.ofInstant(context.clock().instant(), zone);
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
