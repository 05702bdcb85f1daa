package io.stoa.experts.conflict;

import java.time.Instant;

/**
 * An alias as those see it who keep the expert's entry.
 *
 * @param id its id
 * @param version its version
 * @param expertId the expert
 * @param kind what it is
 * @param value the name, e-mail address or ORCID iD
 * @param certainty what was decided
 * @param reason where it comes from, or why it was decided so
 * @param decidedBy the caller who recorded it or decided on it last
 * @param decidedAt when
 */
public record AliasView(
        String id,
        long version,
        String expertId,
        AliasKind kind,
        String value,
        Certainty certainty,
        String reason,
        String decidedBy,
        Instant decidedAt) {}
