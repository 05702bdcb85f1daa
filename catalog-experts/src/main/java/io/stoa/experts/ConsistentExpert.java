package io.stoa.experts;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a description must agree: nothing ends before it begins. */
@Documented
@Constraint(validatedBy = ConsistentExpertValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentExpert {

    /**
     * {@return the message's key; each rule has its own below it}
     */
    String message() default "{io.stoa.experts.ConsistentExpert.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
