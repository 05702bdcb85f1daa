package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * Where the item is to be delivered.
 *
 * @param sortOrder its place in the order of preference, or null
 * @param address the address, or null
 */
public record RequestedDelivery(
        @Nullable Integer sortOrder, @Nullable Address address) {}
