package io.stoa.literature.delivery;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a request said to the supplying library, and no more.
 *
 * @param item what is wanted
 * @param estimatedPages about how many pages it has, or null
 * @param note a note, or null
 * @param deliveries where it is to be sent
 * @param patronName the patron's name, if the requester told it, or null
 * @param retry whether it repeats a request whose condition was accepted or whose time has come
 */
public record SupplyDetails(
        WantedItem item,
        @Nullable String estimatedPages,
        @Nullable String note,
        List<DeliveryAddress> deliveries,
        @Nullable String patronName,
        boolean retry) {

    /**
     * Copies the addresses.
     *
     * @param item what is wanted
     * @param estimatedPages about how many pages it has, or null
     * @param note a note, or null
     * @param deliveries where it is to be sent
     * @param patronName the patron's name, if the requester told it, or null
     * @param retry whether it repeats a request whose condition was accepted or whose time has come
     */
    public SupplyDetails {
        deliveries = deliveries == null ? List.of() : List.copyOf(deliveries);
    }
}
