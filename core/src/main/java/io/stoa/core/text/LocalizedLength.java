package io.stoa.core.text;

import jakarta.validation.Constraint;
import jakarta.validation.Payload;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Bounds the length of a {@link LocalizedText} in each of its languages; null is valid. */
@Documented
@Constraint(validatedBy = LocalizedLengthValidator.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER, ElementType.ANNOTATION_TYPE, ElementType.TYPE_USE
})
@Retention(RetentionPolicy.RUNTIME)
public @interface LocalizedLength {

    /**
     * {@return the most characters (UTF-16 units, as in {@code @Size}) that the text may have in any language}
     */
    int max();

    /**
     * {@return the message's key}
     */
    String message() default "{io.stoa.core.text.LocalizedLength.message}";

    /**
     * {@return the groups}
     */
    Class<?>[] groups() default {};

    /**
     * {@return the payload}
     */
    Class<? extends Payload>[] payload() default {};
}
