package io.stoa.samples.portal.desk.admin;

import io.stoa.core.error.ConflictException;
import io.stoa.search.SearchIndex;
import jakarta.annotation.PreDestroy;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.security.concurrent.DelegatingSecurityContextRunnable;
import org.springframework.stereotype.Component;

/** Rebuilds the search index on a thread of its own, in the name of the one who asked for it; one at a time. */
@Component
class IndexRebuild {

    private static final Logger LOG = LoggerFactory.getLogger(IndexRebuild.class);

    private final ExecutorService thread =
            new ThreadPoolExecutor(0, 1, 1, TimeUnit.MINUTES, new SynchronousQueue<>(), IndexRebuild::daemon);
    private final SearchIndex index;
    private volatile @Nullable String failure;

    IndexRebuild(SearchIndex index) {
        this.index = index;
    }

    /** Begins, unless it is under way. */
    void begin() {
        index.state();
        failure = null;
        try {
            thread.execute(new DelegatingSecurityContextRunnable(this::rebuild));
        } catch (RejectedExecutionException busy) {
            LOG.debug("the index is being rebuilt already", busy);
        }
    }

    /** Why the last one failed, or null. */
    @Nullable
    String failure() {
        return failure;
    }

    private void rebuild() {
        try {
            index.rebuild();
        } catch (ConflictException underWay) {
            LOG.debug("the index is being rebuilt already", underWay);
        } catch (RuntimeException e) {
            LOG.error("the search index could not be rebuilt", e);
            failure = String.valueOf(e.getMessage());
        }
    }

    private static Thread daemon(Runnable work) {
        Thread thread = new Thread(work, "index-rebuild");
        thread.setDaemon(true);
        return thread;
    }

    @PreDestroy
    void stop() {
        thread.shutdown();
    }
}
