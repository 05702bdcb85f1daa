package io.stoa.samples.portal.demo;

import io.stoa.core.CatalogModule;
import io.stoa.core.Platform;
import io.stoa.core.access.Caller;
import io.stoa.core.access.Roles;
import io.stoa.core.file.FileStore;
import io.stoa.core.transaction.TransactionRunner;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * A second platform over the portal's own tables on which a year can be played: every thread says for itself who acts and
 * when. Nobody is told of what happens here.
 */
final class Stage implements AutoCloseable {

    private final ThreadLocal<Caller> caller = ThreadLocal.withInitial(Stage::administrator);
    private final ThreadLocal<@Nullable Instant> now = new ThreadLocal<>();
    private final TransactionRunner transactions;
    private final Platform platform;

    Stage(List<CatalogModule> modules, TransactionRunner transactions, FileStore files) {
        this.transactions = transactions;
        this.platform = Platform.builder()
                .modules(modules)
                .transactions(transactions)
                .files(files)
                .caller(caller::get)
                .clock(new PlayedClock(now::get))
                .notifier((key, notification) -> {})
                .build();
    }

    <T> T get(Class<T> service) {
        return platform.get(service);
    }

    /** From here on this caller acts on the thread. */
    Stage as(Caller who) {
        caller.set(who);
        return this;
    }

    /** From here on it is this moment on the thread. */
    Stage at(Instant moment) {
        now.set(moment);
        return this;
    }

    /** Ends what was said about the thread: the administrator acts, now. */
    void leave() {
        caller.remove();
        now.remove();
    }

    /** Lets the transaction forget what it has written: checking it again and again would take longer with each call. */
    void forget() {
        transactions.runRequired(em -> {
            em.flush();
            em.clear();
        });
    }

    /** Does what has fallen due by the moment that it is on the thread, until nothing is left. */
    void runDue() {
        while (platform.runDue().done() > 0) {
            // What is done may bring what is due at once.
        }
    }

    TransactionRunner transactions() {
        return transactions;
    }

    @Override
    public void close() {
        platform.close();
    }

    static Caller administrator() {
        return new Caller(Plan.SOURCE, "演示数据 (demo)", null, Set.of(Roles.ADMINISTRATOR), Locale.CHINESE);
    }

    static Caller someone(String id, String name, @Nullable String organisation, String... roles) {
        return new Caller(id, name, organisation, Set.of(roles), Locale.CHINESE);
    }

    /** The moment that was said on the thread, or the real one. */
    private static final class PlayedClock extends Clock {

        private final Supplier<@Nullable Instant> played;

        PlayedClock(Supplier<@Nullable Instant> played) {
            this.played = played;
        }

        @Override
        public Instant instant() {
            Instant moment = played.get();
            return moment == null ? Instant.now() : moment;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return Clock.fixed(instant(), zone);
        }
    }
}
