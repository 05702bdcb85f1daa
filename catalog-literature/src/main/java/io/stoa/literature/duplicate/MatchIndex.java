package io.stoa.literature.duplicate;

import io.stoa.core.catalog.EntryStatus;
import io.stoa.literature.Work;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The keys of the works in the database. */
final class MatchIndex {

    /** How many works one is compared with, at most: those that share the most keys. */
    static final int MOST_CANDIDATES = 20;

    private static final int AT_ONCE = 500;

    private final EntityManager em;
    private final int blockSize;

    MatchIndex(EntityManager em, int blockSize) {
        this.em = em;
        this.blockSize = blockSize;
    }

    /** Indexes works anew; those that are withdrawn go out. */
    void put(Collection<Work> works) {
        List<String> ids = works.stream().map(Work::getId).toList();
        em.createQuery("delete from WorkMatchKey k where k.workId in :ids")
                .setParameter("ids", ids)
                .executeUpdate();
        for (Work work : works) {
            if (work.getStatus() != EntryStatus.WITHDRAWN) {
                MatchKeys.of(MatchRecord.of(work)).forEach(key -> em.persist(new WorkMatchKey(work.getId(), key)));
            }
        }
        em.flush();
    }

    /** The works that have a key in common with a record, by the record's id. */
    Map<String, List<String>> candidates(List<MatchRecord> records) {
        Map<Long, List<String>> recordsByKey = new HashMap<>();
        for (MatchRecord record : records) {
            for (Long key : MatchKeys.of(record)) {
                recordsByKey.computeIfAbsent(key, k -> new ArrayList<>()).add(record.id());
            }
        }
        Map<String, Map<String, Integer>> shared = new HashMap<>();
        for (Object[] row : members(small(recordsByKey.keySet()))) {
            for (String record : recordsByKey.getOrDefault((Long) row[0], List.of())) {
                if (!record.equals(row[1])) {
                    shared.computeIfAbsent(record, r -> new HashMap<>()).merge((String) row[1], 1, Integer::sum);
                }
            }
        }
        Map<String, List<String>> candidates = new LinkedHashMap<>();
        shared.forEach((record, counts) -> candidates.put(record, most(counts)));
        return candidates;
    }

    private static List<String> most(Map<String, Integer> counts) {
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Integer>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(MOST_CANDIDATES)
                .map(Map.Entry::getKey)
                .toList();
    }

    /** The keys that few enough works have to say anything. */
    private Set<Long> small(Collection<Long> keys) {
        Set<Long> small = new HashSet<>();
        for (List<Long> some : slices(List.copyOf(keys))) {
            small.addAll(em.createQuery(
                            "select k.matchKey from WorkMatchKey k where k.matchKey in :keys group by k.matchKey"
                                    + " having count(k.workId) <= :most",
                            Long.class)
                    .setParameter("keys", some)
                    .setParameter("most", (long) blockSize)
                    .getResultList());
        }
        return small;
    }

    private List<Object[]> members(Collection<Long> keys) {
        List<Object[]> members = new ArrayList<>();
        for (List<Long> some : slices(List.copyOf(keys))) {
            members.addAll(em.createQuery(
                            "select k.matchKey, k.workId from WorkMatchKey k where k.matchKey in :keys", Object[].class)
                    .setParameter("keys", some)
                    .getResultList());
        }
        return members;
    }

    /** The works that have one of some identifiers, indexed or not. */
    List<String> identified(Set<String> identifierKeys) {
        return identifierKeys.isEmpty()
                ? List.of()
                : em.createQuery(
                                "select distinct w.id from Work w join w.identifierKeys k where k in :keys"
                                        + " order by w.id",
                                String.class)
                        .setParameter("keys", identifierKeys)
                        .setMaxResults(MOST_CANDIDATES)
                        .getResultList();
    }

    /** Works by their ids, withdrawn ones left out. */
    Map<String, Work> living(Collection<String> ids) {
        Map<String, Work> works = new HashMap<>();
        for (List<String> some : slices(List.copyOf(new HashSet<>(ids)))) {
            em.createQuery("select w from Work w where w.id in :ids and w.status <> :withdrawn", Work.class)
                    .setParameter("ids", some)
                    .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                    .getResultList()
                    .forEach(work -> works.put(work.getId(), work));
        }
        return works;
    }

    static <T> List<List<T>> slices(List<T> all) {
        List<List<T>> slices = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            slices.add(all.subList(from, Math.min(all.size(), from + AT_ONCE)));
        }
        return slices;
    }
}
