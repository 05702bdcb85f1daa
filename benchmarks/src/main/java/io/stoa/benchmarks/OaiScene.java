package io.stoa.benchmarks;

import io.stoa.core.catalog.EntryState;
import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.literature.Host;
import io.stoa.literature.LiteratureModule;
import io.stoa.literature.WorkCatalog;
import io.stoa.literature.WorkDraft;
import io.stoa.literature.WorkRepository;
import io.stoa.literature.WorkType;
import io.stoa.oai.OaiProvider;
import io.stoa.oai.OaiRepository;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

/** Published works on PostgreSQL and their OAI-PMH provider. */
final class OaiScene {

    static final String DOMAIN = "library.example.org";
    private static final String BASE_URL = "https://library.example.org/oai";
    private static final byte[] KEY = "a key for the benchmark".getBytes(StandardCharsets.UTF_8);

    private OaiScene() {}

    static TestPlatform start() {
        return TestPlatform.start(
                new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE), LiteratureModule.create());
    }

    static void fill(TestPlatform platform, int records) throws Exception {
        platform.as(Callers.administrator());
        String library = platform.get(OrganisationCatalog.class)
                .register(OrganisationDraft.of(LocalizedText.of("en", "Library"), OrganisationKind.UNIVERSITY))
                .id();
        WorkCatalog works = platform.get(WorkCatalog.class);
        EntryState drafted = works.register(WorkDraft.titled(LocalizedText.of("zh", "石墨烯的制备"))
                .providedBy(library)
                .type(WorkType.JOURNAL_ARTICLE)
                .author("张", "伟")
                .author("李", "雷")
                .in(new Host("物理学报", null, List.of(), "63", "8", "12-19", null))
                .year(2014)
                .doi("10.7498/aps.63.086801")
                .language("zh")
                .build());
        Sql.execute(
                platform.dataSource(),
                "insert into stoa_work (id, version, status, audience, provider_id, content_hash, titles, title, title_sort,"
                        + " search_text, subjects, created_at, updated_at, published_at, work_type, main_language,"
                        + " issued_year, details)"
                        + " select gen_random_uuid()::text, 0, 'PUBLISHED', audience, provider_id, content_hash, titles,"
                        + " title, title_sort, search_text, subjects, s, s, s, work_type, main_language, issued_year,"
                        + " details from stoa_work, (select timestamp '2020-01-01' + i * interval '37 seconds' as s from"
                        + " generate_series(1, " + records + ") i) times where id = '" + drafted.id() + "'");
        Sql.execute(platform.dataSource(), "analyze");
    }

    static OaiProvider provider(TestPlatform platform, int pageSize) {
        OaiRepository repository =
                new OaiRepository("Library", BASE_URL, DOMAIN, "oai@library.example.org", pageSize, Duration.ofDays(1));
        return OaiProvider.create(repository, List.of(platform.get(WorkRepository.class)), KEY, Clock.systemUTC());
    }
}
