package io.stoa.benchmarks;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;

/** A platform with the register of instruments and one organisation, on Hibernate. */
record InstrumentPlatform(TestPlatform platform, String providerId) implements AutoCloseable {

    static InstrumentPlatform start() {
        return start(Database.POSTGRESQL);
    }

    static InstrumentPlatform start(Database database) {
        return start(new Stack(database, PersistenceProvider.HIBERNATE), InstrumentsModule.create());
    }

    static InstrumentPlatform start(Stack stack, InstrumentsModule module) {
        TestPlatform platform = TestPlatform.start(stack, module);
        platform.as(Callers.administrator());
        EntryState university = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("zh", "吉林大学"), OrganisationKind.UNIVERSITY));
        return new InstrumentPlatform(platform, university.id());
    }

    @Override
    public void close() {
        platform.close();
    }
}
