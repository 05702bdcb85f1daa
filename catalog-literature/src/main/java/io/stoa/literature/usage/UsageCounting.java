package io.stoa.literature.usage;

import io.stoa.core.ModuleContext;
import io.stoa.core.due.DueHandler;
import io.stoa.core.due.DueTask;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Counts a day once no more events can come, and erases them. Days are counted in their order, the earliest first under its lock:
 * a click at midnight needs the day after, which must not be erased yet.
 */
final class UsageCounting implements DueHandler {

    static final String KIND = "literature.usage.count";

    /** A transaction that began just in time may commit a little later. */
    private static final Duration GRACE = Duration.ofHours(1);

    private static final int WORKS_AT_ONCE = 200;
    private static final int ERASED_AT_ONCE = 500;

    private final ModuleContext context;
    private final UsageOptions options;

    UsageCounting(ModuleContext context, UsageOptions options) {
        this.context = context;
        this.options = options;
    }

    /** When the last event of a day is taken. */
    Instant settledAt(LocalDate day) {
        return endOf(day).plus(options.settling());
    }

    Instant dueAt(LocalDate day) {
        return settledAt(day).plus(GRACE);
    }

    private Instant endOf(LocalDate day) {
        return day.plusDays(1).atStartOfDay(options.zone()).toInstant();
    }

    @Override
    public @Nullable Instant handle(EntityManager em, DueTask task) {
        List<String> days = em.createQuery(
                        "select d.date from UsageDay d where d.counted = false and d.date <= :day order by d.date",
                        String.class)
                .setParameter("day", task.subject())
                .getResultList();
        for (String date : days) {
            UsageDay day = em.find(UsageDay.class, date, LockModeType.PESSIMISTIC_WRITE);
            if (day != null && !day.isCounted()) {
                day.close();
                count(em, LocalDate.parse(date));
            }
        }
        return null;
    }

    private void count(EntityManager em, LocalDate day) {
        em.flush();
        List<String> works = worksAfter(em, day, "");
        while (!works.isEmpty()) {
            String last = works.get(works.size() - 1);
            List<UsageRecord> events = events(em, day, works.get(0), last);
            add(em, day, works.get(0), last, UsageTally.count(events, day));
            erase(
                    em,
                    events.stream()
                            .filter(event -> event.isOf(day))
                            .map(UsageRecord::id)
                            .toList());
            works = worksAfter(em, day, last);
        }
    }

    private static List<String> worksAfter(EntityManager em, LocalDate day, String work) {
        return em.createQuery(
                        "select distinct e.workId from UsageRecord e where e.date = :day and e.workId > :work"
                                + " order by e.workId",
                        String.class)
                .setParameter("day", day.toString())
                .setParameter("work", work)
                .setMaxResults(WORKS_AT_ONCE)
                .getResultList();
    }

    /** The events of the day, and those of the first moments of the next that may be second clicks. */
    private List<UsageRecord> events(EntityManager em, LocalDate day, String first, String last) {
        List<UsageRecord> events = new ArrayList<>();
        for (LocalDate of : List.of(day, day.plusDays(1))) {
            events.addAll(em.createQuery(
                            "select e from UsageRecord e where e.date = :day and e.workId >= :first and e.workId <= :last"
                                    + " and e.occurredAt <= :end order by e.workId, e.id",
                            UsageRecord.class)
                    .setParameter("day", of.toString())
                    .setParameter("first", first)
                    .setParameter("last", last)
                    .setParameter("end", endOf(day).plus(UsageTally.DOUBLE_CLICK))
                    .getResultList());
        }
        return events;
    }

    /** Read under lock: another node may have counted the day before since this transaction first looked. */
    private void add(EntityManager em, LocalDate day, String first, String last, Map<CountKey, UsageNumbers> numbers) {
        String month = day.toString().substring(0, 7);
        Map<CountKey, UsageCount> known = new HashMap<>();
        em.createQuery(
                        "select c from UsageCount c where c.month = :month and c.workId >= :first and c.workId <= :last",
                        UsageCount.class)
                .setParameter("month", month)
                .setParameter("first", first)
                .setParameter("last", last)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(count -> known.put(count.key(), count));
        numbers.forEach((key, more) -> {
            UsageCount count = known.get(key);
            if (count == null) {
                count = new UsageCount(context.ids().next(), month, key);
                em.persist(count);
            }
            count.add(more);
        });
        em.flush();
        em.clear();
    }

    /** Those that were read and no others. */
    private static void erase(EntityManager em, List<String> ids) {
        for (int from = 0; from < ids.size(); from += ERASED_AT_ONCE) {
            em.createQuery("delete from UsageRecord e where e.id in :ids")
                    .setParameter("ids", ids.subList(from, Math.min(from + ERASED_AT_ONCE, ids.size())))
                    .executeUpdate();
        }
    }
}
