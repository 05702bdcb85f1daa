package io.stoa.search.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.ModuleContext;
import io.stoa.core.ServiceRegistry;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.search.SearchEntry;
import io.stoa.core.search.SearchSource;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class IndexFollowerTest {

    private static final Stack STACK = new Stack(Database.H2, PersistenceProvider.HIBERNATE);
    private static final int ENOUGH = 50;

    private final AtomicInteger written = new AtomicInteger();

    @Test
    void returns_though_others_write_all_the_while() {
        try (TestPlatform writer = TestPlatform.start(STACK)) {
            writer.as(Callers.administrator());
            List<CatalogModule> modules = List.of(new WrittenWhileItIsRead(writer), SearchModule.create());
            try (TestPlatform node = writer.secondNode(STACK, modules, builder -> {})) {
                node.as(Callers.administrator());
                node.platform().followChanges();
                int before = written.get();
                register(writer);
                register(writer);

                assertThat(node.platform().followChanges()).isEqualTo(before + 2);

                assertThat(written.get()).as("written meanwhile").isEqualTo(before + 1);
                assertThat(total(node)).isEqualTo(before + 2);
                assertThat(node.platform().followChanges()).isEqualTo(1);
                assertThat(total(node)).isEqualTo(before + 3);
            }
        }
    }

    private static long total(TestPlatform node) {
        return node.get(Search.class)
                .search(SearchRequest.of("institute").countedBy())
                .total();
    }

    private static void register(TestPlatform writer) {
        writer.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Institute"), OrganisationKind.ENTERPRISE));
    }

    /** A catalogue without entries; whenever a follower asks it for some, an organisation is registered. */
    private final class WrittenWhileItIsRead implements CatalogModule, SearchSource {

        private final TestPlatform writer;

        WrittenWhileItIsRead(TestPlatform writer) {
            this.writer = writer;
        }

        @Override
        public String name() {
            return "written";
        }

        @Override
        public List<Class<?>> managedClasses() {
            return List.of();
        }

        @Override
        public @Nullable String migrations() {
            return null;
        }

        @Override
        public void install(ServiceRegistry services, ModuleContext context) {
            context.contributions().add(SearchSource.class, this);
        }

        @Override
        public String kind() {
            return name();
        }

        @Override
        public List<SearchEntry> entries(Collection<String> ids) {
            if (written.get() < ENOUGH) {
                written.incrementAndGet();
                register(writer);
            }
            return List.of();
        }

        @Override
        public List<SearchEntry> entriesAfter(@Nullable String after, int most) {
            return List.of();
        }
    }
}
