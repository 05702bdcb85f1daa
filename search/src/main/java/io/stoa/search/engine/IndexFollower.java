package io.stoa.search.engine;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.change.Change;
import io.stoa.core.change.ChangeFollower;
import io.stoa.core.change.ChangeLag;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.Message;
import io.stoa.core.error.StoaException;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import io.stoa.search.SearchIndex;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.ReentrantLock;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps the index of an engine by following the change log, and rebuilds it. Threads of this process are kept apart by
 * locks of the process; nodes that share one index are kept apart by the engine.
 */
public final class IndexFollower implements SearchIndex, ChangeFollower, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(IndexFollower.class);
    private static final String NAME = "search";
    private static final int CHANGES_AT_ONCE = 500;
    private static final int ENTRIES_AT_ONCE = 500;

    /** A commit waits for the disk, and what was not committed has to be read again after a crash. */
    private static final int MOST_UNCOMMITTED = 10_000;

    private static final long NO_REBUILD = -1;

    private final ModuleContext context;
    private final SearchEngine engine;
    private final ReentrantLock writing = new ReentrantLock();
    private final ReentrantLock rebuilding = new ReentrantLock();
    private final AtomicLong read = new AtomicLong(NO_REBUILD);
    private volatile @Nullable Message trouble;
    private volatile @Nullable String outOfStep;

    /**
     * A follower that keeps an engine's index.
     *
     * @param context what the platform gives to the module
     * @param engine the engine, which the follower closes
     */
    public IndexFollower(ModuleContext context, SearchEngine engine) {
        this.context = context;
        this.engine = engine;
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public int follow() {
        try {
            int taken = takeOver();
            trouble = null;
            return taken;
        } catch (StoaException e) {
            trouble = e.reason();
            throw e;
        }
    }

    @Override
    public @Nullable Message trouble() {
        return trouble;
    }

    private int takeOver() {
        if (!engine.isBuilt() && !isBuiltNow()) {
            return 0;
        }
        try {
            return catchUpInUse();
        } catch (OutOfStepException e) {
            String reason = String.valueOf(e.getMessage());
            if (!reason.equals(outOfStep)) {
                LOG.warn("the search index is built anew: {}", reason);
            }
            outOfStep = reason;
            return isBuiltNow() ? catchUpInUse() : 0;
        }
    }

    /** False if it is being built elsewhere. */
    private boolean isBuiltNow() {
        if (!rebuilding.tryLock()) {
            return false;
        }
        try {
            return build();
        } finally {
            rebuilding.unlock();
        }
    }

    private int catchUpInUse() {
        writing.lock();
        try {
            return catchUp(engine.current());
        } finally {
            writing.unlock();
        }
    }

    @Override
    public ChangeLag lag() {
        long position = engine.current().position();
        List<Change> next = context.changes().read(position, 1);
        if (next.isEmpty()) {
            return new ChangeLag(0, Duration.ZERO);
        }
        Duration age = Duration.between(next.get(0).at(), context.clock().instant());
        return new ChangeLag(context.changes().latest() - position, age.isNegative() ? Duration.ZERO : age);
    }

    @Override
    public @Nullable String notice() {
        String thrownAway = engine.repaired();
        String lost = outOfStep;
        long now = read.get();
        String said = Stream.of(
                        thrownAway == null ? "" : "thrown away on start: " + thrownAway,
                        lost == null ? "" : "built anew: " + lost,
                        now == NO_REBUILD ? "" : "being built, " + now + " entries read")
                .filter(part -> !part.isEmpty())
                .collect(Collectors.joining("; "));
        return said.isEmpty() ? null : said;
    }

    @Override
    public State state() {
        context.access().require(ADMINISTER, AccessSubject.ofPlatform("search-index", null));
        long now = read.get();
        EntryIndex current = engine.current();
        return new State(
                current.documents(),
                current.position(),
                lag().age(),
                now == NO_REBUILD ? null : now,
                outOfStep == null ? engine.repaired() : outOfStep);
    }

    @Override
    public void rebuild() {
        context.access().require(ADMINISTER, AccessSubject.ofPlatform("search-index", null));
        if (!rebuilding.tryLock()) {
            throw isRebuilding();
        }
        try {
            if (!build()) {
                throw isRebuilding();
            }
        } finally {
            rebuilding.unlock();
        }
    }

    private ConflictException isRebuilding() {
        return ConflictException.of(Message.of("search.index.rebuilding", "read", Math.max(0, read.get())));
    }

    /**
     * Reads every catalogue into a new index, then what has changed since it began, and changes over. What is written to
     * the old one meanwhile is in the change log as well. False if another node is building one.
     */
    private boolean build() {
        read.set(0);
        try {
            long begun = context.changes().latest();
            EntryIndex next = engine.begin();
            if (next == null) {
                return false;
            }
            try {
                sources().values().forEach(source -> readAll(source, next, begun));
                next.commit(begun);
                catchUp(next);
                changeOver(next);
                return true;
            } catch (RuntimeException e) {
                next.close();
                throw e;
            }
        } finally {
            read.set(NO_REBUILD);
        }
    }

    private void readAll(SearchSource source, EntryIndex into, long begun) {
        String after = null;
        while (true) {
            List<SearchEntry> entries = source.entriesAfter(after, ENTRIES_AT_ONCE);
            if (entries.isEmpty()) {
                return;
            }
            into.add(entries, begun);
            read.addAndGet(entries.size());
            after = entries.get(entries.size() - 1).ref().id();
        }
    }

    private void changeOver(EntryIndex next) {
        writing.lock();
        try {
            catchUp(next);
            engine.changeOver(next);
        } finally {
            writing.unlock();
        }
    }

    /**
     * Takes over what is there now and not what comes meanwhile, or it would not return while others write steadily. Changes
     * are numbered without gaps, so what is missing was purged.
     *
     * @throws OutOfStepException if the index cannot be brought up to date by what the change log holds
     */
    private int catchUp(EntryIndex index) {
        // Read before the log's, since another node may be moving it.
        long position = index.position();
        long latest = context.changes().latest();
        if (position > latest) {
            throw OutOfStepException.ahead(position, latest);
        }
        int all = 0;
        int shown = 0;
        while (position < latest) {
            List<Change> changes = context.changes().read(position, CHANGES_AT_ONCE);
            if (changes.isEmpty() || changes.get(changes.size() - 1).seq() > position + changes.size()) {
                throw OutOfStepException.behind(position, latest);
            }
            long last = changes.get(changes.size() - 1).seq();
            take(changes, index, last);
            index.show(last);
            shown += changes.size();
            all += changes.size();
            if (shown >= MOST_UNCOMMITTED) {
                index.commit(last);
                shown = 0;
            }
            position = index.position();
        }
        if (shown > 0) {
            index.commit(position);
        }
        return all;
    }

    private void take(List<Change> changes, EntryIndex index, long last) {
        sources().forEach((kind, source) -> {
            Set<String> changed = changes.stream()
                    .filter(change -> change.kind().equals(kind))
                    .map(Change::entryId)
                    .collect(Collectors.toSet());
            List<SearchEntry> entries = source.entries(changed);
            index.put(entries, last);
            entries.forEach(entry -> changed.remove(entry.ref().id()));
            index.remove(changed.stream().map(id -> new ResourceRef(kind, id)).toList(), last);
        });
    }

    private Map<String, SearchSource> sources() {
        Map<String, SearchSource> byKind = new LinkedHashMap<>();
        context.contributions().of(SearchSource.class).forEach(source -> byKind.put(source.kind(), source));
        return byKind;
    }

    @Override
    public void close() {
        writing.lock();
        try {
            engine.close();
        } finally {
            writing.unlock();
        }
    }
}
