package io.stoa.core.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Demands a {@link LocalizedText}, and that it has a text in each of certain languages. */
@Documented
@Constraint(validatedBy = RequiredTextValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface RequiredText {

    /**
     * {@return the BCP 47 tags of the languages that must be there; none if any language will do}
     */
    String[] languages() default {};

    /**
     * {@return the message's key}
     */
    String message() default "{io.stoa.core.text.RequiredText.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
