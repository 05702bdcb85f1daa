package io.stoa.samples.portal.instruments;

import java.time.Instant;
import java.util.Locale;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import org.jspecify.annotations.Nullable;

/**
 * An import that runs in the background, and how far it is. It is kept beside its file, so that one that was interrupted goes on
 * when the portal starts again.
 */
final class ImportJob {

    /** What a table holds. */
    enum Kind {
        /** The register of instruments. */
        INSTRUMENTS,
        /** Sessions in which they were used. */
        USAGE
    }

    /** Where a job stands. */
    enum State {
        /** Waits for its turn, or runs. */
        RUNNING,
        /** All rows were looked at. */
        DONE,
        /** The file could not be read to its end, or the job was refused. */
        FAILED
    }

    /**
     * What was asked for.
     *
     * @param id the job
     * @param kind what the file holds
     * @param owner who uploaded the file
     * @param organisation for whom
     * @param register the name of the register that the file comes from
     * @param fileName what the file was called
     * @param language the language in which problems are told
     * @param startedAt when
     */
    record Order(
            String id,
            Kind kind,
            String owner,
            String organisation,
            String register,
            String fileName,
            String language,
            Instant startedAt) {

        Locale locale() {
            return Locale.forLanguageTag(language);
        }
    }

    /**
     * What came of it.
     *
     * @param runId the run, by which its problems are found
     * @param read rows that were read
     * @param registered rows that became new entries
     * @param revised rows that changed one
     * @param unchanged rows that said nothing new
     * @param refused rows that did not go in
     */
    record Outcome(String runId, long read, long registered, long revised, long unchanged, long refused) {}

    private final Order order;
    private final AtomicLong rowsSeen = new AtomicLong();
    private volatile State state = State.RUNNING;
    private volatile long rows;
    private volatile @Nullable Outcome outcome;
    private volatile @Nullable String failure;

    ImportJob(Order order) {
        this.order = order;
    }

    /** Begins: the file has so many rows. */
    void counted(long total) {
        rows = total;
        rowsSeen.set(0);
    }

    /** One more row was looked at. */
    void seen() {
        rowsSeen.incrementAndGet();
    }

    void end(Outcome what) {
        outcome = what;
        state = State.DONE;
    }

    void fail(String why) {
        failure = why;
        state = State.FAILED;
    }

    /** {@return what was asked for} */
    public Order getOrder() {
        return order;
    }

    /** {@return where it stands} */
    public State getState() {
        return state;
    }

    /** {@return whether it is still to be done} */
    public boolean isRunning() {
        return state == State.RUNNING;
    }

    /** {@return how many rows the file has; 0 until they are counted} */
    public long getRows() {
        return rows;
    }

    /** {@return how many rows were looked at} */
    public long getRowsSeen() {
        return Math.min(rowsSeen.get(), rows);
    }

    /** {@return what came of it, or null} */
    public @Nullable Outcome getOutcome() {
        return outcome;
    }

    /** {@return why it failed, or null} */
    public @Nullable String getFailure() {
        return failure;
    }

    /** The job as it is kept. */
    Properties kept() {
        Properties kept = new Properties();
        kept.setProperty("id", order.id());
        kept.setProperty("kind", order.kind().name());
        kept.setProperty("owner", order.owner());
        kept.setProperty("organisation", order.organisation());
        kept.setProperty("register", order.register());
        kept.setProperty("fileName", order.fileName());
        kept.setProperty("language", order.language());
        kept.setProperty("startedAt", order.startedAt().toString());
        kept.setProperty("state", state.name());
        kept.setProperty("rows", Long.toString(rows));
        Outcome what = outcome;
        if (what != null) {
            kept.setProperty("runId", what.runId());
            kept.setProperty("read", Long.toString(what.read()));
            kept.setProperty("registered", Long.toString(what.registered()));
            kept.setProperty("revised", Long.toString(what.revised()));
            kept.setProperty("unchanged", Long.toString(what.unchanged()));
            kept.setProperty("refused", Long.toString(what.refused()));
        }
        String why = failure;
        if (why != null) {
            kept.setProperty("failure", why);
        }
        return kept;
    }

    /** A job that was kept. */
    static ImportJob of(Properties kept) {
        ImportJob job = new ImportJob(new Order(
                kept.getProperty("id"),
                Kind.valueOf(kept.getProperty("kind", Kind.INSTRUMENTS.name())),
                kept.getProperty("owner"),
                kept.getProperty("organisation"),
                kept.getProperty("register"),
                kept.getProperty("fileName"),
                kept.getProperty("language"),
                Instant.parse(kept.getProperty("startedAt"))));
        job.rows = number(kept, "rows");
        job.state = State.valueOf(kept.getProperty("state"));
        job.failure = kept.getProperty("failure");
        if (kept.containsKey("runId")) {
            job.rowsSeen.set(job.rows);
            job.outcome = new Outcome(
                    kept.getProperty("runId"),
                    number(kept, "read"),
                    number(kept, "registered"),
                    number(kept, "revised"),
                    number(kept, "unchanged"),
                    number(kept, "refused"));
        }
        return job;
    }

    private static long number(Properties kept, String name) {
        return Long.parseLong(kept.getProperty(name, "0"));
    }
}
