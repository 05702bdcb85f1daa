package io.stoa.oai.harvest;

import static io.stoa.oai.harvest.ScriptedRepository.error;
import static io.stoa.oai.harvest.ScriptedRepository.gone;
import static io.stoa.oai.harvest.ScriptedRepository.item;
import static io.stoa.oai.harvest.ScriptedRepository.page;
import static io.stoa.oai.harvest.ScriptedRepository.pageAt;
import static io.stoa.oai.harvest.ScriptedRepository.xml;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.stoa.core.error.ConflictException;
import io.stoa.core.error.RemoteServiceException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.StoaException;
import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import jakarta.validation.ConstraintViolationException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import org.junit.jupiter.params.Parameter;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.MethodSource;

@ParameterizedClass
@MethodSource("io.stoa.testkit.Stack#all")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@SuppressWarnings("NullAway.Init")
class HarvesterTest {

    @Parameter
    Stack stack;

    private HarvestScene scene;
    private ScriptedRepository repository;

    @BeforeParameterizedClassInvocation
    void start() {
        scene = new HarvestScene(stack, options -> {});
        repository = scene.repository;
    }

    @AfterParameterizedClassInvocation
    void stop() {
        scene.close();
    }

    @BeforeEach
    void reset() {
        scene.transport.reset();
        repository.identifiesAs(ScriptedRepository.identify("YYYY-MM-DDThh:mm:ssZ"));
    }

    @Test
    void keeps_every_record_as_it_was_given() {
        String source = scene.source();
        repository.answersInTurn(page("t1", item("r1"), item("r2")), page("", item("r3"), gone("r4")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.state()).isEqualTo(HarvestState.DONE);
        assertThat(run.added()).isEqualTo(4);
        assertThat(run.pages()).isEqualTo(2);
        assertThat(scene.kept(source))
                .extracting(HarvestedRecordView::identifier)
                .containsExactly("r1", "r2", "r3", "r4");
        HarvestedRecordView first = scene.records.view(source, "r1");
        assertThat(first.metadata())
                .contains("<dc:title")
                .contains("xmlns:dc=\"http://purl.org/dc/elements/1.1/\"")
                .contains(">Title of r1</dc:title>");
        assertThat(first.sets()).containsExactly("a:b");
        assertThat(first.datestamp()).isEqualTo("2026-05-01T00:00:00Z");
        assertThat(scene.records.view(source, "r4")).satisfies(deleted -> {
            assertThat(deleted.deleted()).isTrue();
            assertThat(deleted.metadata()).isNull();
        });
        assertThat(repository.requests())
                .containsExactly(
                        Map.of("verb", "ListRecords", "metadataPrefix", "oai_dc"),
                        Map.of("verb", "ListRecords", "resumptionToken", "t1"));
        assertThat(repository.headers().get(0))
                .containsEntry("User-agent", List.of("Stoa tests"))
                .containsEntry("From", List.of("oai@library.example.org"))
                .containsEntry("Accept-encoding", List.of("gzip"));
    }

    @Test
    void asks_the_next_time_for_changes_only_with_an_overlap() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1"), item("r2"), item("r3")));
        scene.harvester.harvest(source);
        repository.answersInTurn(
                page("", item("r1"), item("r2", "2026-05-06T08:00:00Z", "Changed"), gone("r3"), item("r4")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(repository.requests().get(0)).containsEntry("from", "2026-05-06T07:03:09Z");
        assertThat(run)
                .extracting(
                        HarvestRunView::added,
                        HarvestRunView::changed,
                        HarvestRunView::deleted,
                        HarvestRunView::unchanged)
                .containsExactly(1L, 1L, 1L, 1L);
        assertThat(scene.records.view(source, "r2").metadata()).contains("Changed");
        assertThat(scene.kept(source))
                .extracting(HarvestedRecordView::identifier)
                .containsExactly("r1", "r2", "r3", "r4");
    }

    @Test
    void asks_by_day_where_the_repository_knows_days_only() {
        String source = scene.source();
        repository.identifiesAs(ScriptedRepository.identify("YYYY-MM-DD"));
        repository.answersInTurn(page("", item("r1", "2026-05-01", "One")));
        scene.harvester.harvest(source);
        repository.answersInTurn(error("noRecordsMatch"));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(repository.requests().get(0)).containsEntry("from", "2026-05-06");
        assertThat(run.state()).isEqualTo(HarvestState.DONE);
        assertThat(run.records()).isZero();
    }

    @Test
    void goes_on_where_it_was_when_its_node_died() {
        String source = scene.source();
        repository.answersInTurn(page("t1", item("r1")), page("t2", item("r2")), page("", item("r3")));
        AtomicInteger requests = new AtomicInteger();
        scene.transport.before(() -> {
            if (requests.incrementAndGet() == 4) {
                throw new NodeDied();
            }
        });
        assertThatThrownBy(() -> scene.harvester.harvest(source)).isInstanceOf(NodeDied.class);
        assertThat(scene.kept(source)).hasSize(2);
        try (TestPlatform other = scene.secondNode()) {
            assertThatThrownBy(() -> other.get(Harvester.class).harvest(source))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("harvested already");
            scene.clock.advance(Duration.ofHours(2));
            HarvestRunView run = other.get(Harvester.class).harvest(source);
            assertThat(run.state()).isEqualTo(HarvestState.DONE);
            assertThat(run.records()).isEqualTo(3);
            assertThat(run.restarts()).isZero();
        }
        assertThat(repository.requests())
                .extracting(request -> request.get("resumptionToken"))
                .containsExactly(null, "t1", "t2");
        assertThat(scene.kept(source)).hasSize(3);
        assertThat(scene.harvester.view(source).harvestedUntil()).isEqualTo(ScriptedRepository.NOW);
    }

    /** No exception that anything would handle. */
    @SuppressWarnings("serial")
    private static final class NodeDied extends Error {}

    @Test
    void writes_nothing_any_more_once_another_node_has_taken_over() {
        String source = scene.source();
        repository.answersInTurn(page("t1", item("r1")), page("", item("r2")));
        AtomicInteger requests = new AtomicInteger();
        AtomicReference<HarvestRunView> byOther = new AtomicReference<>();
        try (TestPlatform other = scene.secondNode()) {
            scene.transport.before(() -> {
                if (requests.incrementAndGet() == 3) {
                    scene.clock.advance(Duration.ofHours(2));
                    byOther.set(other.get(Harvester.class).harvest(source));
                    repository.answersInTurn(page("", item("r2", "2026-05-06T00:00:00Z", "Stale"), item("r9")));
                }
            });
            assertThatThrownBy(() -> scene.harvester.harvest(source))
                    .isInstanceOf(ConflictException.class)
                    .hasMessageContaining("Another node has taken over");
        }
        assertThat(byOther.get().state()).isEqualTo(HarvestState.DONE);
        assertThat(scene.kept(source))
                .extracting(HarvestedRecordView::identifier)
                .containsExactly("r1", "r2");
        assertThat(scene.records.view(source, "r2").metadata()).contains("Title of r2");
        assertThat(scene.harvester.runs(source, PageRequest.first(10)).items())
                .extracting(HarvestRunView::state)
                .containsExactly(HarvestState.DONE);
    }

    @Test
    void begins_the_window_anew_when_the_repository_has_lost_the_position() {
        String source = scene.source();
        repository.answersInTurn(
                page("t1", item("r1")),
                error("badResumptionToken"),
                page("t2", item("r1")),
                page("", item("r2"), item("r3")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.restarts()).isEqualTo(1);
        assertThat(run.added()).isEqualTo(3);
        assertThat(run.unchanged()).isEqualTo(1);
        assertThat(scene.kept(source)).hasSize(3);
    }

    @Test
    void gives_up_on_a_repository_that_always_loses_the_position() {
        String source = scene.source();
        repository.answers((exchange, query) -> xml(
                exchange, query.containsKey("resumptionToken") ? error("badResumptionToken") : page("t1", item("r1"))));
        assertThatThrownBy(() -> scene.harvester.harvest(source))
                .isInstanceOf(RemoteServiceException.class)
                .extracting(error -> ((StoaException) error).code())
                .isEqualTo("oai-pmh.protocol.bad-resumption-token");
        assertThat(scene.harvester.view(source).harvestedUntil()).isNull();
        assertThat(scene.kept(source)).hasSize(1);
    }

    @Test
    void does_not_ask_with_a_token_that_expired_while_nobody_harvested() {
        String source = scene.source();
        String expiring = "<resumptionToken expirationDate=\"2026-05-07T00:00:00Z\">t1</resumptionToken>";
        repository.answersInTurn(pageAt(ScriptedRepository.NOW, expiring, item("r1")), "no XML");
        assertThatThrownBy(() -> scene.harvester.harvest(source)).isInstanceOf(RemoteServiceException.class);
        scene.clock.advance(Duration.ofDays(2));
        repository.answersInTurn(page("", item("r1"), item("r2")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(repository.requests()).containsExactly(Map.of("verb", "ListRecords", "metadataPrefix", "oai_dc"));
        assertThat(run.restarts()).isEqualTo(1);
        assertThat(scene.kept(source)).hasSize(2);
    }

    @Test
    void leaves_the_rest_to_the_next_call_when_its_time_is_over() {
        String source = scene.source();
        repository.answersInTurn(page("t1", item("r1")), page("t2", item("r2")), page("", item("r3")));
        AtomicInteger requests = new AtomicInteger();
        scene.transport.before(() -> {
            if (requests.incrementAndGet() == 3) {
                scene.clock.advance(Duration.ofHours(24));
            }
        });
        assertThat(scene.harvester.harvest(source).state()).isEqualTo(HarvestState.INTERRUPTED);
        assertThat(scene.kept(source)).hasSize(2);
        assertThat(scene.harvester.harvest(source).state()).isEqualTo(HarvestState.DONE);
        assertThat(scene.kept(source)).hasSize(3);
    }

    @Test
    void keeps_the_good_records_and_tells_of_the_others() {
        String source = scene.source();
        String nameless =
                "<record><header><datestamp>2026-05-01</datestamp></header><metadata><a/></metadata></record>";
        String empty = "<record><header><identifier>r3</identifier><datestamp>2026-05-01</datestamp></header></record>";
        repository.answersInTurn(
                page("", item("r1"), item("r2", "yesterday", "x"), nameless, empty, item("r".repeat(701)), item("r5")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.faulty()).isEqualTo(4);
        assertThat(run.problems())
                .extracting(HarvestProblem::code)
                .containsExactly("bad-datestamp", "no-identifier", "no-metadata", "long-identifier");
        assertThat(run.problems().get(0)).isEqualTo(new HarvestProblem(1, "r2", "bad-datestamp"));
        assertThat(scene.kept(source))
                .extracting(HarvestedRecordView::identifier)
                .containsExactly("r1", "r5");
    }

    @Test
    void loses_nothing_to_dates_that_lie() {
        String source = scene.source();
        repository.answersInTurn(
                pageAt("2026-05-06T07:00:00Z", "<resumptionToken>t1</resumptionToken>", item("r1")),
                pageAt("2026-05-06T06:00:00Z", "", item("r2", "2099-01-01T00:00:00Z", "From the future")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.misdated()).isEqualTo(1);
        assertThat(scene.harvester.view(source).harvestedUntil())
                .as("the earliest time that the repository named")
                .isEqualTo("2026-05-06T06:00:00Z");
        Instant start = scene.clock.instant();
        repository.answersInTurn(pageAt("2099-01-01T00:00:00Z", "", item("r3", "1999-01-01T00:00:00Z", "Too old")));
        assertThat(scene.harvester.harvest(source).misdated()).isEqualTo(1);
        assertThat(scene.kept(source)).hasSize(3);
        assertThat(scene.harvester.view(source).harvestedUntil())
                .as("a clock that is ahead skips nothing")
                .isBetween(start, scene.clock.instant());
    }

    @Test
    void takes_a_record_that_comes_twice_in_a_page_once() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1"), item("r1", "2026-05-02T00:00:00Z", "Newer")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.added()).isEqualTo(1);
        assertThat(run.changed()).isEqualTo(1);
        assertThat(scene.kept(source))
                .singleElement()
                .satisfies(kept -> assertThat(kept.metadata()).contains("Newer"));
    }

    @Test
    void harvests_a_set_that_the_repository_lists_on_a_later_page() {
        String source = scene.source("a:b");
        repository.answers((exchange, query) -> {
            if (!"ListSets".equals(query.get("verb"))) {
                xml(exchange, error("noRecordsMatch"));
            } else if (query.containsKey("resumptionToken")) {
                xml(exchange, sets("", "a:b"));
            } else {
                xml(exchange, sets("s1", "a"));
            }
        });
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.state()).isEqualTo(HarvestState.DONE);
        assertThat(run.records()).isZero();
        assertThat(repository.requests())
                .last()
                .satisfies(request -> assertThat(request).containsEntry("set", "a:b"));
    }

    @Test
    void takes_a_missing_set_for_an_error_and_not_for_an_empty_harvest() {
        String source = scene.source("a:c");
        repository.answers((exchange, query) ->
                xml(exchange, "ListSets".equals(query.get("verb")) ? sets("", "a:b") : error("noRecordsMatch")));
        assertThatThrownBy(() -> scene.harvester.harvest(source))
                .isInstanceOf(RemoteServiceException.class)
                .hasMessageContaining("a:c")
                .extracting(error -> ((StoaException) error).code())
                .isEqualTo("oai-pmh.protocol.no-such-set");
        repository.answersInTurn(error("noSetHierarchy"));
        assertThatThrownBy(() -> scene.harvester.harvest(scene.source("a:b")))
                .extracting(error -> ((StoaException) error).code())
                .isEqualTo("oai-pmh.protocol.no-set-hierarchy");
        assertThat(scene.harvester.view(source).harvestedUntil()).isNull();
    }

    private static String sets(String token, String spec) {
        return ScriptedRepository.answer(
                ScriptedRepository.NOW,
                "<ListSets><set><setSpec>" + spec + "</setSpec><setName>x</setName></set><resumptionToken>" + token
                        + "</resumptionToken></ListSets>");
    }

    @Test
    void tells_in_the_run_why_it_failed() {
        String source = scene.source();
        repository.answersInTurn(error("cannotDisseminateFormat"));
        assertThatThrownBy(() -> scene.harvester.harvest(source))
                .isInstanceOf(RemoteServiceException.class)
                .extracting(error -> ((StoaException) error).code())
                .isEqualTo("oai-pmh.protocol.cannot-disseminate-format");
        assertThat(scene.harvester.runs(source, PageRequest.first(10)).items())
                .singleElement()
                .satisfies(run -> {
                    assertThat(run.state()).isEqualTo(HarvestState.FAILED);
                    assertThat(run.errorCode()).isEqualTo("oai-pmh.protocol.cannot-disseminate-format");
                    assertThat(run.error()).contains("oai_dc");
                });
    }

    @Test
    void pages_through_its_runs_the_newest_first() {
        String source = scene.source();
        List<String> made = new ArrayList<>();
        repository.answersInTurn(error("noRecordsMatch"));
        for (int i = 0; i < 3; i++) {
            scene.clock.advance(Duration.ofDays(1));
            made.add(0, scene.harvester.harvest(source).id());
        }
        List<String> seen = new ArrayList<>();
        Page<HarvestRunView> page = scene.harvester.runs(source, PageRequest.first(2));
        page.items().forEach(run -> seen.add(run.id()));
        scene.harvester.runs(source, PageRequest.first(2).after(page)).items().forEach(run -> seen.add(run.id()));
        assertThat(seen).containsExactlyElementsOf(made);
    }

    @Test
    void begins_anew_with_another_set_or_when_told() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1")));
        scene.harvester.harvest(source);
        HarvestSourceView known = scene.harvester.view(source);
        HarvestSourceView renamed = scene.harvester.revise(
                source,
                known.version(),
                new HarvestSourceDraft("Renamed", scene.library, repository.url(), "oai_dc", null));
        assertThat(renamed.harvestedUntil()).isNotNull();
        HarvestSourceView other = scene.harvester.revise(
                source,
                renamed.version(),
                new HarvestSourceDraft("Renamed", scene.library, repository.url(), "marc21", null));
        assertThat(other.harvestedUntil()).isNull();
        assertThatThrownBy(() -> scene.harvester.revise(source, known.version(), known.source()))
                .isInstanceOf(ConflictException.class);
        scene.harvester.harvest(source);
        scene.harvester.startOver(source);
        repository.answersInTurn(page("", item("r1")));
        scene.harvester.harvest(source);
        assertThat(repository.requests().get(0)).doesNotContainKey("from");
    }

    @Test
    void takes_what_a_whole_list_does_not_have_any_more_for_deleted() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1"), item("r2"), item("r3")));
        scene.harvester.harvest(source);
        repository.answersInTurn(page("", item("r1")));
        assertThat(scene.harvester.harvest(source).vanished())
                .as("changes are no whole list")
                .isZero();
        scene.harvester.startOver(source);
        repository.answersInTurn(
                pageAt(
                        ScriptedRepository.NOW,
                        "<resumptionToken completeListSize=\"3\">t1</resumptionToken>",
                        item("r1")),
                page("", item("r1", "2026-05-02T00:00:00Z", "Again")));
        assertThat(scene.harvester.harvest(source).vanished())
                .as("the list was shorter than it promised")
                .isZero();
        scene.harvester.startOver(source);
        repository.answersInTurn(page("", item("r1"), item("r3", "yesterday", "unreadable this time")));
        HarvestRunView run = scene.harvester.harvest(source);
        assertThat(run.vanished()).isEqualTo(1);
        assertThat(scene.kept(source))
                .filteredOn(HarvestedRecordView::deleted)
                .extracting(HarvestedRecordView::identifier)
                .containsExactly("r2");
        List<String> taken = new ArrayList<>();
        scene.records.deliver(source, "index", portion -> portion.forEach(each -> taken.add(each.identifier())));
        assertThat(taken).endsWith("r2");
    }

    @Test
    void refuses_a_source_that_cannot_be_right() {
        assertThatThrownBy(
                        () -> scene.harvester.register(HarvestSourceDraft.of("x", scene.library, "file:///etc/passwd")))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() -> scene.harvester.register(
                        HarvestSourceDraft.of("x", "nobody", "https://library.example.org/oai")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("nobody");
    }

    @Test
    void delivers_changes_in_order_and_once_to_each_consumer() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1"), item("r2")));
        scene.harvester.harvest(source);
        List<String> taken = new ArrayList<>();
        RecordConsumer taker = portion -> portion.forEach(record -> taken.add(record.identifier()));
        assertThat(scene.records.deliver(source, "catalogue", taker)).isEqualTo(2);
        assertThat(scene.records.deliver(source, "catalogue", taker)).isZero();
        repository.answersInTurn(page("", item("r1", "2026-05-06T00:00:00Z", "Changed"), item("r2"), item("r3")));
        scene.harvester.harvest(source);
        assertThat(scene.records.deliver(source, "catalogue", taker)).isEqualTo(2);
        assertThat(taken).containsExactly("r1", "r2", "r1", "r3");
    }

    @Test
    void replays_what_is_kept_without_asking_the_repository() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1"), item("r2"), gone("r3")));
        scene.harvester.harvest(source);
        List<String> taken = new ArrayList<>();
        RecordConsumer taker = portion -> portion.forEach(record -> taken.add(record.identifier()));
        scene.records.deliver(source, "catalogue", taker);
        int asked = repository.requests().size();
        assertThat(scene.records.replay(source, "catalogue")).isEqualTo(3);
        assertThat(scene.records.deliver(source, "catalogue", taker)).isEqualTo(3);
        assertThat(taken).containsExactly("r1", "r2", "r3", "r1", "r2", "r3");
        assertThat(repository.requests()).hasSize(asked);
    }

    @Test
    void gives_a_portion_again_whose_consumer_failed_and_holds_off_a_second_node() {
        String source = scene.source();
        repository.answersInTurn(page("", item("r1")));
        scene.harvester.harvest(source);
        try (TestPlatform other = scene.secondNode()) {
            assertThatThrownBy(() -> scene.records.deliver(source, "catalogue", portion -> {
                        assertThatThrownBy(() ->
                                        other.get(HarvestedRecords.class).deliver(source, "catalogue", same -> {}))
                                .isInstanceOf(ConflictException.class);
                        throw new IllegalStateException("mapping failed");
                    }))
                    .isInstanceOf(IllegalStateException.class);
        }
        assertThat(scene.records.deliver(source, "catalogue", portion -> {})).isEqualTo(1);
        assertThatThrownBy(() -> scene.records.deliver(source, " ", portion -> {}))
                .isInstanceOf(RuleViolationException.class);
    }

    @Test
    void lists_sources_page_by_page() {
        String one = scene.source();
        String two = scene.source();
        List<String> seen = new ArrayList<>();
        Page<HarvestSourceView> page = scene.harvester.list(PageRequest.first(1));
        page.items().forEach(source -> seen.add(source.id()));
        while (page.hasNext()) {
            page = scene.harvester.list(PageRequest.first(1).after(page));
            page.items().forEach(source -> seen.add(source.id()));
        }
        assertThat(seen).contains(one, two).doesNotHaveDuplicates();
    }
}
