package io.stoa.instruments.booking;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Capacity;
import io.stoa.instruments.booking.rule.Grid;
import io.stoa.instruments.booking.rule.MaxAdvance;
import io.stoa.instruments.booking.rule.MaxLength;
import io.stoa.instruments.booking.rule.MinLength;
import io.stoa.instruments.booking.rule.MinNotice;
import io.stoa.instruments.booking.rule.Off;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import java.time.Duration;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The rules that hold for an instrument after all scopes. */
final class Rules {

    private static final List<BookingRule> DEFAULTS = List.of(
            MaxAdvance.of("P60D"),
            MinNotice.of("PT0S"),
            new MinLength(Duration.ofMinutes(15)),
            new MaxLength(Duration.ofHours(24)),
            new Grid(15),
            new Capacity(1),
            WaitingList.DEFAULT);

    private final Map<RuleCode, List<BookingRule>> byCode = new EnumMap<>(RuleCode.class);

    private Rules() {}

    /**
     * Puts scopes together.
     *
     * @param widestFirst the rules of each scope, the widest first
     */
    static Rules of(List<List<BookingRule>> widestFirst) {
        Rules rules = new Rules();
        rules.add(DEFAULTS);
        widestFirst.forEach(rules::add);
        return rules;
    }

    private void add(List<BookingRule> scope) {
        scope.forEach(rule -> byCode.remove(rule.code()));
        for (BookingRule rule : scope) {
            if (!(rule instanceof Off)) {
                byCode.computeIfAbsent(rule.code(), code -> new ArrayList<>()).add(rule);
            }
        }
    }

    /** The rule of a type that can stand only once, or null if it is off. */
    <R extends BookingRule> @Nullable R one(RuleCode code, Class<R> type) {
        List<BookingRule> found = byCode.get(code);
        return found == null ? null : type.cast(found.get(0));
    }

    <R extends BookingRule> List<R> all(RuleCode code, Class<R> type) {
        return byCode.getOrDefault(code, List.of()).stream().map(type::cast).toList();
    }

    boolean has(RuleCode code) {
        return byCode.containsKey(code);
    }

    int places() {
        Capacity capacity = one(RuleCode.CAPACITY, Capacity.class);
        return capacity == null ? 1 : capacity.places();
    }

    List<BookingRule> list() {
        return byCode.values().stream().flatMap(List::stream).toList();
    }
}
