package io.stoa.core.error;

import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One broken rule.
 *
 * @param message the reason, with a stable code
 * @param limit what the rule allows, or null where it has no limit
 * @param actual what the call asked for, or null
 * @param inTheWay what blocks the call, as far as the caller may see it
 */
public record Violation(
        Message message, @Nullable Object limit, @Nullable Object actual, List<Obstacle> inTheWay) {

    /**
     * Copies what is in the way.
     *
     * @param message the reason
     * @param limit what the rule allows
     * @param actual what was asked for
     * @param inTheWay what blocks the call
     */
    public Violation {
        inTheWay = List.copyOf(inTheWay);
    }

    /**
     * A violation without a limit and with nothing in the way.
     *
     * @param message the reason
     * @return the violation
     */
    public static Violation of(Message message) {
        return new Violation(message, null, null, List.of());
    }

    /**
     * {@return the stable code of the rule}
     */
    public String code() {
        return message.code();
    }

    /**
     * The reason in the reader's language.
     *
     * @param locale the reader's language
     * @return a sentence
     */
    public String text(Locale locale) {
        return message.text(locale);
    }
}
