package io.stoa.samples.guides;

import static io.stoa.samples.guides.GuideHost.administrator;
import static io.stoa.samples.guides.GuideHost.approver;
import static io.stoa.samples.guides.GuideHost.with;
import static org.assertj.core.api.Assertions.assertThat;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.catalog.EntryState;
import io.stoa.core.page.PageRequest;
import io.stoa.core.text.LocalizedText;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentDraft;
import io.stoa.instruments.InstrumentsModule;
import io.stoa.literature.LiteratureModule;
import io.stoa.search.Facet;
import io.stoa.search.Search;
import io.stoa.search.SearchFilter;
import io.stoa.search.SearchHit;
import io.stoa.search.SearchIndex;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.search.SearchResult;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SearchGuideTest {

    @TempDir
    Path folder;

    private GuideHost host;
    private Platform platform;

    @BeforeEach
    void begin() {
        Path indexFolder = folder.resolve("index");
        // @start region="module"
        List<CatalogModule> modules = List.of(
                InstrumentsModule.create(),
                LiteratureModule.create(),
                SearchModule.with(o -> o.folder(indexFolder))); // one for each node
        // @end
        host = new GuideHost(folder, modules);
        platform = host.platform();
        String university = host.organisation("示例大学", "Example University");
        publish(university, "场发射扫描电子显微镜", "Field emission scanning electron microscope");
        publish(university, "透射电子显微镜", "Transmission electron microscope");
        host.later(Duration.ofSeconds(5));
        host.signIn(Caller.anonymous(Locale.ENGLISH));
    }

    @AfterEach
    void end() {
        host.close();
    }

    private void publish(String university, String zh, String en) {
        InstrumentCatalog instruments = platform.get(InstrumentCatalog.class);
        host.signIn(with("li", university, Roles.STAFF));
        EntryState entry = instruments.register(
                InstrumentDraft.named(LocalizedText.of("zh", zh).with("en", en))
                        .providedBy(university)
                        .region("220100")
                        .build());
        entry = instruments.submit(entry.id(), entry.version());
        host.signIn(approver());
        instruments.approve(entry.id(), entry.version());
    }

    @Test
    void runs() {
        // @start region="search"
        Search search = platform.get(Search.class);
        SearchRequest request = SearchRequest.of("electron microscope") // or 电子显微镜, or dianzi xianweijing
                .within(SearchFilter.ofKinds(InstrumentCatalog.KIND).inRegions("220000"))
                .countedBy(Facet.KIND, Facet.PROVIDER);
        SearchResult found = search.search(request);
        for (SearchHit hit : found.hits().items()) {
            System.out.println(hit.entry().id() + " " + hit.title().text());
        }
        System.out.println(found.total() + " in all, " + found.facets().get(Facet.PROVIDER));
        if (found.hits().hasNext()) {
            found = search.search(request.page(PageRequest.first(20).after(found.hits())));
        }
        // @end
        assertThat(found.total()).isEqualTo(2);
        assertThat(search.search(SearchRequest.of("电子显微镜")).total()).isEqualTo(2);
        assertThat(search.search(SearchRequest.of("dianzi xianweijing")).total())
                .isEqualTo(2);

        SearchHit hit = found.hits().items().get(0);
        // @start region="more"
        List<SearchHit> typed = search.suggest("sao", SearchFilter.NONE, 10); // 扫描… by its pinyin
        List<SearchHit> alike = search.moreLike(hit.entry(), SearchFilter.NONE, 5);
        String corrected = search.search(SearchRequest.of("microskope")).didYouMean();
        // @end
        assertThat(typed).hasSize(1);
        assertThat(alike).hasSize(1);
        assertThat(corrected).isEqualTo("microscope");

        host.signIn(administrator());
        // @start region="index"
        SearchIndex index = platform.get(SearchIndex.class);
        SearchIndex.State state = index.state(); // how many documents, and how far behind the change log
        index.rebuild(); // beside the one in use; on a thread of its own
        // @end
        assertThat(state.documents()).isGreaterThanOrEqualTo(2);
    }
}
