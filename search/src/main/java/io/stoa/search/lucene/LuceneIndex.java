package io.stoa.search.lucene;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.UsageException;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import io.stoa.search.SearchIndex;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The index in a folder of this machine. It belongs to this process, so what goes on in it is kept apart by locks of the
 * process; the database knows nothing of it.
 */
public final class LuceneIndex implements SearchIndex, ChangeFollower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(LuceneIndex.class);
    private static final String NAME = "search";
    private static final int CHANGES_AT_ONCE = 500;
    private static final int ENTRIES_AT_ONCE = 500;
    private static final long NO_REBUILD = -1;

    private final ModuleContext context;
    private final IndexFolder folder;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final AtomicLong read = new AtomicLong(NO_REBUILD);
    private final @Nullable String repaired;
    private volatile OpenIndex current;
    private volatile boolean complete;

    private LuceneIndex(
            ModuleContext context, IndexFolder folder, OpenIndex current, boolean complete, @Nullable String repaired) {
        this.context = context;
        this.folder = folder;
        this.current = current;
        this.complete = complete;
        this.repaired = repaired;
    }

    /**
     * Opens the index of a folder. One that is damaged, or was written by another version, is thrown away; the first call
     * of {@link #follow} builds it anew.
     *
     * @param context what the platform gives to the module
     * @param path the folder
     * @return the index
     * @throws UsageException if the folder cannot be used
     */
    public static LuceneIndex open(ModuleContext context, Path path) {
        try {
            IndexFolder folder = IndexFolder.open(path);
            try {
                return open(context, folder);
            } catch (IOException | RuntimeException e) {
                folder.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UsageException(Message.of("search.index.no-folder", "folder", path, "reason", e.getMessage()), e);
        }
    }

    private static LuceneIndex open(ModuleContext context, IndexFolder folder) throws IOException {
        Path path = folder.current();
        if (path == null) {
            return new LuceneIndex(context, folder, fresh(context, folder), false, null);
        }
        try {
            OpenIndex found = OpenIndex.open(path);
            folder.sweep(path);
            return new LuceneIndex(context, folder, found, true, null);
        } catch (UnusableIndexException e) {
            LOG.warn("the search index is built anew: {}", e.getMessage());
            return new LuceneIndex(context, folder, fresh(context, folder), false, e.getMessage());
        }
    }

    /** An empty index to answer searches until the real one is built. */
    private static OpenIndex fresh(ModuleContext context, IndexFolder folder) throws IOException {
        return OpenIndex.create(folder.next(context.ids().next()));
    }

    OpenIndex current() {
        return current;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int follow() {
        if (!complete) {
            if (!rebuilding.tryLock()) {
                return 0;
            }
            try {
                build();
            } finally {
                rebuilding.unlock();
            }
        }
        writing.lock();
        try {
            return catchUp(current);
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ChangeLag lag() {
        List<Change> next = context.changes().read(current.position(), 1);
        if (next.isEmpty()) {
            return new ChangeLag(0, Duration.ZERO);
        }
        Duration age = Duration.between(next.get(0).at(), context.clock().instant());
        return new ChangeLag(context.changes().latest() - current.position(), age.isNegative() ? Duration.ZERO : age);
    }

    @Override
    public State state() {
        context.access().require(ADMINISTER, AccessSubject.ofPlatform("search-index", null));
        long now = read.get();
        return new State(
                current.documents(), current.position(), lag().age(), now == NO_REBUILD ? null : now, repaired);
    }

    @Override
    public void rebuild() {
        context.access().require(ADMINISTER, AccessSubject.ofPlatform("search-index", null));
        if (!rebuilding.tryLock()) {
            throw ConflictException.of(Message.of("search.index.rebuilding", "read", Math.max(0, read.get())));
        }
        try {
            build();
        } finally {
            rebuilding.unlock();
        }
    }

    /**
     * Reads every catalogue into a new index, then what has changed since it began, and changes over. What is written to
     * the old one meanwhile is in the change log as well.
     */
    private void build() {
        read.set(0);
        try {
            long begun = context.changes().latest();
            OpenIndex next = OpenIndex.create(folder.next(context.ids().next()));
            try {
                sources().values().forEach(source -> readAll(source, next));
                next.commit(begun);
                catchUp(next);
                changeOver(next);
            } catch (IOException | RuntimeException e) {
                next.close();
                throw e;
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the search index cannot be built", e);
        } finally {
            read.set(NO_REBUILD);
        }
    }

    private void readAll(SearchSource source, OpenIndex into) {
        String after = null;
        while (true) {
            List<SearchEntry> entries = source.entriesAfter(after, ENTRIES_AT_ONCE);
            if (entries.isEmpty()) {
                return;
            }
            into.add(entries);
            read.addAndGet(entries.size());
            after = entries.get(entries.size() - 1).ref().id();
        }
    }

    private void changeOver(OpenIndex next) throws IOException {
        writing.lock();
        try {
            catchUp(next);
            folder.use(next.path());
            OpenIndex old = current;
            current = next;
            complete = true;
            old.close();
            folder.sweep(next.path());
        } finally {
            writing.unlock();
        }
    }

    private int catchUp(OpenIndex index) {
        int all = 0;
        while (true) {
            List<Change> changes = context.changes().read(index.position(), CHANGES_AT_ONCE);
            if (changes.isEmpty()) {
                return all;
            }
            take(changes, index);
            index.commit(changes.get(changes.size() - 1).seq());
            all += changes.size();
        }
    }

    private void take(List<Change> changes, OpenIndex index) {
        sources().forEach((kind, source) -> {
            Set<String> changed = changes.stream()
                    .filter(change -> change.kind().equals(kind))
                    .map(Change::entryId)
                    .collect(Collectors.toSet());
            List<SearchEntry> entries = source.entries(changed);
            index.put(entries);
            entries.forEach(entry -> changed.remove(entry.ref().id()));
            index.remove(changed.stream()
                    .map(id -> EntryDocuments.key(new ResourceRef(kind, id)))
                    .toList());
        });
    }

    Map<String, SearchSource> sources() {
        Map<String, SearchSource> byKind = new LinkedHashMap<>();
        context.contributions().of(SearchSource.class).forEach(source -> byKind.put(source.kind(), source));
        return byKind;
    }

    @Override
    public void close() throws IOException {
        writing.lock();
        try {
            current.close();
            folder.close();
        } finally {
            writing.unlock();
        }
    }
}
