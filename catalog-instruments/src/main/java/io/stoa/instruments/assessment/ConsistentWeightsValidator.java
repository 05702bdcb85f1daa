package io.stoa.instruments.assessment;

import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import java.math.BigDecimal;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Checks {@link ConsistentWeights}. What is missing is for the constraints of the parts to tell. */
public class ConsistentWeightsValidator implements ConstraintValidator<ConsistentWeights, AssessmentRules> {

    /** For the validator. */
    public ConsistentWeightsValidator() {}

    @Override
    public boolean isValid(@Nullable AssessmentRules rules, ConstraintValidatorContext context) {
        return rules == null || weightsAgree(rules.indicators()) && boundsFall(rules.grades());
    }

    private static boolean weightsAgree(@Nullable List<WeightedIndicator> indicators) {
        if (indicators == null || indicators.stream().anyMatch(each -> each.weight() == null)) {
            return true;
        }
        BigDecimal sum = indicators.stream().map(WeightedIndicator::weight).reduce(BigDecimal.ZERO, BigDecimal::add);
        long different =
                indicators.stream().map(WeightedIndicator::indicator).distinct().count();
        return sum.compareTo(BigDecimal.ONE) == 0 && different == indicators.size();
    }

    private static boolean boundsFall(@Nullable GradeBounds bounds) {
        if (bounds == null
                || java.util.stream.Stream.of(bounds.excellent(), bounds.good(), bounds.pass())
                        .anyMatch(Objects::isNull)) {
            return true;
        }
        return bounds.excellent().compareTo(bounds.good()) > 0 && bounds.good().compareTo(bounds.pass()) > 0;
    }
}
