package io.stoa.benchmarks;

import io.stoa.core.page.Page;
import io.stoa.core.page.PageRequest;
import io.stoa.instruments.InstrumentCatalog;
import io.stoa.instruments.InstrumentQuery;
import io.stoa.instruments.InstrumentSummary;
import io.stoa.testkit.Callers;
import java.sql.SQLException;
import javax.sql.DataSource;

/** A page at depth 1,000,000 as staff of one of 50 organisations, against the first page. */
final class ListDeepBenchmark implements Benchmark {

    private static final int PAGE = 50;
    private static final int REPEATS = 200;

    @Override
    public String name() {
        return "list-deep";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int depth = arguments.number("depth", 1_000_000);
        try (InstrumentPlatform instruments = InstrumentPlatform.start()) {
            fill(instruments.platform().dataSource(), instruments.providerId(), depth + depth / 5);
            instruments.platform().as(Callers.staffOf(instruments.providerId()));
            InstrumentCatalog catalog = instruments.platform().get(InstrumentCatalog.class);
            PageRequest deep = walk(catalog, depth, report);
            new SideBySide(report, arguments)
                    .time(() -> read(catalog, deep), () -> read(catalog, PageRequest.first(PAGE)));
        }
    }

    /** One in ten is a draft of another organisation, which the caller must not see. */
    private static void fill(DataSource dataSource, String providerId, int rows) throws SQLException {
        Sql.execute(
                dataSource,
                "insert into stoa_organisation select 'p' || i, 0, 'PUBLISHED', 'PUBLIC', 'p' || i, null, null, null,"
                        + " '', '{\"source\":\"en\",\"texts\":{\"en\":\"P\"}}', null, 'P', 'p', '', '[]', null, now(),"
                        + " now(), null, null, null, null, 'OTHER', null, null, 'CN', null, null, '[]'"
                        + " from generate_series(1, 49) i",
                "insert into stoa_instrument (id, version, status, audience, provider_id, source, source_id,"
                        + " content_hash, titles, title, title_sort, search_text, subjects, created_at, updated_at,"
                        + " class_code, sharing_mode, working_state, details) select gen_random_uuid()::text, 0,"
                        + " case when i % 10 = 0 then 'DRAFT' else 'PUBLISHED' end, 'PUBLIC',"
                        + " case when i % 50 = 0 then '" + providerId + "' else 'p' || i % 50 end, 'deep', i::text, '',"
                        + " '{\"source\":\"en\",\"texts\":{\"en\":\"Instrument ' || i || '\"}}', 'Instrument ' || i,"
                        + " 'instrument ' || md5(i::text), 'instrument ' || i, '[]', now(), now(), '030101',"
                        + " 'EXTERNAL', 'NORMAL', '{}' from generate_series(1, " + rows + ") i",
                "vacuum analyze");
    }

    private static PageRequest walk(InstrumentCatalog catalog, int depth, Report report) {
        PageRequest request = PageRequest.first(PageRequest.MAX_SIZE);
        long start = System.nanoTime();
        for (int read = 0; read < depth; read += PageRequest.MAX_SIZE) {
            Page<InstrumentSummary> page = catalog.list(InstrumentQuery.all(), request);
            request = request.after(page);
        }
        report.figure("walk", depth / ((System.nanoTime() - start) / 1e9), "entries/s");
        return new PageRequest(PAGE, request.after());
    }

    private static long read(InstrumentCatalog catalog, PageRequest request) {
        long read = 0;
        for (int i = 0; i < REPEATS; i++) {
            read += catalog.list(InstrumentQuery.all(), request).items().size();
        }
        return read;
    }
}
