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
import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The page of ListRecords behind 1,000,000 records against the second page, each a hundred records. The way there is a whole
 * harvest, whose speed is told.
 */
final class OaiDeepBenchmark implements Benchmark {

    private static final int RECORDS = 1_000_000;
    private static final byte[] KEY = "a key for the benchmark".getBytes(StandardCharsets.UTF_8);
    private static final Pattern TOKEN = Pattern.compile("<resumptionToken[^>]*>([^<]+)</resumptionToken>");

    @Override
    public String name() {
        return "oai-deep";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        try (TestPlatform platform = TestPlatform.start(
                new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE), LiteratureModule.create())) {
            fill(platform);
            OaiProvider harvest = provider(platform, 1000);
            OaiProvider pages = provider(platform, 100);
            String early = Objects.requireNonNull(token(ask(pages, null)));
            long start = System.nanoTime();
            String late = early;
            int harvested = 0;
            for (String next = token(ask(harvest, null)); next != null; next = token(ask(harvest, next))) {
                late = next;
                harvested += 1000;
            }
            report.figure("harvest", harvested / ((System.nanoTime() - start) / 1e9), "records/s");
            String deep = late;
            SideBySide.ofShortRuns(report, arguments).time(() -> records(pages, deep), () -> records(pages, early));
        }
    }

    private static void fill(TestPlatform platform) throws Exception {
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
                        + " generate_series(1, " + (RECORDS + 200) + ") i) times where id = '" + drafted.id() + "'");
        Sql.execute(platform.dataSource(), "analyze");
    }

    private static OaiProvider provider(TestPlatform platform, int pageSize) {
        OaiRepository repository = new OaiRepository(
                "Library",
                "https://library.example.org/oai",
                "library.example.org",
                "oai@library.example.org",
                pageSize,
                Duration.ofDays(1));
        return OaiProvider.create(repository, List.of(platform.get(WorkRepository.class)), KEY, Clock.systemUTC());
    }

    private static String ask(OaiProvider provider, @Nullable String token) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        provider.respond(
                token == null
                        ? Map.of("verb", List.of("ListRecords"), "metadataPrefix", List.of("oai_dc"))
                        : Map.of("verb", List.of("ListRecords"), "resumptionToken", List.of(token)),
                out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static @Nullable String token(String answer) {
        Matcher matcher = TOKEN.matcher(answer);
        return matcher.find() ? matcher.group(1) : null;
    }

    private static long records(OaiProvider provider, String token) {
        long records = ask(provider, token).split("<record>", -1).length - 1;
        if (records != 100) {
            throw new IllegalStateException("a page has " + records + " records, expected 100");
        }
        return records;
    }
}
