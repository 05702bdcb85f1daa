package io.stoa.programmes.eligibility;

import io.stoa.core.error.Message;
import io.stoa.core.error.Violation;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import java.time.LocalDate;
import java.time.Period;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The leader must be of some age on a day 年龄要求.
 *
 * @param low the least age in full years, or null
 * @param high the greatest age in full years, or null
 * @param on the day on which age is counted
 */
public record LeaderAge(
        @Nullable @Min(0) @Max(150) Integer low,
        @Nullable @Min(0) @Max(150) Integer high,
        @NotNull LocalDate on) implements EligibilityRule, Bounds {

    @Override
    public @Nullable Violation check(ApplicationFacts facts) {
        LocalDate born = facts.leaderBornOn();
        Integer age = born == null ? null : Period.between(born, on).getYears();
        if (age != null && (low == null || age >= low) && (high == null || age <= high)) {
            return null;
        }
        return new Violation(
                Message.of("programmes.eligibility.age", "actual", age, "low", low, "high", high, "on", on),
                Arrays.asList(low, high),
                age,
                List.of());
    }
}
