package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.instruments.Instrument;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.KnownInstrument;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.TreeSet;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Locks the calendars of instruments: whoever changes a booking or an outage counts the calendar's row up first, which
 * locks it until the end of the transaction.
 *
 * <p>After that the transaction sees all that was booked before, except where its isolation goes on showing it an older
 * state: under MariaDB's REPEATABLE READ plain reads would not see what was committed after the transaction's first
 * read. Reading with range locks would, but these lock the gaps between instruments, too, in which others insert, and
 * end in deadlocks. So the count is read before and after it was raised: if it has risen by more than one, somebody was
 * between, and the transaction must be run again. PostgreSQL and newer MariaDB refuse such a transaction by
 * themselves.
 */
final class Calendars {

    /** In SQL, as Hibernate ORM translates an update in JPQL anew each time, which costs more than running it. */
    private static final String LOCK = "update stoa_booking_calendar set revision = revision + 1,"
            + " longest_minutes = case when longest_minutes < ?1 then ?1 else longest_minutes end where id = ?2";

    private final ModuleContext context;
    private final ZoneId zone;

    Calendars(ModuleContext context, ZoneId zone) {
        this.context = context;
        this.zone = zone;
    }

    /** Ends a transaction that found no calendar, so that it holds no lock where the calendar is going to be. */
    @SuppressWarnings("serial")
    private static final class Missing extends RuntimeException {

        private final String id;

        Missing(String id) {
            super("no calendar yet: " + id, null, false, false);
            this.id = id;
        }
    }

    /**
     * Runs work that changes the calendars of instruments, in a transaction that has locked them in the order of their
     * ids.
     *
     * @param ids the instruments
     * @param longest the length of the longest booking that the work will make
     * @param work what to do
     */
    <T extends @Nullable Object> T locked(Collection<String> ids, Duration longest, Function<EntityManager, T> work) {
        boolean joined = context.transactions().isActive();
        while (true) {
            try {
                return context.transactions().required(em -> {
                    lock(em, ids, longest, joined);
                    return work.apply(em);
                });
            } catch (Missing missing) {
                context.transactions().required(em -> made(em, missing.id, longest));
            }
        }
    }

    /**
     * Locks calendars in the running transaction.
     *
     * @param joined whether the transaction may have begun to read before
     */
    void lock(EntityManager em, Collection<String> ids, Duration longest, boolean joined) {
        for (String id : new TreeSet<>(ids)) {
            if (joined) {
                lockUnlessOvertaken(em, id, longest);
            } else if (!lock(em, id, longest)) {
                throw new Missing(id);
            }
        }
    }

    private void lockUnlessOvertaken(EntityManager em, String id, Duration longest) {
        Long seen = revision(em, id);
        if (seen == null) {
            if (!made(em, id, longest)) {
                throw overtaken(id);
            }
            return;
        }
        lock(em, id, longest);
        Long reached = revision(em, id);
        if (reached == null || reached != seen + 1) {
            throw overtaken(id);
        }
    }

    private static ConflictException overtaken(String id) {
        return ConflictException.retryable(Message.of("instruments.booking.overtaken", "instrument", id), null);
    }

    private static boolean lock(EntityManager em, String id, Duration longest) {
        return em.createNativeQuery(LOCK)
                        .setParameter(1, longest.plusSeconds(59).toMinutes())
                        .setParameter(2, id)
                        .executeUpdate()
                == 1;
    }

    private static @Nullable Long revision(EntityManager em, String id) {
        List<Long> found = em.createQuery("select c.revision from BookingCalendar c where c.id = :id", Long.class)
                .setParameter("id", id)
                .getResultList();
        return found.isEmpty() ? null : found.get(0);
    }

    /**
     * Makes and locks a calendar that the transaction does not see. The instrument's own row is locked first, so that
     * only one makes it.
     *
     * @return false if somebody else has made it, so that what this transaction sees is out of date
     */
    private boolean made(EntityManager em, String id, Duration longest) {
        Instrument instrument = em.find(Instrument.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (instrument == null) {
            throw KnownInstrument.notFound(id);
        }
        requireVisible(instrument);
        if (lock(em, id, longest)) {
            return false;
        }
        BookingCalendar calendar = new BookingCalendar(id, zone);
        em.persist(calendar);
        em.flush();
        em.detach(calendar);
        return lock(em, id, longest);
    }

    /** Who may not see an instrument does not make its calendar either. */
    private void requireVisible(Instrument instrument) {
        context.access()
                .requireVisible(new AccessSubject(
                        InstrumentCatalog.KIND,
                        instrument.getId(),
                        instrument.getProviderId(),
                        instrument.getStatus(),
                        instrument.getAudience(),
                        null));
    }
}
