package io.stoa.oai.harvest;

import io.stoa.core.CatalogModule;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.oai.OaiModule;
import io.stoa.testkit.AccessContract;
import io.stoa.testkit.Callers;
import io.stoa.testkit.TestPlatform;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;

class OaiAccessTest extends AccessContract {

    @Override
    protected List<CatalogModule> modules() {
        return List.of(OaiModule.create());
    }

    @Override
    protected Set<Class<?>> services() {
        return Set.of(Harvester.class, HarvestedRecords.class);
    }

    @Override
    protected Map<String, Supplier<Object[]>> arguments(TestPlatform platform) {
        platform.as(Callers.administrator());
        String library = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                .id();
        HarvestSourceDraft draft = HarvestSourceDraft.of("Repository", library, "http://127.0.0.1:9/oai");
        HarvestSourceView source = platform.get(Harvester.class).register(draft);
        RecordConsumer taker = records -> {};
        Map<String, Supplier<Object[]>> calls = new LinkedHashMap<>();
        calls.put("Harvester.register", () -> new Object[] {draft});
        calls.put("Harvester.revise", () -> new Object[] {source.id(), source.version(), draft});
        calls.put("Harvester.view", () -> new Object[] {source.id()});
        calls.put("Harvester.list", () -> new Object[] {PageRequest.first(10)});
        calls.put("Harvester.harvest", () -> new Object[] {source.id()});
        calls.put("Harvester.startOver", () -> new Object[] {source.id()});
        calls.put("Harvester.runs", () -> new Object[] {source.id(), PageRequest.first(10)});
        calls.put("HarvestedRecords.view", () -> new Object[] {source.id(), "r1"});
        calls.put("HarvestedRecords.list", () -> new Object[] {source.id(), PageRequest.first(10)});
        calls.put("HarvestedRecords.deliver", () -> new Object[] {source.id(), "catalogue", taker});
        calls.put("HarvestedRecords.replay", () -> new Object[] {source.id(), "catalogue"});
        return calls;
    }

    @Override
    protected Set<String> openToAll() {
        return Set.of();
    }
}
