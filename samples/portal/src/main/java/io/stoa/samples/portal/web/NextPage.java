package io.stoa.samples.portal.web;

import io.stoa.core.page.Page;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/** The way to the next page of a list: the address of this one with the cursor in {@code after}. */
public final class NextPage {

    private NextPage() {}

    /**
     * The address of the next page.
     *
     * @param page the page that is shown
     * @return the address within this server; null on the last page
     */
    public static @Nullable String after(Page<?> page) {
        String cursor = page.next();
        return cursor == null
                ? null
                : ServletUriComponentsBuilder.fromCurrentRequest()
                        .scheme(null)
                        .host(null)
                        .port(null)
                        .replaceQueryParam("after", cursor)
                        .replaceQueryParam("lang")
                        .build(true)
                        .toUriString();
    }
}
