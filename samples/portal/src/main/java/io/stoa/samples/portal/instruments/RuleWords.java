package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.Ahead;
import io.stoa.instruments.booking.rule.Approval;
import io.stoa.instruments.booking.rule.ApprovalNeed;
import io.stoa.instruments.booking.rule.Audiences;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Bundle;
import io.stoa.instruments.booking.rule.CancelCutoff;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.CheckIn;
import io.stoa.instruments.booking.rule.ClosedOnHolidays;
import io.stoa.instruments.booking.rule.Credit;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.OpenTime;
import io.stoa.instruments.booking.rule.OpeningHours;
import io.stoa.instruments.booking.rule.ProjectRequired;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.WaitingList;
import io.stoa.samples.portal.web.Show;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.time.format.TextStyle;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSource;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.stereotype.Component;

/** The rules of booking in sentences. */
@Component
class RuleWords {

    private final Map<Class<?>, Function<BookingRule, @Nullable String>> sentences = new LinkedHashMap<>();
    private final MessageSource messages;
    private final Times times;
    private final Called called;
    private final Show show;

    RuleWords(MessageSource messages, Times times, Called called, Show show) {
        this.messages = messages;
        this.times = times;
        this.called = called;
        this.show = show;
        lengths();
        amounts();
        people();
    }

    private void lengths() {
        say(OpeningHours.class, rule -> words("hours", week(rule)));
        say(ClosedOnHolidays.class, rule -> words("holidays"));
        say(MaxAdvance.class, rule -> words("advance", times.span(rule.ahead().iso())));
        say(
                MinNotice.class,
                rule -> isNothing(rule.ahead())
                        ? null
                        : words("notice", times.span(rule.ahead().iso())));
        say(MinLength.class, rule -> words("least", times.length(rule.length())));
        say(MaxLength.class, rule -> words("most", times.length(rule.length())));
        say(Grid.class, rule -> words("grid", rule.minutes()));
        say(Gap.class, rule -> rule.length().isZero() ? null : words("gap", times.length(rule.length())));
        say(CancelCutoff.class, rule -> words("cutoff", times.length(rule.before())));
        say(CheckIn.class, rule -> words("check-in", rule.minutes()));
    }

    private void amounts() {
        say(
                CapCount.class,
                rule -> words("cap-count", rule.most(), show.word("per", rule.per()), show.word("cap", rule.of())));
        say(
                CapHours.class,
                rule -> words(
                        "cap-hours",
                        times.length(rule.most()),
                        show.word("per", rule.per()),
                        show.word("cap", rule.of())));
        say(OpenFuture.class, this::openFuture);
        say(Capacity.class, rule -> rule.places() == 1 ? null : words("capacity", rule.places()));
        say(WaitingList.class, rule -> rule.length() == 0 ? null : words("waiting", rule.length()));
        say(Credit.class, rule -> words("credit", rule.floor(), rule.days()));
    }

    private void people() {
        say(Audiences.class, this::audiences);
        say(Qualification.class, rule -> words("qualification", rule.kind()));
        say(ProjectRequired.class, rule -> words("project"));
        say(Approval.class, this::approval);
        say(
                Bundle.class,
                rule -> words(
                        "bundle",
                        rule.instrumentIds().stream()
                                .map(called::instrument)
                                .sorted()
                                .collect(Collectors.joining(", "))));
    }

    /**
     * The sentences about rules.
     *
     * @param rules the rules in force
     * @return a sentence for each that says something, when and how long first
     */
    List<String> of(List<BookingRule> rules) {
        List<String> texts = new ArrayList<>();
        sentences.forEach((type, sentence) -> rules.stream()
                .filter(type::isInstance)
                .map(sentence)
                .filter(java.util.Objects::nonNull)
                .forEach(texts::add));
        return texts;
    }

    private static boolean isNothing(Ahead ahead) {
        return ahead.iso().replaceAll("[^1-9]", "").isEmpty();
    }

    private String approval(Approval rule) {
        String key = "approval." + rule.when().name().toLowerCase(Locale.ROOT).replace('_', '-');
        return rule.when() == ApprovalNeed.FIRST_USES
                ? words(key, rule.workingDays(), rule.uses())
                : words(key, rule.workingDays());
    }

    private String audiences(Audiences rule) {
        return words(
                "audience",
                rule.terms().stream()
                        .map(each -> each.who().label().text(LocaleContextHolder.getLocale()))
                        .collect(Collectors.joining(", ")));
    }

    private String openFuture(OpenFuture rule) {
        List<String> limits = new ArrayList<>();
        if (rule.count() != null) {
            limits.add(word("rule.bookings", rule.count()));
        }
        if (rule.length() != null) {
            limits.add(times.length(rule.length()));
        }
        return words("open-future", String.join(", ", limits));
    }

    /** Days in a row with the same hours are one part: Mon–Fri 08:00–20:00, Sat 09:00–12:00. */
    private String week(OpeningHours rule) {
        List<String> parts = new ArrayList<>();
        DayOfWeek from = DayOfWeek.MONDAY;
        for (DayOfWeek day : DayOfWeek.values()) {
            boolean last = day == DayOfWeek.SUNDAY;
            if (last || !hours(rule, day).equals(hours(rule, day.plus(1)))) {
                if (!hours(rule, day).isEmpty()) {
                    parts.add((from == day ? name(day) : name(from) + "–" + name(day)) + " " + hours(rule, day));
                }
                from = day.plus(1);
            }
        }
        return String.join(word("rule.between"), parts);
    }

    private static String hours(OpeningHours rule, DayOfWeek day) {
        return rule.weekly().getOrDefault(day, List.of()).stream()
                .map(RuleWords::hours)
                .collect(Collectors.joining(", "));
    }

    private static String hours(OpenTime time) {
        return time.from() + "–" + (time.to().equals(LocalTime.MIDNIGHT) ? "24:00" : time.to());
    }

    private static String name(DayOfWeek day) {
        return day.getDisplayName(TextStyle.SHORT, LocaleContextHolder.getLocale());
    }

    private <T extends BookingRule> void say(Class<T> type, Function<T, @Nullable String> sentence) {
        sentences.put(type, rule -> sentence.apply(type.cast(rule)));
    }

    private String words(String rule, Object... values) {
        return word("rule." + rule, values);
    }

    private String word(String key, Object... values) {
        return messages.getMessage(key, values, LocaleContextHolder.getLocale());
    }
}
