package io.stoa.literature.delivery.iso18626;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Who requests.
 *
 * @param name the name of the agency, or null
 * @param contactName who can be asked, or null
 * @param addresses its addresses
 */
public record AgencyInfo(@Nullable String name, @Nullable String contactName, List<Address> addresses) {

    /**
     * Copies the lists.
     *
     * @param name the name of the agency, or null
     * @param contactName who can be asked, or null
     * @param addresses its addresses
     */
    public AgencyInfo {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
