package io.stoa.core.rule;

import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * Rules with the period in which they are in force (规则集).
 *
 * @param name what the rules are about
 * @param effectiveFrom the first day on which they are in force
 * @param effectiveUntil the first day on which they are no longer in force, or null if that is open
 * @param content the rules, a JSON object
 * @param legalSource the law, regulation or decision that they come from
 * @param publishedAt when they were published
 * @param publishedBy the id of the caller who published them
 */
public record RuleSet(
        String name,
        LocalDate effectiveFrom,
        @Nullable LocalDate effectiveUntil,
        String content,
        String legalSource,
        Instant publishedAt,
        String publishedBy) {

    /**
     * Reads the rules. A property that the type does not have is refused: a typo in a rule must not be silent.
     *
     * @param <T> the type
     * @param type a record
     * @return the rules
     * @throws io.stoa.core.error.UnreadableInputException if they do not fit the type
     */
    public <T> T as(Class<T> type) {
        return RuleContent.read(name, content, type);
    }

    /**
     * Whether the rules are in force on a day.
     *
     * @param day the day
     * @return true if so
     */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(effectiveFrom) && (effectiveUntil == null || day.isBefore(effectiveUntil));
    }
}
