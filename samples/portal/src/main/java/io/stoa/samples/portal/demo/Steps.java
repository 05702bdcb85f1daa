package io.stoa.samples.portal.demo;

import io.stoa.core.error.RuleViolationException;
import io.stoa.core.transaction.TransactionRunner;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.JdbcTemplate;

/**
 * What of the demonstration has been made. A step is marked in the transaction that makes it, so an interruption leaves it
 * either whole or not begun; only what is the same when it is done again may be marked afterwards.
 */
final class Steps {

    private static final int ATTEMPTS = 3;

    private static final String PLAN = "plan";
    private static final String COMPLETE = "complete";

    private final JdbcTemplate database;
    private final TransactionRunner transactions;
    private final Set<String> done = ConcurrentHashMap.newKeySet();

    Steps(JdbcTemplate database, TransactionRunner transactions) {
        this.database = database;
        this.transactions = transactions;
        done.addAll(new HashSet<>(database.queryForList("select name from portal_demo_step", String.class)));
    }

    boolean isComplete() {
        return done.contains(COMPLETE);
    }

    void complete() {
        mark(COMPLETE, null);
    }

    /** The plan that an earlier start began with, or null if this is the first. */
    @Nullable
    Plan plan() {
        List<String> plans =
                database.queryForList("select note from portal_demo_step where name = ?", String.class, PLAN);
        return plans.isEmpty() ? null : Plan.read(plans.get(0));
    }

    void begin(Plan plan) {
        mark(PLAN, plan.written());
    }

    /** Does something in one transaction with its mark, unless it was done before. */
    void once(String name, Runnable work) {
        if (!done.contains(name)) {
            attempt(name, work, ATTEMPTS);
            done.add(name);
        }
    }

    /** What another thread did meanwhile, such as using up a user's credit, may refuse what was possible when it was asked. */
    private void attempt(String name, Runnable work, int left) {
        try {
            transactions.required(em -> {
                work.run();
                em.flush();
                write(name, null);
                return null;
            });
        } catch (RuleViolationException refused) {
            if (left == 1) {
                throw refused;
            }
            attempt(name, work, left - 1);
        }
    }

    /** Does something that comes to the same if it is done again, and marks it. */
    void repeatable(String name, Runnable work) {
        if (!done.contains(name)) {
            work.run();
            mark(name, null);
        }
    }

    private void mark(String name, @Nullable String note) {
        write(name, note);
        done.add(name);
    }

    private void write(String name, @Nullable String note) {
        database.update(
                "insert into portal_demo_step (name, note, done_at) values (?, ?, ?)",
                name,
                note,
                Timestamp.from(Instant.now()));
    }
}
