package io.stoa.core.due;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * An item of due work.
 *
 * @param id its id, the same in every attempt: use it to make outside effects idempotent
 * @param kind which handler does it
 * @param subject what it is about, unique within the kind
 * @param payload what the handler needs to know, as JSON, or null
 * @param dueAt when it fell or falls due
 * @param attempts how often it was begun before
 * @param lastError why it failed last, or null
 */
public record DueTask(
        String id,
        String kind,
        String subject,
        @Nullable String payload,
        Instant dueAt,
        int attempts,
        @Nullable String lastError) {}
