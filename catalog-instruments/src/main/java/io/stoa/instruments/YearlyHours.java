package io.stoa.instruments;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.Digits;
import jakarta.validation.constraints.PositiveOrZero;
import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;

/**
 * How long an instrument works in a year, in hours with at most two decimals.
 *
 * @param run hours that it ran 年运行机时, at most the 8784 of a leap year, or null
 * @param service hours that it served others 年服务机时; several users at once add up; or null
 */
public record YearlyHours(
        @Nullable @PositiveOrZero @DecimalMax("8784") @Digits(integer = 4, fraction = 2)
        BigDecimal run,

        @Nullable @PositiveOrZero @Digits(integer = 6, fraction = 2)
        BigDecimal service) {

    /**
     * Drops trailing zeros, so that equal hours are equal.
     *
     * @param run hours that it ran 年运行机时, at most the 8784 of a leap year, or null
     * @param service hours that it served others 年服务机时; several users at once add up; or null
     */
    public YearlyHours {
        run = plain(run);
        service = plain(service);
    }

    /** Nothing known. */
    static final YearlyHours NONE = new YearlyHours(null, null);

    private static @Nullable BigDecimal plain(@Nullable BigDecimal hours) {
        if (hours == null) {
            return null;
        }
        BigDecimal stripped = hours.stripTrailingZeros();
        return stripped.scale() < 0 ? stripped.setScale(0) : stripped;
    }
}
