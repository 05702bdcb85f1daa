package io.stoa.spring;

import io.stoa.core.Platform;
import io.stoa.core.file.FileStore;
import io.stoa.core.file.FolderFileStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ScheduledFuture;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.scheduling.TaskScheduler;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/**
 * Runs what the platform leaves to its host's scheduler. Every node may have one: the database decides who does an item
 * of due work and who hands out a change. A failure is logged, and the next run tries again.
 */
public final class StoaScheduler implements SmartLifecycle {

    private static final Logger LOG = LoggerFactory.getLogger(StoaScheduler.class);
    private static final Duration PURGE_INTERVAL = Duration.ofHours(1);
    private static final Duration SWEEP_INTERVAL = Duration.ofDays(1);

    private final Platform platform;
    private final StoaProperties properties;
    private final List<ChangeConsumer> consumers;
    private final @Nullable FileStore files;
    private final @Nullable TaskScheduler host;
    private final Supplier<ThreadPoolTaskScheduler> threads;
    private final List<ScheduledFuture<?>> running = new ArrayList<>();
    private @Nullable ThreadPoolTaskScheduler own;

    StoaScheduler(
            Platform platform,
            StoaProperties properties,
            List<ChangeConsumer> consumers,
            @Nullable FileStore files,
            @Nullable TaskScheduler host,
            Supplier<ThreadPoolTaskScheduler> threads) {
        this.platform = platform;
        this.properties = properties;
        this.consumers = consumers;
        this.files = files;
        this.host = host;
        this.threads = threads;
    }

    @Override
    public void start() {
        TaskScheduler scheduler = host == null ? ownScheduler() : host;
        StoaProperties.DueWork dueWork = properties.dueWork();
        if (dueWork.enabled()) {
            every(scheduler, dueWork.interval(), "due work", platform::runDue);
        }
        Duration age = properties.files().sweepAfter();
        if (dueWork.enabled() && age.compareTo(Duration.ZERO) > 0 && files instanceof FolderFileStore folder) {
            every(scheduler, SWEEP_INTERVAL, "sweeping the files", () -> folder.sweep(age));
        }
        StoaProperties.Changes changes = properties.changes();
        if (changes.enabled()) {
            every(scheduler, changes.interval(), "following the change log", platform::followChanges);
            consumers.forEach(consumer -> every(
                    scheduler, changes.interval(), "handing changes to " + consumer.name(), () -> follow(consumer)));
        }
        Duration retention = changes.retention();
        if (changes.enabled() && retention != null) {
            every(
                    scheduler,
                    PURGE_INTERVAL,
                    "purging the change log",
                    () -> platform.context().changes().purge(retention));
        }
    }

    /** Cancels what is scheduled. A run in progress ends in its own time; cut off, its transaction would roll back. */
    @Override
    public void stop() {
        running.forEach(task -> task.cancel(false));
        running.clear();
        if (own != null) {
            own.shutdown();
            own = null;
        }
    }

    @Override
    public boolean isRunning() {
        return !running.isEmpty();
    }

    /** How many kinds of work are scheduled. */
    int scheduled() {
        return running.size();
    }

    private TaskScheduler ownScheduler() {
        ThreadPoolTaskScheduler scheduler = threads.get();
        scheduler.setDaemon(true);
        scheduler.setWaitForTasksToCompleteOnShutdown(true);
        scheduler.initialize();
        own = scheduler;
        return scheduler;
    }

    private void every(TaskScheduler scheduler, Duration pause, String what, Runnable work) {
        running.add(scheduler.scheduleWithFixedDelay(() -> attempt(what, work), pause));
    }

    private static void attempt(String what, Runnable work) {
        try {
            work.run();
        } catch (RuntimeException e) {
            LOG.warn("Stoa: {} failed and will be tried again", what, e);
        }
    }

    private void follow(ChangeConsumer consumer) {
        int batch = properties.changes().batch();
        while (isRunning() && platform.context().changes().poll(consumer.name(), batch, consumer) > 0) {
            // Until nothing is left, so that a long way behind is made up for without pauses.
        }
    }
}
