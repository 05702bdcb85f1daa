package io.stoa.search.opensearch;

import io.stoa.core.ResourceRef;
import io.stoa.core.json.Json;
import io.stoa.search.Facet;
import io.stoa.search.SearchResult.FacetCount;
import io.stoa.search.SearchSort;
import io.stoa.search.engine.Fields;
import io.stoa.search.engine.Hits;
import io.stoa.search.engine.IndexView;
import io.stoa.search.engine.Question;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.Query;
import org.jspecify.annotations.Nullable;
import org.opensearch.client.opensearch._types.FieldValue;
import org.opensearch.client.opensearch._types.SortOptions;
import org.opensearch.client.opensearch._types.SortOrder;
import org.opensearch.client.opensearch._types.SuggestMode;
import org.opensearch.client.opensearch._types.aggregations.Aggregate;
import org.opensearch.client.opensearch._types.aggregations.Aggregation;
import org.opensearch.client.opensearch.core.SearchRequest;
import org.opensearch.client.opensearch.core.SearchResponse;
import org.opensearch.client.opensearch.core.search.Hit;
import org.opensearch.client.opensearch.core.search.TermSuggestOption;
import org.opensearch.client.opensearch.generic.Body;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient;
import org.opensearch.client.opensearch.generic.OpenSearchGenericClient.ClientOptions;
import org.opensearch.client.opensearch.generic.Request;
import org.opensearch.client.opensearch.generic.Requests;
import org.opensearch.client.opensearch.generic.Response;
import tools.jackson.databind.JsonNode;

/** Asks the index in use, whichever it is at the moment; before the first is built it is empty. */
final class RemoteView implements IndexView {

    private static final int MOST_VALUES = 100;

    /** Each part of the index tells so many values, so that counts of parts add up. */
    private static final int VALUES_OF_A_PART = 1000;

    private static final String SPELLING = "spelling";

    private final Cluster cluster;
    private final String live;

    RemoteView(Cluster cluster, IndexNames names) {
        this.cluster = cluster;
        this.live = names.live();
    }

    /** What comes back with a hit; read by Jackson. */
    record Shown(List<String> kind, List<String> id, List<String> provider, List<String> titles, List<String> texts) {}

    @Override
    public Hits find(Question question) {
        SearchRequest request = request(question);
        SearchResponse<Shown> found = cluster.call(client -> client.search(request, Shown.class));
        List<Hits.Hit> hits = found.hits().hits().stream()
                .map(hit -> hit(hit, question.order() != SearchSort.RELEVANCE))
                .toList();
        Set<Facet> facets = question.facets();
        return new Hits(
                hits,
                found.hits().total() == null ? 0 : found.hits().total().value(),
                facets == null ? Map.of() : counts(facets, found.aggregations()));
    }

    private SearchRequest request(Question question) {
        SearchRequest.Builder request = asking().query(amongEntries(question.query()))
                .size(question.most())
                .source(source -> source.filter(f -> f.includes(IndexSchema.SHOWN)))
                .sort(sort(question.order()))
                .trackTotalHits(track -> track.enabled(question.facets() != null));
        if (question.offset() > 0) {
            request.from(question.offset());
        }
        List<String> after = question.after();
        if (after != null) {
            request.searchAfter(
                    question.order() == SearchSort.NEWEST
                            ? FieldValue.of(Long.parseLong(after.get(0)))
                            : FieldValue.of(TokenText.wellFormed(after.get(0))),
                    FieldValue.of(TokenText.wellFormed(after.get(1))));
        }
        if (question.facets() != null) {
            request.aggregations(aggregations(question.facets()));
        }
        return request.build();
    }

    /** An answer that would leave out a part of the index is none; the cluster stops work that nobody waits for. */
    private SearchRequest.Builder asking() {
        long patience = cluster.options().answerTimeout().toMillis();
        return new SearchRequest.Builder()
                .index(live)
                .ignoreUnavailable(true)
                .allowPartialSearchResults(false)
                .cancelAfterTimeInterval(time -> time.time(patience + "ms"));
    }

    /** The key decides between equals, so that pages fit together whichever copy answers. */
    private static List<SortOptions> sort(SearchSort order) {
        SortOptions first = SortOptions.of(sort -> switch (order) {
            case RELEVANCE -> sort.score(score -> score.order(SortOrder.Desc));
            case NEWEST -> sort.field(field -> field.field(Fields.UPDATED).order(SortOrder.Desc));
            case TITLE -> sort.field(field -> field.field(Fields.TITLE_SORT).order(SortOrder.Asc));
        });
        SortOptions second = SortOptions.of(
                sort -> sort.field(field -> field.field(Fields.KEY).order(SortOrder.Asc)));
        return List.of(first, second);
    }

    private static Hits.Hit hit(Hit<Shown> hit, boolean sorted) {
        Shown shown = Objects.requireNonNull(hit.source());
        return new Hits.Hit(
                new ResourceRef(shown.kind().get(0), shown.id().get(0)),
                shown.provider().get(0),
                shown.titles().get(0),
                shown.texts().get(0),
                hit.score() == null ? 0 : hit.score().floatValue(),
                sorted
                        ? hit.sort().stream()
                                .map(key -> String.valueOf(key._get()))
                                .toList()
                        : List.of());
    }

    private static Map<String, Aggregation> aggregations(Set<Facet> facets) {
        Map<String, Aggregation> counted = new LinkedHashMap<>();
        for (Facet facet : facets) {
            counted.put(
                    field(facet),
                    Aggregation.of(a ->
                            a.terms(t -> t.field(field(facet)).size(MOST_VALUES).shardSize(VALUES_OF_A_PART))));
        }
        return counted;
    }

    /** Every facet has the name of the field that narrows by it. */
    private static String field(Facet facet) {
        return facet.name().toLowerCase(Locale.ROOT);
    }

    private static Map<Facet, List<FacetCount>> counts(Set<Facet> facets, Map<String, Aggregate> found) {
        Map<Facet, List<FacetCount>> counts = new EnumMap<>(Facet.class);
        for (Facet facet : facets) {
            counts.put(facet, counts(found.get(field(facet))));
        }
        return counts;
    }

    private static List<FacetCount> counts(@Nullable Aggregate found) {
        if (found != null && found.isLterms()) {
            return found.lterms().buckets().array().stream()
                    .map(bucket -> new FacetCount(String.valueOf(bucket.key()._get()), bucket.docCount()))
                    .toList();
        }
        if (found != null && found.isSterms()) {
            return found.sterms().buckets().array().stream()
                    .map(bucket -> new FacetCount(bucket.key(), bucket.docCount()))
                    .toList();
        }
        return List.of();
    }

    @Override
    public int count(Query query) {
        return (int) count(amongEntries(query));
    }

    @Override
    public long documents() {
        return count(entries());
    }

    private long count(org.opensearch.client.opensearch._types.query_dsl.Query query) {
        return count(cluster, live, query);
    }

    static long count(Cluster cluster, String index, org.opensearch.client.opensearch._types.query_dsl.Query query) {
        return cluster.call(client -> client.count(
                        count -> count.index(index).ignoreUnavailable(true).query(query)))
                .count();
    }

    private static org.opensearch.client.opensearch._types.query_dsl.Query amongEntries(Query query) {
        return org.opensearch.client.opensearch._types.query_dsl.Query.of(
                q -> q.bool(b -> b.must(QueryTranslator.of(query)).filter(entries())));
    }

    /** All documents but the one that holds the position. */
    static org.opensearch.client.opensearch._types.query_dsl.Query entries() {
        return org.opensearch.client.opensearch._types.query_dsl.Query.of(
                q -> q.exists(exists -> exists.field(Fields.KIND)));
    }

    /** Told by one part of the index, for which a text is made of the terms. */
    @Override
    public Map<Term, Integer> having(Collection<Term> terms) {
        if (terms.isEmpty()) {
            return Map.of();
        }
        Map<String, Set<String>> byField = new HashMap<>();
        terms.forEach(term ->
                byField.computeIfAbsent(term.field(), f -> new TreeSet<>()).add(TokenText.term(term.text())));
        Map<String, String> texts = new HashMap<>();
        byField.forEach((field, words) -> texts.put(field, String.join(" ", words)));
        JsonNode vectors = vectors(texts);
        Map<Term, Integer> having = new HashMap<>();
        for (Term term : terms) {
            JsonNode count = vectors.path(term.field())
                    .path("terms")
                    .path(TokenText.term(term.text()))
                    .path("doc_freq");
            if (count.isNumber()) {
                having.put(term, count.intValue());
            }
        }
        return having;
    }

    /** The client insists on an id in the answer, which a text that is no document has not. */
    private JsonNode vectors(Map<String, String> texts) {
        Map<String, Object> body = Map.of(
                "doc", texts,
                "fields", texts.keySet(),
                "term_statistics", true,
                "field_statistics", false,
                "positions", false,
                "offsets", false,
                "payloads", false);
        return cluster.call(client -> {
            Request request = Requests.builder()
                    .method("POST")
                    .endpoint("/" + live + "/_termvectors")
                    .json(Json.write(body))
                    .build();
            OpenSearchGenericClient generic = client.generic().withClientOptions(ClientOptions.throwOnHttpErrors());
            try (Response response = generic.execute(request)) {
                String answer = response.getBody().map(Body::bodyAsString).orElse("{}");
                return Json.read(answer, JsonNode.class).path("term_vectors");
            }
        });
    }

    @Override
    public List<String> spelledLike(String word, int most) {
        SearchRequest request = asking().size(0)
                .suggest(suggest -> suggest.suggesters(
                        SPELLING,
                        suggester -> suggester
                                .text(TokenText.term(word))
                                .term(term -> term.field(Fields.ALL_GRAMS)
                                        .analyzer(TokenText.ANALYZER)
                                        .suggestMode(SuggestMode.Always)
                                        .maxTermFreq((float) ANY_FREQUENCY)
                                        .size(most))))
                .build();
        List<String> alike = new ArrayList<>();
        cluster.call(client -> client.search(request, Shown.class))
                .suggest()
                .getOrDefault(SPELLING, List.of())
                .forEach(found -> found.term().options().stream()
                        .map(TermSuggestOption::text)
                        .forEach(alike::add));
        return alike;
    }
}
