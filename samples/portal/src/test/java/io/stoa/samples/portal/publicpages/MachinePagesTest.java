package io.stoa.samples.portal.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.ResourceRef;
import io.stoa.core.catalog.Audience;
import io.stoa.core.error.Message;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkType;
import io.stoa.samples.portal.OwnPortal;
import io.stoa.samples.portal.web.ActingAs;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What machines read, in a portal whose search is away: site maps, OAI-PMH, files; and that everything but the search goes on. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class MachinePagesTest {

    private OwnPortal portal;
    private Map<String, String> works;

    @BeforeAll
    void fill() {
        portal = OwnPortal.start(SearchAway.class);
        OrganisationCatalog organisations = portal.bean(OrganisationCatalog.class);
        portal.publish(
                organisations,
                OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.LIBRARY)
                        .withSource("test", "o1"));
        String provider = organisations
                .list(OrganisationQuery.all(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        WorkCatalog catalog = portal.bean(WorkCatalog.class);
        portal.publish(catalog, work(provider, "public", Audience.PUBLIC));
        portal.publish(catalog, work(provider, "members", Audience.MEMBERS));
        ActingAs.portal(() -> catalog.register(work(provider, "draft", Audience.PUBLIC)));
        works = ActingAs.portal(() -> catalog.list(WorkQuery.all(), PageRequest.first(10)).items().stream()
                .collect(Collectors.toMap(each -> each.titles().get("en"), each -> each.id())));
    }

    private static WorkDraft work(String provider, String title, Audience audience) {
        return WorkDraft.titled(LocalizedText.of("en", title))
                .providedBy(provider)
                .from("test", title)
                .type(WorkType.BOOK)
                .audience(audience)
                .year(2020)
                .build();
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void the_site_map_names_what_everybody_may_see_and_nothing_else() {
        HttpResponse<String> index = portal.get("/sitemap.xml");
        assertThat(index.headers().firstValue("Content-Type").orElse("")).startsWith("application/xml");
        assertThat(index.body())
                .contains("<sitemapindex xmlns=\"http://www.sitemaps.org/schemas/sitemap/0.9\">")
                .contains("<loc>https://portal.example.org/sitemaps/pages.xml</loc>")
                .contains("<loc>https://portal.example.org/sitemaps/work-1.xml</loc>")
                .doesNotContain("work-2.xml");
        assertThat(portal.get("/sitemaps/work-1.xml").body())
                .contains("<loc>https://portal.example.org/literature/" + works.get("public") + "</loc>")
                .contains("<lastmod>")
                .doesNotContain(works.get("members"))
                .doesNotContain(works.get("draft"));
        assertThat(portal.get("/sitemaps/work-2.xml").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemaps/booking-1.xml").statusCode()).isEqualTo(404);
        assertThat(portal.get("/sitemaps/pages.xml").body()).contains("<loc>https://portal.example.org/calls</loc>");
        assertThat(portal.get("/robots.txt").body())
                .contains("Disallow: /desk")
                .contains("Sitemap: https://portal.example.org/sitemap.xml");
    }

    @Test
    void harvesters_get_what_everybody_may_see() {
        HttpResponse<String> identify = portal.get("/oai?verb=Identify");
        assertThat(identify.headers().firstValue("Content-Type").orElse("")).startsWith("text/xml");
        assertThat(identify.body())
                .contains("<baseURL>https://portal.example.org/oai</baseURL>")
                .contains("<protocolVersion>2.0</protocolVersion>");
        String identifier = "<identifier>oai:portal.example.org:work/";
        assertThat(portal.get("/oai?verb=ListRecords&metadataPrefix=oai_dc").body())
                .contains("<header>" + identifier + works.get("public"))
                .contains(">public<")
                .contains("<header status=\"deleted\">" + identifier + works.get("members"))
                .doesNotContain(">members<")
                .doesNotContain(works.get("draft"));
        assertThat(portal.get("/oai?verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:portal.example.org:work/"
                                + works.get("draft"))
                        .body())
                .contains("idDoesNotExist");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "?verb=Steal",
                "?verb=ListRecords",
                "?verb=ListRecords&metadataPrefix=none",
                "?verb=ListRecords&resumptionToken=x",
                "?verb=ListRecords&metadataPrefix=oai_dc&from=tomorrow",
                "?verb=Identify&verb=Identify"
            })
    void answers_a_wrong_request_of_a_harvester_with_an_error_of_the_protocol(String query) {
        HttpResponse<String> answer = portal.get("/oai" + query);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).contains("<error code=\"");
    }

    @Test
    void refuses_a_request_of_a_harvester_that_is_too_large() {
        assertThat(portal.get("/oai?verb=ListRecords&resumptionToken=" + "x".repeat(5000))
                        .statusCode())
                .isEqualTo(413);
    }

    @ParameterizedTest
    @ValueSource(strings = {"instruments", "usage", "works", "holdings", "experts"})
    void gives_templates_in_every_language(String table) {
        for (String language : List.of("zh", "en", "de", "ru")) {
            HttpResponse<String> csv = portal.get("/data/templates/" + table + "-" + language + ".csv");
            assertThat(csv.statusCode()).as(table + language).isEqualTo(200);
            assertThat(csv.body().strip().lines()).hasSize(1);
            HttpResponse<String> xlsx = portal.get("/data/templates/" + table + "-" + language + ".xlsx");
            assertThat(xlsx.statusCode()).as(table + language).isEqualTo(200);
            assertThat(xlsx.body()).startsWith("PK");
        }
        assertThat(portal.get("/data/templates/" + table + "-fr.csv").statusCode())
                .isEqualTo(404);
    }

    @Test
    void has_no_template_for_anything_else() {
        assertThat(portal.get("/data/templates/passwords-zh.csv").statusCode()).isEqualTo(404);
        assertThat(portal.get("/data/templates/..%2Fworks-zh.csv").statusCode()).isIn(400, 404);
    }

    @Test
    void every_page_has_one_address_and_one_for_each_language() {
        assertThat(portal.get("/literature?sort=TITLE&lang=de").body())
                .contains("<link rel=\"canonical\" href=\"https://portal.example.org/literature\">")
                .contains("hreflang=\"ru\" href=\"https://portal.example.org/literature?lang=ru\"")
                .contains("<meta property=\"og:url\" content=\"https://portal.example.org/literature\">")
                .contains("<meta name=\"description\" content=\"");
        assertThat(portal.get("/search?q=x").body()).contains("<meta name=\"robots\" content=\"noindex\">");
    }

    @Test
    void says_that_the_search_is_away_and_goes_on_with_everything_else() {
        HttpResponse<String> search = portal.get("/search?q=book");
        assertThat(search.statusCode()).isEqualTo(503);
        assertThat(search.body())
                .contains("The search is not available at the moment")
                .contains("href=\"/literature\"");
        assertThat(portal.get("/search/suggest?q=book").statusCode()).isEqualTo(200);
        assertThat(portal.get("/figures").body()).contains("the holdings cannot be counted");
        for (String page :
                List.of("/", "/literature", "/literature/" + works.get("public"), "/experts", "/calls", "/data")) {
            assertThat(portal.get(page).statusCode()).as(page).isEqualTo(200);
        }
    }

    @Test
    void hides_what_is_not_public_behind_not_found() {
        assertThat(portal.get("/literature/" + works.get("draft")).statusCode()).isEqualTo(404);
        assertThat(portal.get("/literature/" + works.get("members")).statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/literature/" + works.get("draft") + "/files/ris")
                        .statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/experts/none").statusCode()).isEqualTo(404);
        assertThat(portal.get("/calls/none").statusCode()).isEqualTo(404);
        assertThat(portal.get("/organisations/none").statusCode()).isEqualTo(404);
    }

    @Configuration(proxyBeanMethods = false)
    static class SearchAway {

        @Bean
        Search search() {
            return new Search() {
                @Override
                public SearchResult search(SearchRequest request) {
                    throw away();
                }

                @Override
                public List<SearchHit> suggest(String typed, SearchFilter filter, int most) {
                    throw away();
                }

                @Override
                public List<SearchHit> moreLike(ResourceRef entry, SearchFilter filter, int most) {
                    throw away();
                }
            };
        }

        private static RemoteServiceException away() {
            return new RemoteServiceException(
                    Message.label("test.away", "the search engine does not answer"), true, null);
        }
    }
}
