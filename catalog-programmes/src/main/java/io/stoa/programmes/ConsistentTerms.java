package io.stoa.programmes;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The parts of a call's terms must agree: it closes after it opens, codes are unique, bounds are in order. */
@Documented
@Constraint(validatedBy = ConsistentTermsValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentTerms {

    /**
     * {@return the message's key; each rule has its own below it}
     */
    String message() default "{io.stoa.programmes.ConsistentTerms.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
