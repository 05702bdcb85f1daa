package io.stoa.core.number;

import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How a number is written. */
record NumberPattern(String before, int digits, String after) {

    private static final int MAX_LENGTH = 100;
    private static final String PERIOD = "{period}";
    private static final Pattern NUMBER = Pattern.compile("\\{number(?::([1-9]|1[0-8]))?}");

    static NumberPattern of(String text) {
        Matcher number = NUMBER.matcher(text);
        if (text.length() > MAX_LENGTH || !number.find()) {
            throw refused(text);
        }
        int digits = number.group(1) == null ? 1 : Integer.parseInt(number.group(1));
        NumberPattern pattern =
                new NumberPattern(text.substring(0, number.start()), digits, text.substring(number.end()));
        String rest = pattern.before + '\n' + pattern.after;
        // Numbers of two periods would be equal without the period in them.
        String plain = rest.replaceFirst(Pattern.quote(PERIOD), "");
        if (plain.length() == rest.length() || plain.indexOf('{') >= 0 || plain.indexOf('}') >= 0) {
            throw refused(text);
        }
        return pattern;
    }

    String write(String period, long number) {
        String digitsOfNumber = Long.toString(number);
        String zeros = "0".repeat(Math.max(0, digits - digitsOfNumber.length()));
        return before.replace(PERIOD, period) + zeros + digitsOfNumber + after.replace(PERIOD, period);
    }

    private static UsageException refused(String text) {
        String shown = text.length() <= MAX_LENGTH ? text : text.substring(0, MAX_LENGTH) + "…";
        return new UsageException(Message.of("core.number.pattern", "pattern", shown));
    }
}
