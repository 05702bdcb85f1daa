package io.stoa.core.page;

import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Part of a list in a fixed order.
 *
 * @param <T> what is listed
 * @param items the items of this page
 * @param next an opaque, signed cursor to the next page, or null on the last
 */
public record Page<T>(List<T> items, @Nullable String next) {

    /**
     * Copies the items.
     *
     * @param items the items of this page
     * @param next the cursor to the next page
     */
    public Page {
        items = List.copyOf(items);
    }

    /**
     * A page of what was read with one item more than wanted, which tells whether another page follows.
     *
     * @param <T> what is listed
     * @param found at most {@code size + 1} items
     * @param size how many items a page holds
     * @param cursor makes the cursor behind an item
     * @return the page
     */
    public static <T> Page<T> of(List<T> found, int size, Function<? super T, String> cursor) {
        if (found.size() <= size) {
            return new Page<>(found, null);
        }
        return new Page<>(found.subList(0, size), cursor.apply(found.get(size - 1)));
    }

    /**
     * {@return whether another page follows}
     */
    public boolean hasNext() {
        return next != null;
    }

    /**
     * The same page of something else.
     *
     * @param <R> what the new page lists
     * @param mapping makes an item from an item
     * @return the page
     */
    public <R> Page<R> map(Function<? super T, ? extends R> mapping) {
        return new Page<>(items.stream().<R>map(mapping).toList(), next);
    }
}
