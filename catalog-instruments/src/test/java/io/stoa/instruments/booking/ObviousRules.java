package io.stoa.instruments.booking;

import io.stoa.core.time.TimeSlot;
import io.stoa.core.time.WorkCalendar;
import io.stoa.instruments.booking.rule.AudienceTerms;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.UserAudience;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.Period;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/** The rules once more, minute by minute and without a thought of speed; only for whole minutes. */
final class ObviousRules {

    private static final Set<BookingState> HOLD = Set.of(
            BookingState.OFFERED,
            BookingState.PENDING,
            BookingState.CONFIRMED,
            BookingState.IN_USE,
            BookingState.COMPLETED);
    private static final Set<BookingState> NOT_COUNTED =
            Set.of(BookingState.CANCELLED, BookingState.REJECTED, BookingState.LAPSED, BookingState.DECLINED);
    private static final Set<BookingState> OVER =
            Set.of(BookingState.COMPLETED, BookingState.LATE_CANCELLED, BookingState.NO_SHOW);

    private final RandomCalendar calendar;
    private final Wish wish;
    private final WorkCalendar workdays;
    private final ZoneId zone;
    private final Set<String> codes = new TreeSet<>();

    private ObviousRules(RandomCalendar calendar, Wish wish, WorkCalendar workdays) {
        this.calendar = calendar;
        this.wish = wish;
        this.workdays = workdays;
        this.zone = calendar.zone;
    }

    /** The codes of the rules that a wish breaks. */
    static Set<String> broken(RandomCalendar calendar, Wish wish, WorkCalendar workdays) {
        ObviousRules rules = new ObviousRules(calendar, wish, workdays);
        rules.ahead();
        rules.lengthAndGrid();
        rules.days();
        rules.caps();
        rules.others();
        rules.person();
        return rules.codes;
    }

    private void ahead() {
        boolean startsElsewhere = wish.before() == null
                || !wish.before().start().equals(wish.slot().start());
        String most = isOff(RuleCode.MAX_ADVANCE) ? null : "P60D";
        for (MaxAdvance rule : of(MaxAdvance.class)) {
            most = rule.ahead().iso();
        }
        AudienceTerms terms = terms();
        most = terms != null && terms.ahead() != null ? terms.ahead().iso() : most;
        if (startsElsewhere && most != null) {
            boolean within = most.contains("T")
                    ? start().isBefore(calendar.now.plus(Duration.parse(most)))
                    : !dateOf(start()).isAfter(dateOf(calendar.now).plus(Period.parse(most)));
            breaks(!within, RuleCode.MAX_ADVANCE);
        }
        String notice = isOff(RuleCode.MIN_NOTICE) ? null : "PT0S";
        for (MinNotice rule : of(MinNotice.class)) {
            notice = rule.ahead().iso();
        }
        if (startsElsewhere && notice != null) {
            boolean early = notice.contains("T")
                    ? !start().isBefore(calendar.now.plus(Duration.parse(notice)))
                    : !dateOf(start()).isBefore(dateOf(calendar.now).plus(Period.parse(notice)));
            breaks(!early, RuleCode.MIN_NOTICE);
        }
    }

    private void lengthAndGrid() {
        long length = minutesOf(wish.slot()).size();
        long least = isOff(RuleCode.MIN_LENGTH) ? 0 : 15;
        for (MinLength rule : of(MinLength.class)) {
            least = rule.length().toMinutes();
        }
        long most = isOff(RuleCode.MAX_LENGTH) ? 31 * 1440 : 1440;
        for (MaxLength rule : of(MaxLength.class)) {
            most = rule.length().toMinutes();
        }
        breaks(length < least, RuleCode.MIN_LENGTH);
        breaks(length > most, RuleCode.MAX_LENGTH);
        int grid = gridOf(calendar, 1);
        TimeSlot before = wish.before();
        boolean keepsStart = before != null && before.start().equals(start());
        boolean keepsEnd = before != null && before.end().equals(wish.slot().end());
        breaks(!keepsStart && !isOn(grid, start(), zone), RuleCode.GRID);
        breaks(!keepsEnd && !isOn(grid, wish.slot().end(), zone), RuleCode.GRID);
    }

    static int gridOf(RandomCalendar calendar, int whereOff) {
        int grid = calendar.rules.contains(new Off(RuleCode.GRID)) ? whereOff : 15;
        for (BookingRule rule : calendar.rules) {
            grid = rule instanceof Grid given ? given.minutes() : grid;
        }
        return grid;
    }

    static boolean isOn(int grid, Instant instant, ZoneId zone) {
        ZonedDateTime local = instant.atZone(zone);
        return (local.getHour() * 60 + local.getMinute()) % grid == 0;
    }

    private void days() {
        of(OpeningHours.class).forEach(this::opening);
        AudienceTerms terms = terms();
        if (terms != null && terms.hours() != null) {
            opening(terms.hours());
        }
        if (!of(ClosedOnHolidays.class).isEmpty()) {
            Set<LocalDate> dates = new TreeSet<>();
            minutesOf(wish.slot()).forEach(minute -> dates.add(dateOf(minute)));
            breaks(dates.stream().anyMatch(date -> !workdays.isWorkingDay(date)), RuleCode.HOLIDAY);
        }
        for (TimeSlot outage : calendar.outages) {
            breaks(minutesOf(wish.slot()).stream().anyMatch(minute -> holds(outage, minute)), RuleCode.OUTAGE);
        }
    }

    private void opening(OpeningHours hours) {
        breaks(minutesOf(wish.slot()).stream().anyMatch(minute -> !isOpen(hours, minute)), RuleCode.OPENING_HOURS);
    }

    private boolean isOpen(OpeningHours hours, Instant minute) {
        LocalDate today = dateOf(minute);
        List<OpenTime> times = hours.exceptions().containsKey(today)
                ? hours.exceptions().get(today)
                : hours.weekly().getOrDefault(today.getDayOfWeek(), List.of());
        return times.stream().anyMatch(time -> {
            Instant from = instant(today.atTime(time.from()));
            Instant to = time.to().equals(LocalTime.MIDNIGHT) ? Instant.MAX : instant(today.atTime(time.to()));
            return !minute.isBefore(from) && minute.isBefore(to);
        });
    }

    /** A time that comes twice is the first, one that is skipped is read as if the clock had not changed (RFC 5545). */
    private Instant instant(LocalDateTime local) {
        List<ZoneOffset> offsets = zone.getRules().getValidOffsets(local);
        return local.toInstant(
                offsets.isEmpty() ? zone.getRules().getTransition(local).getOffsetBefore() : offsets.get(0));
    }

    private void caps() {
        for (CapCount rule : of(CapCount.class)) {
            if (concerns(rule.of())) {
                String period = period(rule.per(), start());
                long count = counted(rule.of()).stream()
                        .filter(each -> period(rule.per(), each.slot().start()).equals(period))
                        .count();
                breaks(count + 1 > rule.most(), RuleCode.CAP_COUNT);
            }
        }
        for (CapHours rule : of(CapHours.class)) {
            if (concerns(rule.of())) {
                Map<String, Long> minutes = new HashMap<>();
                List<TimeSlot> all = new ArrayList<>(List.of(wish.slot()));
                counted(rule.of()).forEach(each -> all.add(each.slot()));
                all.forEach(slot ->
                        minutesOf(slot).forEach(minute -> minutes.merge(period(rule.per(), minute), 1L, Long::sum)));
                breaks(
                        minutesOf(wish.slot()).stream()
                                .map(minute -> period(rule.per(), minute))
                                .distinct()
                                .anyMatch(period ->
                                        minutes.get(period) > rule.most().toMinutes()),
                        RuleCode.CAP_HOURS);
            }
        }
        List<Taken> open = counted(CapHolder.USER).stream()
                .filter(each -> !OVER.contains(each.state()))
                .filter(each -> each.slot().end().isAfter(calendar.now))
                .toList();
        for (OpenFuture rule : of(OpenFuture.class)) {
            long minutes = minutesOf(wish.slot()).size()
                    + open.stream()
                            .mapToLong(each -> minutesOf(each.slot()).size())
                            .sum();
            breaks(rule.count() != null && open.size() + 1 > rule.count(), RuleCode.OPEN_FUTURE);
            breaks(rule.length() != null && minutes > rule.length().toMinutes(), RuleCode.OPEN_FUTURE);
        }
    }

    private String period(CapPeriod per, Instant instant) {
        LocalDate date = dateOf(instant);
        return switch (per) {
            case DAY -> date.toString();
            case WEEK -> date.get(IsoFields.WEEK_BASED_YEAR) + "-W" + date.get(IsoFields.WEEK_OF_WEEK_BASED_YEAR);
            case MONTH -> date.getYear() + "-" + date.getMonthValue();
            case YEAR -> String.valueOf(date.getYear());
        };
    }

    private boolean concerns(CapHolder of) {
        return of == CapHolder.USER || (of == CapHolder.GROUP ? wish.booker().researchGroup() : wish.project()) != null;
    }

    private List<Taken> counted(CapHolder of) {
        Predicate<Taken> same = each -> switch (of) {
            case USER -> each.holderId().equals(wish.booker().id());
            case GROUP -> Objects.equals(each.researchGroup(), wish.booker().researchGroup());
            case PROJECT -> Objects.equals(each.project(), wish.project());
        };
        return calendar.bookings.stream()
                .filter(each -> !each.id().equals(wish.bookingId()) && !NOT_COUNTED.contains(each.state()))
                .filter(same)
                .toList();
    }

    private void others() {
        List<Taken> holding = calendar.bookings.stream()
                .filter(each -> !each.id().equals(wish.bookingId()) && HOLD.contains(each.state()))
                .toList();
        int places = 1;
        for (Capacity rule : of(Capacity.class)) {
            places = rule.places();
        }
        for (Instant minute : minutesOf(wish.slot())) {
            long inUse =
                    holding.stream().filter(each -> holds(each.slot(), minute)).count();
            breaks(inUse + 1 > places, RuleCode.CAPACITY);
        }
        for (Gap rule : of(Gap.class)) {
            for (Taken each : holding) {
                boolean counts =
                        !rule.sameUser() || each.holderId().equals(wish.booker().id());
                long after = Duration.between(each.slot().end(), start()).toMinutes();
                long before =
                        Duration.between(wish.slot().end(), each.slot().start()).toMinutes();
                boolean near = after >= 0 && after < rule.length().toMinutes()
                        || before >= 0 && before < rule.length().toMinutes();
                breaks(counts && near, RuleCode.GAP);
            }
        }
    }

    private void person() {
        Standing standing = calendar.standing;
        for (Qualification rule : of(Qualification.class)) {
            List<Standing.Validity> valid = standing.qualifications().get(rule.kind());
            breaks(
                    minutesOf(wish.slot()).stream()
                            .anyMatch(minute -> valid.stream()
                                    .noneMatch(each -> !minute.isBefore(each.from())
                                            && (each.until() == null || minute.isBefore(each.until())))),
                    RuleCode.QUALIFICATION);
        }
        if (!of(ProjectRequired.class).isEmpty()) {
            Standing.ProjectTime project = standing.project();
            if (wish.project() == null) {
                codes.add(RuleCode.PROJECT.messageCode());
            } else if (project == null || !project.open()) {
                codes.add("instruments.booking.project-unknown");
            } else if (minutesOf(wish.slot()).stream()
                    .anyMatch(minute -> minute.isBefore(project.from()) || !minute.isBefore(project.until()))) {
                codes.add("instruments.booking.project-inactive");
            }
        }
        breaks(!of(Audiences.class).isEmpty() && terms() == null, RuleCode.AUDIENCE);
        breaks(
                !of(Credit.class).isEmpty()
                        && standing.credit() != null
                        && standing.credit().suspendedUntil() != null
                        && calendar.now.isBefore(standing.credit().suspendedUntil()),
                RuleCode.CREDIT);
        breaks(standing.ban() != null, RuleCode.BLACKLIST);
        breaks(
                calendar.calibrationDue != null && dateOf(calendar.now).isAfter(calendar.calibrationDue),
                RuleCode.CALIBRATION);
    }

    private AudienceTerms terms() {
        String organisation = wish.booker().organisationId();
        UserAudience who = "institute".equals(organisation)
                ? UserAudience.INTERNAL
                : "partner".equals(organisation) ? UserAudience.PARTNERS : UserAudience.EVERYONE;
        return of(Audiences.class).stream()
                .flatMap(rule -> rule.terms().stream())
                .filter(each -> each.who() == who)
                .findFirst()
                .orElse(null);
    }

    private <R extends BookingRule> List<R> of(Class<R> type) {
        return calendar.rules.stream().filter(type::isInstance).map(type::cast).toList();
    }

    private boolean isOff(RuleCode code) {
        return calendar.rules.contains(new Off(code));
    }

    private void breaks(boolean broken, RuleCode code) {
        if (broken) {
            codes.add(code.messageCode());
        }
    }

    private Instant start() {
        return wish.slot().start();
    }

    private LocalDate dateOf(Instant instant) {
        return instant.atZone(zone).toLocalDate();
    }

    private static boolean holds(TimeSlot slot, Instant minute) {
        return !minute.isBefore(slot.start()) && minute.isBefore(slot.end());
    }

    private static List<Instant> minutesOf(TimeSlot slot) {
        List<Instant> minutes = new ArrayList<>();
        for (Instant at = slot.start(); at.isBefore(slot.end()); at = at.plusSeconds(60)) {
            minutes.add(at);
        }
        return minutes;
    }
}
