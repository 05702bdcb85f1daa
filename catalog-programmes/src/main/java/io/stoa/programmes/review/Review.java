package io.stoa.programmes.review;

import io.stoa.core.persistence.InstantConverter;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What one reviewer has to say of one application in a round 评审. */
@Entity
@Table(name = "stoa_review")
public class Review {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    @Column(name = "round_id", length = 36, nullable = false, updatable = false)
    private String roundId;

    @Column(name = "seat_id", length = 36, nullable = false, updatable = false)
    private String seatId;

    @Column(name = "entry_id", length = 36, nullable = false, updatable = false)
    private String entryId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 10, nullable = false)
    private ReviewState state = ReviewState.ASSIGNED;

    @Convert(converter = ReviewSheetConverter.class)
    @Column(name = "sheet")
    private @Nullable ReviewSheet sheet;

    @Column(name = "excused", nullable = false)
    private boolean excused;

    @Column(name = "excuse", length = 1000)
    private @Nullable String excuse;

    @Convert(converter = InstantConverter.class)
    @Column(name = "submitted_at")
    private @Nullable Instant submittedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected Review() {}

    Review(String id, String roundId, String seatId, String entryId) {
        this.id = id;
        this.roundId = roundId;
        this.seatId = seatId;
        this.entryId = entryId;
    }

    void draft(ReviewSheet written) {
        this.sheet = written;
        this.state = ReviewState.DRAFT;
    }

    void submit(ReviewSheet written, Instant now) {
        this.sheet = written;
        this.state = ReviewState.FINAL;
        this.submittedAt = now;
    }

    /** What was written stays; it does not count any more. */
    void excuse(String why) {
        this.excused = true;
        this.excuse = why;
    }

    /** {@return the id of this row} */
    public String getId() {
        return id;
    }

    /** {@return the version, for optimistic changes} */
    public long getVersion() {
        return version;
    }

    /** {@return the round} */
    public String getRoundId() {
        return roundId;
    }

    /** {@return the reviewer's seat} */
    public String getSeatId() {
        return seatId;
    }

    /** {@return the application in the round} */
    public String getEntryId() {
        return entryId;
    }

    /** {@return where it stands} */
    public ReviewState getState() {
        return state;
    }

    /** {@return what was written, or null} */
    public @Nullable ReviewSheet getSheet() {
        return sheet;
    }

    /** {@return whether the reviewer does not judge the application any more, so that nothing written counts} */
    public boolean isExcused() {
        return excused;
    }

    /** {@return why the reviewer does not judge the application any more, or null} */
    public @Nullable String getExcuse() {
        return excuse;
    }

    /** {@return when it was submitted, or null} */
    public @Nullable Instant getSubmittedAt() {
        return submittedAt;
    }
}
