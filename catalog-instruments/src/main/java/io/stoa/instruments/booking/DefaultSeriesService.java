package io.stoa.instruments.booking;

import static io.stoa.instruments.booking.BookingState.CONFIRMED;
import static io.stoa.instruments.booking.BookingState.PENDING;

import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import jakarta.persistence.EntityManager;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import org.jspecify.annotations.Nullable;

final class DefaultSeriesService implements SeriesService {

    private static final Set<BookingState> TO_COME = EnumSet.of(PENDING, CONFIRMED);

    private final BookingDesk desk;
    private final DefaultBookingService bookings;
    private final Relocation relocation;
    private final BookingPolicies policies;

    DefaultSeriesService(
            BookingDesk desk, DefaultBookingService bookings, Relocation relocation, BookingPolicies policies) {
        this.desk = desk;
        this.bookings = bookings;
        this.relocation = relocation;
        this.policies = policies;
    }

    /** The wishes of a series, in order, and the facts about all of them. */
    private record Wishes(List<Wish> all, Ensemble ensemble) {}

    @Override
    public SeriesReport check(SeriesRequest request) {
        desk.validate(request);
        List<TimeSlot> slots = slots(request, zone(request.instrumentId()));
        return desk.context().transactions().required(em -> {
            Wishes wishes = wishes(em, request, slots, null);
            return new SeriesReport(null, checked(wishes, request.override() != null));
        });
    }

    @Override
    public SeriesReport book(SeriesRequest request, SeriesMode mode) {
        desk.validate(request);
        List<TimeSlot> slots = slots(request, zone(request.instrumentId()));
        return desk.lockedWithBundle(request.instrumentId(), request.length(), (em, locked) -> {
            Wishes wishes = wishes(em, request, slots, locked);
            List<SeriesReport.Member> checked = checked(wishes, request.override() != null);
            refuseUnless(mode, checked);
            return make(em, request, wishes, checked);
        });
    }

    /** The zone may change before the lock is taken; then the series was meant for the clock that was shown. */
    private ZoneId zone(String instrumentId) {
        return policies.calendar(instrumentId).zone();
    }

    private static List<TimeSlot> slots(SeriesRequest request, ZoneId zone) {
        return Recurrence.of(request.recurrence()).members(request.firstAt(), request.length(), zone, request.except());
    }

    private Wishes wishes(EntityManager em, SeriesRequest request, List<TimeSlot> slots, @Nullable Set<String> locked) {
        TimeSlot span =
                new TimeSlot(slots.get(0).start(), slots.get(slots.size() - 1).end());
        BookingRequest each = request(request, slots.get(0));
        Wish first = bookings.wish(each);
        Ensemble ensemble = bookings.allowed(em, each, first, locked, span);
        return new Wishes(slots.stream().map(first::at).toList(), ensemble);
    }

    private static BookingRequest request(SeriesRequest request, TimeSlot slot) {
        return new BookingRequest(
                request.instrumentId(),
                slot,
                request.purpose(),
                request.project(),
                request.holder(),
                request.override());
    }

    /** Members that were accepted count for those after them. */
    private List<SeriesReport.Member> checked(Wishes wishes, boolean overriding) {
        List<SeriesReport.Member> members = new ArrayList<>();
        Ensemble ensemble = wishes.ensemble();
        for (Wish wish : wishes.all()) {
            List<Violation> violations = desk.violations(ensemble, wish, overriding);
            if (violations.isEmpty()) {
                ensemble = ensemble.with(wish, "member-" + members.size());
            }
            members.add(new SeriesReport.Member(wish.slot(), null, violations));
        }
        return members;
    }

    private static void refuseUnless(SeriesMode mode, List<SeriesReport.Member> checked) {
        List<Violation> violations =
                checked.stream().flatMap(each -> each.violations().stream()).toList();
        boolean nothingLeft =
                checked.stream().noneMatch(each -> each.violations().isEmpty());
        if (nothingLeft || mode == SeriesMode.ALL_OR_NONE) {
            BookingDesk.refuseIfAny(violations);
        }
    }

    private SeriesReport make(
            EntityManager em, SeriesRequest request, Wishes wishes, List<SeriesReport.Member> checked) {
        InstrumentFacts lead = wishes.ensemble().lead();
        BookingSeries series = new BookingSeries(
                desk.context().ids().next(),
                request.instrumentId(),
                lead.providerId(),
                wishes.all().get(0).booker().id(),
                request.recurrence(),
                request.firstAt().toString(),
                request.length().toSeconds(),
                lead.zone().getId(),
                desk.now());
        em.persist(series);
        em.flush();
        Making making = Making.inSeries(request(request, checked.get(0).slot()), series.getId());
        List<SeriesReport.Member> members = new ArrayList<>();
        for (int i = 0; i < checked.size(); i++) {
            SeriesReport.Member member = checked.get(i);
            if (member.violations().isEmpty()) {
                Booking booking = desk.make(em, wishes.ensemble(), wishes.all().get(i), making);
                making = making.untold();
                member = new SeriesReport.Member(member.slot(), BookingView.of(booking), List.of());
            }
            members.add(member);
        }
        return new SeriesReport(series.getId(), members);
    }

    @Override
    public SeriesReport move(String bookingId, long version, SeriesScope scope, TimeSlot to, SeriesMode mode) {
        ZoneId zone = zone(bookings.view(bookingId).instrumentId());
        return locked(bookingId, version, scope, to.length(), (em, groups) -> {
            Booking named = named(groups, bookingId);
            List<Move> moves = groups.stream()
                    .map(each -> new Move(each, moved(each.get(0).getSlot(), named.getSlot(), to, zone)))
                    .toList();
            List<List<Violation>> violations = relocation.violations(em, moves, false);
            refuseUnless(mode, members(moves, violations, false));
            List<Move> possible = new ArrayList<>();
            for (int i = 0; i < moves.size(); i++) {
                if (violations.get(i).isEmpty()) {
                    possible.add(moves.get(i));
                }
            }
            relocation.apply(em, possible, null);
            return new SeriesReport(named.getSeriesId(), members(moves, violations, true));
        });
    }

    private static List<SeriesReport.Member> members(List<Move> moves, List<List<Violation>> violations, boolean done) {
        List<SeriesReport.Member> members = new ArrayList<>();
        for (int i = 0; i < moves.size(); i++) {
            Booking lead = moves.get(i).lead();
            TimeSlot slot = done ? lead.getSlot() : moves.get(i).to();
            members.add(new SeriesReport.Member(slot, BookingView.of(lead), violations.get(i)));
        }
        return members;
    }

    /** By as much on the clock of the place as the named member moves, whatever the clocks do in between. */
    private static TimeSlot moved(TimeSlot slot, TimeSlot from, TimeSlot to, ZoneId zone) {
        Duration shift = Duration.between(local(from, zone), local(to, zone));
        return TimeSlot.of(local(slot, zone).plus(shift).atZone(zone), to.length());
    }

    private static LocalDateTime local(TimeSlot slot, ZoneId zone) {
        return slot.start().atZone(zone).toLocalDateTime();
    }

    @Override
    public SeriesReport cancel(String bookingId, long version, SeriesScope scope, @Nullable String reason) {
        DefaultBookingService.requireReasonFits(reason);
        return locked(bookingId, version, scope, Duration.ZERO, (em, groups) -> {
            groups.forEach(each -> bookings.cancel(em, each, reason));
            String series = groups.get(0).get(0).getSeriesId();
            return new SeriesReport(
                    series,
                    groups.stream()
                            .map(each -> each.get(0))
                            .map(each -> new SeriesReport.Member(each.getSlot(), BookingView.of(each), List.of()))
                            .toList());
        });
    }

    /** Runs work on the members that are meant, by start, each with those that go with it. */
    private SeriesReport locked(
            String bookingId,
            long version,
            SeriesScope scope,
            Duration longest,
            BiFunction<EntityManager, List<List<Booking>>, SeriesReport> work) {
        BookingView seen = bookings.view(bookingId);
        String series = seen.seriesId();
        if (series == null) {
            throw new RuleViolationException(Violation.of(Message.of("instruments.series.no-member", "id", bookingId)));
        }
        Set<String> calendars = desk.context()
                .transactions()
                .required(em -> new TreeSet<>(em.createQuery(
                                "select distinct b.instrumentId from Booking b where b.seriesId = :series",
                                String.class)
                        .setParameter("series", series)
                        .getResultList()));
        return desk.translating(() -> desk.calendars()
                .locked(calendars, longest, em -> work.apply(em, meant(em, series, bookingId, version, scope))));
    }

    private List<List<Booking>> meant(
            EntityManager em, String series, String bookingId, long version, SeriesScope scope) {
        List<Booking> all = em.createQuery(
                        "select b from Booking b where b.seriesId = :series order by b.startsAt, b.id", Booking.class)
                .setParameter("series", series)
                .getResultList();
        all.forEach(em::refresh);
        Booking named = all.stream()
                .filter(each -> each.getId().equals(bookingId))
                .findFirst()
                .orElseThrow(() -> BookingDesk.notFound(bookingId));
        desk.require(named, BookingService.CHANGE);
        BookingDesk.requireVersion(named, version);
        BookingDesk.requireState(named, TO_COME);
        desk.requireNotOver(named);
        return all.stream()
                .filter(BookingDesk::isLead)
                .filter(each -> each.getId().equals(bookingId) || isMeant(each, named, scope))
                .map(each -> group(all, each))
                .toList();
    }

    private boolean isMeant(Booking booking, Booking named, SeriesScope scope) {
        boolean open =
                TO_COME.contains(booking.getState()) && booking.getStartsAt().isAfter(desk.now());
        return switch (scope) {
            case ONE -> false;
            case THIS_AND_FOLLOWING -> open && booking.getStartsAt().isAfter(named.getStartsAt());
            case ALL -> open;
        };
    }

    private static List<Booking> group(List<Booking> all, Booking lead) {
        List<Booking> group = new ArrayList<>(List.of(lead));
        if (lead.getBundleId() != null) {
            all.stream()
                    .filter(each -> Objects.equals(each.getBundleId(), lead.getId()) && each != lead)
                    .forEach(group::add);
        }
        return group;
    }

    private static Booking named(List<List<Booking>> groups, String bookingId) {
        return groups.stream()
                .map(each -> each.get(0))
                .filter(each -> each.getId().equals(bookingId))
                .findFirst()
                .orElseThrow(() -> BookingDesk.notFound(bookingId));
    }
}
