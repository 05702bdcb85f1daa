package io.stoa.literature.delivery;

import java.time.Instant;

/**
 * A new link; its token is told this once.
 *
 * @param token what opens it, 43 characters that may stand in an address
 * @param downloads how often the file can be had
 * @param expiresAt until when
 */
public record NewDeliveryLink(String token, int downloads, Instant expiresAt) {

    /** {@return the link without its token, so that it gets into no log} */
    @Override
    public String toString() {
        return "NewDeliveryLink[downloads=" + downloads + ", expiresAt=" + expiresAt + "]";
    }
}
