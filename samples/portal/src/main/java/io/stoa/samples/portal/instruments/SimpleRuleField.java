package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.Ahead;
import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/**
 * A rule with at most one value.
 *
 * @param code the rule
 * @param input which fields it has
 * @param shows what the fields show, or null if they cannot
 * @param reads what the fields say, or null if that could not be read
 */
record SimpleRuleField(
        RuleCode code,
        String input,
        Function<BookingRule, @Nullable Map<String, String>> shows,
        Function<Typed, @Nullable BookingRule> reads)
        implements RuleField {

    private static final String VALUE = "value";
    private static final String UNIT = VALUE + ".unit";

    /** A rule that holds or does not. */
    static RuleField flag(BookingRule rule) {
        return new SimpleRuleField(rule.code(), "flag", own -> rule.equals(own) ? Map.of() : null, typed -> rule);
    }

    /** A rule with a number of something: the name of the message that says of what. */
    static <R extends BookingRule> RuleField number(
            RuleCode code, String of, Class<R> type, Function<R, Integer> shows, IntFunction<R> makes) {
        return new SimpleRuleField(
                code, of, rule -> Map.of(VALUE, String.valueOf(shows.apply(type.cast(rule)))), typed -> {
                    Integer number = typed.number(code + "." + VALUE);
                    return number == null ? null : makes.apply(number);
                });
    }

    /** A rule with a length of elapsed time. */
    static <R extends BookingRule> RuleField length(
            RuleCode code, Class<R> type, Function<R, Duration> shows, Function<Duration, R> makes) {
        return new SimpleRuleField(
                code, "length", rule -> shown(Typed.Span.of(shows.apply(type.cast(rule)))), typed -> {
                    Duration length = typed.length(code + "." + VALUE);
                    return length == null ? null : makes.apply(length);
                });
    }

    /** A rule with a span of the calendar or a length of elapsed time. */
    static <R extends BookingRule> RuleField ahead(
            RuleCode code, Class<R> type, Function<R, Ahead> shows, Function<Ahead, R> makes) {
        return new SimpleRuleField(
                code,
                "ahead",
                rule -> shown(Typed.Span.of(shows.apply(type.cast(rule)).iso())),
                typed -> {
                    String span = typed.span(code + "." + VALUE);
                    return span == null ? null : makes.apply(Ahead.of(span));
                });
    }

    private static @Nullable Map<String, String> shown(Typed.@Nullable Span span) {
        return span == null
                ? null
                : Map.of(VALUE, String.valueOf(span.number()), UNIT, span.unit().name());
    }

    @Override
    public boolean canShow(List<BookingRule> rules) {
        return RuleField.super.canShow(rules) && rules.stream().allMatch(rule -> shows.apply(rule) != null);
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            Map<String, String> shown = shows.apply(rule);
            if (shown != null) {
                shown.forEach((name, value) -> fields.put(field(name), value));
            }
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        BookingRule rule = reads.apply(typed);
        return rule == null ? List.of() : List.of(rule);
    }
}
