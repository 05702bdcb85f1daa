package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.oai.OaiHeader;
import io.stoa.core.oai.OaiMetadata;
import io.stoa.core.oai.OaiSelection;
import io.stoa.core.text.LocalizedText;
import io.stoa.testkit.Callers;
import java.io.StringWriter;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class WorkRepositoryTest extends LiteratureOnEveryStack {

    private WorkRepository repository;
    private Instant start;

    @BeforeEach
    void begin() {
        repository = platform.get(WorkRepository.class);
        start = publish(titled("First").build()).id().isEmpty() ? Instant.EPOCH : lastChange();
    }

    @Test
    void gives_each_published_work_once_page_by_page() {
        List<String> published = new ArrayList<>();
        for (int n = 1; n <= 5; n++) {
            published.add(publish(titled("Work " + n).build()).id());
        }
        register(titled("Draft").build());
        List<String> seen = new ArrayList<>();
        OaiSelection since = new OaiSelection(start.plusNanos(1000), null, null);
        List<OaiHeader> page = repository.headers(since, null, 2);
        while (!page.isEmpty()) {
            page.forEach(header -> seen.add(header.id()));
            page = repository.headers(since, page.get(page.size() - 1), 2);
        }
        assertThat(seen).containsExactlyElementsOf(published);
    }

    @Test
    void remembers_what_was_withdrawn_or_suspended_and_never_tells_of_drafts() {
        EntryState withdrawn = publish(titled("Withdrawn").build());
        EntryState suspended = publish(titled("Suspended").build());
        EntryState draft = register(titled("Draft").build());
        platform.as(Callers.administrator());
        works.withdraw(withdrawn.id(), withdrawn.version(), "wrong");
        works.suspend(suspended.id(), suspended.version(), "unclear");
        for (String id : List.of(withdrawn.id(), suspended.id())) {
            assertThat(repository.header(id))
                    .isNotNull()
                    .satisfies(header -> assertThat(header.deleted()).isTrue());
            assertThat(repository.metadata(List.of(id), "oai_dc")).isEmpty();
        }
        assertThat(repository.header(draft.id())).isNull();
        assertThat(repository.header("none")).isNull();
    }

    @Test
    void selects_by_set() {
        EntryState book = publish(titled("Book").type(WorkType.BOOK).build());
        publish(titled("Map").type(WorkType.MAP).build());
        OaiSelection books = new OaiSelection(start.plusNanos(1000), null, "type:book");
        assertThat(repository.headers(books, null, 10))
                .extracting(OaiHeader::id)
                .containsExactly(book.id());
    }

    @Test
    void writes_dublin_core_and_marc_without_what_only_the_library_knows() throws XMLStreamException {
        EntryState full = publish(WorkFixture.fullyDescribed(
                        provider,
                        LocalizedText.of("en", "Sheets <&> \u0001".replace("\u0001", "of carbon " + provider)))
                .build());
        Map<String, OaiMetadata> dublinCore = repository.metadata(List.of(full.id()), "oai_dc");
        assertThat(written(dublinCore.get(full.id())))
                .contains("Sheets &lt;&amp;&gt;")
                .contains("<dc:creator>Müller, Anna</dc:creator>")
                .contains("<dc:type>http://purl.org/coar/resource_type/c_5794</dc:type>");
        Map<String, OaiMetadata> marc = repository.metadata(List.of(full.id()), "marc21");
        assertThat(written(marc.get(full.id())))
                .contains("xmlns=\"http://www.loc.gov/MARC21/slim\"")
                .contains("<datafield tag=\"245\"")
                .doesNotContain("tag=\"583\"");
    }

    private Instant lastChange() {
        return platform.transactions()
                .required(em -> em.createQuery(
                                "select w.updatedAt from Work w order by w.updatedAt desc, w.id desc", Instant.class)
                        .setMaxResults(1)
                        .getSingleResult());
    }

    private static String written(OaiMetadata metadata) throws XMLStreamException {
        StringWriter text = new StringWriter();
        XMLStreamWriter xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        metadata.write(xml);
        xml.flush();
        return text.toString();
    }
}
