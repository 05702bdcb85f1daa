package io.stoa.instruments.assessment;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Message;
import io.stoa.core.error.NotFoundException;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentRange;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What an assessment needs to know of an instrument. */
record AssessedInstrument(
        AccessSubject subject,
        String id,
        String title,
        String providerId,
        @Nullable InstrumentRange range,
        ZoneId zone) {

    private static final String SELECT = "select i.id, i.title, i.providerId, i.status, i.audience, i.range, c.zone"
            + " from Instrument i left join BookingCalendar c on c.id = i.id where ";
    private static final Set<EntryStatus> ASSESSED = Set.of(EntryStatus.PUBLISHED, EntryStatus.SUSPENDED);

    static AssessedInstrument one(EntityManager em, String id, ZoneId otherwise) {
        TypedQuery<Object[]> query =
                em.createQuery(SELECT + "i.id = :id", Object[].class).setParameter("id", id);
        List<AssessedInstrument> found = read(query, otherwise);
        if (found.isEmpty()) {
            throw new NotFoundException(Message.of("core.entry.not-found", "kind", InstrumentCatalog.KIND, "id", id));
        }
        return found.get(0);
    }

    /** The instruments of an organisation, or all if it is null, by id. */
    static List<AssessedInstrument> all(EntityManager em, @Nullable String organisationId, ZoneId otherwise) {
        String where = "i.status in :assessed" + (organisationId == null ? "" : " and i.providerId = :provider");
        TypedQuery<Object[]> query = em.createQuery(SELECT + where + " order by i.id", Object[].class)
                .setParameter("assessed", ASSESSED);
        return read(organisationId == null ? query : query.setParameter("provider", organisationId), otherwise);
    }

    private static List<AssessedInstrument> read(TypedQuery<Object[]> query, ZoneId otherwise) {
        return query.getResultList().stream().map(row -> of(row, otherwise)).toList();
    }

    private static AssessedInstrument of(Object[] row, ZoneId otherwise) {
        String id = (String) row[0];
        String provider = (String) row[2];
        AccessSubject subject =
                new AccessSubject(InstrumentCatalog.KIND, id, provider, (EntryStatus) row[3], (Audience) row[4], null);
        ZoneId zone = row[6] == null ? otherwise : ZoneId.of((String) row[6]);
        return new AssessedInstrument(subject, id, (String) row[1], provider, (InstrumentRange) row[5], zone);
    }

    /** The first instant of a year by the clock of the facility. */
    Instant startOf(int year) {
        return LocalDate.of(year, 1, 1).atStartOfDay(zone).toInstant();
    }
}
