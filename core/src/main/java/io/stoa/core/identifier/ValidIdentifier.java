package io.stoa.core.identifier;

import static java.lang.annotation.ElementType.ANNOTATION_TYPE;
import static java.lang.annotation.ElementType.CONSTRUCTOR;
import static java.lang.annotation.ElementType.FIELD;
import static java.lang.annotation.ElementType.METHOD;
import static java.lang.annotation.ElementType.PARAMETER;
import static java.lang.annotation.ElementType.TYPE_USE;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The text must be a valid identifier, in any form that {@link IdentifierScheme#check} accepts; null is valid, blank
 * is not.
 *
 * <p>The violation's message is that of {@code check}, in the language that the validator interpolates for. With
 * Hibernate Validator the {@link io.stoa.core.error.Message} itself, with its stable code, is the violation's dynamic
 * payload.
 */
@Documented
@Constraint(validatedBy = ValidIdentifierValidator.class)
@Repeatable(ValidIdentifier.List.class)
@Retention(RetentionPolicy.RUNTIME)
@Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
public @interface ValidIdentifier {

    /**
     * {@return the scheme that the text must be of}
     */
    IdentifierScheme value();

    /**
     * {@return the message's template}
     */
    String message() default "{io.stoa.core.identifier.ValidIdentifier.message}";

    /**
     * {@return the validation groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};

    /** Several schemes at once, all of which must hold. */
    @Documented
    @Retention(RetentionPolicy.RUNTIME)
    @Target({METHOD, FIELD, ANNOTATION_TYPE, CONSTRUCTOR, PARAMETER, TYPE_USE})
    @interface List {

        /**
         * {@return the constraints}
         */
        ValidIdentifier[] value();
    }
}
