package io.stoa.core.page;

import org.jspecify.annotations.Nullable;

/**
 * Which page of a list is wanted.
 *
 * @param size how many items, 1 to {@value #MAX_SIZE}
 * @param after the {@link Page#next()} of the page before, or null for the first page
 */
public record PageRequest(int size, @Nullable String after) {

    /** The most items that one page may hold. */
    public static final int MAX_SIZE = 1000;

    /**
     * Checks the size.
     *
     * @param size how many items
     * @param after the cursor of the page before
     * @throws IllegalArgumentException if the size is out of bounds
     */
    public PageRequest {
        if (size < 1 || size > MAX_SIZE) {
            throw new IllegalArgumentException("page size is " + size + ", expected 1 to " + MAX_SIZE);
        }
    }

    /**
     * The first page.
     *
     * @param size how many items, 1 to {@value #MAX_SIZE}
     * @return the request
     */
    public static PageRequest first(int size) {
        return new PageRequest(size, null);
    }

    /**
     * The page behind another.
     *
     * @param page the page before
     * @return the request
     * @throws IllegalArgumentException if there is no further page
     */
    public PageRequest after(Page<?> page) {
        String next = page.next();
        if (next == null) {
            throw new IllegalArgumentException("there is no page behind the last");
        }
        return new PageRequest(size, next);
    }
}
