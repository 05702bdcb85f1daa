package io.stoa.literature.delivery.iso18626;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * For whom it is requested. Stoa writes it only where the patron allows it: a supplier need not know the patron.
 *
 * @param patronId the patron's identifier, or null
 * @param surname the surname, or null
 * @param givenName the given name, or null
 * @param type the kind of patron, or null
 * @param sendToPatron whether the item goes to the patron at once, or null
 * @param addresses the patron's addresses
 */
public record PatronInfo(
        @Nullable String patronId,
        @Nullable String surname,
        @Nullable String givenName,
        @Nullable SchemeValue type,
        @Nullable Boolean sendToPatron,
        List<Address> addresses) {

    /**
     * Copies the lists.
     *
     * @param patronId the patron's identifier, or null
     * @param surname the surname, or null
     * @param givenName the given name, or null
     * @param type the kind of patron, or null
     * @param sendToPatron whether the item goes to the patron at once, or null
     * @param addresses the patron's addresses
     */
    public PatronInfo {
        addresses = addresses == null ? List.of() : List.copyOf(addresses);
    }
}
