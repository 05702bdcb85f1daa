package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.CapCount;
import io.stoa.instruments.booking.rule.CapHolder;
import io.stoa.instruments.booking.rule.CapHours;
import io.stoa.instruments.booking.rule.CapPeriod;
import io.stoa.instruments.booking.rule.RuleCode;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Caps of bookings or of hours, several of which may hold: a row for each; rows without a number are left out.
 *
 * @param code {@link RuleCode#CAP_COUNT} or {@link RuleCode#CAP_HOURS}
 */
record CapsField(RuleCode code) implements RuleField {

    /** How many rows the form has. */
    static final int ROWS = 4;

    private static final int MINUTES_OF_AN_HOUR = 60;

    @Override
    public String input() {
        return "caps";
    }

    @Override
    public boolean canShow(List<BookingRule> rules) {
        return rules.size() <= ROWS
                && rules.stream()
                        .allMatch(rule -> !(rule instanceof CapHours hours)
                                || hours.most().toMinutes() % MINUTES_OF_AN_HOUR == 0);
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        for (int row = 0; row < rules.size(); row++) {
            if (rules.get(row) instanceof CapCount cap) {
                show(row, cap.most(), cap.per(), cap.of(), fields);
            } else if (rules.get(row) instanceof CapHours cap) {
                show(row, cap.most().toHours(), cap.per(), cap.of(), fields);
            }
        }
    }

    private void show(int row, long most, CapPeriod per, CapHolder of, Map<String, String> fields) {
        fields.put(field(row + ".most"), Long.toString(most));
        fields.put(field(row + ".per"), per.name());
        fields.put(field(row + ".of"), of.name());
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        List<BookingRule> caps = new ArrayList<>();
        for (int row = 0; row < ROWS; row++) {
            Integer most = typed.optionalNumber(field(row + ".most"));
            if (most != null) {
                CapPeriod per = typed.choice(field(row + ".per"), CapPeriod.class, CapPeriod.WEEK);
                CapHolder of = typed.choice(field(row + ".of"), CapHolder.class, CapHolder.USER);
                caps.add(
                        code == RuleCode.CAP_COUNT
                                ? new CapCount(most, per, of)
                                : new CapHours(Duration.ofHours(most), per, of));
            }
        }
        if (caps.isEmpty() && typed.problems().isEmpty()) {
            typed.refuse("rules.bad.missing", "");
        }
        return caps;
    }
}
