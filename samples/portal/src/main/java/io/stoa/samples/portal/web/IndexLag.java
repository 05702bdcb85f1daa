package io.stoa.samples.portal.web;

import io.stoa.core.Platform;
import io.stoa.core.change.ChangeFollower;
import java.time.Duration;
import org.springframework.stereotype.Component;

/** Whether the search is behind what the catalogues hold, so that pages can say so. */
@Component
public class IndexLag {

    /** What a follower of the change log needs anyhow; nobody misses anything before. */
    private static final Duration USUAL = Duration.ofMinutes(1);

    private final Platform platform;

    /**
     * For Spring.
     *
     * @param platform the platform whose change log the search follows
     */
    public IndexLag(Platform platform) {
        this.platform = platform;
    }

    /**
     * {@return whether changes of a minute ago cannot be found yet}
     */
    public boolean isNoticeable() {
        return platform.context().contributions().of(ChangeFollower.class).stream()
                .anyMatch(follower -> follower.lag().age().compareTo(USUAL) > 0);
    }
}
