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
import java.util.Objects;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * The time from a commit until the search shows it, under {@code --rate} writes a second for {@code --seconds}. The index
 * follows as the starter lets it: again so many {@code --interval} milliseconds after it was done. Meanwhile somebody else
 * searches for the next word over and over.
 */
final class SearchLagBenchmark implements Benchmark {

    private static final long NANOS = 1_000_000_000L;
    private static final long MILLIS = 1_000_000L;
    private static final int USUAL_INTERVAL = 2000;
    private static final long LOOK_AGAIN = 10 * MILLIS;
    private static final int MOST_SECONDS_LATE = 300;

    private record Written(String word, long committed) {}

    @Override
    public String name() {
        return "search-lag";
    }

    @Override
    public void run(Arguments arguments, Report report) throws Exception {
        int rate = arguments.number("rate", 200);
        int writes = rate * arguments.number("seconds", 30);
        int interval = arguments.number("interval", USUAL_INTERVAL);
        BlockingQueue<Written> written = new LinkedBlockingQueue<>();
        ScheduledExecutorService threads = Executors.newScheduledThreadPool(2);
        try (TestPlatform platform = TestPlatform.start(
                new Stack(Database.POSTGRESQL, PersistenceProvider.HIBERNATE), SearchModule.create())) {
            platform.as(Callers.administrator());
            platform.platform().followChanges();
            Future<?> following = threads.scheduleWithFixedDelay(
                    platform.platform()::followChanges, interval, interval, TimeUnit.MILLISECONDS);
            Future<Double> writing = threads.submit(() -> write(platform, writes, rate, written));
            List<Double> lags = watch(platform.get(Search.class), writes, written, following);
            lags.sort(null);
            report.figure("written", writes / writing.get(), "writes/s");
            report.figure("p50", lags.get(writes / 2), "s");
            report.figure("p99", lags.get(writes * 99 / 100), "s");
        } finally {
            threads.shutdownNow();
            threads.awaitTermination(1, TimeUnit.MINUTES);
        }
    }

    /** The seconds that it took; longer than asked for where the database does not keep up. */
    private static double write(TestPlatform platform, int writes, int rate, BlockingQueue<Written> written) {
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

    /** How long each took until it was found, in the order in which they were written, which is that of the change log. */
    private static List<Double> watch(Search search, int writes, BlockingQueue<Written> written, Future<?> following)
            throws Exception {
        List<Double> lags = new ArrayList<>();
        while (lags.size() < writes) {
            Written next = Objects.requireNonNull(
                    written.poll(MOST_SECONDS_LATE, TimeUnit.SECONDS), "nothing was written for so long");
            SearchRequest request = SearchRequest.of(next.word()).countedBy();
            while (search.search(request).total() != 1) {
                if (following.isDone()) {
                    following.get();
                }
                if (System.nanoTime() - next.committed() > MOST_SECONDS_LATE * NANOS) {
                    throw new IllegalStateException(next.word() + " was written long ago and is not shown");
                }
                LockSupport.parkNanos(LOOK_AGAIN);
            }
            lags.add((System.nanoTime() - next.committed()) / (double) NANOS);
        }
        return lags;
    }
}
