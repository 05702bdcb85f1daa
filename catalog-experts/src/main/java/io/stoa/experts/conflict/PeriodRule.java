package io.stoa.experts.conflict;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import org.jspecify.annotations.Nullable;

/**
 * A rule that applies for some years after what it looks at has ended.
 *
 * @param effect what follows
 * @param years for how many years after the end, 0 to 100; 0: only while it lasts; null: for ever
 */
public record PeriodRule(
        @NotNull Effect effect, @Nullable @Min(0) @Max(100) Integer years) {

    /**
     * A rule that keeps somebody from judging for some years.
     *
     * @param years for how many years after the end
     * @return the rule
     */
    public static PeriodRule barring(int years) {
        return new PeriodRule(Effect.BAR, years);
    }

    /**
     * {@return a rule that keeps somebody from judging for ever}
     */
    public static PeriodRule barringForEver() {
        return new PeriodRule(Effect.BAR, null);
    }

    /**
     * {@return a rule that is not looked at}
     */
    public static PeriodRule off() {
        return new PeriodRule(Effect.OFF, null);
    }
}
