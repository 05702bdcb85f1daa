package io.stoa.search.engine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.data.Percentage.withPercentage;

import io.stoa.core.Ids;
import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryStatus;
import io.stoa.core.search.SearchDetails;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.Facet;
import io.stoa.search.SearchSort;
import io.stoa.search.analysis.Language;
import io.stoa.search.lucene.LuceneEngine;
import io.stoa.search.opensearch.Clusters;
import io.stoa.search.opensearch.OpenSearchEngine;
import io.stoa.search.query.QueryReader;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.lucene.document.IntPoint;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.MatchAllDocsQuery;
import org.apache.lucene.search.PhraseQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.TermInSetQuery;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.util.BytesRef;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A folder and a cluster that hold the same entries find, count and sort the same. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class SameAnswersTest {

    private static final int ENTRIES = 300;
    private static final Set<Facet> FACETS = EnumSet.allOf(Facet.class);
    private static final List<String> CHINESE =
            List.of("石墨烯", "電池", "扫描电子显微镜", "的", "与", "化学气相沉积", "製備", "激光", "材料", "研究", "A股", "纳米 管", "，", "。");
    private static final List<String> ENGLISH = List.of(
            "graphene",
            "of",
            "the",
            "preparation",
            "preparing",
            "laser",
            "materials",
            "state-of-the-art",
            "FE-SEM 7900",
            "war",
            "a",
            "naïve",
            "AT&T",
            "3.5%",
            "\u2003",
            "😀");
    private static final List<String> GERMAN =
            List.of("Mikroskop", "Mikroskope", "der", "Werkstoffprüfung", "Müller", "Straße", "und", "über");
    private static final List<String> RUSSIAN = List.of("лазерные", "материалы", "исследование", "и", "в", "ёлка");

    private SearchEngine lucene;
    private SearchEngine cluster;

    @BeforeAll
    void fill(@TempDir Path folder) {
        lucene = LuceneEngine.open(folder, Ids.timeOrdered());
        cluster = OpenSearchEngine.open(Clusters.of(1).newIndex(), Ids.timeOrdered(), Clock.systemUTC());
        List<SearchEntry> entries = entries();
        for (SearchEngine engine : List.of(lucene, cluster)) {
            EntryIndex index = Objects.requireNonNull(engine.begin());
            index.add(entries, 1);
            index.commit(1);
            engine.changeOver(index);
        }
    }

    @AfterAll
    void close() {
        lucene.close();
        cluster.close();
    }

    private static List<SearchEntry> entries() {
        Random random = new Random(41);
        List<SearchEntry> entries = new ArrayList<>();
        for (int i = 0; i < ENTRIES; i++) {
            LocalizedText titles =
                    LocalizedText.of("zh", words(random, CHINESE, "", 2)).with("en", words(random, ENGLISH, " ", 3));
            LocalizedText summaries = LocalizedText.of("de", words(random, GERMAN, " ", 8))
                    .with("ru", words(random, RUSSIAN, " ", 8))
                    .with("zh-Hant", words(random, CHINESE, "", 8))
                    .with("fr", words(random, ENGLISH, " ", 5));
            entries.add(new SearchEntry(
                    new ResourceRef(random.nextBoolean() ? "work" : "instrument", "id-" + i),
                    "provider-" + random.nextInt(5),
                    random.nextInt(4) == 0 ? EntryStatus.DRAFT : EntryStatus.PUBLISHED,
                    random.nextInt(3) == 0 ? Audience.MEMBERS : Audience.PUBLIC,
                    titles,
                    titles.sourceText(),
                    random.nextInt(5) == 0 ? null : summaries,
                    List.of("1404520", "520"),
                    random.nextBoolean() ? "220104" : null,
                    Instant.ofEpochSecond(random.nextInt(50)),
                    new SearchDetails(
                            List.of(words(random, List.of("张伟", "Müller", "李 娜", "Ivanov"), " ", 2)),
                            List.of(words(random, ENGLISH, " ", 1)),
                            List.of("10.1000/" + i),
                            words(random, GERMAN, " ", 2),
                            random.nextBoolean() ? 1990 + random.nextInt(30) : null,
                            null)));
        }
        return entries;
    }

    private static String words(Random random, List<String> from, String between, int count) {
        List<String> chosen = IntStream.rangeClosed(0, count)
                .mapToObj(i -> from.get(random.nextInt(from.size())))
                .toList();
        String text = String.join(between, chosen);
        return text.isBlank() ? "x" : text;
    }

    static Stream<String> typed() {
        return Stream.concat(
                Stream.of(
                        "石墨烯",
                        "石墨",
                        "烯",
                        "电池 激光",
                        "製備材料",
                        "\"激光材料\"",
                        "\"石墨烯的材料\"",
                        "-石墨烯",
                        "石墨烯 -laser",
                        "preparation of graphene",
                        "\"preparation of graphene\"",
                        "\"of the\"",
                        "the",
                        "war",
                        "war laser",
                        "state-of-the-art",
                        "state*",
                        "m?ller",
                        "Müller",
                        "muller",
                        "Strasse",
                        "Straße",
                        "лазер*",
                        "ёлка",
                        "materials laser graphene preparing naïve the of",
                        "title:graphene",
                        "作者:张伟",
                        "name:\"李 娜\"",
                        "id:10.1000/7",
                        "10.1000/7",
                        "doi:10.1000/299",
                        "kind:work",
                        "subject:140",
                        "region:220000",
                        "year:2000-2010 graphene",
                        "year:>=2015",
                        "provider:provider-1",
                        "graphene OR лазерные",
                        "(graphene OR laser) +materials",
                        "AT&T",
                        "3.5%",
                        "😀",
                        "纳米管",
                        "A股",
                        "zzzz"),
                IntStream.range(0, 60).mapToObj(SameAnswersTest::random));
    }

    private static String random(int seed) {
        Random random = new Random(seed);
        List<List<String>> all = List.of(CHINESE, ENGLISH, GERMAN, RUSSIAN);
        return words(random, all.get(random.nextInt(4)), random.nextBoolean() ? " " : "", random.nextInt(6));
    }

    @ParameterizedTest
    @MethodSource("typed")
    void finds_and_counts_the_same(String typed) {
        Query query = WordQueries.of(QueryReader.read(typed));
        if (query != null) {
            assertSame(query);
        }
    }

    private void assertSame(Query query) {
        Question question = new Question(query, SearchSort.RELEVANCE, null, 0, ENTRIES, FACETS);
        Hits ours = lucene.read(view -> view.find(question));
        Hits theirs = cluster.read(view -> view.find(question));
        assertThat(theirs.total()).isEqualTo(ours.total());
        assertThat(theirs.facets()).isEqualTo(ours.facets());
        assertThat(ids(theirs)).containsExactlyInAnyOrderElementsOf(ids(ours));
        assertThat((int) cluster.read(view -> view.count(query))).isEqualTo(ours.total());
        assertRanked(ours, theirs);
    }

    /** The cluster's scores are all larger by the same factor; what comes together by rounding may change places. */
    private static void assertRanked(Hits ours, Hits theirs) {
        for (int i = 0; i < ours.hits().size(); i++) {
            float expected = ours.hits().get(i).score();
            assertThat(theirs.hits().get(i).score() / 2.2f).isCloseTo(expected, withPercentage(0.1));
        }
    }

    @ParameterizedTest
    @EnumSource(
            value = SearchSort.class,
            names = {"TITLE", "NEWEST"})
    void sorts_the_same_and_goes_on_the_same(SearchSort order) {
        List<String> ours = paged(lucene, order);

        assertThat(paged(cluster, order)).isEqualTo(ours).hasSize(ENTRIES).doesNotHaveDuplicates();
    }

    private static List<String> paged(SearchEngine engine, SearchSort order) {
        List<String> paged = new ArrayList<>();
        List<String> after = null;
        while (true) {
            Question question = new Question(new MatchAllDocsQuery(), order, after, 0, 37, Set.of());
            Hits page = engine.read(view -> view.find(question));
            if (page.hits().isEmpty()) {
                return paged;
            }
            paged.addAll(ids(page));
            after = page.hits().get(page.hits().size() - 1).sortKey();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"石墨", "shimoxi", "smx", "pre", "graphene ", "Mü", "лаз", "张", "of the"})
    void suggests_the_same(String typed) {
        assertSame(Objects.requireNonNull(Suggestions.of(typed)));
    }

    /** Lucene finds nothing by these, the cluster's language would say everything. */
    @Test
    void finds_nothing_by_an_empty_query() {
        BooleanQuery nothing = new BooleanQuery.Builder().build();
        BooleanQuery onlyNot = new BooleanQuery.Builder()
                .add(new TermQuery(new Term(Fields.KIND, "work")), Occur.MUST_NOT)
                .build();
        for (Query query : List.of(
                nothing,
                onlyNot,
                new PhraseQuery.Builder().build(),
                new TermInSetQuery(Fields.KIND, List.of()),
                new BooleanQuery.Builder()
                        .add(new MatchAllDocsQuery(), Occur.MUST)
                        .add(nothing, Occur.FILTER)
                        .build())) {
            assertSame(query);
            assertThat((int) cluster.read(view -> view.count(query))).isZero();
        }
    }

    @Test
    void narrows_the_same() {
        assertSame(
                new TermInSetQuery(Fields.PROVIDER, List.of(new BytesRef("provider-1"), new BytesRef("provider-3"))));
        assertSame(IntPoint.newRangeQuery(Fields.YEAR, Integer.MIN_VALUE, 2000));
    }

    @Test
    void counts_terms_the_same() {
        Set<Term> terms = Set.of(
                new Term(Fields.all(Language.EN), "graphen"),
                new Term(Fields.all(Language.ZH), "石墨"),
                new Term(Fields.ALL_GRAMS, "石墨"),
                new Term(Fields.all(Language.RU), "nothing"));
        Map<Term, Integer> ours = lucene.read(view -> view.having(terms));
        ours.values().removeIf(count -> count == 0);

        Map<Term, Integer> theirs = cluster.read(view -> view.having(terms));
        assertThat(theirs).isEqualTo(ours).hasSizeGreaterThan(1);
        assertThat((long) cluster.read(IndexView::documents)).isEqualTo(ENTRIES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"grafene", "preparaton", "graphene", "mulller", "zzzzzz", "лазерниы"})
    void spells_the_same(String word) {
        List<String> ours = lucene.read(view -> view.spelledLike(word, 5));
        List<String> theirs = cluster.read(view -> view.spelledLike(word, 5));

        assertThat(theirs).containsExactlyInAnyOrderElementsOf(ours);
    }

    private static List<String> ids(Hits hits) {
        return hits.hits().stream().map(hit -> hit.entry().toString()).toList();
    }
}
