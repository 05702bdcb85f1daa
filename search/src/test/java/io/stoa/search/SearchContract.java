package io.stoa.search;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.CatalogModule;
import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.instruments.Model;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkDraftBuilder;
import io.stoa.search.SearchResult.FacetCount;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What a search answers, whichever engine keeps its index. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class SearchContract {

    private static final int ODD_QUERIES = 10_000;
    private static final int SUGGESTING_EVERY = 10;

    private TestPlatform platform;
    private Search search;
    private String jilin;
    private String optics;
    private String graphene;
    private String german;
    private String russian;
    private String microscope;

    /** {@return the module with the engine, over an index that no other test has} */
    protected abstract CatalogModule search();

    @BeforeAll
    void fill() {
        platform = TestPlatform.start(
                new Stack(Database.H2, PersistenceProvider.HIBERNATE),
                InstrumentsModule.create(),
                LiteratureModule.create(),
                search());
        search = platform.get(Search.class);
        jilin = organisation("吉林大学");
        optics = organisation("长春光学精密机械与物理研究所");
        graphene =
                publish(WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备与电池应用").with("en", "Preparation of graphene"))
                        .abstracts(LocalizedText.of("zh", "综述了化学气相沉积法制备石墨烯的研究进展。"))
                        .author("张", "伟")
                        .doi("10.7498/aps.63.086801")
                        .year(2014)
                        .term(SubjectTerm.keyword("化学气相沉积"))
                        .subjects(List.of("1404520"))
                        .region("220104"));
        german = publish(WorkDraft.titled(LocalizedText.of("de", "Neue Mikroskope für die Werkstoffprüfung"))
                .author("Müller", "Anna")
                .year(2018)
                .subjects(List.of("4304510"))
                .region("220102"));
        russian = publish(WorkDraft.titled(LocalizedText.of("ru", "Исследования лазерных материалов"))
                .author("Иванов", "Иван")
                .year(2020)
                .subjects(List.of("1404530"))
                .region("110108"));
        platform.as(Callers.staffOf(optics));
        EntryState registered = platform.get(InstrumentCatalog.class)
                .register(InstrumentDraft.named(
                                LocalizedText.of("zh", "扫描电子显微镜").with("en", "Scanning electron microscope"))
                        .providedBy(optics)
                        .model(Model.named("FE-SEM 7900"))
                        .region("220100")
                        .build());
        microscope = registered.id();
        EntryState submitted = platform.get(InstrumentCatalog.class).submit(registered.id(), registered.version());
        platform.as(Callers.platformApprover());
        platform.get(InstrumentCatalog.class).approve(submitted.id(), submitted.version());
        platform.as(Callers.staffOf(jilin));
        platform.get(WorkCatalog.class)
                .register(work(WorkDraft.titled(LocalizedText.of("en", "Zirconium secrets of the draft"))
                        .year(1999)
                        .region("650100")));
        platform.platform().followChanges();
    }

    @AfterAll
    void close() {
        platform.close();
    }

    @BeforeEach
    void nobodyIsSignedIn() {
        platform.as(Callers.anybody());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "石墨烯",
                "石墨",
                "墨烯",
                "烯",
                "石墨烯制备",
                "石墨烯 电池",
                "製備 應用",
                "ｇｒａｐｈｅｎｅ",
                "graphene preparation",
                "Graphenes",
                "张伟",
                "化学气相沉积",
                "shimoxi",
                "smx",
                "10.7498/aps.63.086801",
                "https://doi.org/10.7498/APS.63.086801",
                "doi:10.7498/aps.63.086801",
                "题名:石墨烯",
                "作者:张伟",
                "year:2014 石墨烯",
                "year:2014 what is known about the preparation (and growth) of graphene films",
                "war die graphene",
                "\"制备与电池\"",
                "graph*",
                "石墨烯 -激光",
                "unknownword OR graphene"
            })
    void finds_a_chinese_work_by(String typed) {
        assertThat(ids(typed)).contains(graphene);
    }

    @ParameterizedTest
    @CsvSource({"Mikroskop", "Mikroskopen", "Werkstoffprüfungen", "Muller", "Müller", "m?ller"})
    void finds_a_german_work_by_any_form_of_its_words(String typed) {
        assertThat(ids(typed)).contains(german);
    }

    @ParameterizedTest
    @CsvSource({"исследование", "лазерный материал", "Иванов", "лазер*"})
    void finds_a_russian_work_by_any_form_of_its_words(String typed) {
        assertThat(ids(typed)).contains(russian);
    }

    @ParameterizedTest
    @CsvSource({"显微镜", "扫描电子", "microscopes", "7900", "fe-sem", "xianweijing", "smdzxwj"})
    void finds_an_instrument_by(String typed) {
        assertThat(ids(typed)).contains(microscope);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "石墨烯 -制备",
                "石墨烯 激光",
                "\"电池与制备\"",
                "year:2015 石墨烯",
                "year:2015 what is known about the preparation of graphene films",
                "题名:化学气相沉积",
                "作者:石墨烯",
                "graphite"
            })
    void does_not_find_what_is_not_meant(String typed) {
        assertThat(ids(typed)).doesNotContain(graphene);
    }

    @Test
    void puts_a_title_before_a_text() {
        String mentioned = publish(WorkDraft.titled(LocalizedText.of("en", "Carbon in general"))
                .abstracts(LocalizedText.of("en", "It mentions tungsten among other things.")));
        String titled = publish(WorkDraft.titled(LocalizedText.of("en", "Tungsten")));
        platform.platform().followChanges();
        nobodyIsSignedIn();

        assertThat(ids("tungsten")).containsExactly(titled, mentioned);
    }

    @Test
    void counts_by_facets_at_every_level() {
        SearchResult all = search.search(SearchRequest.of("")
                .within(new SearchFilter(
                        java.util.Set.of("work"),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        java.util.Set.of(),
                        2014,
                        2020)));

        assertThat(all.total()).isEqualTo(3);
        assertThat(all.facets().get(Facet.KIND)).containsExactly(new FacetCount("work", 3));
        assertThat(all.facets().get(Facet.SUBJECT)).contains(new FacetCount("140", 2), new FacetCount("1404520", 1));
        assertThat(all.facets().get(Facet.REGION))
                .contains(new FacetCount("220000", 2), new FacetCount("220100", 2), new FacetCount("220104", 1));
        assertThat(all.facets().get(Facet.YEAR))
                .containsExactlyInAnyOrder(
                        new FacetCount("2014", 1), new FacetCount("2018", 1), new FacetCount("2020", 1));
        assertThat(all.facets().get(Facet.PROVIDER)).containsExactly(new FacetCount(jilin, 3));
    }

    @Test
    void narrows_by_kind_subject_region_and_year() {
        assertThat(ids(SearchRequest.of("").within(SearchFilter.ofKinds("instrument"))))
                .containsExactly(microscope);
        assertThat(ids(SearchRequest.of("").within(SearchFilter.NONE.about("140.45"))))
                .containsExactlyInAnyOrder(graphene, russian);
        assertThat(ids(SearchRequest.of("").within(SearchFilter.ofKinds("work").inRegions("220000"))))
                .contains(graphene, german)
                .doesNotContain(russian);
        assertThat(ids(SearchRequest.of("").within(SearchFilter.NONE.years(2018, 2018))))
                .containsExactly(german);
    }

    @Test
    void a_hidden_entry_affects_nothing() {
        assertThat(ids("zirconium")).isEmpty();
        assertThat(search.search(SearchRequest.of("")).facets().get(Facet.REGION))
                .noneMatch(count -> count.value().startsWith("65"));
        assertThat(search.search(SearchRequest.of("")).facets().get(Facet.STATUS))
                .allMatch(count -> count.value().equals("PUBLISHED"));
        assertThat(search.suggest("zircon", SearchFilter.NONE, 5)).isEmpty();
        assertThat(search.search(SearchRequest.of("zirkonium")).didYouMean()).isNull();

        platform.as(Callers.staffOf(jilin));
        assertThat(ids("zirconium")).hasSize(1);
        assertThat(search.suggest("zircon", SearchFilter.NONE, 5)).hasSize(1);
        assertThat(search.search(SearchRequest.of("zirkonium")).didYouMean()).isEqualTo("zirconium");
    }

    @Test
    void hidden_words_keep_no_visible_one_from_being_proposed() {
        hide("Praseodymaab praseodymaac praseodymaad praseodymaae praseodymaaf praseodymaag praseodymaah");
        hide("Neodymiumm");
        publish(WorkDraft.titled(LocalizedText.of("en", "Praseodymium")));
        publish(WorkDraft.titled(LocalizedText.of("en", "Neodymium")));
        platform.platform().followChanges();
        platform.as(Callers.anybody());

        assertThat(search.search(SearchRequest.of("praseodymaam")).didYouMean()).isEqualTo("praseodymium");
        assertThat(search.search(SearchRequest.of("neodymiumm")).didYouMean()).isEqualTo("neodymium");
    }

    private void hide(String title) {
        platform.as(Callers.staffOf(jilin));
        platform.get(WorkCatalog.class).register(work(WorkDraft.titled(LocalizedText.of("en", title))));
    }

    @Test
    void shows_members_what_is_for_members_and_nobody_else() {
        String members = publish(
                WorkDraft.titled(LocalizedText.of("en", "Niobium for members")).audience(Audience.MEMBERS));
        platform.platform().followChanges();

        nobodyIsSignedIn();
        assertThat(ids("niobium")).isEmpty();
        platform.as(Callers.staffOf(optics));
        assertThat(ids("niobium")).containsExactly(members);
    }

    @Test
    void marks_what_was_found_in_title_and_text() {
        SearchHit hit =
                search.search(SearchRequest.of("石墨烯 气相沉积")).hits().items().get(0);

        assertThat(hit.title().marks()).isNotEmpty();
        assertThat(marked(hit.title())).contains("石墨烯");
        assertThat(hit.snippet()).isNotNull();
        assertThat(String.join("", marked(hit.snippet()))).contains("气相沉积");
    }

    @Test
    void tells_who_provides_what_was_found_suggested_or_alike() {
        assertThat(search.search(SearchRequest.of("扫描电子显微镜"))
                        .hits()
                        .items()
                        .get(0)
                        .providerId())
                .isEqualTo(optics);
        assertThat(search.search(SearchRequest.of("石墨烯 气相沉积"))
                        .hits()
                        .items()
                        .get(0)
                        .providerId())
                .isEqualTo(jilin);
        assertThat(search.search(SearchRequest.of("扫描电子显微镜").sortedBy(SearchSort.TITLE))
                        .hits()
                        .items())
                .extracting(SearchHit::providerId)
                .contains(optics);
        assertThat(search.suggest("扫描电子", SearchFilter.NONE, 1).get(0).providerId())
                .isEqualTo(optics);
        assertThat(search.moreLike(new ResourceRef("work", graphene), SearchFilter.NONE, 3))
                .isNotEmpty()
                .allSatisfy(each -> assertThat(each.providerId()).isIn(optics, jilin));
    }

    @Test
    void marks_traditional_text_searched_by_simplified_words() {
        publish(WorkDraft.titled(LocalizedText.of("zh-Hant", "奈米碳管顯微鏡觀察")));
        platform.platform().followChanges();
        nobodyIsSignedIn();

        SearchHit hit = search.search(SearchRequest.of("碳管 显微镜")).hits().items().get(0);

        assertThat(hit.title().text()).isEqualTo("奈米碳管顯微鏡觀察");
        assertThat(String.join("|", marked(hit.title()))).contains("碳管").contains("顯微鏡");
    }

    @ParameterizedTest
    @CsvSource({
        "石墨, 石墨烯的制备与电池应用",
        "shimo, 石墨烯的制备与电池应用",
        "smx, 石墨烯的制备与电池应用",
        "Neue Mikro, Neue Mikroskope für die Werkstoffprüfung"
    })
    void suggests_titles_while_somebody_types(String typed, String title) {
        assertThat(search.suggest(typed, SearchFilter.NONE, 10))
                .extracting(hit -> hit.title().text())
                .contains(title);
    }

    @Test
    void tells_what_may_have_been_meant() {
        SearchResult result = search.search(SearchRequest.of("grafene preparation"));

        assertThat(result.total()).isZero();
        assertThat(result.didYouMean()).isEqualTo("graphene preparation");
    }

    @Test
    void finds_more_about_the_same() {
        String alike = publish(WorkDraft.titled(LocalizedText.of("zh", "化学气相沉积法制备石墨烯薄膜")));
        platform.platform().followChanges();
        nobodyIsSignedIn();

        List<SearchHit> more = search.moreLike(new ResourceRef("work", graphene), SearchFilter.NONE, 3);

        assertThat(more.get(0).entry().id()).isEqualTo(alike);
        assertThat(more).noneMatch(hit -> hit.entry().id().equals(graphene));
        assertThatThrownBy(() -> search.moreLike(new ResourceRef("work", "nobody"), SearchFilter.NONE, 3))
                .isInstanceOf(NotFoundException.class);
    }

    @ParameterizedTest
    @CsvSource({"TITLE", "NEWEST", "RELEVANCE"})
    void pages_through_everything_once_in_order(SearchSort order) {
        List<String> paged = new ArrayList<>();
        SearchRequest request = SearchRequest.of("").sortedBy(order).page(PageRequest.first(2));
        Page<SearchHit> page = search.search(request).hits();
        while (true) {
            page.items().forEach(hit -> paged.add(hit.entry().id()));
            if (!page.hasNext()) {
                break;
            }
            page = search.search(request.page(request.page().after(page))).hits();
        }

        List<String> whole = ids(SearchRequest.of("").sortedBy(order).page(PageRequest.first(1000)));
        assertThat(paged).isEqualTo(whole).doesNotHaveDuplicates();
    }

    @Test
    void refuses_a_cursor_of_another_search() {
        SearchRequest titles = SearchRequest.of("").sortedBy(SearchSort.TITLE).page(PageRequest.first(1));
        Page<SearchHit> page = search.search(titles).hits();

        assertThatThrownBy(() -> search.search(
                        titles.sortedBy(SearchSort.NEWEST).page(titles.page().after(page))))
                .isInstanceOf(UnreadableInputException.class);
    }

    @Test
    void refuses_pages_by_relevance_behind_its_window() {
        SearchRequest request = SearchRequest.of("").page(PageRequest.first(1000));
        String cursor = platform.platform()
                .context()
                .cursors()
                .seal(List.of("search", "", SearchFilter.NONE, SearchSort.RELEVANCE), List.of("9500"));

        assertThatThrownBy(() -> search.search(request.page(new PageRequest(1000, cursor))))
                .isInstanceOfSatisfying(
                        RuleViolationException.class, e -> assertThat(e.code()).isEqualTo("search.page.too-deep"));
    }

    /** {@return how many odd queries are asked} */
    protected int oddQueries() {
        return ODD_QUERIES;
    }

    @Test
    void answers_every_odd_query() {
        Random random = new Random(7);
        for (int i = 0; i < oddQueries(); i++) {
            String typed = OddQueries.next(random);
            boolean suggesting = i % SUGGESTING_EVERY == 0;
            SearchRequest request =
                    SearchRequest.of(typed).countedBy(Facet.YEAR).page(PageRequest.first(1));
            assertThatCode(() -> {
                        search.search(request);
                        if (suggesting) {
                            search.suggest(typed + "x", SearchFilter.NONE, 3);
                        }
                    })
                    .as("query %s", typed)
                    .doesNotThrowAnyException();
        }
    }

    @ParameterizedTest
    @MethodSource("io.stoa.search.OddQueries#huge")
    void answers_a_huge_query(String typed) {
        assertThatCode(() -> {
                    search.search(SearchRequest.of(typed));
                    search.suggest(typed, SearchFilter.NONE, 3);
                })
                .doesNotThrowAnyException();
    }

    private String organisation(String name) {
        platform.as(Callers.administrator());
        return platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", name), OrganisationKind.UNIVERSITY))
                .id();
    }

    private String publish(WorkDraftBuilder work) {
        platform.as(Callers.staffOf(jilin));
        WorkCatalog works = platform.get(WorkCatalog.class);
        EntryState registered = works.register(work(work));
        EntryState submitted = works.submit(registered.id(), registered.version());
        platform.as(Callers.platformApprover());
        return works.approve(submitted.id(), submitted.version()).id();
    }

    private WorkDraft work(WorkDraftBuilder work) {
        return work.providedBy(jilin).build();
    }

    private List<String> ids(String typed) {
        return ids(SearchRequest.of(typed));
    }

    private List<String> ids(SearchRequest request) {
        return search.search(request).hits().items().stream()
                .map(hit -> hit.entry().id())
                .toList();
    }

    private static List<String> marked(SearchHit.Marked text) {
        return text.marks().stream()
                .map(mark -> text.text().substring(mark.start(), mark.end()))
                .toList();
    }
}
