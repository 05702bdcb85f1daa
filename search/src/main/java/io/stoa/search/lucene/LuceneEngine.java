package io.stoa.search.lucene;

import io.stoa.core.Ids;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.search.engine.EntryIndex;
import io.stoa.search.engine.IndexView;
import io.stoa.search.engine.SearchEngine;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.function.Function;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.SearcherManager;
import org.apache.lucene.store.AlreadyClosedException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Keeps the index in a folder of this machine, which belongs to this process alone. */
public final class LuceneEngine implements SearchEngine {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneEngine.class);

    private final Ids ids;
    private final IndexFolder folder;
    private final @Nullable String repaired;
    private final FacetCounts facets = new FacetCounts();
    private volatile OpenIndex current;
    private volatile boolean built;

    private LuceneEngine(Ids ids, IndexFolder folder, OpenIndex current, boolean built, @Nullable String repaired) {
        this.ids = ids;
        this.folder = folder;
        this.current = current;
        this.built = built;
        this.repaired = repaired;
    }

    /**
     * Opens the index of a folder. One that is damaged, or was written by another version, is thrown away and has to be
     * built anew.
     *
     * @param path the folder
     * @param ids where the names of indexes come from
     * @return the engine
     * @throws UsageException if the folder cannot be used
     */
    public static LuceneEngine open(Path path, Ids ids) {
        try {
            IndexFolder folder = IndexFolder.open(path);
            try {
                return open(ids, folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UsageException(Message.of("search.index.no-folder", "folder", path, "reason", e.getMessage()), e);
        }
    }

    private static LuceneEngine open(Ids ids, IndexFolder folder) throws IOException {
        Path path = folder.current();
        if (path == null) {
            return new LuceneEngine(ids, folder, fresh(ids, folder), false, null);
        }
        try {
            OpenIndex found = OpenIndex.open(path);
            folder.sweep(path);
            return new LuceneEngine(ids, folder, found, true, null);
        } catch (UnusableIndexException e) {
            LOG.warn("the search index is built anew: {}", e.getMessage());
            return new LuceneEngine(ids, folder, fresh(ids, folder), false, e.getMessage());
        }
    }

    private static OpenIndex fresh(Ids ids, IndexFolder folder) throws IOException {
        return OpenIndex.create(folder.next(ids.next()));
    }

    @Override
    public boolean isBuilt() {
        return built;
    }

    @Override
    public EntryIndex current() {
        return current;
    }

    @Override
    public EntryIndex begin() {
        try {
            return fresh(ids, folder);
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be built", e);
        }
    }

    @Override
    public void changeOver(EntryIndex next) {
        OpenIndex built = (OpenIndex) next;
        try {
            folder.use(built.path());
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be changed over", e);
        }
        OpenIndex old = current;
        current = built;
        this.built = true;
        old.close();
        folder.sweep(built.path());
    }

    @Override
    public <T> T read(Function<IndexView, T> work) {
        while (true) {
            SearcherManager searchers = current.searchers();
            try {
                IndexSearcher searcher = searchers.acquire();
                try {
                    return work.apply(new LuceneView(searcher, facets));
                } finally {
                    searchers.release(searcher);
                }
            } catch (AlreadyClosedException e) {
                // A rebuild has changed over between the two; unless it is the platform that closed.
                if (current.searchers() == searchers) {
                    throw e;
                }
            } catch (IOException e) {
                throw new UncheckedIOException("the search index cannot be read", e);
            }
        }
    }

    @Override
    public @Nullable String repaired() {
        return repaired;
    }

    @Override
    public void close() {
        current.close();
        try {
            folder.close();
        } catch (IOException e) {
            throw new UncheckedIOException("the search folder cannot be closed", e);
        }
    }
}
