package io.stoa.core.catalog;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import java.util.Collections;
import java.util.Iterator;
import java.util.NoSuchElementException;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Goes through a list page by page. */
final class EntryPages<T> implements Iterator<T> {

    private static final int PAGE_SIZE = 500;

    private final Function<PageRequest, Page<T>> reader;
    private Iterator<T> items = Collections.emptyIterator();
    private @Nullable PageRequest next = PageRequest.first(PAGE_SIZE);

    EntryPages(Function<PageRequest, Page<T>> reader) {
        this.reader = reader;
    }

    @Override
    public boolean hasNext() {
        while (!items.hasNext() && next != null) {
            Page<T> page = reader.apply(next);
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
