package io.stoa.samples.portal.web;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the portal says of itself to others: {@code portal.site.*}.
 *
 * @param address the address at which the public reaches it, without a slash at the end, such as {@code https://kj.example.org}; null
 *     for the one that was asked at, which is only as good as the proxy before it
 * @param domain the domain name that OAI-PMH identifiers begin with; never changed once records were harvested
 * @param email whom to write to about the data
 */
@ConfigurationProperties("portal.site")
public record SiteProperties(
        @Nullable String address,
        @DefaultValue("portal.example.org") String domain,
        @DefaultValue("data@portal.example.org") String email) {}
