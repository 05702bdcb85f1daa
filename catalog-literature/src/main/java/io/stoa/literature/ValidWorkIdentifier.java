package io.stoa.literature;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** An identifier obeys the rules of its {@linkplain WorkIdentifierType#scheme() scheme}, if it has one. */
@Documented
@Constraint(validatedBy = ValidWorkIdentifierValidator.class)
@Target({ElementType.TYPE, ElementType.ANNOTATION_TYPE})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidWorkIdentifier {

    /**
     * {@return the message's key; the text is that of the broken rule}
     */
    String message() default "{io.stoa.literature.ValidWorkIdentifier.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
