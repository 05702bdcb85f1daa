package io.stoa.instruments;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of a description must agree: an instrument leaves use no earlier than it came into use, and one that
 * customs supervise has a customs record.
 */
@Documented
@Constraint(validatedBy = ConsistentInstrumentValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentInstrument {

    /**
     * {@return the message's key; each rule has its own below it}
     */
    String message() default "{io.stoa.instruments.ConsistentInstrument.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
