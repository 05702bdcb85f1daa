package io.stoa.instruments.booking;

import io.stoa.core.ResourceRef;
import io.stoa.core.error.Message;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.booking.rule.Ahead;
import io.stoa.instruments.booking.rule.AudienceTerms;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.UserAudience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The policy engine: asks every rule about one wish. It reads nothing itself, so that it gives the same answer for a new
 * booking, a move, a member of a series and a search for free time.
 */
final class RuleCheck {

    /** What a keeper may set aside. */
    static final Set<RuleCode> OVERRIDABLE = Set.copyOf(EnumSet.of(
            RuleCode.GRID,
            RuleCode.MIN_NOTICE,
            RuleCode.MIN_LENGTH,
            RuleCode.MAX_LENGTH,
            RuleCode.CAP_COUNT,
            RuleCode.CAP_HOURS,
            RuleCode.OPEN_FUTURE,
            RuleCode.GAP,
            RuleCode.CREDIT));

    /** No rule and no keeper allows more, which bounds how far back lists must look for what is under way. */
    static final Duration LONGEST = Duration.ofDays(31);

    private final Wish wish;
    private final InstrumentFacts facts;
    private final Rules rules;
    private final Instant now;
    private final WorkCalendar calendar;
    private final boolean overriding;
    private final TimeSlot slot;
    private final List<Violation> violations = new ArrayList<>();

    private RuleCheck(Wish wish, InstrumentFacts facts, Instant now, WorkCalendar calendar, boolean overriding) {
        this.wish = wish;
        this.facts = facts;
        this.rules = facts.rules();
        this.now = now;
        this.calendar = calendar;
        this.overriding = overriding;
        this.slot = wish.slot();
    }

    /**
     * The rules that stand against a wish, in the order of {@link RuleCode}.
     *
     * @param overriding whether a keeper sets aside what may be set aside
     */
    static List<Violation> violations(
            Wish wish, InstrumentFacts facts, Instant now, WorkCalendar calendar, boolean overriding) {
        return new RuleCheck(wish, facts, now, calendar, overriding).all();
    }

    private List<Violation> all() {
        published();
        advance();
        notice();
        length();
        grid();
        openingHours();
        holidays();
        outages();
        capCount();
        capHours();
        openFuture();
        gap();
        qualifications();
        project();
        audience();
        capacity();
        credit();
        blacklist();
        calibration();
        return violations;
    }

    private void published() {
        if (!facts.isPublished()) {
            violations.add(Violation.of(
                    Message.of("instruments.booking.not-published", "instrument", facts.title(), "id", facts.id())));
        }
    }

    private void advance() {
        MaxAdvance general = rules.one(RuleCode.MAX_ADVANCE, MaxAdvance.class);
        AudienceTerms terms = terms();
        Ahead ahead = terms != null && terms.ahead() != null ? terms.ahead() : general == null ? null : general.ahead();
        if (ahead == null || wish.keepsStart()) {
            return;
        }
        Instant end = ahead.endFrom(now, facts.zone());
        if (!slot.start().isBefore(end)) {
            refuse(RuleCode.MAX_ADVANCE, ahead, local(slot.start()), List.of(), "until", local(end));
        }
    }

    private void notice() {
        MinNotice rule = rules.one(RuleCode.MIN_NOTICE, MinNotice.class);
        if (rule == null || wish.keepsStart()) {
            return;
        }
        Instant first = rule.ahead().beginFrom(now, facts.zone());
        if (slot.start().isBefore(first)) {
            refuse(RuleCode.MIN_NOTICE, rule.ahead(), local(slot.start()), List.of(), "from", local(first));
        }
    }

    private void length() {
        Duration length = slot.length();
        MinLength least = rules.one(RuleCode.MIN_LENGTH, MinLength.class);
        if (least != null && length.compareTo(least.length()) < 0) {
            refuse(RuleCode.MIN_LENGTH, least.length(), length, List.of());
        }
        MaxLength most = rules.one(RuleCode.MAX_LENGTH, MaxLength.class);
        if (length.compareTo(LONGEST) > 0) {
            refuseAs(RuleCode.MAX_LENGTH.messageCode(), LONGEST, length, List.of());
        } else if (most != null && length.compareTo(most.length()) > 0) {
            refuse(RuleCode.MAX_LENGTH, most.length(), length, List.of());
        }
    }

    private void grid() {
        Grid rule = rules.one(RuleCode.GRID, Grid.class);
        if (rule == null) {
            return;
        }
        boolean startOff = !wish.keepsStart() && isOff(slot.start(), rule.minutes());
        boolean endOff = !wish.keepsEnd() && isOff(slot.end(), rule.minutes());
        if (startOff || endOff) {
            refuse(RuleCode.GRID, rule.minutes(), facts.text(slot), List.of());
        }
    }

    private boolean isOff(Instant instant, int minutes) {
        LocalTime time = instant.atZone(facts.zone()).toLocalTime();
        return time.toNanoOfDay() % Duration.ofMinutes(minutes).toNanos() != 0;
    }

    private void openingHours() {
        refuseOutside(rules.one(RuleCode.OPENING_HOURS, OpeningHours.class));
        AudienceTerms terms = terms();
        refuseOutside(terms == null ? null : terms.hours());
    }

    private void refuseOutside(@Nullable OpeningHours hours) {
        if (hours == null) {
            return;
        }
        List<TimeSlot> open = hours.around(slot, facts.zone());
        if (open.stream().noneMatch(each -> each.contains(slot))) {
            List<String> texts = open.stream()
                    .filter(each -> each.end().isAfter(slot.start().minus(Duration.ofDays(1)))
                            && each.start().isBefore(slot.end().plus(Duration.ofDays(1))))
                    .map(facts::text)
                    .toList();
            refuse(RuleCode.OPENING_HOURS, texts, facts.text(slot), List.of());
        }
    }

    private void holidays() {
        if (rules.one(RuleCode.HOLIDAY, ClosedOnHolidays.class) == null) {
            return;
        }
        LocalDate last = local(slot.end().minusNanos(1)).toLocalDate();
        for (LocalDate day = local(slot.start()).toLocalDate(); !day.isAfter(last); day = day.plusDays(1)) {
            if (!calendar.isWorkingDay(day)) {
                refuse(RuleCode.HOLIDAY, null, day, List.of());
                return;
            }
        }
    }

    private void outages() {
        List<Obstacle> hit = facts.outages().stream()
                .filter(each -> Objects.requireNonNull(each.when()).overlaps(slot))
                .toList();
        if (!hit.isEmpty()) {
            refuse(RuleCode.OUTAGE, null, facts.text(slot), hit, "outages", times(hit));
        }
    }

    private void capCount() {
        for (CapCount rule : rules.all(RuleCode.CAP_COUNT, CapCount.class)) {
            if (!applies(rule.of())) {
                continue;
            }
            TimeSlot period = period(rule.per(), local(slot.start()).toLocalDate());
            long count = 1
                    + counted(rule.of(), each -> period.contains(each.slot().start()))
                            .size();
            if (count > rule.most()) {
                refuse(RuleCode.CAP_COUNT, rule.most(), count, List.of(), "period", facts.text(period));
            }
        }
    }

    private void capHours() {
        for (CapHours rule : rules.all(RuleCode.CAP_HOURS, CapHours.class)) {
            if (applies(rule.of())) {
                capHours(rule);
            }
        }
    }

    private void capHours(CapHours rule) {
        LocalDate first = rule.per().firstDay(local(slot.start()).toLocalDate());
        LocalDate last = local(slot.end().minusNanos(1)).toLocalDate();
        for (LocalDate day = first; !day.isAfter(last); day = rule.per().next(day)) {
            TimeSlot period = period(rule.per(), day);
            Duration sum = partIn(period, slot);
            for (Taken each : counted(rule.of(), taken -> taken.slot().overlaps(period))) {
                sum = sum.plus(partIn(period, each.slot()));
            }
            if (sum.compareTo(rule.most()) > 0) {
                refuse(RuleCode.CAP_HOURS, rule.most(), sum, List.of(), "period", facts.text(period));
                return;
            }
        }
    }

    private static Duration partIn(TimeSlot period, TimeSlot slot) {
        TimeSlot part = period.intersection(slot);
        return part == null ? Duration.ZERO : part.length();
    }

    private TimeSlot period(CapPeriod per, LocalDate day) {
        LocalDate first = per.firstDay(day);
        return new TimeSlot(
                first.atStartOfDay(facts.zone()).toInstant(),
                per.next(first).atStartOfDay(facts.zone()).toInstant());
    }

    private boolean applies(CapHolder of) {
        return switch (of) {
            case USER -> true;
            case GROUP -> wish.booker().researchGroup() != null;
            case PROJECT -> wish.project() != null;
        };
    }

    /** The bookings that count for a cap together with the wish, without the one that moves. */
    private List<Taken> counted(CapHolder of, Predicate<Taken> condition) {
        return facts.counted().stream()
                .filter(each -> !each.id().equals(wish.bookingId()))
                .filter(each -> isOf(of, each))
                .filter(condition)
                .toList();
    }

    private boolean isOf(CapHolder of, Taken taken) {
        return switch (of) {
            case USER -> taken.holderId().equals(wish.booker().id());
            case GROUP -> Objects.equals(taken.researchGroup(), wish.booker().researchGroup());
            case PROJECT -> Objects.equals(taken.project(), wish.project());
        };
    }

    private void openFuture() {
        OpenFuture rule = rules.one(RuleCode.OPEN_FUTURE, OpenFuture.class);
        if (rule == null) {
            return;
        }
        List<Taken> open = counted(
                CapHolder.USER,
                each -> each.state().isOpen() && each.slot().end().isAfter(now));
        Integer count = rule.count();
        if (count != null && open.size() + 1 > count) {
            refuse(RuleCode.OPEN_FUTURE, count, open.size() + 1, own(open));
        }
        Duration most = rule.length();
        Duration sum = open.stream().map(each -> each.slot().length()).reduce(slot.length(), Duration::plus);
        if (most != null && sum.compareTo(most) > 0) {
            refuse(RuleCode.OPEN_FUTURE, most, sum, own(open));
        }
    }

    private static List<Obstacle> own(List<Taken> open) {
        return open.stream()
                .map(each -> Obstacle.of(new ResourceRef(BookingService.KIND, each.id()), each.slot()))
                .toList();
    }

    private void gap() {
        Gap rule = rules.one(RuleCode.GAP, Gap.class);
        if (rule == null || rule.length().isZero()) {
            return;
        }
        Instant from = slot.start().minus(rule.length());
        Instant until = slot.end().plus(rule.length());
        List<Taken> near = others(each -> each.slot().end().isAfter(from)
                && each.slot().start().isBefore(until)
                && !each.slot().overlaps(slot)
                && (!rule.sameUser() || each.holderId().equals(wish.booker().id())));
        if (!near.isEmpty()) {
            List<Obstacle> inTheWay = obstacles(near);
            refuse(RuleCode.GAP, rule.length(), facts.text(slot), inTheWay, "bookings", times(inTheWay));
        }
    }

    private void qualifications() {
        for (Qualification rule : rules.all(RuleCode.QUALIFICATION, Qualification.class)) {
            if (!facts.standing().isQualified(rule.kind(), slot)) {
                Instant until = facts.standing().qualifiedUntil(rule.kind(), slot.start());
                boolean ends = until != null && until.isAfter(slot.start());
                refuse(
                        RuleCode.QUALIFICATION,
                        rule.kind(),
                        ends ? local(Objects.requireNonNull(until)) : null,
                        List.of(),
                        "user",
                        wish.booker().id(),
                        "end",
                        local(slot.end()));
            }
        }
    }

    private void project() {
        if (rules.one(RuleCode.PROJECT, ProjectRequired.class) == null) {
            return;
        }
        Standing.ProjectTime project = facts.standing().project();
        if (wish.project() == null) {
            refuse(RuleCode.PROJECT, null, null, List.of());
        } else if (project == null || !project.open()) {
            refuseAs("instruments.booking.project-unknown", null, wish.project(), List.of());
        } else if (slot.start().isBefore(project.from()) || slot.end().isAfter(project.until())) {
            refuseAs(
                    "instruments.booking.project-inactive",
                    facts.text(new TimeSlot(project.from(), project.until())),
                    wish.project(),
                    List.of());
        }
    }

    private void audience() {
        Audiences rule = rules.one(RuleCode.AUDIENCE, Audiences.class);
        if (rule != null && terms() == null) {
            refuse(
                    RuleCode.AUDIENCE,
                    rule.terms().stream().map(AudienceTerms::who).sorted().toList(),
                    wish.booker().organisationId(),
                    List.of());
        }
    }

    @Nullable
    private AudienceTerms terms() {
        Audiences rule = rules.one(RuleCode.AUDIENCE, Audiences.class);
        return rule == null ? null : rule.termsFor(wish.booker().organisationId(), facts.providerId());
    }

    private void capacity() {
        List<Taken> overlapping = others(each -> each.slot().overlaps(slot));
        int inUse = Sweep.most(overlapping, slot);
        if (inUse + 1 > rules.places()) {
            List<Obstacle> inTheWay = obstacles(overlapping);
            refuse(RuleCode.CAPACITY, rules.places(), inUse + 1, inTheWay, "bookings", times(inTheWay));
        }
    }

    private List<Taken> others(Predicate<Taken> condition) {
        return facts.holding().stream()
                .filter(each -> !each.id().equals(wish.bookingId()))
                .filter(condition)
                .toList();
    }

    private void credit() {
        Standing.Credit credit = facts.standing().credit();
        if (rules.one(RuleCode.CREDIT, io.stoa.instruments.booking.rule.Credit.class) == null || credit == null) {
            return;
        }
        Instant until = credit.suspendedUntil();
        if (until != null && until.isAfter(now)) {
            refuse(
                    RuleCode.CREDIT,
                    local(until),
                    credit.score(),
                    List.of(),
                    "user",
                    wish.booker().id());
        }
    }

    private void blacklist() {
        Standing.Ban ban = facts.standing().ban();
        if (ban != null) {
            Instant until = ban.until();
            refuse(
                    RuleCode.BLACKLIST,
                    until == null ? null : local(until),
                    wish.booker().id(),
                    List.of(),
                    "reason",
                    ban.reason());
        }
    }

    private void calibration() {
        LocalDate due = facts.calibrationDue();
        LocalDate today = now.atZone(facts.zone()).toLocalDate();
        if (due != null && due.isBefore(today)) {
            refuse(RuleCode.CALIBRATION, due, today, List.of());
        }
    }

    private List<Obstacle> obstacles(List<Taken> taken) {
        return taken.stream()
                .sorted(java.util.Comparator.comparing(Taken::slot))
                .map(this::obstacle)
                .toList();
    }

    /** Whose booking is in the way is shown only to its holder and to those who see all. */
    private Obstacle obstacle(Taken taken) {
        boolean known = facts.seesAll() || taken.holderId().equals(wish.booker().id());
        return known
                ? Obstacle.of(new ResourceRef(BookingService.KIND, taken.id()), taken.slot())
                : Obstacle.hidden(taken.slot());
    }

    private List<String> times(List<Obstacle> obstacles) {
        return obstacles.stream()
                .map(each -> facts.text(Objects.requireNonNull(each.when())))
                .toList();
    }

    private ZonedDateTime local(Instant instant) {
        return instant.atZone(facts.zone());
    }

    private void refuse(
            RuleCode code,
            @Nullable Object limit,
            @Nullable Object actual,
            List<Obstacle> inTheWay,
            @Nullable Object... more) {
        if (!overriding || !OVERRIDABLE.contains(code)) {
            refuseAs(code.messageCode(), limit, actual, inTheWay, more);
        }
    }

    private void refuseAs(
            String code,
            @Nullable Object limit,
            @Nullable Object actual,
            List<Obstacle> inTheWay,
            @Nullable Object... more) {
        List<@Nullable Object> values = new ArrayList<>(Arrays.asList(
                "instrument", facts.title(), "slot", facts.text(slot), "limit", shown(limit), "actual", shown(actual)));
        values.addAll(Arrays.stream(more).map(RuleCheck::shown).toList());
        violations.add(new Violation(Message.of(code, values.toArray()), limit, actual, inTheWay));
    }

    /** As people read it. */
    private static @Nullable Object shown(@Nullable Object value) {
        if (value instanceof Duration length) {
            return SpanText.of(length);
        }
        if (value instanceof Ahead ahead) {
            return ahead.text();
        }
        if (value instanceof ZonedDateTime time) {
            return time.toOffsetDateTime();
        }
        if (value instanceof List<?> list) {
            return list.stream().map(RuleCheck::shown).toList();
        }
        return value instanceof UserAudience audience ? audience.label() : value;
    }
}
