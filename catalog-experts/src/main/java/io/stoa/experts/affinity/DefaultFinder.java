package io.stoa.experts.affinity;

import io.stoa.core.ModuleContext;
import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Conditions;
import io.stoa.core.catalog.EntryFilter;
import io.stoa.core.error.Message;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.Violation;
import io.stoa.core.finder.Finder;
import io.stoa.core.finder.FinderQuery;
import io.stoa.core.finder.FinderSource;
import io.stoa.core.finder.Found;
import io.stoa.core.finder.IndexedTerms;
import io.stoa.experts.Expert;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertsOptions;
import jakarta.persistence.EntityManager;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Finds experts by the keys of their expertise. What everybody has tells little and is long to read: people are looked for
 * by the rarer keys of a topic, and the others are asked of the best of them only. Those whom an index proposes are compared
 * in the same way, but by the words that the index takes for the same.
 */
final class DefaultFinder implements Finder, FinderSource {

    /** How many keys of people are read to find candidates. */
    private static final int READ = 20_000;

    /** How many candidates are compared by all keys of the topic. */
    private static final int CANDIDATES = 500;

    private final ModuleContext context;
    private final ExpertsOptions options;

    DefaultFinder(ModuleContext context, ExpertsOptions options) {
        this.context = context;
        this.options = options;
    }

    @Override
    public List<Found> find(FinderQuery query) {
        context.requireValid(query);
        Topic topic = Topic.of(List.of(query.words()), query.codes());
        if (topic.isEmpty()) {
            throw new RuleViolationException(Violation.of(Message.of("core.finder.nothing-asked")));
        }
        return context.transactions().required(em -> new Search(em, query, topic, List::of).find());
    }

    @Override
    public String kind() {
        return ExpertCatalog.KIND;
    }

    @Override
    public List<Found> judge(FinderQuery query, Collection<String> ids, IndexedTerms terms) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Topic topic = Topic.of(List.of(query.words()), query.codes());
        return context.transactions()
                .required(em -> new Search(em, query, topic, key -> keys(key, terms)).judge(ids, terms));
    }

    private static List<String> keys(String key, IndexedTerms terms) {
        return ExpertiseKeys.isTerm(key) ? List.copyOf(terms.forms(ExpertiseKeys.termOf(key))) : List.of(key);
    }

    private final class Search {

        private final EntityManager em;
        private final FinderQuery query;
        private final Topic topic;
        private final Function<String, List<String>> keysOf;
        private final LocalDate today = LocalDate.ofInstant(context.clock().instant(), options.zone());
        private final Map<String, Map<String, List<Evidence>>> known = new HashMap<>();

        Search(EntityManager em, FinderQuery query, Topic topic, Function<String, List<String>> keysOf) {
            this.em = em;
            this.query = query;
            this.topic = topic;
            this.keysOf = keysOf;
        }

        List<Found> judge(Collection<String> ids, IndexedTerms terms) {
            Map<String, Long> having = new HashMap<>();
            topic.terms().forEach(term -> having.put(ExpertiseKeys.term(term), terms.having(term)));
            topic.codes().forEach(code -> having.put(ExpertiseKeys.code(code), terms.having(code)));
            read(
                    within().and("e.id in :ids", "ids", List.copyOf(ids))
                            .and("k.lookup not like :spoken", "spoken", ExpertiseKeys.LANGUAGE + "%"),
                    Integer.MAX_VALUE);
            TopicMatch match = match(having, terms.all());
            return found(match, best(match, query.most()));
        }

        private TopicMatch match(Map<String, Long> having, long all) {
            return new TopicMatch(topic, keysOf, key -> TopicMatch.rarity(having.getOrDefault(key, 0L), all));
        }

        List<Found> find() {
            Map<String, Long> having = having();
            if (having.isEmpty()) {
                return List.of();
            }
            long all = all();
            TopicMatch match = match(having, all);
            List<String> byRarity = having.keySet().stream()
                    .sorted(Comparator.comparing((String key) -> having.getOrDefault(key, 0L))
                            .thenComparing(Comparator.naturalOrder()))
                    .toList();
            int leading = leading(byRarity, having);
            read(within().and("k.lookup in :keys", "keys", byRarity.subList(0, leading)), READ);
            if (leading < byRarity.size()) {
                known.keySet().retainAll(best(match, CANDIDATES));
                read(
                        within().and("k.lookup in :keys", "keys", byRarity.subList(leading, byRarity.size()))
                                .and("e.id in :ids", "ids", List.copyOf(known.keySet())),
                        Integer.MAX_VALUE);
            }
            return found(match, best(match, query.most()));
        }

        /** How many of the rarest keys are read for everybody: at least one. */
        private int leading(List<String> byRarity, Map<String, Long> having) {
            long read = 0;
            int leading = 0;
            while (leading < byRarity.size()) {
                read += having.getOrDefault(byRarity.get(leading), 0L);
                if (leading > 0 && read > READ) {
                    break;
                }
                leading++;
            }
            return leading;
        }

        /** How many of those whom the caller may see have each key: what is hidden does not even count. */
        private Map<String, Long> having() {
            Conditions conditions = within().and("k.lookup in :keys", "keys", topic.lookups());
            Map<String, Long> having = new HashMap<>();
            conditions
                    .bind(em.createQuery(
                            "select k.lookup, count(distinct e.id) from Expert e join e.expertiseKeys k"
                                    + conditions.where() + " group by k.lookup",
                            Object[].class))
                    .getResultList()
                    .forEach(row -> having.put((String) row[0], (Long) row[1]));
            return having;
        }

        private long all() {
            Conditions conditions = within();
            return conditions
                    .bind(em.createQuery("select count(e.id) from Expert e" + conditions.where(), Long.class))
                    .getSingleResult();
        }

        /** Of too many the latest, as they count most. */
        private void read(Conditions conditions, int most) {
            conditions
                    .bind(em.createQuery(
                            "select e.id, k.lookup, k.source, k.asOf, k.term from Expert e join e.expertiseKeys k"
                                    + conditions.where() + " order by k.asOf desc, e.id, k.lookup, k.source",
                            Object[].class))
                    .setMaxResults(most)
                    .getResultList()
                    .forEach(this::keep);
        }

        private void keep(Object[] row) {
            ExpertiseKey key = new ExpertiseKey((String) row[1], (String) row[2], (LocalDate) row[3], (String) row[4]);
            Map<String, List<Evidence>> ofOne = known.computeIfAbsent((String) row[0], id -> new HashMap<>());
            Evidence evidence = null;
            for (String under : keysOf.apply(key.getLookup())) {
                evidence = evidence == null ? Evidence.of(key, options.evidence(), today) : evidence;
                ofOne.computeIfAbsent(under, lookup -> new ArrayList<>()).add(evidence);
            }
        }

        private List<String> best(TopicMatch match, int most) {
            Map<String, Double> scores = new HashMap<>();
            known.forEach((id, evidence) -> scores.put(id, match.score(evidence)));
            return scores.entrySet().stream()
                    .filter(entry -> entry.getValue() > 0)
                    .sorted(Map.Entry.<String, Double>comparingByValue()
                            .reversed()
                            .thenComparing(Map.Entry.comparingByKey()))
                    .limit(most)
                    .map(Map.Entry::getKey)
                    .toList();
        }

        private List<Found> found(TopicMatch match, List<String> ids) {
            Map<String, Expert> experts = em
                    .createQuery("select e from Expert e where e.id in :ids", Expert.class)
                    .setParameter("ids", ids)
                    .getResultList()
                    .stream()
                    .collect(Collectors.toMap(Expert::getId, Function.identity()));
            List<Found> found = new ArrayList<>();
            for (String id : ids) {
                Expert expert = experts.get(id);
                Map<String, List<Evidence>> evidence = known.getOrDefault(id, Map.of());
                if (expert != null) {
                    found.add(new Found(
                            new ResourceRef(ExpertCatalog.KIND, id),
                            expert.getTitles(),
                            Math.min(1, match.score(evidence)),
                            match.reasons(evidence)));
                }
            }
            return found;
        }

        private Conditions within() {
            EntryFilter filter = query.region() == null
                    ? EntryFilter.all()
                    : EntryFilter.all().withRegion(query.region());
            Conditions conditions = Conditions.of(filter, context.access().readScope(ExpertCatalog.KIND));
            String language = query.language();
            return language == null
                    ? conditions
                    : conditions.and(
                            "exists (select l.lookup from Expert x join x.expertiseKeys l where x.id = e.id"
                                    + " and l.lookup = :language)",
                            "language",
                            ExpertiseKeys.language(language));
        }
    }
}
