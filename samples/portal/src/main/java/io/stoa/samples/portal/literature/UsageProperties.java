package io.stoa.samples.portal.literature;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the use of literature is counted: {@code portal.usage.*}.
 *
 * @param key a secret of at least 16 characters under which readers are hashed, the same on all nodes; without one the portal makes
 *     itself one and keeps it in its folder
 * @param robots a file with COUNTER's list of robots, from github.com/atmire/COUNTER-Robots, which audited reports need; null for the
 *     short list that Stoa brings
 */
@ConfigurationProperties("portal.usage")
record UsageProperties(@Nullable String key, @Nullable Path robots) {}
