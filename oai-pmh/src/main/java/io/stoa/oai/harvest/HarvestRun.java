package io.stoa.oai.harvest;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** One harvest from its window's beginning to the end of the list. Hosts may query it; only {@link Harvester} changes it. */
@Entity
@Table(name = "stoa_oai_run")
public class HarvestRun {

    private static final int MOST_PROBLEMS = 100;
    private static final int ERROR_LENGTH = 1000;

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Column(name = "source_id", length = 36, nullable = false, updatable = false)
    private String sourceId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 12, nullable = false)
    private HarvestState state = HarvestState.RUNNING;

    @Convert(converter = InstantConverter.class)
    @Column(name = "started_at", nullable = false, updatable = false)
    private Instant startedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "ended_at")
    private @Nullable Instant endedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "window_from", updatable = false)
    private @Nullable Instant windowFrom;

    /** The earliest time that the repository named, or ours if that is earlier: what it dated later is for the next window. */
    @Convert(converter = InstantConverter.class)
    @Column(name = "response_date", nullable = false)
    private Instant responseDate;

    @Column(name = "token")
    private @Nullable String token;

    @Convert(converter = InstantConverter.class)
    @Column(name = "token_expires")
    private @Nullable Instant tokenExpires;

    /** Records since the window was last begun. */
    @Column(name = "listed", nullable = false)
    private long listed;

    @Column(name = "list_size")
    private @Nullable Long listSize;

    @Column(name = "pages", nullable = false)
    private long pages;

    @Column(name = "records", nullable = false)
    private long records;

    @Column(name = "added", nullable = false)
    private long added;

    @Column(name = "changed", nullable = false)
    private long changed;

    @Column(name = "deleted", nullable = false)
    private long deleted;

    @Column(name = "vanished", nullable = false)
    private long vanished;

    @Column(name = "unchanged", nullable = false)
    private long unchanged;

    @Column(name = "misdated", nullable = false)
    private long misdated;

    @Column(name = "restarts", nullable = false)
    private int restarts;

    @Column(name = "faulty", nullable = false)
    private long faulty;

    @Convert(converter = HarvestProblemsConverter.class)
    @Column(name = "problems", nullable = false)
    private List<HarvestProblem> problems = List.of();

    @Column(name = "error_code", length = 100)
    private @Nullable String errorCode;

    @Column(name = "error", length = ERROR_LENGTH)
    private @Nullable String error;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected HarvestRun() {}

    HarvestRun(String id, String sourceId, @Nullable Instant windowFrom, Instant now) {
        this.id = id;
        this.sourceId = sourceId;
        this.windowFrom = windowFrom;
        this.startedAt = now;
        this.responseDate = now;
    }

    void goOn() {
        this.state = HarvestState.RUNNING;
        this.endedAt = null;
        this.errorCode = null;
        this.error = null;
    }

    void count(RecordChange change) {
        records++;
        listed++;
        switch (change) {
            case ADDED -> added++;
            case CHANGED -> changed++;
            case DELETED -> deleted++;
            case UNCHANGED -> unchanged++;
        }
    }

    void countVanished() {
        vanished++;
    }

    /** Whether all of a repository was given, as far as it said how much that is. */
    boolean isWhole() {
        return windowFrom == null && listed > 0 && (listSize == null || listed >= listSize);
    }

    void countMisdated() {
        misdated++;
    }

    void reject(HarvestProblem problem) {
        records++;
        listed++;
        faulty++;
        if (problems.size() < MOST_PROBLEMS) {
            List<HarvestProblem> more = new ArrayList<>(problems);
            more.add(problem);
            problems = List.copyOf(more);
        }
    }

    void turnTo(@Nullable ResumptionToken next, Instant answeredAt) {
        pages++;
        if (answeredAt.isBefore(responseDate)) {
            responseDate = answeredAt;
        }
        token = next == null ? null : next.text();
        tokenExpires = next == null ? null : next.expires();
        if (next != null && next.listSize() != null && (listSize == null || next.listSize() > listSize)) {
            listSize = next.listSize();
        }
    }

    /** The repository has lost the position, or leads in circles. */
    void rewind() {
        token = null;
        tokenExpires = null;
        listed = 0;
        listSize = null;
        restarts++;
    }

    void end(HarvestState how, Instant now) {
        this.state = how;
        this.endedAt = now;
    }

    void fail(@Nullable String code, String reason, Instant now) {
        end(HarvestState.FAILED, now);
        this.errorCode = code;
        this.error = reason.length() <= ERROR_LENGTH ? reason : reason.substring(0, ERROR_LENGTH);
    }

    HarvestPosition position() {
        return new HarvestPosition(windowFrom, token, tokenExpires, listed, listSize);
    }

    HarvestRunView view() {
        return new HarvestRunView(
                id,
                state,
                startedAt,
                endedAt,
                windowFrom,
                pages,
                records,
                added,
                changed,
                deleted,
                vanished,
                unchanged,
                misdated,
                restarts,
                faulty,
                problems,
                errorCode,
                error);
    }

    int nextPage() {
        return (int) Math.min(pages + 1, Integer.MAX_VALUE);
    }

    /** {@return its id} */
    public String getId() {
        return id;
    }

    /** {@return the repository} */
    public String getSourceId() {
        return sourceId;
    }

    /** {@return where it stands} */
    public HarvestState getState() {
        return state;
    }

    /** {@return when it began} */
    public Instant getStartedAt() {
        return startedAt;
    }

    /** {@return the earliest time that the repository named while it ran} */
    public Instant getResponseDate() {
        return responseDate;
    }

    /** {@return the beginning of its window, or null} */
    public @Nullable Instant getWindowFrom() {
        return windowFrom;
    }
}
