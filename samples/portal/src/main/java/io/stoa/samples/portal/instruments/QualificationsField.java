package io.stoa.samples.portal.instruments;

import io.stoa.instruments.booking.rule.BookingRule;
import io.stoa.instruments.booking.rule.Qualification;
import io.stoa.instruments.booking.rule.RuleCode;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** What users must be trained for: the kinds of qualification, divided by semicolons. */
final class QualificationsField implements RuleField {

    private static final Pattern BETWEEN = Pattern.compile("[;；\\n]");

    @Override
    public RuleCode code() {
        return RuleCode.QUALIFICATION;
    }

    @Override
    public String input() {
        return "qualifications";
    }

    @Override
    public boolean canShow(List<BookingRule> rules) {
        return rules.stream()
                .allMatch(
                        rule -> !BETWEEN.matcher(((Qualification) rule).kind()).find());
    }

    @Override
    public void show(List<BookingRule> rules, Map<String, String> fields) {
        fields.put(
                field("value"),
                rules.stream().map(rule -> ((Qualification) rule).kind()).collect(Collectors.joining("; ")));
    }

    @Override
    public List<BookingRule> read(Typed typed) {
        List<BookingRule> kinds = BETWEEN.splitAsStream(typed.text(field("value")))
                .map(String::strip)
                .filter(kind -> !kind.isEmpty())
                .distinct()
                .<BookingRule>map(Qualification::new)
                .toList();
        if (kinds.isEmpty()) {
            typed.refuse("rules.bad.missing", "");
        }
        return kinds;
    }
}
