package io.stoa.literature.usage;

import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The rules of COUNTER 5.1 by which events become numbers (sections 7.2 and 7.3). */
final class UsageTally {

    /** Two clicks no further apart than this are one. */
    static final Duration DOUBLE_CLICK = Duration.ofSeconds(30);

    private UsageTally() {}

    /**
     * Counts the events of a day.
     *
     * @param events the events of the day, in any order, and those of the first 30 seconds of the day after
     */
    static Map<CountKey, UsageNumbers> count(Collection<UsageRecord> events, LocalDate day) {
        Map<CountKey, UsageNumbers> numbers = new LinkedHashMap<>();
        Set<Unique> seen = new HashSet<>();
        for (UsageRecord event : withoutDoubleClicks(events)) {
            if (event.isOf(day)) {
                numbers.merge(CountKey.of(event), numbers(event, seen), UsageNumbers::plus);
            }
        }
        return numbers;
    }

    private record Link(String visitor, String workId, UsageKind kind, String link) {}

    /** The same click again within 30 seconds takes the place of the one before, however often it comes again. */
    private static List<UsageRecord> withoutDoubleClicks(Collection<UsageRecord> events) {
        List<UsageRecord> latestFirst = new ArrayList<>(events);
        latestFirst.sort(Comparator.comparing(UsageRecord::occurredAt)
                .thenComparing(UsageRecord::id)
                .reversed());
        Map<Link, UsageRecord> next = new HashMap<>();
        List<UsageRecord> kept = new ArrayList<>();
        for (UsageRecord event : latestFirst) {
            Link link = new Link(event.visitor(), event.workId(), event.kind(), event.link());
            UsageRecord later = next.put(link, event);
            if (later == null
                    || Duration.between(event.occurredAt(), later.occurredAt()).compareTo(DOUBLE_CLICK) > 0) {
                kept.add(event);
            }
        }
        return kept;
    }

    private record Unique(CountKey key, String session, UsageKind kind) {}

    private static UsageNumbers numbers(UsageRecord event, Set<Unique> seen) {
        CountKey key = CountKey.of(event);
        int newInvestigation = seen.add(new Unique(key, event.session(), UsageKind.INVESTIGATION)) ? 1 : 0;
        if (event.kind() == UsageKind.INVESTIGATION) {
            return new UsageNumbers(1, newInvestigation, 0, 0);
        }
        int newRequest = seen.add(new Unique(key, event.session(), UsageKind.REQUEST)) ? 1 : 0;
        return new UsageNumbers(1, newInvestigation, 1, newRequest);
    }
}
