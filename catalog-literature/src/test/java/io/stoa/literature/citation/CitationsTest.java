package io.stoa.literature.citation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UnreadableInputException;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Contributor;
import io.stoa.literature.ContributorRole;
import io.stoa.literature.Host;
import io.stoa.literature.Imprint;
import io.stoa.literature.IssueDate;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkIdentifierType;
import io.stoa.literature.WorkType;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class CitationsTest {

    private static final Citations GB =
            Citations.in(CitationStyle.named("china-national-standard-gb-t-7714-2015-numeric"));

    @Test
    void cites_each_work_in_its_own_language_and_numbers_the_whole_list() {
        List<Reference> references = GB.references(
                List.of(chinese("a"), english("b"), CslItem.of("c", book("zh", "昌平山水记", "顾", "炎武"))),
                CitationFormat.TEXT);
        assertThat(references).extracting(Reference::id).containsExactly("a", "b", "c");
        assertThat(references).extracting(Reference::label).containsExactly("[1]", "[2]", "[3]");
        assertThat(references.get(0).text()).startsWith("张伟, 李雷, 王芳, 等. 石墨烯的制备[J]. 物理学报, 2014, 63(8): 12-19");
        assertThat(references.get(1).text()).contains("et al.").doesNotContain("等");
        assertThat(references.get(2).text()).isEqualTo("顾炎武. 昌平山水记[M]. 2 版. 北京: 北京古籍出版社, 1980.");
    }

    @Test
    void finds_the_language_of_an_item_that_does_not_say_it() {
        Map<String, Object> item = new LinkedHashMap<>(english("x").values());
        item.remove("language");
        assertThat(text(CslItem.of(item))).contains("et al.");
        item.put("title", "石墨烯");
        assertThat(text(CslItem.of(item))).contains("等");
    }

    @Test
    void takes_a_style_that_names_its_languages_at_its_word_for_works_of_the_same_writing() {
        assertThat(text(names("ru", "Квантовая теория"))).contains("и др.");
        assertThat(text(names("de", "Quantentheorie"))).contains("u. a.");
        assertThat(text(names("ja", "量子論"))).contains("等");
        Citations open = Citations.in(CitationStyle.named("ieee"));
        assertThat(open.references(List.of(german()), CitationFormat.TEXT)
                        .get(0)
                        .text())
                .contains("u. a.");
    }

    @Test
    void escapes_what_a_title_brings_along_but_for_the_markup_of_csl() {
        Map<String, Object> item = new LinkedHashMap<>(english("x").values());
        item.put("title", "H<sub>2</sub>O & <script>alert(1)</script> <span class=\"nocase\">NaCl</span> <img src=x>");
        String html = GB.references(List.of(CslItem.of(item)), CitationFormat.HTML)
                .get(0)
                .text();
        assertThat(html)
                .contains("H<sub>2</sub>O &amp;")
                .contains("&lt;script&gt;")
                .contains("NaCl")
                .doesNotContain("<script")
                .doesNotContain("<img")
                .doesNotContain("nocase")
                .doesNotContain("<div");
        assertThat(text(CslItem.of(item))).contains("H2O & ");
    }

    @Test
    void keeps_hyphens_of_report_numbers_and_points_of_pages() {
        Map<String, Object> report = Map.of(
                "id",
                "r",
                "type",
                "report",
                "language",
                "en",
                "title",
                "Fire",
                "number",
                "RMRS-GTR-262",
                "page",
                "1.1-1.36");
        assertThat(text(CslItem.of(report)))
                .contains("RMRS-GTR-262")
                .contains("1.1")
                .contains("1.36");
    }

    @Test
    void prints_ordinals_as_the_language_has_them() {
        Citations ordinal = Citations.in(style("<number variable=\"edition\" form=\"ordinal\"/>"));
        Map<String, String> expected = Map.of(
                "1", "1st", "2", "2nd", "3", "3rd", "4", "4th", "11", "11th", "12", "12th", "21", "21st", "111",
                "111th");
        expected.forEach((number, printed) -> assertThat(ordinal.references(
                                List.of(CslItem.of(Map.of(
                                        "id", "e", "type", "book", "title", "T", "language", "en", "edition", number))),
                                CitationFormat.TEXT)
                        .get(0)
                        .text())
                .isEqualTo(printed));
    }

    @Test
    void knows_the_event_of_csl_1_0_2() {
        Citations event = Citations.in(style("<text variable=\"event-title\"/>"));
        CslItem paper = CslItem.of(Map.of(
                "id", "p", "type", "paper-conference", "title", "T", "language", "en", "event-title", "Carbon 2014"));
        assertThat(event.references(List.of(paper), CitationFormat.TEXT).get(0).text())
                .isEqualTo("Carbon 2014");
    }

    @Test
    void prints_a_cstr_where_there_is_no_doi() {
        WorkDraft work = book("zh", "数据", "张", "伟").toBuilder()
                .identifier(WorkIdentifierType.CSTR, "35001.37.01.33142.20220037")
                .build();
        Citations doi = Citations.in(style("<text variable=\"DOI\" prefix=\"DOI:\"/>"));
        assertThat(doi.references(List.of(CslItem.of("c", work)), CitationFormat.TEXT)
                        .get(0)
                        .text())
                .isEqualTo("CSTR:35001.37.01.33142.20220037");
    }

    @Test
    void sorts_the_list_of_a_style_that_sorts() {
        Citations apa = Citations.in(CitationStyle.named("apa"));
        List<Reference> references = apa.references(
                List.of(named("1", "Zuse"), named("2", "Abel"), named("3", "Noether")), CitationFormat.TEXT);
        assertThat(references).extracting(Reference::id).containsExactly("2", "3", "1");
        assertThat(references).extracting(Reference::number).containsExactly(1, 2, 3);
        assertThat(references.get(0).text()).startsWith("Abel");
    }

    @Test
    void serves_many_threads() throws Exception {
        List<CslItem> items = List.of(chinese("a"), english("b"));
        List<Reference> expected = GB.references(items, CitationFormat.TEXT);
        ExecutorService threads = Executors.newFixedThreadPool(8);
        try {
            List<Future<List<Reference>>> results = new ArrayList<>();
            for (int i = 0; i < 40; i++) {
                results.add(threads.submit(() -> GB.references(items, CitationFormat.TEXT)));
            }
            for (Future<List<Reference>> result : results) {
                assertThat(result.get()).isEqualTo(expected);
            }
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void refuses_what_is_no_style_and_items_that_come_twice() {
        assertThatThrownBy(() -> CitationStyle.named("../secret")).isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> CitationStyle.named("no-such-style")).isInstanceOf(NotFoundException.class);
        for (String bad : List.of(
                "nonsense",
                "<html/>",
                "<!DOCTYPE style [<!ENTITY x SYSTEM 'file:///etc/passwd'>]>"
                        + "<style xmlns='http://purl.org/net/xbiblio/csl'>&x;</style>",
                "<style xmlns='http://purl.org/net/xbiblio/csl'><info/></style>")) {
            assertThatThrownBy(() -> CitationStyle.read(stream(bad))).isInstanceOf(UnreadableInputException.class);
        }
        assertThatThrownBy(() -> CitationStyle.read(stream(" ".repeat(3_000_000))))
                .isInstanceOf(UnreadableInputException.class)
                .hasMessageContaining("2097152");
        assertThatThrownBy(() -> GB.references(List.of(english("a"), english("a")), CitationFormat.TEXT))
                .isInstanceOf(RuleViolationException.class);
        assertThat(GB.references(List.of(), CitationFormat.TEXT)).isEmpty();
    }

    private static String text(CslItem item) {
        return GB.references(List.of(item), CitationFormat.TEXT).get(0).text();
    }

    private static CslItem chinese(String id) {
        WorkDraft work = WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
                .type(WorkType.JOURNAL_ARTICLE)
                .author("张", "伟")
                .author("李", "雷")
                .author("王", "芳")
                .author("赵", "敏")
                .in(new Host("物理学报", null, List.of(), "63", "8", "12-19", null))
                .year(2014)
                .language("zh")
                .build();
        return CslItem.of(id, work);
    }

    private static CslItem english(String id) {
        return names("en", "Sheets of carbon", id);
    }

    private static CslItem names(String language, String title) {
        return names(language, title, "x");
    }

    private static CslItem names(String language, String title, String id) {
        WorkDraft work = WorkDraft.titled(LocalizedText.of(language, title))
                .type(WorkType.JOURNAL_ARTICLE)
                .author("Abel", "Anna")
                .author("Bohr", "Bert")
                .author("Curie", "Clara")
                .author("Dirac", "Dora")
                .in(Host.titled("Carbon"))
                .year(2014)
                .language(language)
                .build();
        return CslItem.of(id, work);
    }

    private static CslItem german() {
        List<Map<String, String>> authors = new ArrayList<>();
        for (String family : List.of("Abel", "Bohr", "Curie", "Dirac", "Euler", "Fermi", "Gauß", "Hertz")) {
            authors.add(Map.of("family", family, "given", "A."));
        }
        return CslItem.of(Map.of("id", "g", "type", "book", "title", "Theorie", "language", "de", "author", authors));
    }

    private static CslItem named(String id, String family) {
        return CslItem.of(id, book("en", "A book of " + family, family, "Ada"));
    }

    private static WorkDraft book(String language, String title, String family, String given) {
        return WorkDraft.titled(LocalizedText.of(language, title))
                .type(WorkType.BOOK)
                .contributor(Contributor.person(ContributorRole.AUTHOR, family, given))
                .edition("2")
                .imprint(new Imprint("北京", "北京古籍出版社", IssueDate.of(1980), null))
                .language(language)
                .build();
    }

    private static CitationStyle style(String layout) {
        return CitationStyle.read(
                stream("<style xmlns=\"http://purl.org/net/xbiblio/csl\" version=\"1.0\" class=\"in-text\">"
                        + "<info><title>Test</title><id>t</id></info><citation><layout><text variable=\"title\"/></layout></citation>"
                        + "<bibliography><layout>" + layout + "</layout></bibliography></style>"));
    }

    private static InputStream stream(String text) {
        return new ByteArrayInputStream(text.getBytes(StandardCharsets.UTF_8));
    }
}
