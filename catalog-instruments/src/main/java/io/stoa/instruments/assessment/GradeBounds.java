package io.stoa.instruments.assessment;

import jakarta.validation.constraints.DecimalMax;
import jakarta.validation.constraints.DecimalMin;
import jakarta.validation.constraints.NotNull;
import java.math.BigDecimal;

/**
 * The least scores of grades, falling from grade to grade.
 *
 * @param excellent for {@link Grade#EXCELLENT}, 0 to 100
 * @param good for {@link Grade#GOOD}
 * @param pass for {@link Grade#PASS}
 */
public record GradeBounds(
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal excellent,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal good,
        @NotNull @DecimalMin("0") @DecimalMax("100") BigDecimal pass) {

    /** 90, 75 and 60, as the rules seen have it. */
    public static final GradeBounds USUAL =
            new GradeBounds(BigDecimal.valueOf(90), BigDecimal.valueOf(75), BigDecimal.valueOf(60));

    Grade gradeOf(BigDecimal score) {
        if (score.compareTo(excellent) >= 0) {
            return Grade.EXCELLENT;
        }
        if (score.compareTo(good) >= 0) {
            return Grade.GOOD;
        }
        return score.compareTo(pass) >= 0 ? Grade.PASS : Grade.FAIL;
    }
}
