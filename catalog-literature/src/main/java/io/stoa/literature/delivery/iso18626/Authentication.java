package io.stoa.literature.delivery.iso18626;

import org.jspecify.annotations.Nullable;

/**
 * How a requesting agency proves who it is.
 *
 * @param accountId its account, or null
 * @param securityCode its secret, or null
 */
public record Authentication(
        @Nullable String accountId, @Nullable String securityCode) {

    /** {@return the account alone, so that the secret gets into no log} */
    @Override
    public String toString() {
        return "Authentication[accountId=" + accountId + "]";
    }
}
