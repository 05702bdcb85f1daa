package io.stoa.instruments.billing;

import jakarta.validation.constraints.Size;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which invoices to list; at least one of provider and payer is needed.
 *
 * @param providerId those of this provider, or null for all
 * @param payerId those to this organisation, or null for all
 * @param states in these states; empty for all
 */
public record InvoiceQuery(
        @Nullable @Size(min = 1, max = 36) String providerId,
        @Nullable @Size(min = 1, max = 36) String payerId,
        Set<InvoiceState> states) {

    /**
     * Copies the states.
     *
     * @param providerId the provider
     * @param payerId the payer
     * @param states the states
     */
    public InvoiceQuery {
        states = states == null ? Set.of() : Set.copyOf(states);
    }

    /**
     * The invoices of a provider.
     *
     * @param providerId the provider
     * @return the query
     */
    public static InvoiceQuery ofProvider(String providerId) {
        return new InvoiceQuery(providerId, null, Set.of());
    }

    /**
     * The invoices to an organisation.
     *
     * @param payerId the organisation
     * @return the query
     */
    public static InvoiceQuery toPayer(String payerId) {
        return new InvoiceQuery(null, payerId, Set.of());
    }
}
