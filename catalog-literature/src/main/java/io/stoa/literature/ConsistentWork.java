package io.stoa.literature;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of a description must agree: contributors have a name, only
 * persons have divided names and an ORCID iD, dates are in the calendar, and subject terms have a code or words.
 */
@Documented
@Constraint(validatedBy = ConsistentWorkValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentWork {

    /**
     * {@return the message's key; each rule has its own below it}
     */
    String message() default "{io.stoa.literature.ConsistentWork.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
