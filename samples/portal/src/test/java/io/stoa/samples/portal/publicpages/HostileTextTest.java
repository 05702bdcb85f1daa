package io.stoa.samples.portal.publicpages;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.json.Json;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.organisation.OrganisationQuery;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.experts.ExpertCatalog;
import io.stoa.experts.ExpertDraft;
import io.stoa.experts.ExpertQuery;
import io.stoa.experts.ExpertiseSource;
import io.stoa.experts.PersonRegister;
import io.stoa.literature.Host;
import io.stoa.literature.SubjectTerm;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkQuery;
import io.stoa.literature.WorkType;
import io.stoa.programmes.CallCatalog;
import io.stoa.programmes.CallDraft;
import io.stoa.programmes.CallQuery;
import io.stoa.programmes.CallTerms;
import io.stoa.programmes.ReviewMode;
import io.stoa.samples.portal.OwnPortal;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Texts that somebody has entered stay texts, on every public page and in every file. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileTextTest {

    private static final String SCRIPT = "<script>alert(1)</script>";
    private static final String IMAGE = "\"><img src=x onerror=alert(2)>";
    private static final String HOSTILE = SCRIPT + " " + IMAGE + " </script><!--";
    private static final Pattern JSON_LD =
            Pattern.compile("<script type=\"application/ld\\+json\">(.*?)</script>", Pattern.DOTALL);

    private OwnPortal portal;
    private String provider;
    private String work;
    private String expert;
    private String call;

    @BeforeAll
    void fill() {
        portal = OwnPortal.start();
        OrganisationCatalog organisations = portal.bean(OrganisationCatalog.class);
        portal.publish(
                organisations,
                OrganisationDraft.of(LocalizedText.of("en", "Institute " + HOSTILE), OrganisationKind.LIBRARY)
                        .withRegion("220100")
                        .withSource("test", "o1"));
        provider = organisations
                .list(OrganisationQuery.all(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        publishOthers();
        work = portal.bean(WorkCatalog.class)
                .list(WorkQuery.all(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        expert = portal.bean(ExpertCatalog.class)
                .list(ExpertQuery.all(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        call = portal.bean(CallCatalog.class)
                .list(CallQuery.all(), PageRequest.first(1))
                .items()
                .get(0)
                .id();
        portal.follow();
    }

    private void publishOthers() {
        portal.publish(
                portal.bean(WorkCatalog.class),
                WorkDraft.titled(LocalizedText.of("en", "Lathe " + HOSTILE))
                        .providedBy(provider)
                        .from("test", "w1")
                        .type(WorkType.JOURNAL_ARTICLE)
                        .abstracts(LocalizedText.of("en", "About lathes " + HOSTILE))
                        .author("Author" + HOSTILE, "A.")
                        .in(Host.titled("Journal " + HOSTILE))
                        .term(SubjectTerm.keyword("word " + HOSTILE))
                        .year(2024)
                        .build());
        portal.publish(
                portal.bean(ExpertCatalog.class),
                ExpertDraft.named(LocalizedText.of("en", "Person " + HOSTILE))
                        .providedBy(provider)
                        .from("test", "e1")
                        .registers(List.of(PersonRegister.EXPERT))
                        .discipline("460")
                        .title("Professor " + HOSTILE)
                        .worksAt("Institute " + HOSTILE, null)
                        .knows("lathes " + HOSTILE, ExpertiseSource.PUBLICATION, null)
                        .build());
        CallDraft draft = CallDraft.of(
                provider,
                LocalizedText.of("en", "Call " + HOSTILE),
                CallTerms.of("XSS", LocalDateTime.of(2026, 1, 5, 9, 0), LocalDateTime.of(2126, 3, 31, 17, 0))
                        .theme("T1", LocalizedText.of("en", "Theme " + HOSTILE))
                        .reviewed(ReviewMode.REMOTE, "sheet")
                        .objectionDays(5)
                        .build());
        portal.publish(
                portal.bean(CallCatalog.class),
                new CallDraft(
                        new io.stoa.core.catalog.EntryHeader(
                                provider,
                                null,
                                "test",
                                "c1",
                                io.stoa.core.catalog.Audience.PUBLIC,
                                "220100",
                                List.of("460")),
                        draft.titles(),
                        LocalizedText.of("en", "Guide " + HOSTILE),
                        draft.terms()));
    }

    @AfterAll
    void close() {
        portal.close();
    }

    @Test
    void shows_a_hostile_title_as_text_on_every_page() {
        for (String page : List.of(
                "/",
                "/search?q=",
                "/search?q=lathe",
                "/search/suggest?q=lathe",
                "/literature",
                "/literature/" + work,
                "/experts",
                "/experts/" + expert,
                "/experts/finder?topic=lathes",
                "/calls",
                "/calls/" + call,
                "/organisations/" + provider,
                "/figures",
                "/data")) {
            HttpResponse<String> answer = portal.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertHarmless(page, answer.body());
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                SCRIPT,
                IMAGE,
                "' onfocus='alert(3)",
                "{{'zq'+'xj'}}${'zq'+'xj'}[[${'zq'+'xj'}]]",
                "__${T(java.lang.Runtime).getRuntime()}__",
                "a&kind=expert#x\r\nSet-Cookie: a=b",
                "\"(\\ AND OR * ~ [ TO"
            })
    void gives_back_what_was_typed_as_text(String typed) {
        String encoded = URLEncoder.encode(typed, StandardCharsets.UTF_8);
        for (String page : List.of(
                "/search?q=" + encoded,
                "/search?q=x&kind=" + encoded + "&type=" + encoded + "&sort=" + encoded + "&from=" + encoded,
                "/literature?text=" + encoded,
                "/experts?text=" + encoded,
                "/experts/finder?topic=" + encoded)) {
            HttpResponse<String> answer = portal.get(page);
            assertThat(answer.statusCode()).as(page).isEqualTo(200);
            assertThat(answer.headers().allValues("Set-Cookie")).noneMatch(cookie -> cookie.startsWith("a=b"));
            assertThat(answer.body()).doesNotContain("zqxj").doesNotContain("java.lang.Runtime@");
            assertHarmless(page, answer.body());
        }
    }

    @Test
    void describes_a_work_to_machines_without_ending_the_block() {
        Map<String, Object> described = jsonLd(portal.get("/literature/" + work).body());
        assertThat(described)
                .containsEntry("@context", "https://schema.org")
                .containsEntry("@type", "ScholarlyArticle")
                .containsEntry("@id", "https://portal.example.org/literature/" + work)
                .containsEntry("name", "Lathe " + HOSTILE);
    }

    @Test
    void describes_people_calls_organisations_and_itself_to_machines() {
        assertThat(jsonLd(portal.get("/experts/" + expert).body()))
                .containsEntry("@type", "Person")
                .containsEntry("name", "Person " + HOSTILE)
                .doesNotContainKeys("email", "telephone", "address", "birthDate");
        assertThat(jsonLd(portal.get("/calls/" + call).body()))
                .containsEntry("@type", "Grant")
                .containsKey("potentialAction");
        assertThat(jsonLd(portal.get("/organisations/" + provider).body())).containsEntry("@type", "Organization");
        assertThat(jsonLd(portal.get("/").body())).containsEntry("@type", "WebSite");
    }

    @Test
    void gives_files_under_names_of_its_own() {
        for (String format : List.of("bibtex", "ris", "endnote", "csl-json", "marc21", "marcxml", "dublin-core")) {
            HttpResponse<String> file = portal.get("/literature/" + work + "/files/" + format);
            assertThat(file.statusCode()).as(format).isEqualTo(200);
            assertThat(file.headers().firstValue("Content-Disposition").orElse(""))
                    .startsWith("attachment; filename=\"work-" + work + ".");
            assertThat(file.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
            assertThat(file.body()).as(format).contains("Lathe");
        }
        assertThat(portal.get("/literature/" + work + "/files/html").statusCode())
                .isEqualTo(404);
        assertThat(portal.get("/literature/none/files/ris").statusCode()).isEqualTo(404);
    }

    @Test
    void harvests_a_hostile_title_as_text() {
        HttpResponse<String> records = portal.get("/oai?verb=ListRecords&metadataPrefix=oai_dc");
        assertThat(records.body()).contains("&lt;script").doesNotContain("<script>");
    }

    private static void assertHarmless(String page, String body) {
        assertThat(body)
                .as(page)
                .doesNotContain(SCRIPT)
                .doesNotContain("<img src=x")
                .doesNotContain("' onfocus='")
                .doesNotContain("??");
    }

    private static Map<String, Object> jsonLd(String body) {
        Matcher block = JSON_LD.matcher(body);
        assertThat(block.find()).as("a block of JSON-LD").isTrue();
        return Json.read(block.group(1), new tools.jackson.core.type.TypeReference<Map<String, Object>>() {});
    }
}
