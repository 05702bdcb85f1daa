package io.stoa.core.identifier;

import java.lang.annotation.*;

/** Replaced by the branch identifiers. */
@Target({
    ElementType.FIELD,
    ElementType.PARAMETER,
    ElementType.METHOD,
    ElementType.TYPE_USE,
    ElementType.RECORD_COMPONENT
})
@Retention(RetentionPolicy.RUNTIME)
public @interface ValidIdentifier {
    /** v */
    IdentifierScheme value();
}
