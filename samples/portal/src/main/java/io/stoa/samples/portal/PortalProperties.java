package io.stoa.samples.portal;

import java.nio.file.Path;
import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the portal is set: {@code portal.*}.
 *
 * @param folder where database, files and search index are kept
 * @param demo the demonstration
 * @param pages pages that everybody may read
 */
@ConfigurationProperties("portal")
public record PortalProperties(
        @DefaultValue("portal-data") Path folder,
        @DefaultValue Demo demo,
        @DefaultValue Pages pages) {

    /**
     * The demonstration.
     *
     * @param enabled whether an empty platform is filled with synthetic data and the demo users may sign in
     * @param password the password of every demo user
     * @param scale how much of the full demonstration is made, 0.04 to 1
     */
    public record Demo(
            @DefaultValue("true") boolean enabled,
            @DefaultValue("stoa-demo") String password,
            @DefaultValue("1.0") double scale) {}

    /**
     * Pages that everybody may read.
     *
     * @param readyFor how long a page is given to the next visitor as it was made, if no entry has changed meanwhile; zero for never
     */
    public record Pages(@DefaultValue("10s") Duration readyFor) {}
}
