package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.change.Change;
import io.stoa.literature.Work;
import io.stoa.literature.WorkCatalog;
import jakarta.persistence.EntityManager;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Looks at changed works: indexes them, finds what they are like, and takes back what they are not like any more. */
final class ChangedWorks {

    /** Works and those that they are compared with are held at once, so this bounds the memory. */
    private static final int AT_ONCE = 100;

    private final ModuleContext context;
    private final MatchSettings settings;
    private final List<String> sure = new ArrayList<>();

    ChangedWorks(ModuleContext context, MatchSettings settings) {
        this.context = context;
        this.settings = settings;
    }

    void handle(EntityManager em, List<Change> changes) {
        List<String> ids = changes.stream()
                .filter(change -> change.kind().equals(WorkCatalog.KIND))
                .map(Change::entryId)
                .distinct()
                .toList();
        for (int from = 0; from < ids.size(); from += AT_ONCE) {
            look(em, ids.subList(from, Math.min(ids.size(), from + AT_ONCE)));
            em.flush();
            em.clear();
        }
    }

    /** The ids of the pairs that were found, for those that may be merged at once. */
    List<String> found() {
        return sure;
    }

    private void look(EntityManager em, List<String> ids) {
        MatchIndex index = new MatchIndex(em, settings.blockSize());
        List<Work> changed = em.createQuery("select w from Work w where w.id in :ids", Work.class)
                .setParameter("ids", ids)
                .getResultList();
        index.put(changed);
        Map<String, Work> living = index.living(ids);
        List<MatchRecord> records =
                living.values().stream().map(MatchRecord::of).toList();
        PairQueue queue = new PairQueue(context, em);
        List<DuplicatePair> found = queue.put(matches(index, records));
        Set<String> foundIds = new HashSet<>();
        found.forEach(pair -> foundIds.add(pair.getId()));
        sure.addAll(foundIds);
        queue.openOf(ids).stream()
                .filter(pair -> !foundIds.contains(pair.getId()))
                .forEach(DuplicatePair::supersede);
    }

    private List<Match> matches(MatchIndex index, List<MatchRecord> records) {
        Map<String, List<String>> candidates = index.candidates(records);
        Set<String> all = new HashSet<>();
        candidates.values().forEach(all::addAll);
        Map<String, Work> works = index.living(all);
        DuplicateFinder finder = DuplicateFinder.create(settings);
        Set<List<String>> seen = new HashSet<>();
        List<Match> matches = new ArrayList<>();
        for (MatchRecord record : records) {
            List<MatchRecord> others = others(candidates.getOrDefault(record.id(), List.of()), works);
            for (Match match : finder.similar(record, others)) {
                if (seen.add(PairQueue.key(match))) {
                    matches.add(match);
                }
            }
        }
        return matches;
    }

    static List<MatchRecord> others(Collection<String> ids, Map<String, Work> works) {
        List<MatchRecord> others = new ArrayList<>();
        for (String id : ids) {
            Work work = works.get(id);
            if (work != null) {
                others.add(MatchRecord.of(work));
            }
        }
        return others;
    }
}
