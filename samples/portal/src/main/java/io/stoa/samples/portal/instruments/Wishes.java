package io.stoa.samples.portal.instruments;

import io.stoa.core.ResourceRef;
import io.stoa.core.error.Obstacle;
import io.stoa.core.error.Violation;
import io.stoa.core.time.TimeSlot;
import io.stoa.instruments.booking.BookingService;
import io.stoa.instruments.booking.rule.Ahead;
import io.stoa.instruments.booking.rule.UserAudience;
import io.stoa.samples.portal.web.Show;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** Explains what stands against a wish, and when it would fit. */
@Component
class Wishes {

    private final InstrumentCalendar calendar;
    private final MessageSource messages;
    private final Times times;
    private final Show show;

    Wishes(InstrumentCalendar calendar, MessageSource messages, Times times, Show show) {
        this.calendar = calendar;
        this.messages = messages;
        this.times = times;
        this.show = show;
    }

    /**
     * What is told about a wish.
     *
     * @param instrumentId the instrument
     * @param slot the time
     * @param project the project, or null
     * @param violations what stands against it
     * @return the wish explained, with other times if it cannot be had
     */
    Wish explain(String instrumentId, TimeSlot slot, @Nullable String project, List<Violation> violations) {
        ZoneId zone = calendar.settings(instrumentId).zone();
        List<TimeSlot> others = violations.isEmpty()
                ? List.of()
                : calendar.free(instrumentId, length(instrumentId, slot, violations), slot.start(), project);
        return new Wish(
                times.slot(slot, zone),
                violations.stream().map(each -> refused(each, zone)).toList(),
                others.stream()
                        .map(each -> new Wish.Other(
                                times.slot(each, zone), times.field(each.start(), zone), times.field(each.end(), zone)))
                        .toList());
    }

    /** Where the length itself is wrong, times of a length that is right are more help than none. */
    private Duration length(String instrumentId, TimeSlot slot, List<Violation> violations) {
        boolean wrong = violations.stream()
                .map(Violation::code)
                .anyMatch(
                        code -> code.endsWith(".max-length") || code.endsWith(".min-length") || code.endsWith(".grid"));
        return wrong
                ? violations.stream()
                        .map(Violation::limit)
                        .filter(Duration.class::isInstance)
                        .map(Duration.class::cast)
                        .findFirst()
                        .orElseGet(() -> calendar.settings(instrumentId).length())
                : slot.length();
    }

    /** One rule that stands against a wish. */
    Wish.Refused refused(Violation violation, ZoneId zone) {
        Locale locale = LocaleContextHolder.getLocale();
        String rule = violation.code().substring(violation.code().lastIndexOf('.') + 1);
        String title = messages.getMessage("violation." + rule, null, "", locale);
        return new Wish.Refused(
                violation.code(),
                title == null ? "" : title,
                times.plain(violation.text(locale), zone),
                shown(violation.limit(), zone),
                shown(violation.actual(), zone),
                violation.inTheWay().stream().map(each -> hindrance(each, zone)).toList());
    }

    private Wish.Hindrance hindrance(Obstacle obstacle, ZoneId zone) {
        ResourceRef what = obstacle.what();
        return new Wish.Hindrance(
                times.slot(obstacle.when(), zone),
                what != null && what.kind().equals(BookingService.KIND) ? what.id() : null);
    }

    private String shown(@Nullable Object value, ZoneId zone) {
        if (value == null) {
            return "";
        }
        if (value instanceof Duration length) {
            return times.length(length);
        }
        if (value instanceof Ahead ahead) {
            return times.span(ahead.iso());
        }
        if (value instanceof ZonedDateTime time) {
            return times.at(time.toInstant(), zone);
        }
        if (value instanceof LocalDate day) {
            return show.day(day);
        }
        if (value instanceof Collection<?> several) {
            return several.stream().map(each -> shown(each, zone)).collect(Collectors.joining("; "));
        }
        return value instanceof UserAudience audience
                ? audience.label().text(LocaleContextHolder.getLocale())
                : times.plain(value.toString(), zone);
    }
}
