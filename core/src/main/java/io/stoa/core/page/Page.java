package io.stoa.core.page;

import java.util.List;
import java.util.Spliterator;
import java.util.Spliterators;
import java.util.function.Function;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
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
     * A list from one page on to its end, read page by page while it is gone through: a page is asked for when its first item is
     * wanted, so that a stream that is cut short reads no further. The pages are read one after the other, not in one transaction.
     *
     * @param <T> what is listed
     * @param first the page to begin with; its size is that of all of them
     * @param list reads a page, such as {@code request -> catalog.list(query, request)}
     * @return the items in their order, to be gone through once
     */
    public static <T> Stream<T> stream(PageRequest first, Function<PageRequest, Page<T>> list) {
        return StreamSupport.stream(
                Spliterators.spliteratorUnknownSize(
                        new PageItems<>(first, list), Spliterator.ORDERED | Spliterator.NONNULL),
                false);
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
