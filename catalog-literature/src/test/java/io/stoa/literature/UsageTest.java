package io.stoa.literature;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assumptions.assumeThat;

import com.networknt.schema.InputFormat;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;
import io.stoa.core.error.AccessDeniedException;
import io.stoa.core.error.NotFoundException;
import io.stoa.core.error.RuleViolationException;
import io.stoa.core.error.UsageException;
import io.stoa.core.json.Json;
import io.stoa.literature.usage.AccessType;
import io.stoa.literature.usage.CounterReports;
import io.stoa.literature.usage.CounterRequest;
import io.stoa.literature.usage.LiteratureUsage;
import io.stoa.literature.usage.UsageEvent;
import io.stoa.literature.usage.UsageOutcome;
import io.stoa.literature.usage.Visitor;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.TestPlatform;
import jakarta.validation.ConstraintViolationException;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Function;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.AfterParameterizedClassInvocation;
import org.junit.jupiter.params.BeforeParameterizedClassInvocation;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

class UsageTest extends LiteratureOnEveryStack {

    private static final String BROWSER = "Mozilla/5.0 (X11; Linux x86_64; rv:120.0) Gecko/20100101 Firefox/120.0";
    private static final Visitor READER = Visitor.at("192.0.2.1", BROWSER);

    private MovableClock clock;
    private TestPlatform counting;
    private LiteratureUsage usage;
    private CounterReports reports;
    private String article;
    private Instant noon;
    private CounterRequest month;

    @BeforeParameterizedClassInvocation
    void startCounting() {
        clock = new MovableClock(Instant.parse("2026-01-10T04:00:00Z"));
        counting = node();
        usage = counting.get(LiteratureUsage.class);
        reports = counting.get(CounterReports.class);
    }

    @AfterParameterizedClassInvocation
    void stopCounting() {
        counting.close();
    }

    /** Over the tables of the other platform, with a clock that moves. */
    private TestPlatform node() {
        LiteratureModule module = LiteratureModule.with(options -> options.usage(settings -> settings.key(
                        "a key for the tests".getBytes(StandardCharsets.UTF_8))
                .platform("Example Library", "example")
                .internalTraffic(event -> "10.0.0.1".equals(event.visitor().address()))));
        return platform.secondNode(stack, List.of(module), builder -> builder.clock(clock));
    }

    /** Each test has a month of its own, and begins at noon in Shanghai on its tenth. */
    @BeforeEach
    void begin() {
        YearMonth of = YearMonth.from(clock.instant().atZone(ZoneOffset.UTC)).plusMonths(1);
        noon = of.atDay(10).atTime(4, 0).toInstant(ZoneOffset.UTC);
        clock.advance(Duration.between(clock.instant(), noon));
        month = new CounterRequest(provider, of, of);
        article = publish(titled("Graphene")
                        .type(WorkType.JOURNAL_ARTICLE)
                        .author("Müller", "Anna")
                        .year(2014)
                        .doi("10.1000/" + Long.toHexString(noon.toEpochMilli()))
                        .in(new Host(
                                "Carbon Letters",
                                null,
                                List.of(WorkIdentifier.of(WorkIdentifierType.ISSN, "0378-5955")),
                                "1",
                                "2",
                                "3-4",
                                null))
                        .build())
                .id();
    }

    @Test
    void reports_what_was_used_when_its_days_are_counted() {
        record(UsageEvent.investigation(article, READER).by(provider), 0);
        record(UsageEvent.request(article, "pdf", READER).by(provider), 60);
        record(UsageEvent.request(article, "pdf", READER).by(provider), 80);
        record(UsageEvent.request(article, "html", READER).by(provider), 90);
        record(UsageEvent.request(article, "pdf", READER).by(provider), 4000);
        record(UsageEvent.request(article, "pdf", READER).as(AccessType.OPEN), 5000);
        assertThat(report(reports::journalRequests)
                        .at("/Report_Header/Exceptions/0/Code")
                        .asInt())
                .as("not counted yet")
                .isEqualTo(3031);
        countAll();
        JsonNode journals = report(reports::journalRequests);
        assertThat(journals.at("/Report_Header/Exceptions").isMissingNode()).isTrue();
        assertThat(journals.at("/Report_Header/Institution_Name").asString()).isEqualTo("Institute");
        JsonNode journal = journals.path("Report_Items").path(0);
        assertThat(journal.path("Title").asString()).isEqualTo("Carbon Letters");
        assertThat(journal.at("/Item_ID/Print_ISSN").asString()).isEqualTo("0378-5955");
        assertThat(count(journal, 0, "Total_Item_Requests")).isEqualTo(3);
        assertThat(count(journal, 0, "Unique_Item_Requests")).isEqualTo(2);

        JsonNode parent = report(reports::itemReport).path("Report_Items").path(0);
        assertThat(parent.path("Title").asString()).isEqualTo("Carbon Letters");
        assertThat(parent.path("Data_Type").asString()).isEqualTo("Journal");
        JsonNode item = parent.path("Items").path(0);
        assertThat(item.path("Item").asString()).isEqualTo("Graphene");
        assertThat(item.at("/Authors/0/Name").asString()).isEqualTo("Müller, Anna");
        assertThat(item.at("/Item_ID/DOI").asString()).startsWith("10.1000/");
        assertThat(item.at("/Item_ID/Proprietary").asString()).isEqualTo("example:" + article);
        JsonNode attributes = item.path("Attribute_Performance").path(0);
        assertThat(attributes.path("Data_Type").asString()).isEqualTo("Article");
        assertThat(attributes.path("YOP").asString()).isEqualTo("2014");
        assertThat(attributes.path("Access_Type").asString()).isEqualTo("Controlled");
        assertThat(count(item, 0, "Total_Item_Investigations")).isEqualTo(4);
        assertThat(count(item, 0, "Unique_Item_Investigations")).isEqualTo(2);
        assertThat(count(item, 0, "Total_Item_Requests")).isEqualTo(3);

        counting.as(Callers.administrator());
        CounterRequest all = new CounterRequest(null, month.begin(), month.end());
        JsonNode world = Json.mapper().readTree(reports.itemReport(all));
        assertThat(world.at("/Report_Header/Institution_Name").asString()).isEqualTo("The World");
        JsonNode open = world.at("/Report_Items/0/Items/0/Attribute_Performance/1");
        assertThat(open.path("Access_Type").asString()).isEqualTo("Open");
    }

    @Test
    void agrees_with_the_schema_of_counters_api() throws IOException {
        Path api = Path.of(System.getProperty("stoa.conformance", "")).resolve("counter/COUNTER_API.json");
        assumeThat(Files.isRegularFile(api))
                .as("COUNTER_API.json of release 5.1 in the folder counter of -Dstoa.conformance=FOLDER")
                .isTrue();
        String loose =
                register(titled("Loose leaf").type(WorkType.OTHER).build()).id();
        counting.as(Callers.staffOf(provider));
        usage.record(UsageEvent.request(loose, "pdf", READER).by(provider));
        record(UsageEvent.investigation(article, READER).by(provider), 0);
        record(UsageEvent.request(article, "pdf", READER).by(provider), 60);
        assertThat(problems(api, "IR", reports::itemReport)).isEmpty();
        countAll();
        assertThat(problems(api, "IR", reports::itemReport)).isEmpty();
        assertThat(problems(api, "TR_J1", reports::journalRequests)).isEmpty();
        assertThat(problems(api, "TR_J1", reports::itemReport)).isNotEmpty();
    }

    private List<String> problems(Path api, String schema, Function<CounterRequest, String> kind) throws IOException {
        // The pattern of ISILs as published, {1,3,4}, is no regular expression.
        String published = Files.readString(api).replace("{1,3,4}", "{1,4}");
        ObjectNode definition = (ObjectNode) Json.mapper().readTree(published);
        definition.put("$ref", "#/components/schemas/" + schema);
        return SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                .getSchema(definition.toString(), InputFormat.JSON)
                .validate(report(kind).toString(), InputFormat.JSON)
                .stream()
                .map(Object::toString)
                .toList();
    }

    @Test
    void erases_events_once_they_are_counted_and_never_keeps_an_address() {
        record(UsageEvent.request(article, "pdf", READER), 0);
        List<Object[]> kept = rows("select e.visitor, e.session from UsageRecord e where e.workId = :work");
        assertThat(kept)
                .singleElement()
                .satisfies(row -> assertThat(List.of(row).toString())
                        .doesNotContain("192.0.2.1")
                        .doesNotContain("Mozilla"));
        countAll();
        assertThat(rows("select e.visitor, e.session from UsageRecord e where e.workId = :work"))
                .isEmpty();
        assertThat(rows("select c.totalRequests, c.month from UsageCount c where c.workId = :work"))
                .singleElement()
                .satisfies(row -> assertThat(row[0]).isEqualTo(1L));
    }

    private List<Object[]> rows(String jpql) {
        return platform.transactions()
                .required(em -> em.createQuery(jpql, Object[].class)
                        .setParameter("work", article)
                        .getResultList());
    }

    @Test
    void adds_up_the_days_of_a_month_and_takes_late_events_until_a_day_is_counted() {
        record(UsageEvent.request(article, "pdf", READER).by(provider), 0);
        clock.advance(Duration.ofDays(1));
        record(UsageEvent.request(article, "pdf", READER).by(provider), 0);
        record(UsageEvent.request(article, "pdf", READER).by(provider).at(noon.plusSeconds(3600)), 0);
        clock.advance(Duration.ofHours(60));
        counting.platform().runDue();
        assertThatThrownBy(
                        () -> record(UsageEvent.request(article, "pdf", READER).at(noon), 0))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("too late");
        countAll();
        JsonNode journal = report(reports::journalRequests).path("Report_Items").path(0);
        assertThat(count(journal, 0, "Total_Item_Requests")).isEqualTo(3);
        assertThat(count(journal, 0, "Unique_Item_Requests")).isEqualTo(3);
    }

    @Test
    void takes_clicks_on_both_sides_of_midnight_for_one() {
        Instant midnight = noon.plus(Duration.ofHours(12));
        clock.advance(Duration.ofHours(13));
        record(UsageEvent.request(article, "pdf", READER).by(provider).at(midnight.minusSeconds(10)), 0);
        record(UsageEvent.request(article, "pdf", READER).by(provider).at(midnight.plusSeconds(10)), 0);
        countAll();
        JsonNode journal = report(reports::journalRequests).path("Report_Items").path(0);
        assertThat(count(journal, 0, "Total_Item_Requests")).isEqualTo(1);
    }

    @Test
    void counts_once_what_two_nodes_recorded_and_count_at_once() throws Exception {
        try (TestPlatform other = node()) {
            ExecutorService threads = Executors.newFixedThreadPool(4);
            try {
                List<Callable<Object>> recording = new ArrayList<>();
                for (int i = 0; i < 20; i++) {
                    TestPlatform at = i % 2 == 0 ? counting : other;
                    Visitor visitor = Visitor.at("192.0.2." + i, BROWSER);
                    Instant when = noon.minus(Duration.ofDays(i % 3 == 0 ? 1 : 0));
                    recording.add(() -> at.as(Callers.staffOf(provider))
                            .get(LiteratureUsage.class)
                            .record(UsageEvent.request(article, "pdf", visitor)
                                    .by(provider)
                                    .at(when)));
                }
                for (Future<Object> each : threads.invokeAll(recording)) {
                    assertThat(each.get()).isEqualTo(UsageOutcome.RECORDED);
                }
                clock.advance(Duration.ofDays(40));
                threads.invokeAll(List.<Callable<Object>>of(
                        () -> counting.platform().runDue(),
                        () -> other.platform().runDue()));
                countAll();
            } finally {
                threads.shutdownNow();
            }
        }
        JsonNode journal = report(reports::journalRequests).path("Report_Items").path(0);
        assertThat(count(journal, 0, "Total_Item_Requests")).isEqualTo(20);
        assertThat(count(journal, 0, "Unique_Item_Requests")).isEqualTo(20);
    }

    @Test
    void leaves_out_robots_failures_and_the_platforms_own_traffic() {
        counting.as(Callers.anybody());
        assertThat(usage.record(UsageEvent.request(article, "pdf", Visitor.at("192.0.2.1", "Googlebot/2.1"))))
                .isEqualTo(UsageOutcome.ROBOT);
        assertThat(usage.record(UsageEvent.request(article, "pdf", Visitor.at("10.0.0.1", BROWSER))))
                .isEqualTo(UsageOutcome.INTERNAL);
        UsageEvent request = UsageEvent.request(article, "pdf", READER);
        UsageEvent failed = new UsageEvent(
                article, request.kind(), request.accessType(), request.accessMethod(), null, "pdf", READER, null, 404);
        assertThat(usage.record(failed)).isEqualTo(UsageOutcome.UNSUCCESSFUL);
        assertThat(rows("select e.visitor, e.session from UsageRecord e where e.workId = :work"))
                .isEmpty();
        countAll();
        assertThat(report(reports::journalRequests)
                        .at("/Report_Header/Exceptions/0/Code")
                        .asInt())
                .as("no usage")
                .isEqualTo(3030);
    }

    @Test
    void refuses_what_it_cannot_count() {
        counting.as(Callers.anybody());
        Visitor nobody = new Visitor(null, null, null, "192.0.2.1", null);
        assertThatThrownBy(() -> usage.record(UsageEvent.request(article, "pdf", nobody)))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining(article);
        assertThatThrownBy(() -> usage.record(UsageEvent.request("none", "pdf", READER)))
                .isInstanceOf(NotFoundException.class);
        assertThatThrownBy(() -> usage.record(UsageEvent.request(article, " ", READER)))
                .isInstanceOf(ConstraintViolationException.class);
        assertThatThrownBy(() ->
                        usage.record(UsageEvent.request(article, "pdf", READER).by("nobody")))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("nobody");
        assertThatThrownBy(() -> usage.record(UsageEvent.request(article, "pdf", READER)
                        .at(clock.instant().plusSeconds(3600))))
                .isInstanceOf(RuleViolationException.class)
                .hasMessageContaining("ahead");
        assertThatThrownBy(() -> platform.as(Callers.anybody())
                        .get(LiteratureUsage.class)
                        .record(UsageEvent.request(article, "pdf", READER)))
                .isInstanceOf(UsageException.class)
                .hasMessageContaining("key");
    }

    @Test
    void gives_reports_to_the_institution_only_and_for_sensible_months() {
        counting.as(Callers.staffOf(other));
        assertThatThrownBy(() -> reports.itemReport(month)).isInstanceOf(AccessDeniedException.class);
        counting.as(Callers.staffOf(provider));
        assertThatThrownBy(() -> reports.itemReport(new CounterRequest(null, month.begin(), month.end())))
                .isInstanceOf(AccessDeniedException.class);
        assertThatThrownBy(() -> reports.itemReport(new CounterRequest(
                        provider, month.begin(), month.begin().minusMonths(1))))
                .isInstanceOf(RuleViolationException.class);
        counting.as(Callers.administrator());
        assertThatThrownBy(() -> reports.itemReport(new CounterRequest("nobody", month.begin(), month.end())))
                .isInstanceOf(NotFoundException.class);
    }

    /** An event without a time of its own happens so many seconds after an hour that has begun two hours ago. */
    private void record(UsageEvent event, int seconds) {
        counting.as(Callers.anybody());
        UsageEvent at = event.at() == null
                ? event.at(clock.instant().minus(Duration.ofHours(2)).plusSeconds(seconds))
                : event;
        assertThat(usage.record(at)).isEqualTo(UsageOutcome.RECORDED);
    }

    private void countAll() {
        clock.advance(Duration.ofDays(40));
        counting.platform().runDue();
    }

    private JsonNode report(Function<CounterRequest, String> kind) {
        counting.as(Callers.staffOf(provider));
        return Json.mapper().readTree(kind.apply(month));
    }

    private long count(JsonNode item, int attributes, String metric) {
        return item.path("Attribute_Performance")
                .path(attributes)
                .path("Performance")
                .path(metric)
                .path(month.begin().toString())
                .asLong(0);
    }
}
