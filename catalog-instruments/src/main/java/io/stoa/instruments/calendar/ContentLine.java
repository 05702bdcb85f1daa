package io.stoa.instruments.calendar;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * One content line of a calendar file (RFC 5545, section 3.1).
 *
 * @param number the line of the file on which it begins, from 1
 * @param name the property's name, in capitals
 * @param parameters the parameters' values by their names in capitals, without quotes
 * @param value the value as it stands there
 */
record ContentLine(int number, String name, Map<String, String> parameters, String value) {

    @Nullable
    String parameter(String parameter) {
        return parameters.get(parameter);
    }

    boolean isDate() {
        return "DATE".equalsIgnoreCase(parameters.getOrDefault("VALUE", "")) || value.length() == 8;
    }

    /** The value as text: without the back slashes that RFC 5545, section 3.3.11, puts before some characters. */
    String text() {
        StringBuilder text = new StringBuilder(value.length());
        for (int i = 0; i < value.length(); i++) {
            char c = value.charAt(i);
            if (c == '\\' && i + 1 < value.length()) {
                i++;
                char escaped = value.charAt(i);
                text.append(escaped == 'n' || escaped == 'N' ? '\n' : escaped);
            } else {
                text.append(c);
            }
        }
        return text.toString().strip();
    }
}
