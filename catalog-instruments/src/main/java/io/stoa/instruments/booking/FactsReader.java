package io.stoa.instruments.booking;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.error.Obstacle;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentsOptions;
import io.stoa.instruments.KnownInstrument;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import jakarta.persistence.EntityManager;
import jakarta.persistence.TypedQuery;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Reads what the rules look at, for any number of instruments in the same few statements. How many there are depends on
 * which rules are on, never on how many bookings there are; and how much they read is bounded by the time asked about,
 * never by the length of history.
 */
final class FactsReader {

    private static final String TAKEN =
            "select b.id, b.instrumentId, b.startsAt, b.endsAt, b.holderId, b.researchGroup, b.project, b.state"
                    + " from Booking b where ";
    private static final String HOLDING = " and " + Among.states("b.state", BookingState.HOLDING);
    private static final String COUNTED = " and " + Among.states("b.state", BookingState.COUNTED);

    private final ModuleContext context;
    private final InstrumentsOptions options;

    FactsReader(ModuleContext context, InstrumentsOptions options) {
        this.context = context;
        this.options = options;
    }

    /** An instrument with its calendar. */
    private record Place(
            AccessSubject subject,
            String title,
            ZoneId zone,
            @Nullable String group,
            Duration longest,
            @Nullable LocalDate calibrationDue) {

        String id() {
            return Objects.requireNonNull(subject.id());
        }

        String providerId() {
            return Objects.requireNonNull(subject.providerId());
        }

        /** The keys of the scopes that it lies in, the widest first. */
        List<String> scopes() {
            List<String> keys = new ArrayList<>();
            keys.add(BookingPolicy.key(new PolicyScope.OfProvider(providerId())));
            if (group != null) {
                keys.add(BookingPolicy.key(new PolicyScope.OfGroup(providerId(), group)));
            }
            keys.add(BookingPolicy.key(new PolicyScope.OfInstrument(providerId(), id())));
            return keys;
        }
    }

    /**
     * The facts about instruments.
     *
     * @param ids the instruments; unknown ones are left out
     * @param span the time in which all wishes lie
     * @param booker who wishes
     * @param project the project, or null
     * @return the facts by instrument, in the order of the ids
     */
    Map<String, InstrumentFacts> read(
            EntityManager em, Collection<String> ids, TimeSlot span, Booker booker, @Nullable String project) {
        Map<String, Place> places = places(em, ids);
        Map<String, Rules> rules = rules(em, places.values());
        Needs needs = new Needs(rules, places, span);
        Map<String, List<Taken>> holding = holding(em, needs);
        Map<String, List<Taken>> counted = counted(em, needs, booker, project);
        Map<String, List<Obstacle>> outages = outages(em, needs);
        StandingReader standings = new StandingReader(em, context.clock().instant(), booker);
        Map<String, Standing> standing = standings.read(needs.providers(), needs.kinds(), needs.credit(), project);
        Map<String, Long> uses = uses(em, needs, booker);
        Map<String, InstrumentFacts> facts = new LinkedHashMap<>();
        for (Place place : places.values()) {
            String id = place.id();
            facts.put(
                    id,
                    new InstrumentFacts(
                            place.subject(),
                            place.title(),
                            place.zone(),
                            Objects.requireNonNull(rules.get(id)),
                            holding.getOrDefault(id, List.of()),
                            counted.getOrDefault(id, List.of()),
                            outages.getOrDefault(id, List.of()),
                            standing.getOrDefault(place.providerId(), Standing.NONE),
                            uses.getOrDefault(id, 0L),
                            place.calibrationDue(),
                            seesAll(place.providerId())));
        }
        return facts;
    }

    /** The rules alone. */
    Rules rules(EntityManager em, String instrumentId) {
        Rules rules = rules(em, places(em, List.of(instrumentId)).values()).get(instrumentId);
        if (rules == null) {
            throw KnownInstrument.notFound(instrumentId);
        }
        return rules;
    }

    private boolean seesAll(String providerId) {
        return context.access()
                .may(BookingService.READ, AccessSubject.ofProvider(BookingService.KIND, null, providerId));
    }

    private Map<String, Place> places(EntityManager em, Collection<String> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        Among these = new Among("i.id", "ids", ids);
        List<Object[]> rows = these.bind(em.createQuery(
                        "select i.id, i.title, i.providerId, i.status, i.audience, c.zone, c.groupName, c.longestMinutes,"
                                + " k.dueOn from Instrument i left join BookingCalendar c on c.id = i.id"
                                + " left join CalibrationPlan k on k.instrumentId = i.id and k.blocksBooking = true"
                                + " where " + these.jpql(),
                        Object[].class))
                .getResultList();
        Map<String, Place> found = new HashMap<>();
        for (Object[] row : rows) {
            AccessSubject subject = new AccessSubject(
                    InstrumentCatalog.KIND,
                    (String) row[0],
                    (String) row[2],
                    (EntryStatus) row[3],
                    (Audience) row[4],
                    null);
            ZoneId zone = row[5] == null ? options.zone() : ZoneId.of((String) row[5]);
            Duration longest = row[7] == null ? Duration.ZERO : Duration.ofMinutes((Long) row[7]);
            found.put((String) row[0], new Place(subject, (String) row[1], zone, (String) row[6], longest, (LocalDate)
                    row[8]));
        }
        Map<String, Place> inOrder = new LinkedHashMap<>();
        ids.stream().filter(found::containsKey).forEach(id -> inOrder.put(id, Objects.requireNonNull(found.get(id))));
        return inOrder;
    }

    private static Map<String, Rules> rules(EntityManager em, Collection<Place> places) {
        Map<String, List<BookingRule>> stated = stated(em, places);
        Map<String, Rules> rules = new HashMap<>();
        for (Place place : places) {
            rules.put(
                    place.id(),
                    Rules.of(place.scopes().stream()
                            .map(key -> stated.getOrDefault(key, List.of()))
                            .toList()));
        }
        return rules;
    }

    /** What the scopes state. Plain columns, as an entity's rules would be compared with a copy at each flush. */
    @SuppressWarnings("unchecked")
    private static Map<String, List<BookingRule>> stated(EntityManager em, Collection<Place> places) {
        Map<String, List<BookingRule>> stated = new HashMap<>();
        TypedQuery<Object[]> query;
        if (places.size() == 1) {
            List<String> keys = places.iterator().next().scopes();
            query = em.createQuery(
                            "select p.id, p.rules from BookingPolicy p where p.id in (:widest, :middle, :nearest)",
                            Object[].class)
                    .setParameter("widest", keys.get(0))
                    .setParameter("middle", keys.get(1))
                    .setParameter("nearest", keys.get(keys.size() - 1));
        } else {
            Set<String> keys =
                    places.stream().flatMap(place -> place.scopes().stream()).collect(Collectors.toSet());
            if (keys.isEmpty()) {
                return stated;
            }
            query = em.createQuery("select p.id, p.rules from BookingPolicy p where p.id in :keys", Object[].class)
                    .setParameter("keys", keys);
        }
        query.getResultList().forEach(row -> stated.put((String) row[0], (List<BookingRule>) row[1]));
        return stated;
    }

    private static Map<String, List<Taken>> holding(EntityManager em, Needs needs) {
        if (needs.ids().isEmpty()) {
            return Map.of();
        }
        Among these = needs.instruments("b.instrumentId");
        return taken(these.bind(em.createQuery(
                        TAKEN + these.jpql() + HOLDING
                                + " and b.startsAt > :lookBack and b.startsAt < :to and b.endsAt > :from",
                        Object[].class)
                .setParameter("lookBack", needs.lookBack(needs.from()))
                .setParameter("from", needs.from())
                .setParameter("to", needs.to())));
    }

    private static Map<String, List<Taken>> counted(
            EntityManager em, Needs needs, Booker booker, @Nullable String project) {
        Map<String, Map<String, Taken>> found = new HashMap<>();
        if (needs.counts(CapHolder.USER)) {
            add(found, counted(em, needs, CapHolder.USER, "b.holderId = :of", booker.id()));
        }
        if (needs.counts(CapHolder.GROUP) && booker.researchGroup() != null) {
            add(found, counted(em, needs, CapHolder.GROUP, "b.researchGroup = :of", booker.researchGroup()));
        }
        if (needs.counts(CapHolder.PROJECT) && project != null) {
            add(found, counted(em, needs, CapHolder.PROJECT, "b.project = :of", project));
        }
        Map<String, List<Taken>> counted = new HashMap<>();
        found.forEach((id, taken) -> counted.put(id, List.copyOf(taken.values())));
        return counted;
    }

    /** What is under way at the beginning cannot have begun long before, which lets the index skip all that is over. */
    private static Map<String, List<Taken>> counted(
            EntityManager em, Needs needs, CapHolder holder, String condition, String of) {
        Instant from = needs.countedFrom(holder);
        Among these = needs.instruments("b.instrumentId");
        return taken(these.bind(em.createQuery(
                        TAKEN + these.jpql() + COUNTED
                                + " and b.endsAt > :from and b.startsAt > :lookBack and b.startsAt < :to and "
                                + condition,
                        Object[].class)
                .setParameter("from", from)
                .setParameter("lookBack", needs.lookBack(from))
                .setParameter("to", needs.countedTo(holder))
                .setParameter("of", of)));
    }

    /** A booking of the user for the project comes up twice, but must count once. */
    private static void add(Map<String, Map<String, Taken>> all, Map<String, List<Taken>> more) {
        more.forEach((id, taken) -> {
            Map<String, Taken> known = all.computeIfAbsent(id, key -> new LinkedHashMap<>());
            taken.forEach(each -> known.putIfAbsent(each.id(), each));
        });
    }

    private static Map<String, List<Taken>> taken(TypedQuery<Object[]> query) {
        Map<String, List<Taken>> found = new HashMap<>();
        for (Object[] row : query.getResultList()) {
            Taken taken = new Taken(
                    (String) row[0],
                    (String) row[1],
                    new TimeSlot((Instant) row[2], (Instant) row[3]),
                    (String) row[4],
                    (String) row[5],
                    (String) row[6],
                    (BookingState) row[7]);
            found.computeIfAbsent(taken.instrumentId(), id -> new ArrayList<>()).add(taken);
        }
        return found;
    }

    private static Map<String, List<Obstacle>> outages(EntityManager em, Needs needs) {
        if (needs.ids().isEmpty()) {
            return Map.of();
        }
        Among these = needs.instruments("o.instrumentId");
        List<Object[]> rows = these.bind(em.createQuery(
                                "select o.id, o.instrumentId, o.startsAt, o.endsAt from Outage o where " + these.jpql()
                                        + " and o.endsAt > :from and o.startsAt < :to and o.cancelled = false"
                                        + " order by o.startsAt, o.id",
                                Object[].class)
                        .setParameter("from", needs.from())
                        .setParameter("to", needs.to()))
                .getResultList();
        Map<String, List<Obstacle>> found = new HashMap<>();
        for (Object[] row : rows) {
            found.computeIfAbsent((String) row[1], id -> new ArrayList<>())
                    .add(Obstacle.of(
                            new ResourceRef(OutageService.KIND, (String) row[0]),
                            new TimeSlot((Instant) row[2], (Instant) row[3])));
        }
        return found;
    }

    private Map<String, Long> uses(EntityManager em, Needs needs, Booker booker) {
        Map<String, Long> found = new HashMap<>();
        if (!needs.uses().isEmpty()) {
            em.createQuery(
                            "select b.instrumentId, count(b) from Booking b where b.instrumentId in :ids"
                                    + " and b.holderId = :holder and b.state in :states and b.startsAt <= :now"
                                    + " group by b.instrumentId",
                            Object[].class)
                    .setParameter("ids", needs.uses())
                    .setParameter("holder", booker.id())
                    .setParameter("states", Set.of(BookingState.CONFIRMED, BookingState.IN_USE, BookingState.COMPLETED))
                    .setParameter("now", context.clock().instant())
                    .getResultList()
                    .forEach(row -> found.put((String) row[0], (Long) row[1]));
        }
        return found;
    }

    /** What the rules of all the instruments need to know. */
    private final class Needs {

        private final Map<String, Rules> rules;
        private final Map<String, Place> places;
        private final TimeSlot span;

        Needs(Map<String, Rules> rules, Map<String, Place> places, TimeSlot span) {
            this.rules = rules;
            this.places = places;
            this.span = span;
        }

        Collection<String> ids() {
            return places.keySet();
        }

        Among instruments(String path) {
            return new Among(path, "ids", ids());
        }

        Set<String> providers() {
            return places.values().stream().map(Place::providerId).collect(Collectors.toCollection(TreeSet::new));
        }

        Set<String> kinds() {
            return all(RuleCode.QUALIFICATION, Qualification.class)
                    .map(Qualification::kind)
                    .collect(Collectors.toCollection(TreeSet::new));
        }

        boolean credit() {
            return all(RuleCode.CREDIT, Credit.class).findAny().isPresent();
        }

        /** The instruments on which beginners need a decision. */
        Set<String> uses() {
            return rules.entrySet().stream()
                    .filter(each -> each.getValue().all(RuleCode.APPROVAL, Approval.class).stream()
                            .anyMatch(rule -> rule.when() == ApprovalNeed.FIRST_USES))
                    .map(Map.Entry::getKey)
                    .collect(Collectors.toSet());
        }

        Duration longest() {
            return places.values().stream().map(Place::longest).reduce(Duration.ZERO, Needs::longer);
        }

        private static Duration longer(Duration one, Duration other) {
            return one.compareTo(other) >= 0 ? one : other;
        }

        private Duration gap() {
            return all(RuleCode.GAP, Gap.class).map(Gap::length).reduce(Duration.ZERO, Needs::longer);
        }

        Instant from() {
            return span.start().minus(gap());
        }

        Instant to() {
            return span.end().plus(gap());
        }

        /** No booking that is under way at an instant began before this. */
        Instant lookBack(Instant from) {
            return from.minus(longest()).minusSeconds(60);
        }

        boolean counts(CapHolder of) {
            return countsOpen(of) || periods(of).findAny().isPresent();
        }

        private boolean countsOpen(CapHolder of) {
            return of == CapHolder.USER && rules.values().stream().anyMatch(each -> each.has(RuleCode.OPEN_FUTURE));
        }

        private Stream<CapPeriod> periods(CapHolder of) {
            return Stream.concat(
                            all(RuleCode.CAP_COUNT, CapCount.class)
                                    .filter(rule -> rule.of() == of)
                                    .map(CapCount::per),
                            all(RuleCode.CAP_HOURS, CapHours.class)
                                    .filter(rule -> rule.of() == of)
                                    .map(CapHours::per))
                    .distinct();
        }

        /** The beginning of the earliest period that a cap counts in; now, if that is earlier and all open ones count. */
        Instant countedFrom(CapHolder of) {
            Instant latest = countsOpen(of) ? context.clock().instant() : span.start();
            return periods(of)
                    .flatMap(per -> edges(per, span.start(), per::firstDay))
                    .reduce(latest, (one, other) -> one.isBefore(other) ? one : other);
        }

        /** The end of the latest period that a cap counts in; of all time, if all open ones count. */
        Instant countedTo(CapHolder of) {
            return countsOpen(of)
                    ? TimeSlot.LATEST
                    : periods(of)
                            .flatMap(per -> edges(per, span.end(), day -> per.next(per.firstDay(day))))
                            .reduce(span.end(), (one, other) -> one.isAfter(other) ? one : other);
        }

        /** An edge of the period around an instant, in each zone. */
        private Stream<Instant> edges(CapPeriod per, Instant around, UnaryOperator<LocalDate> edge) {
            return places.values().stream()
                    .map(Place::zone)
                    .distinct()
                    .map(zone -> edge.apply(around.atZone(zone).toLocalDate())
                            .atStartOfDay(zone)
                            .toInstant());
        }

        private <R extends BookingRule> Stream<R> all(RuleCode code, Class<R> type) {
            return rules.values().stream().flatMap(each -> each.all(code, type).stream());
        }
    }
}
