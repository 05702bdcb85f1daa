package io.stoa.benchmarks;

import io.stoa.core.organisation.OrganisationCatalog;
import io.stoa.core.organisation.OrganisationDraft;
import io.stoa.core.organisation.OrganisationKind;
import io.stoa.core.text.LocalizedText;
import io.stoa.search.Search;
import io.stoa.search.SearchModule;
import io.stoa.search.SearchRequest;
import io.stoa.testkit.Callers;
import io.stoa.testkit.Database;
import io.stoa.testkit.PersistenceProvider;
import io.stoa.testkit.Stack;
import io.stoa.testkit.TestPlatform;
import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/**
 * The time from a commit until the search shows it, under {@code --rate} writes a second for {@code --seconds}. The index
 * follows every tenth of a second.
 */
final class SearchLagBenchmark implements Benchmark {

    private static final long NANOS = 1_000_000_000L;
    private static final long PAUSE = NANOS / 10;

    private record Written(String word, long committed) {}

    @Override
    public String name() {
        return "search-lag";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int rate = arguments.number("rate", 200);
        int writes = rate * arguments.number("seconds", 30);
        Queue<Written> written = new ConcurrentLinkedQueue<>();
        ExecutorService thread = Executors.newSingleThreadExecutor();
        try (TestPlatform platform = TestPlatform.start(
                new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE), SearchModule.create())) {
            platform.as(Callers.administrator());
            platform.platform().followChanges();
            Future<Double> writing = thread.submit(() -> write(platform, writes, rate, written));
            List<Double> lags = follow(platform, writes, written, writing);
            lags.sort(null);
            report.figure("written", writes / writing.get(), "writes/s");
            report.figure("p50", lags.get(writes / 2), "s");
            report.figure("p99", lags.get(writes * 99 / 100), "s");
        } finally {
            thread.shutdownNow();
        }
    }

    /** The seconds that it took; longer than asked for where the database does not keep up. */
    private static double write(TestPlatform platform, int writes, int rate, Queue<Written> written) {
        platform.as(Callers.administrator());
        OrganisationCatalog catalog = platform.get(OrganisationCatalog.class);
        long start = System.nanoTime();
        for (int i = 0; i < writes; i++) {
            LockSupport.parkNanos(start + i * NANOS / rate - System.nanoTime());
            String word = "lagging" + i;
            catalog.register(OrganisationDraft.of(LocalizedText.of("en", word), OrganisationKind.ENTERPRISE));
            written.add(new Written(word, System.nanoTime()));
        }
        return (System.nanoTime() - start) / (double) NANOS;
    }

    /** What was written before the index followed is shown afterwards, or the run fails. */
    private static List<Double> follow(TestPlatform platform, int writes, Queue<Written> written, Future<?> writing)
            throws Exception {
        Search search = platform.get(Search.class);
        List<Double> lags = new ArrayList<>();
        while (lags.size() < writes) {
            if (writing.isDone()) {
                writing.get();
            }
            List<Written> before = new ArrayList<>(written);
            platform.platform().followChanges();
            if (!before.isEmpty()) {
                requireShown(search, before.get(before.size() - 1).word());
                long now = System.nanoTime();
                before.forEach(each -> lags.add((now - each.committed()) / (double) NANOS));
                before.forEach(each -> written.remove());
            }
            LockSupport.parkNanos(PAUSE);
        }
        return lags;
    }

    private static void requireShown(Search search, String word) {
        if (search.search(SearchRequest.of(word).countedBy()).total() != 1) {
            throw new IllegalStateException(word + " was written before and is not shown");
        }
    }
}
