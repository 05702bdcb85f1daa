package io.stoa.samples.portal.web;

import io.stoa.core.ResourceRef;
import io.stoa.experts.ExpertCatalog;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.literature.WorkCatalog;
import io.stoa.programmes.CallCatalog;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;
import org.springframework.web.util.UriUtils;

/**
 * Where the page of an entry is: {@code th:href="${links.to(hit.entry())}"} in a template. Paths begin with the context path of
 * the application, so that they stand in a page as they are.
 */
@Component("links")
public class Links {

    private static final Map<String, String> AREAS = Map.of(
            InstrumentCatalog.KIND,
            "instruments",
            WorkCatalog.KIND,
            "literature",
            ExpertCatalog.KIND,
            "experts",
            CallCatalog.KIND,
            "calls",
            "organisation",
            "organisations");

    private final SiteProperties site;

    /**
     * For Spring.
     *
     * @param site what the portal says of itself
     */
    public Links(SiteProperties site) {
        this.site = site;
    }

    /**
     * The page of an entry.
     *
     * @param kind its kind, such as {@code instrument}
     * @param id its id
     * @return the path; null if entries of the kind have no page of their own
     */
    public @Nullable String to(String kind, String id) {
        String path = path(kind, id);
        return path == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentContextPath().build().getPath() + path;
    }

    /**
     * The page of an entry.
     *
     * @param entry the entry
     * @return the path; null if entries of the kind have no page of their own
     */
    public @Nullable String to(ResourceRef entry) {
        return to(entry.kind(), entry.id());
    }

    /**
     * The page of an entry with the portal's address before it, for what leaves the portal: site maps, structured data, mail.
     *
     * @param kind its kind
     * @param id its id
     * @return the address; null if entries of the kind have no page of their own
     */
    public @Nullable String absolute(String kind, String id) {
        String path = path(kind, id);
        return path == null ? null : absolute(path);
    }

    /**
     * A page of the portal with the portal's address before it.
     *
     * @param path the path within the application, beginning with a slash
     * @return the address: {@code portal.site.address}, or where that is not set, the one that was asked at
     */
    public String absolute(String path) {
        String address = site.address();
        return (address == null
                        ? ServletUriComponentsBuilder.fromCurrentContextPath()
                                .build()
                                .toUriString()
                        : address)
                + path;
    }

    private static @Nullable String path(String kind, String id) {
        String area = AREAS.get(kind);
        return area == null ? null : "/" + area + "/" + UriUtils.encodePathSegment(id, StandardCharsets.UTF_8);
    }
}
