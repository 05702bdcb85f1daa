package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * What a requesting agency tells or asks about its request.
 *
 * @param header who tells whom
 * @param action what it does
 * @param note a note, or null
 */
public record RequestingAgencyMessage(
        Header header, RequestingAction action, @Nullable String note) implements Iso18626Message {}
