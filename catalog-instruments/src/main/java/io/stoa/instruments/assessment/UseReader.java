package io.stoa.instruments.assessment;

import io.stoa.instruments.usage.ServiceKind;
import io.stoa.instruments.usage.UsageSession;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/**
 * Reads the log of usage for many instruments: plain columns in the order in which they are merged, some instruments at
 * a time, so that neither memory nor the length of history matters.
 */
final class UseReader {

    private static final int INSTRUMENTS_AT_ONCE = 100;

    private static final String PLAIN =
            "select s.instrumentId, s.countsFrom, s.countsUntil, s.serviceKind, s.reversesId";
    private static final String DETAILED = PLAIN + ", s.sessionId, s.holderId, s.organisationId, s.sampleCount";
    private static final String FROM = " from UsageSession s where s.instrumentId in :instruments"
            + " and s.countsFrom > :lookBack and s.countsFrom < :until and s.countsUntil > :from"
            + " order by s.instrumentId, s.countsFrom";

    private final EntityManager em;
    private final int year;
    private final boolean detailed;

    UseReader(EntityManager em, int year, boolean detailed) {
        this.em = em;
        this.year = year;
        this.detailed = detailed;
    }

    /**
     * Reads what may count in the year.
     *
     * @param instruments the instruments by id
     * @param sink gets each instrument with what counts, by when it begins; an instrument that was not used, with nothing
     */
    void read(List<AssessedInstrument> instruments, BiConsumer<AssessedInstrument, List<UsedTime>> sink) {
        for (int i = 0; i < instruments.size(); i += INSTRUMENTS_AT_ONCE) {
            List<AssessedInstrument> some =
                    instruments.subList(i, Math.min(instruments.size(), i + INSTRUMENTS_AT_ONCE));
            List<Object[]> rows = rows(some);
            int at = 0;
            for (AssessedInstrument instrument : some) {
                int first = at;
                while (at < rows.size() && rows.get(at)[0].equals(instrument.id())) {
                    at++;
                }
                sink.accept(instrument, counting(rows.subList(first, at)));
            }
        }
    }

    private List<Object[]> rows(List<AssessedInstrument> instruments) {
        Instant from = instruments.stream()
                .map(each -> each.startOf(year))
                .min(Instant::compareTo)
                .orElseThrow();
        Instant until = instruments.stream()
                .map(each -> each.startOf(year + 1))
                .max(Instant::compareTo)
                .orElseThrow();
        return em.createQuery((detailed ? DETAILED + FROM + ", s.id" : PLAIN + FROM), Object[].class)
                .setParameter(
                        "instruments",
                        instruments.stream().map(AssessedInstrument::id).toList())
                .setParameter(
                        "lookBack", from.minus(UsageSession.LONGEST_EFFECTIVE).minus(Duration.ofSeconds(1)))
                .setParameter("from", from)
                .setParameter("until", until)
                .getResultList();
    }

    /**
     * An entry and the one that reverses it say the same, so both are here or neither, and whichever equal entry of the
     * session is taken away, what is left counts the same.
     */
    private List<UsedTime> counting(List<Object[]> rows) {
        List<UsedTime> used = new ArrayList<>(rows.size());
        List<UsedTime> reversals = new ArrayList<>();
        for (Object[] row : rows) {
            (row[4] == null ? used : reversals).add(used(row));
        }
        reversals.forEach(used::remove);
        return used;
    }

    private UsedTime used(Object[] row) {
        UsedTime.Details details = detailed
                ? new UsedTime.Details((String) row[5], (String) row[6], (String) row[7], (Integer) row[8])
                : null;
        return new UsedTime(
                UsedTime.micros((Instant) row[1]), UsedTime.micros((Instant) row[2]), (ServiceKind) row[3], details);
    }
}
