package io.stoa.oai.harvest;

import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.oai.OaiModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.MovableClock;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.function.Consumer;

/** A platform that harvests a scripted repository, on one stack. */
final class HarvestScene implements AutoCloseable {

    final MovableClock clock = new MovableClock(Instant.parse(ScriptedRepository.NOW));
    final WatchedTransport transport = new WatchedTransport(clock);
    final ScriptedRepository repository = new ScriptedRepository();
    final TestPlatform platform;
    final Harvester harvester;
    final HarvestedRecords records;
    final String library;

    private final Stack stack;
    private final OaiModule module;

    HarvestScene(Stack stack, Consumer<HarvestOptions.Builder> settings) {
        this.stack = stack;
        this.module = OaiModule.with(options -> {
            options.transport(transport)
                    .introducedAs("Stoa tests", "oai@library.example.org")
                    .mostBytes(200_000)
                    .pauses(Duration.ofMillis(1), Duration.ofMinutes(5));
            settings.accept(options);
        });
        this.platform = TestPlatform.start(stack, List.of(module), builder -> builder.clock(clock));
        this.harvester = platform.get(Harvester.class);
        this.records = platform.get(HarvestedRecords.class);
        platform.as(Callers.administrator());
        this.library = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                .id();
    }

    TestPlatform secondNode() {
        return platform.secondNode(stack, List.of(module), builder -> builder.clock(clock))
                .as(Callers.administrator());
    }

    String source() {
        return source(null);
    }

    String source(String set) {
        return harvester
                .register(new HarvestSourceDraft("Repository", library, repository.url(), "oai_dc", set))
                .id();
    }

    List<HarvestedRecordView> kept(String source) {
        return records.list(source, PageRequest.first(100)).items();
    }

    @Override
    public void close() {
        repository.close();
        platform.close();
    }
}
