package io.stoa.core.page;

import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a list page by page, and reads a page when its first item is wanted. */
final class PageItems<T> implements Iterator<T> {

    private final Function<PageRequest, Page<T>> list;
    private Iterator<T> items = Collections.emptyIterator();
    private @Nullable PageRequest next;

    PageItems(PageRequest first, Function<PageRequest, Page<T>> list) {
        this.list = list;
        this.next = first;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && next != null) {
            Page<T> page = list.apply(next);
            items = page.items().iterator();
            next = page.hasNext() ? next.after(page) : null;
        }
        return items.hasNext();
    }

    @Override
    public T next() {
        if (!hasNext()) {
            throw new NoSuchElementException("the list has ended");
        }
        return items.next();
    }
}
