package io.stoa.literature.delivery;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An agency as librarians see it; its security code is shown to nobody.
 *
 * @param id its id
 * @param version its version
 * @param agency its description
 * @param hasSecurityCode whether it proves itself by a code
 * @param pausedUntil until when it is not asked, or null
 */
public record AgencyView(
        String id,
        long version,
        AgencyDraft agency,
        boolean hasSecurityCode,
        @Nullable Instant pausedUntil) {}
