package io.stoa.core.code;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What is kept in memory: which versions a list has, for a few seconds, and the versions used last, up to a number of
 * codes. A version never changes, so only the former can be out of date.
 */
final class CodeListCache {

    private static final int MAX_CODES = 500_000;
    private static final Duration FRESH = Duration.ofSeconds(CodeLists.NOTICE_SECONDS);

    private record Known(List<CodeListVersion> versions, Instant readAt) {}

    private final Clock clock;
    private final Map<String, Known> known = new ConcurrentHashMap<>();
    private final Map<String, CodeList> lists = new LinkedHashMap<>(16, 0.75f, true);
    private final ReentrantLock guard = new ReentrantLock();
    private int codes;

    CodeListCache(Clock clock) {
        this.clock = clock;
    }

    List<CodeListVersion> versions(String list, Function<String, List<CodeListVersion>> reader) {
        Instant now = clock.instant();
        Known last = known.get(list);
        if (last != null && isFresh(last, now)) {
            return last.versions;
        }
        List<CodeListVersion> versions = reader.apply(list);
        if (!versions.isEmpty()) {
            known.put(list, new Known(versions, now));
        }
        return versions;
    }

    CodeList list(CodeListVersion version, Function<CodeListVersion, CodeList> reader) {
        CodeList list = get(version.id());
        if (list == null) {
            list = reader.apply(version);
            put(version.id(), list);
        }
        return list;
    }

    void forgetVersions(String list) {
        known.remove(list);
    }

    /** A clock that was set back makes nothing fresh for longer. */
    private static boolean isFresh(Known last, Instant now) {
        return Duration.between(last.readAt, now).abs().compareTo(FRESH) < 0;
    }

    private @Nullable CodeList get(String id) {
        guard.lock();
        try {
            return lists.get(id);
        } finally {
            guard.unlock();
        }
    }

    private void put(String id, CodeList list) {
        guard.lock();
        try {
            if (lists.putIfAbsent(id, list) == null) {
                codes += list.size();
            }
            dropEldest();
        } finally {
            guard.unlock();
        }
    }

    private void dropEldest() {
        Iterator<CodeList> eldest = lists.values().iterator();
        while (codes > MAX_CODES && lists.size() > 1) {
            codes -= eldest.next().size();
            eldest.remove();
        }
    }
}
