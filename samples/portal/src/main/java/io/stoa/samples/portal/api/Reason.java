package io.stoa.samples.portal.api;

import org.jspecify.annotations.Nullable;

/**
 * Why something is done.
 *
 * @param reason the reason, up to 1000 characters
 */
record Reason(@Nullable String reason) {

    String text() {
        return reason == null ? "" : reason;
    }
}
