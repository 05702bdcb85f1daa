package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * Where and when the item was published.
 *
 * @param publisher the publisher, or null
 * @param type the kind of publication, or null
 * @param date when, or null
 * @param place where, or null
 */
public record PublicationInfo(
        @Nullable String publisher,
        @Nullable SchemeValue type,
        @Nullable String date,
        @Nullable String place) {}
