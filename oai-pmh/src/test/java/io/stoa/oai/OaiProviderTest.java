package io.stoa.oai;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.oai.OaiCrosswalk;
import io.stoa.core.oai.OaiFormat;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiSet;
import io.stoa.core.oai.OaiSource;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Document;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;

class OaiProviderTest {

    private static final byte[] KEY = "a key for the tests".getBytes(StandardCharsets.UTF_8);
    private static final Instant NOW = Instant.parse("2026-05-06T07:08:09Z");

    private final MemorySource works = new MemorySource("work", new OaiSet("type:book", "books"));
    private final MemorySource experts = new MemorySource("expert");

    @BeforeEach
    void fill() {
        for (int i = 0; i < 25; i++) {
            works.put(
                    "w" + (10 + i), "2026-01-01T00:00:" + (10 + i) + ".5Z", i % 5 == 4, i % 2 == 0 ? "type:book" : "x");
        }
        experts.put("e1", "2025-01-01T00:00:00Z", false);
        experts.put("e2", "2027-01-01T00:00:00Z", false);
    }

    @Test
    void identifies_itself() {
        Document answer = ask("verb=Identify");
        assertThat(text(answer, "repositoryName")).isEqualTo("Library");
        assertThat(text(answer, "earliestDatestamp")).isEqualTo("2025-01-01T00:00:00Z");
        assertThat(text(answer, "deletedRecord")).isEqualTo("persistent");
        assertThat(text(answer, "granularity")).isEqualTo("YYYY-MM-DDThh:mm:ssZ");
        assertThat(text(answer, "responseDate")).isEqualTo("2026-05-06T07:08:09Z");
    }

    @Test
    void gives_every_record_once_page_by_page_over_all_sources() {
        List<String> seen = new ArrayList<>();
        Document page = ask("verb=ListRecords&metadataPrefix=oai_dc");
        int pages = 1;
        while (!text(page, "resumptionToken").isEmpty()) {
            seen.addAll(texts(page, "identifier"));
            page = ask("verb=ListRecords&resumptionToken=" + text(page, "resumptionToken"));
            pages++;
        }
        seen.addAll(texts(page, "identifier"));
        assertThat(pages).isEqualTo(4);
        assertThat(seen).hasSize(27).doesNotHaveDuplicates();
        assertThat(seen.get(0)).isEqualTo("oai:library.example.org:work/w10");
        assertThat(seen.get(26)).isEqualTo("oai:library.example.org:expert/e2");
    }

    @Test
    void misses_nothing_though_records_change_while_they_are_harvested() {
        Document page = ask("verb=ListIdentifiers&metadataPrefix=oai_dc");
        works.put("w10", "2026-06-01T00:00:00Z", false, "type:book");
        works.put("w30", "2026-06-01T00:00:01Z", true, "type:book");
        List<String> seen = new ArrayList<>(texts(page, "identifier"));
        while (!text(page, "resumptionToken").isEmpty()) {
            page = ask("verb=ListIdentifiers&resumptionToken=" + text(page, "resumptionToken"));
            seen.addAll(texts(page, "identifier"));
        }
        assertThat(seen).hasSize(28);
        assertThat(seen).filteredOn(id -> id.endsWith("w10")).hasSize(2);
        assertThat(seen).filteredOn(id -> id.endsWith("w30")).hasSize(1);
    }

    @Test
    void gives_formats_that_no_catalogue_knows_of() {
        OaiProvider both = provider().withFormats(List.of(new CountingCrosswalk("work")));
        assertThat(texts(ask(both, "verb=ListMetadataFormats"), "metadataPrefix"))
                .containsExactly("oai_dc", "count");
        assertThat(texts(
                        ask(both, "verb=ListMetadataFormats&identifier=oai:library.example.org:expert/e1"),
                        "metadataPrefix"))
                .containsExactly("oai_dc");
        Document page = ask(both, "verb=ListRecords&metadataPrefix=count");
        assertThat(texts(page, "count")).startsWith("w10", "w11").hasSize(8);
        assertThat(code(both, "verb=GetRecord&metadataPrefix=count&identifier=oai:library.example.org:expert/e1"))
                .isEqualTo("cannotDisseminateFormat");
        assertThat(code(provider(), "verb=ListRecords&metadataPrefix=count")).isEqualTo("cannotDisseminateFormat");
        assertThatThrownBy(() -> both.withFormats(List.of(new CountingCrosswalk("work"))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("count");
    }

    /** A format of a host's own, for one kind of entries. */
    private record CountingCrosswalk(String kind) implements OaiCrosswalk {

        @Override
        public OaiFormat format() {
            return new OaiFormat("count", "https://library.example.org/count.xsd", "urn:count");
        }

        @Override
        public boolean covers(String other) {
            return kind.equals(other);
        }

        @Override
        public Map<String, OaiMetadata> metadata(String of, List<String> ids) {
            Map<String, OaiMetadata> metadata = new LinkedHashMap<>();
            ids.forEach(id -> metadata.put(id, xml -> OaiXml.text(xml, "count", id)));
            return metadata;
        }
    }

    @Test
    void remembers_what_was_deleted() {
        Document answer = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:library.example.org:work/w14");
        Element header = (Element) answer.getElementsByTagName("header").item(0);
        assertThat(header.getAttribute("status")).isEqualTo("deleted");
        assertThat(answer.getElementsByTagName("metadata").getLength()).isZero();
        Document living = ask("verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:library.example.org:work/w10");
        assertThat(text(living, "title")).isEqualTo("Title of w10 <&>");
        assertThat(text(living, "datestamp")).isEqualTo("2026-01-01T00:00:10Z");
    }

    @Test
    void selects_by_set_and_by_both_granularities() {
        assertThat(all("verb=ListIdentifiers&metadataPrefix=oai_dc&set=type:book"))
                .hasSize(13);
        assertThat(all("verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-01"))
                .hasSize(25);
        assertThat(
                        all(
                                "verb=ListIdentifiers&metadataPrefix=oai_dc&from=2026-01-01T00:00:12Z&until=2026-01-01T00:00:14Z"))
                .hasSize(3);
        assertThat(all("verb=ListIdentifiers&metadataPrefix=oai_dc&until=2025-12-31"))
                .hasSize(1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "verb=Nonsense | badVerb",
                "x=y | badVerb",
                "verb=Identify&verb=Identify | badVerb",
                "verb=Identify&x=y | badArgument",
                "verb=GetRecord&metadataPrefix=oai_dc | badArgument",
                "verb=ListRecords | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&metadataPrefix=oai_dc | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-01&until=2026-01-02T00:00:00Z | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-01-03&until=2026-01-02 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2026-02-30 | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&from=yesterday | badArgument",
                "verb=ListRecords&metadataPrefix=oai_dc&set=none | badArgument",
                "verb=ListRecords&metadataPrefix=marc21 | cannotDisseminateFormat",
                "verb=ListRecords&metadataPrefix=oai_dc&from=2030-01-01 | noRecordsMatch",
                "verb=ListRecords&resumptionToken=forged.token | badResumptionToken",
                "verb=ListRecords&resumptionToken=x&metadataPrefix=oai_dc | badArgument",
                "verb=ListSets&resumptionToken=x | badResumptionToken",
                "verb=GetRecord&metadataPrefix=oai_dc&identifier=oai:library.example.org:work/none | idDoesNotExist",
                "verb=ListMetadataFormats&identifier=oai:elsewhere:1 | idDoesNotExist",
            })
    void answers_with_the_protocols_error(String query, String code) {
        Element error = (Element) ask(query).getElementsByTagName("error").item(0);
        assertThat(error.getAttribute("code")).isEqualTo(code);
        assertThat(error.getTextContent()).isNotBlank();
    }

    @Test
    void knows_no_sets_where_there_are_none() {
        OaiProvider bare = provider(List.of(experts), NOW);
        assertThat(code(bare, "verb=ListSets")).isEqualTo("noSetHierarchy");
        assertThat(code(bare, "verb=ListRecords&metadataPrefix=oai_dc&set=x")).isEqualTo("noSetHierarchy");
    }

    @Test
    void refuses_a_token_that_expired_was_changed_or_belongs_to_another_verb() {
        String token = text(ask("verb=ListRecords&metadataPrefix=oai_dc"), "resumptionToken");
        OaiProvider later = provider(List.of(works, experts), NOW.plus(Duration.ofDays(2)));
        assertThat(code(later, "verb=ListRecords&resumptionToken=" + token)).isEqualTo("badResumptionToken");
        assertThat(code(provider(), "verb=ListIdentifiers&resumptionToken=" + token))
                .isEqualTo("badResumptionToken");
        String changed = (token.charAt(0) == 'A' ? 'B' : 'A') + token.substring(1);
        assertThat(code(provider(), "verb=ListRecords&resumptionToken=" + changed))
                .isEqualTo("badResumptionToken");
    }

    @Test
    void repeats_no_argument_of_a_request_that_it_does_not_understand() {
        Element request = (Element)
                ask("verb=Nonsense&x=<script>").getElementsByTagName("request").item(0);
        assertThat(request.getAttributes().getLength()).isZero();
        Element error = (Element) ask("verb=ListRecords&metadataPrefix=<script>\u0001")
                .getElementsByTagName("error")
                .item(0);
        assertThat(error.getTextContent()).contains("<script>");
    }

    private List<String> all(String query) {
        List<String> seen = new ArrayList<>();
        Document page = ask(query);
        seen.addAll(texts(page, "identifier"));
        while (!text(page, "resumptionToken").isEmpty()) {
            page = ask("verb=ListIdentifiers&resumptionToken=" + text(page, "resumptionToken"));
            seen.addAll(texts(page, "identifier"));
        }
        return seen;
    }

    private OaiProvider provider() {
        return provider(List.of(works, experts), NOW);
    }

    private static OaiProvider provider(List<OaiSource> sources, Instant now) {
        OaiRepository repository = new OaiRepository(
                "Library",
                "https://library.example.org/oai",
                "library.example.org",
                "oai@library.example.org",
                10,
                Duration.ofDays(1));
        return OaiProvider.create(repository, sources, KEY, Clock.fixed(now, ZoneOffset.UTC));
    }

    private Document ask(String query) {
        return ask(provider(), query);
    }

    private static String code(OaiProvider provider, String query) {
        return ((Element) ask(provider, query).getElementsByTagName("error").item(0)).getAttribute("code");
    }

    private static Document ask(OaiProvider provider, String query) {
        Map<String, List<String>> parameters = new LinkedHashMap<>();
        for (String pair : query.split("&")) {
            String[] named = pair.split("=", 2);
            parameters.computeIfAbsent(named[0], name -> new ArrayList<>()).add(named[1]);
        }
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        provider.respond(parameters, out);
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(new ByteArrayInputStream(out.toByteArray()));
        } catch (Exception e) {
            throw new AssertionError(out.toString(StandardCharsets.UTF_8), e);
        }
    }

    private static String text(Document answer, String name) {
        List<String> found = texts(answer, name);
        return found.isEmpty() ? "" : found.get(0);
    }

    private static List<String> texts(Document answer, String name) {
        List<String> texts = new ArrayList<>();
        NodeList found = answer.getElementsByTagName(name);
        for (int i = 0; i < found.getLength(); i++) {
            texts.add(found.item(i).getTextContent());
        }
        return texts;
    }
}
