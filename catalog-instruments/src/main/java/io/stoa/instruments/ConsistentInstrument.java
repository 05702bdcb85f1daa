package io.stoa.instruments;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The parts of an instrument's description agree: it does not leave use before it came into use, its customs record
 * is there if customs supervise it, and its service hours do not exceed its running hours.
 */
@Documented
@Constraint(validatedBy = ConsistentInstrumentValidator.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface ConsistentInstrument {

    /** {@return the message; each broken rule has its own} */
    String message() default "{io.stoa.instruments.ConsistentInstrument.message}";

    /** {@return the groups} */
    Class<?>[] groups() default {};

    /** {@return the payload} */
    Class<? extends Payload>[] payload() default {};
}
