package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Gap;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** The time between two bookings, of everybody or of one user. */
final class GapField implements RuleField {

    @Override
    public RuleCode code() {
        return RuleCode.GAP;
    }

    @Override
    public String input() {
        return "gap";
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            Gap gap = (Gap) rule;
            Typed.Span span = Typed.Span.of(gap.length());
            fields.put(field("value"), String.valueOf(span.number()));
            fields.put(field("value.unit"), span.unit().name());
            fields.put(field("same"), gap.sameUser() ? "true" : "");
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        Duration length = typed.length(field("value"));
        return length == null ? List.of() : List.of(new Gap(length, "true".equals(typed.text(field("same")))));
    }
}
