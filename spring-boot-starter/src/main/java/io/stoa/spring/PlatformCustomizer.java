package io.stoa.spring;

import io.stoa.core.Platform;

/** Changes how the platform is set up before it is built, such as the form by which titles are sorted. */
@FunctionalInterface
public interface PlatformCustomizer {

    /**
     * Changes the platform's settings.
     *
     * @param builder what the auto-configuration has set up so far
     */
    void customize(Platform.Builder builder);
}
