package io.stoa.literature.delivery;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.WorkCalendar;
import jakarta.persistence.EntityManager;
import java.time.Instant;
import java.time.LocalDate;
import java.time.YearMonth;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Stream;

final class DefaultDeliveryStatistics implements DeliveryStatistics {

    private static final Set<RequestState> WITHDRAWN = EnumSet.of(RequestState.CANCELLED, RequestState.REJECTED);
    private static final Set<RequestState> UNFILLED = EnumSet.of(RequestState.UNFILLED, RequestState.EXPIRED);

    private final ModuleContext context;
    private final ZoneId zone;
    private final WorkCalendar calendar;

    DefaultDeliveryStatistics(ModuleContext context, ZoneId zone, WorkCalendar calendar) {
        this.context = context;
        this.zone = zone;
        this.calendar = calendar;
    }

    @Override
    public List<DeliveryCount> requested(String libraryId, LocalDate from, LocalDate to, CountBy by) {
        requireReadable(libraryId, from, to);
        return context.transactions()
                .required(em -> by == CountBy.TOTAL || by == CountBy.MONTH
                        ? requests(em, libraryId, from, to, by)
                        : attempts(em, libraryId, from, to, by));
    }

    private List<DeliveryCount> requests(EntityManager em, String libraryId, LocalDate from, LocalDate to, CountBy by) {
        Map<String, DeliveryTally> tallies = new TreeMap<>();
        rows(
                        em,
                        "select r.submittedAt, r.deliveredAt, r.state from DeliveryRequest r"
                                + " where r.libraryId = :library and r.submittedAt >= :from and r.submittedAt < :to",
                        libraryId,
                        from,
                        to)
                .forEach(row -> {
                    DeliveryTally tally = tally(tallies, period((Instant) row[0], by));
                    RequestState state = (RequestState) row[2];
                    if (row[1] != null) {
                        tally.fill(workingDays((Instant) row[0], (Instant) row[1]));
                    } else if (UNFILLED.contains(state)) {
                        tally.leaveUnfilled();
                    } else if (WITHDRAWN.contains(state)) {
                        tally.withdraw();
                    } else {
                        tally.leaveOpen();
                    }
                });
        return results(em, tallies, by);
    }

    private List<DeliveryCount> attempts(EntityManager em, String libraryId, LocalDate from, LocalDate to, CountBy by) {
        Map<String, DeliveryTally> tallies = new TreeMap<>();
        rows(
                        em,
                        "select a.sentAt, r.deliveredAt, a.outcome, a.tier, a.agencyId, a.id, r.attemptId"
                                + " from SupplierAttempt a, DeliveryRequest r where r.id = a.requestId"
                                + " and a.libraryId = :library and a.sentAt >= :from and a.sentAt < :to",
                        libraryId,
                        from,
                        to)
                .forEach(row -> {
                    DeliveryTally tally = tally(tallies, by == CountBy.TIER ? row[3].toString() : (String) row[4]);
                    boolean delivered = row[1] != null && row[5].equals(row[6]);
                    if (delivered) {
                        tally.fill(workingDays((Instant) row[0], (Instant) row[1]));
                        return;
                    }
                    switch ((AttemptOutcome) row[2]) {
                        case UNFILLED, SILENT, FAILED -> tally.leaveUnfilled();
                        case WITHDRAWN, RETRY -> tally.withdraw();
                        default -> tally.leaveOpen();
                    }
                });
        return results(em, tallies, by);
    }

    @Override
    public List<DeliveryCount> supplied(String libraryId, LocalDate from, LocalDate to, CountBy by) {
        requireReadable(libraryId, from, to);
        return context.transactions().required(em -> {
            Map<String, DeliveryTally> tallies = new TreeMap<>();
            rows(
                            em,
                            "select s.receivedAt, s.shippedAt, s.state, a.tier, a.id"
                                    + " from SupplyRequest s, PartnerAgency a where a.id = s.requesterId"
                                    + " and s.libraryId = :library and s.receivedAt >= :from and s.receivedAt < :to",
                            libraryId,
                            from,
                            to)
                    .forEach(row -> {
                        String key = by == CountBy.TIER
                                ? row[3].toString()
                                : by == CountBy.AGENCY ? (String) row[4] : period((Instant) row[0], by);
                        DeliveryTally tally = tally(tallies, key);
                        if (row[1] != null) {
                            tally.fill(workingDays((Instant) row[0], (Instant) row[1]));
                            return;
                        }
                        switch ((SupplyState) row[2]) {
                            case UNFILLED -> tally.leaveUnfilled();
                            case CANCELLED, RETRIED -> tally.withdraw();
                            default -> tally.leaveOpen();
                        }
                    });
            return results(em, tallies, by);
        });
    }

    private void requireReadable(String libraryId, LocalDate from, LocalDate to) {
        context.access().require(READ, AccessSubject.ofProvider(KIND, null, libraryId));
        if (to.isBefore(from) || to.isAfter(from.plusYears(MOST_YEARS))) {
            throw new RuleViolationException(Violation.of(
                    Message.of("literature.delivery.period", "from", from, "to", to, "years", MOST_YEARS)));
        }
    }

    private Stream<Object[]> rows(EntityManager em, String query, String libraryId, LocalDate from, LocalDate to) {
        return em.createQuery(query, Object[].class)
                .setParameter("library", libraryId)
                .setParameter("from", from.atStartOfDay(zone).toInstant())
                .setParameter("to", to.plusDays(1).atStartOfDay(zone).toInstant())
                .getResultStream();
    }

    private static DeliveryTally tally(Map<String, DeliveryTally> tallies, String key) {
        return tallies.computeIfAbsent(key, each -> new DeliveryTally());
    }

    private String period(Instant at, CountBy by) {
        return by == CountBy.MONTH ? YearMonth.from(at.atZone(zone)).toString() : "total";
    }

    private int workingDays(Instant from, Instant to) {
        return calendar.workingDaysBetween(
                        from.atZone(zone).toLocalDate(), to.atZone(zone).toLocalDate())
                .days();
    }

    private static List<DeliveryCount> results(EntityManager em, Map<String, DeliveryTally> tallies, CountBy by) {
        return tallies.entrySet().stream()
                .map(each -> each.getValue()
                        .result(
                                each.getKey(),
                                by == CountBy.AGENCY
                                        ? Agencies.known(em, each.getKey()).getName()
                                        : each.getKey()))
                .toList();
    }
}
