package io.stoa.samples.portal.api;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How the API is set: {@code portal.api.*}.
 *
 * @param perMinute how many requests a user, or an address without one, may send in a minute
 * @param maxBody the largest body of a request
 * @param keysFor how long the answer under an idempotency key is kept
 * @param claimFor how long a request under an idempotency key may take before another with the same key may take over
 */
@ConfigurationProperties("portal.api")
public record ApiProperties(
        @DefaultValue("600") int perMinute,
        @DefaultValue("1MB") DataSize maxBody,
        @DefaultValue("24h") Duration keysFor,
        @DefaultValue("1m") Duration claimFor) {}
