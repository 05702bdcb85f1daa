package io.stoa.literature;

import io.stoa.core.identifier.IdentifierScheme;
import io.stoa.core.identifier.ValidIdentifier;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * On what terms a work may be used 权利.
 *
 * @param access who may read it, or null if unknown
 * @param statement the statement of rights, or null
 * @param licence the address of the licence, or null
 * @param embargoUntil the first day on which an embargoed work may be read, or null
 */
public record Rights(
        @Nullable AccessRight access,
        @Nullable @Size(max = 2000) String statement,

        @Nullable @Size(max = 1000) @ValidIdentifier(IdentifierScheme.URL)
        String licence,

        @Nullable LocalDate embargoUntil) {

    /** Nothing is known. */
    public static final Rights NONE = new Rights(null, null, null, null);
}
