package io.stoa.programmes.process;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An objection, as secretaries see it.
 *
 * @param id the id
 * @param version the version
 * @param callId the call
 * @param number its number within the call, from 1
 * @param decision the number of the decision that it is about
 * @param content what came in
 * @param state what became of it
 * @param recordedBy the id of who recorded it
 * @param recordedAt when
 * @param answer the answer, or null
 * @param answeredBy the id of who answered it, or null
 * @param answeredAt when, or null
 * @param dealtWithBy the number of the changed decision that deals with it, or null
 */
public record ObjectionView(
        String id,
        long version,
        String callId,
        int number,
        int decision,
        ObjectionDraft content,
        ObjectionState state,
        String recordedBy,
        Instant recordedAt,
        @Nullable String answer,
        @Nullable String answeredBy,
        @Nullable Instant answeredAt,
        @Nullable Integer dealtWithBy) {}
