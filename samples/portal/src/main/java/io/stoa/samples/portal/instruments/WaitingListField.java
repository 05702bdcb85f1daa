package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.RuleCode;
import io.stoa.instruments.booking.rule.WaitingList;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** How many may wait, and for how many minutes a free slot is held for the next. */
final class WaitingListField implements RuleField {

    @Override
    public RuleCode code() {
        return RuleCode.WAITING_LIST;
    }

    @Override
    public String input() {
        return "waiting";
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (BookingRule rule : rules) {
            WaitingList list = (WaitingList) rule;
            fields.put(field("length"), Integer.toString(list.length()));
            fields.put(field("offer"), Long.toString(list.offer().toMinutes()));
        }
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        Integer length = typed.number(field("length"));
        Integer offer = typed.number(field("offer"));
        return length == null || offer == null
                ? List.of()
                : List.of(new WaitingList(length, Duration.ofMinutes(offer)));
    }
}
