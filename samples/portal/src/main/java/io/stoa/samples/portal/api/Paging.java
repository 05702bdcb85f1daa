package io.stoa.samples.portal.api;

import io.stoa.core.page.PageRequest;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param limit how many items, 1 to 200; 50 unless said
 * @param after the {@code next} of the page before, or nothing for the first
 */
record Paging(
        @Nullable @Min(1) @Max(MOST) Integer limit,
        @Nullable @Size(max = 2000) String after) {

    static final int MOST = 200;

    private static final int USUAL = 50;

    int size() {
        return limit == null ? USUAL : limit;
    }

    PageRequest request() {
        return new PageRequest(size(), after);
    }
}
