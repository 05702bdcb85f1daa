package io.stoa.literature.duplicate;

import io.stoa.core.ModuleContext;
import io.stoa.core.access.AccessSubject;
import io.stoa.core.access.ReadScope;
import io.stoa.core.audit.AuditReason;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.catalog.KnownEntry;
import io.stoa.core.error.ConflictException;
import io.stoa.core.error.DatabaseUnavailableException;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.error.Violation;
import io.stoa.core.json.Json;
import io.stoa.core.page.KeysetQuery;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.persistence.DatabaseErrors;
import io.stoa.literature.LiteratureOptions;
import io.stoa.literature.MergePlan;
import io.stoa.literature.MergeRecord;
import io.stoa.literature.Work;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkMerges;
import jakarta.persistence.EntityManager;
import jakarta.persistence.LockModeType;
import jakarta.persistence.PersistenceException;
import jakarta.persistence.TypedQuery;
import jakarta.validation.ConstraintViolationException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

final class DefaultDuplicateReview implements DuplicateReview {

    private static final int READ_AT_ONCE = 1000;
    private static final String DRAFT_ID = "";

    private final ModuleContext context;
    private final MatchSettings settings;
    private final @Nullable Double mergeFrom;
    private final WorkMerges merges;

    DefaultDuplicateReview(ModuleContext context, LiteratureOptions options, WorkMerges merges) {
        this.context = context;
        this.settings = options.duplicates();
        this.mergeFrom = options.mergeDuplicatesFrom();
        this.merges = merges;
    }

    @Override
    public List<SimilarWork> similarTo(WorkDraft draft) {
        context.requireValid(draft);
        ReadScope scope = context.access().readScope(WorkCatalog.KIND);
        MatchRecord record = MatchRecord.of(DRAFT_ID, draft);
        return context.transactions().required(em -> {
            MatchIndex index = new MatchIndex(em, settings.blockSize());
            Set<String> ids = new LinkedHashSet<>(index.identified(record.identifiers()));
            ids.addAll(index.candidates(List.of(record)).getOrDefault(DRAFT_ID, List.of()));
            Map<String, Work> works = index.living(ids);
            works.values().removeIf(work -> !scope.allows(work.subject(WorkCatalog.KIND)));
            return DuplicateFinder.create(settings).similar(record, ChangedWorks.others(ids, works)).stream()
                    .limit(MatchIndex.MOST_CANDIDATES)
                    .map(match -> new SimilarWork(
                            ComparedWork.of(Objects.requireNonNull(works.get(match.second()))),
                            match.score(),
                            match.reasons()))
                    .toList();
        });
    }

    @Override
    public int checkChanges(int most) {
        context.access().require(SCAN, AccessSubject.ofPlatform(KIND, null));
        ChangedWorks changed = new ChangedWorks(context, settings);
        int handled = context.changes().poll(CONSUMER, most, changed::handle);
        mergeSurely(changed.found());
        return handled;
    }

    @Override
    public ScanReport scan(WorkSelection works) {
        requireScan(works);
        List<MatchRecord> records = read(works);
        Clustering clustering = DuplicateFinder.create(settings).dedupe(records);
        List<Match> matches = new ArrayList<>(clustering.sure());
        matches.addAll(clustering.review());
        return noted(records.size(), clustering.pairsCompared(), matches, works.equals(WorkSelection.ALL));
    }

    @Override
    public ScanReport scan(WorkSelection first, WorkSelection second) {
        requireScan(first);
        requireScan(second);
        List<MatchRecord> one = read(first);
        List<MatchRecord> other = read(second);
        refuseOverlap(one, other);
        Linkage linkage = DuplicateFinder.create(settings).link(one, other);
        List<Match> matches = new ArrayList<>(linkage.sure());
        matches.addAll(linkage.review());
        return noted(one.size() + (long) other.size(), linkage.pairsCompared(), matches, false);
    }

    private static void refuseOverlap(List<MatchRecord> one, List<MatchRecord> other) {
        Set<String> ids = new HashSet<>();
        one.forEach(record -> ids.add(record.id()));
        for (MatchRecord record : other) {
            if (ids.contains(record.id())) {
                throw new IllegalArgumentException(
                        "the work " + record.id() + " is in both lists, expected lists of different works");
            }
        }
    }

    /** The comparable parts only are held; the works themselves go by, page by page. */
    private List<MatchRecord> read(WorkSelection selection) {
        List<MatchRecord> records = new ArrayList<>();
        String after = "";
        int before;
        do {
            before = records.size();
            String from = after;
            records.addAll(context.transactions().independent(em -> read(em, selection, from)));
            after = records.isEmpty() ? after : records.get(records.size() - 1).id();
        } while (records.size() - before == READ_AT_ONCE);
        return records;
    }

    private static List<MatchRecord> read(EntityManager em, WorkSelection selection, String after) {
        Map<String, Object> parameters = new HashMap<>(Map.of("after", after, "withdrawn", EntryStatus.WITHDRAWN));
        StringBuilder jpql = new StringBuilder("select w from Work w where w.id > :after and w.status <> :withdrawn");
        condition(jpql, parameters, " and w.providerId = :provider", "provider", selection.providerId());
        condition(jpql, parameters, " and w.source = :source", "source", selection.source());
        return bound(em.createQuery(jpql + " order by w.id", Work.class), parameters)
                .setMaxResults(READ_AT_ONCE)
                .getResultList()
                .stream()
                .map(MatchRecord::of)
                .toList();
    }

    private ScanReport noted(long works, long compared, List<Match> matches, boolean all) {
        long found = 0;
        long known = 0;
        List<String> pairs = new ArrayList<>();
        for (List<Match> some : MatchIndex.slices(matches)) {
            PairQueue queue = put(some, pairs);
            found += queue.found();
            known += queue.known();
        }
        long superseded = 0;
        long gone;
        do {
            gone = context.transactions().<Integer>independent(em -> new PairQueue(context, em).supersede(all));
            superseded += gone;
        } while (gone > 0);
        return new ScanReport(works, compared, found, known, superseded, mergeSurely(pairs));
    }

    /** Another node may put the same pair in at the same time; then it is found the second time. */
    private PairQueue put(List<Match> matches, List<String> ids) {
        try {
            return context.transactions().independent(em -> put(em, matches, ids));
        } catch (PersistenceException e) {
            if (!DatabaseErrors.isUniqueViolation(e)) {
                throw e;
            }
            return context.transactions().independent(em -> put(em, matches, ids));
        }
    }

    private PairQueue put(EntityManager em, List<Match> matches, List<String> ids) {
        PairQueue queue = new PairQueue(context, em);
        queue.put(matches).forEach(pair -> ids.add(pair.getId()));
        return queue;
    }

    @Override
    public Page<DuplicateView> list(DuplicateQuery query, PageRequest page) {
        String provider = query.providerId();
        context.access()
                .require(
                        REVIEW,
                        provider == null
                                ? AccessSubject.ofPlatform(KIND, null)
                                : AccessSubject.ofProvider(KIND, null, provider));
        ReadScope scope = context.access().readScope(WorkCatalog.KIND);
        return context.transactions()
                .required(em -> pairs(query, scope)
                        .page(em, context.cursors(), query, page)
                        .map(pair -> view(em, pair)));
    }

    private static KeysetQuery<DuplicatePair> pairs(DuplicateQuery query, ReadScope scope) {
        KeysetQuery<DuplicatePair> pairs = KeysetQuery.select(
                        "select p from DuplicatePair p, Work a, Work b", DuplicatePair.class)
                .where("a.id = p.firstId and b.id = p.secondId")
                .where("p.score >= :least", "least", (int) Math.ceil(query.fromScore() * DuplicatePair.SCALE))
                .whenGiven("p.state = :state", "state", query.state())
                .whenGiven(
                        "p.firstProvider = :provider or p.secondProvider = :provider", "provider", query.providerId())
                .whenGiven("p.firstId = :work or p.secondId = :work", "work", query.workId())
                .descending("p.score", Integer.class, DuplicatePair::getScore)
                .ascending("p.id", String.class, DuplicatePair::getId);
        if (scope.everything()) {
            return pairs;
        }
        pairs.where(visible("a", scope)).where(visible("b", scope)).with("withdrawn", EntryStatus.WITHDRAWN);
        if (!scope.audiences().isEmpty()) {
            pairs.with("published", EntryStatus.PUBLISHED).with("audiences", scope.audiences());
        }
        return scope.providers().isEmpty() ? pairs : pairs.with("own", scope.providers());
    }

    /** A withdrawn work hides no decision; what it says is shown to those only who may see it. */
    private static String visible(String work, ReadScope scope) {
        StringBuilder jpql = new StringBuilder("(" + work + ".status = :withdrawn");
        if (!scope.audiences().isEmpty()) {
            jpql.append(" or (" + work + ".status = :published and " + work + ".audience in :audiences)");
        }
        if (!scope.providers().isEmpty()) {
            jpql.append(" or " + work + ".providerId in :own");
        }
        return jpql.append(")").toString();
    }

    private static void condition(
            StringBuilder jpql, Map<String, Object> parameters, String part, String name, @Nullable Object value) {
        if (value != null) {
            jpql.append(part);
            parameters.put(name, value);
        }
    }

    private static <T> TypedQuery<T> bound(TypedQuery<T> query, Map<String, Object> parameters) {
        parameters.forEach(query::setParameter);
        return query;
    }

    @Override
    public DuplicateView decide(String id, long version, DuplicateState decision, String note) {
        String why = AuditReason.required(note);
        return context.transactions().required(em -> {
            DuplicatePair pair = locked(em, id, version);
            if (decision != DuplicateState.SAME && decision != DuplicateState.DIFFERENT) {
                throw refused("literature.duplicate.no-decision", "decision", decision);
            }
            decide(em, pair, decision, why, null);
            return view(em, pair);
        });
    }

    @Override
    public DuplicateView merge(String id, long version, MergePlan plan, String note) {
        String why = AuditReason.required(note);
        return context.transactions().required(em -> {
            DuplicatePair pair = locked(em, id, version);
            Set<String> ids = new HashSet<>();
            plan.records().stream().map(MergeRecord::id).forEach(ids::add);
            if (!ids.equals(Set.of(pair.getFirstId(), pair.getSecondId()))) {
                throw refused("literature.duplicate.other-works", "pair", id);
            }
            decide(em, pair, DuplicateState.SAME, why, merges.merge(plan, why).id());
            return view(em, pair);
        });
    }

    private void decide(
            EntityManager em, DuplicatePair pair, DuplicateState decision, String why, @Nullable String merge) {
        DuplicateState before = pair.getState();
        pair.decide(
                decision,
                why,
                context.clock().instant(),
                context.access().caller().id(),
                merge);
        em.flush();
        context.audit()
                .done(
                        em,
                        context.access().caller(),
                        REVIEW,
                        AccessSubject.ofProvider(KIND, pair.getId(), pair.getFirstProvider()),
                        why,
                        Json.write(Map.of("state", List.of(before, decision))));
    }

    private DuplicatePair locked(EntityManager em, String id, long version) {
        DuplicatePair pair = em.find(DuplicatePair.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pair == null) {
            throw KnownEntry.notFound(KIND, id);
        }
        for (String workId : List.of(pair.getFirstId(), pair.getSecondId())) {
            Work work = em.find(Work.class, workId);
            if (work.getStatus() != EntryStatus.WITHDRAWN
                    && !context.access().readScope(WorkCatalog.KIND).allows(work.subject(WorkCatalog.KIND))) {
                throw KnownEntry.notFound(KIND, id);
            }
        }
        AccessSubject first = AccessSubject.ofProvider(KIND, id, pair.getFirstProvider());
        if (!context.access().may(REVIEW, first)) {
            context.access().require(REVIEW, AccessSubject.ofProvider(KIND, id, pair.getSecondProvider()));
        }
        if (pair.getVersion() != version) {
            throw ConflictException.staleVersion(KIND, id, version, pair.getVersion());
        }
        return pair;
    }

    private DuplicateView view(EntityManager em, DuplicatePair pair) {
        return pair.view(compared(em, pair.getFirstId()), compared(em, pair.getSecondId()));
    }

    private @Nullable ComparedWork compared(EntityManager em, String id) {
        Work work = em.find(Work.class, id);
        boolean visible = context.access().readScope(WorkCatalog.KIND).allows(work.subject(WorkCatalog.KIND));
        return visible ? ComparedWork.of(work) : null;
    }

    /** Merges what the host wants merged without a look; what cannot be merged stays in the queue. */
    private long mergeSurely(List<String> pairs) {
        Double from = mergeFrom;
        if (from == null) {
            return 0;
        }
        int least = (int) Math.ceil(from * DuplicatePair.SCALE);
        long merged = 0;
        for (String id : pairs) {
            try {
                merged += context.transactions().<Integer>independent(em -> mergeSurely(em, id, least));
            } catch (DatabaseUnavailableException e) {
                throw e;
            } catch (StoaException | ConstraintViolationException e) {
                // It waits for somebody who may, or who knows better.
            }
        }
        return merged;
    }

    private int mergeSurely(EntityManager em, String id, int least) {
        DuplicatePair pair = em.find(DuplicatePair.class, id, LockModeType.PESSIMISTIC_WRITE);
        if (pair == null || pair.getState() != DuplicateState.OPEN || pair.getScore() < least) {
            return 0;
        }
        String kept = kept(em, pair);
        String other = kept.equals(pair.getFirstId()) ? pair.getSecondId() : pair.getFirstId();
        String why = Message.of("literature.duplicate.merged-at-once", "score", pair.getScore() / DuplicatePair.SCALE)
                .text(context.access().caller().locale());
        decide(
                em,
                pair,
                DuplicateState.SAME,
                why,
                merges.merge(merges.plan(kept, List.of(other)), why).id());
        return 1;
    }

    /** The published one, or else the one that was there first. */
    private static String kept(EntityManager em, DuplicatePair pair) {
        boolean firstShown = em.find(Work.class, pair.getFirstId()).getStatus() == EntryStatus.PUBLISHED;
        boolean secondShown = em.find(Work.class, pair.getSecondId()).getStatus() == EntryStatus.PUBLISHED;
        return firstShown || !secondShown ? pair.getFirstId() : pair.getSecondId();
    }

    private void requireScan(WorkSelection selection) {
        String provider = selection.providerId();
        context.access()
                .require(
                        SCAN,
                        provider == null
                                ? AccessSubject.ofPlatform(KIND, null)
                                : AccessSubject.ofProvider(KIND, null, provider));
    }

    private static RuleViolationException refused(String code, String name, Object value) {
        return new RuleViolationException(Violation.of(Message.of(code, name, value)));
    }
}
