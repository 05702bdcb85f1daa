package io.stoa.literature;

import java.time.Instant;

/**
 * All that a library recorded of a holding, for its own people.
 *
 * @param id its id
 * @param version its version
 * @param content what was recorded
 * @param updatedAt when it last changed
 */
public record HoldingContent(String id, long version, HoldingDraft content, Instant updatedAt) {}
