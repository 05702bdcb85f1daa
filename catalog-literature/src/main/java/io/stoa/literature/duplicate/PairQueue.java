package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.catalog.EntryStatus;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Writes pairs into the queue, and takes them out. */
final class PairQueue {

    private static final int AT_ONCE = 500;

    private final ModuleContext context;
    private final EntityManager em;
    private long found;
    private long known;

    PairQueue(ModuleContext context, EntityManager em) {
        this.context = context;
        this.em = em;
    }

    /** Notes matches; those of works that are gone by now are left out. Returns the pairs, decided ones too. */
    List<DuplicatePair> put(List<Match> matches) {
        if (matches.isEmpty()) {
            return List.of();
        }
        Set<String> ids = new HashSet<>();
        matches.forEach(match -> ids.addAll(List.of(match.first(), match.second())));
        Map<String, KnownWork> works = KnownWork.living(em, ids);
        Map<List<String>, DuplicatePair> pairs = pairsOf(matches);
        List<DuplicatePair> noted = new ArrayList<>();
        for (Match match : matches) {
            List<String> key = key(match);
            KnownWork first = works.get(key.get(0));
            KnownWork second = works.get(key.get(1));
            if (first != null && second != null) {
                noted.add(pairs.compute(key, (k, pair) -> noted(pair, first, second, match)));
            }
        }
        em.flush();
        return noted;
    }

    private DuplicatePair noted(@Nullable DuplicatePair pair, KnownWork first, KnownWork second, Match match) {
        if (pair == null) {
            DuplicatePair fresh = new DuplicatePair(
                    context.ids().next(), first, second, match, context.clock().instant());
            em.persist(fresh);
            found++;
            return fresh;
        }
        if (pair.foundAgain(first, second, match, context.clock().instant())) {
            found++;
        } else {
            known++;
        }
        return pair;
    }

    /** The open pairs of some works, locked. */
    List<DuplicatePair> openOf(Collection<String> workIds) {
        return em.createQuery(
                        "select p from DuplicatePair p where p.state = :open and (p.firstId in :ids or p.secondId in :ids)"
                                + " order by p.id",
                        DuplicatePair.class)
                .setParameter("open", DuplicateState.OPEN)
                .setParameter("ids", workIds)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList();
    }

    /** Takes out open pairs of which a work was withdrawn or, if asked, changed without their having been found again. */
    int supersede(boolean changed) {
        List<DuplicatePair> gone = em.createQuery(
                        "select p from DuplicatePair p, Work a, Work b where p.state = :open"
                                + " and a.id = p.firstId and b.id = p.secondId"
                                + " and (a.status = :withdrawn or b.status = :withdrawn"
                                + (changed ? " or a.version <> p.firstVersion or b.version <> p.secondVersion)" : ")"),
                        DuplicatePair.class)
                .setParameter("open", DuplicateState.OPEN)
                .setParameter("withdrawn", EntryStatus.WITHDRAWN)
                .setMaxResults(AT_ONCE)
                .getResultList();
        gone.forEach(DuplicatePair::supersede);
        return gone.size();
    }

    long found() {
        return found;
    }

    long known() {
        return known;
    }

    static List<String> key(Match match) {
        return match.first().compareTo(match.second()) < 0
                ? List.of(match.first(), match.second())
                : List.of(match.second(), match.first());
    }

    private Map<List<String>, DuplicatePair> pairsOf(List<Match> matches) {
        Set<String> firsts = new HashSet<>();
        matches.forEach(match -> firsts.add(key(match).get(0)));
        Map<List<String>, DuplicatePair> pairs = new HashMap<>();
        em.createQuery("select p from DuplicatePair p where p.firstId in :ids order by p.id", DuplicatePair.class)
                .setParameter("ids", firsts)
                .setLockMode(LockModeType.PESSIMISTIC_WRITE)
                .getResultList()
                .forEach(pair -> pairs.put(List.of(pair.getFirstId(), pair.getSecondId()), pair));
        return pairs;
    }
}
