package io.stoa.instruments.assessment;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Every indicator is named once, the weights add up to 1, and the bounds of the grades fall. */
@Documented
@Constraint(validatedBy = ConsistentWeightsValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentWeights {

    /**
     * {@return the message's key}
     */
    String message() default "{io.stoa.instruments.assessment.ConsistentWeights.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
