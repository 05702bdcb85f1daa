package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.OpenFuture;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How much one may have booked that has not ended yet: bookings, hours, or both. */
final class OpenFutureField implements RuleField {

    private static final int MINUTES_OF_AN_HOUR = 60;

    @Override
    public RuleCode code() {
        return RuleCode.OPEN_FUTURE;
    }

    @Override
    public String input() {
        return "open-future";
    }

    @Override
    public boolean canShow(List<BookingRule> rules) {
        return RuleField.super.canShow(rules)
                && rules.stream().map(OpenFuture.class::cast).allMatch(OpenFutureField::isInHours);
    }

    private static boolean isInHours(OpenFuture rule) {
        Duration length = rule.length();
        return length == null || length.toMinutes() % MINUTES_OF_AN_HOUR == 0;
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            OpenFuture limit = (OpenFuture) rule;
            fields.put(field("count"), limit.count() == null ? "" : String.valueOf(limit.count()));
            fields.put(
                    field("hours"),
                    limit.length() == null ? "" : String.valueOf(limit.length().toHours()));
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        Integer count = typed.optionalNumber(field("count"));
        Integer hours = typed.optionalNumber(field("hours"));
        if (count == null && hours == null && typed.problems().isEmpty()) {
            typed.refuse("rules.bad.missing", "");
        }
        return List.of(new OpenFuture(count, hours == null ? null : Duration.ofHours(hours)));
    }
}
