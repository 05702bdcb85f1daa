package io.stoa.programmes.review;

import io.stoa.core.access.AccessSubject;
import io.stoa.core.persistence.InstantConverter;
import io.stoa.programmes.ReviewMode;
import io.stoa.programmes.review.schedule.Timetable;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A round of review 评审轮次. Hosts may query it; only {@link ReviewRounds} changes it. */
@Entity
@Table(name = "stoa_review_round")
public class ReviewRound {

    @Id
    @Column(name = "id", length = 36)
    private String id;

    @Version
    @Column(name = "version", nullable = false)
    private long version;

    /** Counted up by every structural change, so that the row's version rises even where only other rows change. */
    @Column(name = "revision", nullable = false)
    private long revision;

    @Column(name = "call_id", length = 36, nullable = false, updatable = false)
    private String callId;

    @Column(name = "provider_id", length = 36, nullable = false, updatable = false)
    private String providerId;

    @Column(name = "round_number", nullable = false, updatable = false)
    private int number;

    @Enumerated(EnumType.STRING)
    @Column(name = "review_mode", length = 20, nullable = false, updatable = false)
    private ReviewMode mode;

    @Column(name = "previous_round_id", length = 36, updatable = false)
    private @Nullable String previousRoundId;

    @Enumerated(EnumType.STRING)
    @Column(name = "state", length = 20, nullable = false)
    private RoundState state = RoundState.PREPARING;

    @Convert(converter = InstantConverter.class)
    @Column(name = "deadline", nullable = false)
    private Instant deadline;

    @Convert(converter = RoundTermsConverter.class)
    @Column(name = "terms", nullable = false, updatable = false)
    private RoundTerms terms;

    @Convert(converter = PanelRecordsConverter.class)
    @Column(name = "panel", nullable = false)
    private List<PanelRecord> panel;

    @Convert(converter = TimetableConverter.class)
    @Column(name = "timetable")
    private @Nullable Timetable timetable;

    @Column(name = "order_seed", length = 64)
    private @Nullable String orderSeed;

    @Convert(converter = RoundOutcomeConverter.class)
    @Column(name = "outcome")
    private @Nullable RoundOutcome outcome;

    @Convert(converter = InstantConverter.class)
    @Column(name = "opened_at", nullable = false, updatable = false)
    private Instant openedAt;

    @Convert(converter = InstantConverter.class)
    @Column(name = "changed_at", nullable = false)
    private Instant changedAt;

    /** For the persistence provider. */
    @SuppressWarnings("NullAway.Init")
    protected ReviewRound() {}

    ReviewRound(String id, String providerId, int number, RoundDraft draft, Instant now) {
        this.number = number;
        this.id = id;
        this.callId = draft.callId();
        this.providerId = providerId;
        this.mode = draft.mode();
        this.previousRoundId = draft.previousRoundId();
        this.deadline = draft.deadline();
        this.terms = draft.terms();
        this.panel = List.of();
        this.openedAt = now;
        this.changedAt = now;
    }

    void touch(Instant now) {
        this.revision++;
        this.changedAt = now;
    }

    void moveTo(RoundState newState) {
        this.state = newState;
    }

    void record(PanelRecord made) {
        List<PanelRecord> longer = new ArrayList<>(panel);
        longer.add(made);
        this.panel = List.copyOf(longer);
    }

    void extendTo(Instant later) {
        this.deadline = later;
    }

    void layOut(Timetable hearings, String seed) {
        this.timetable = hearings;
        this.orderSeed = seed;
    }

    void freeze(RoundOutcome result) {
        this.outcome = result;
        moveTo(RoundState.CLOSED);
    }

    AccessSubject subject() {
        return AccessSubject.ofProvider(ReviewRounds.KIND, id, providerId);
    }

    /** The round as somebody's own who is concerned by it: a reviewer or an applicant. */
    AccessSubject subjectOf(@Nullable String callerId) {
        return new AccessSubject(ReviewRounds.KIND, id, providerId, null, null, callerId);
    }

    /** {@return the id} */
    public String getId() {
        return id;
    }

    /** {@return the version, for optimistic changes} */
    public long getVersion() {
        return version;
    }

    /** {@return the call} */
    public String getCallId() {
        return callId;
    }

    /** {@return the organisation that makes the call} */
    public String getProviderId() {
        return providerId;
    }

    /** {@return its number in the call, from 1} */
    public int getNumber() {
        return number;
    }

    /** {@return how applications are judged} */
    public ReviewMode getMode() {
        return mode;
    }

    /** {@return the round whose applications are judged, or null} */
    public @Nullable String getPreviousRoundId() {
        return previousRoundId;
    }

    /** {@return where it stands} */
    public RoundState getState() {
        return state;
    }

    /** {@return until when scores are taken, exclusive} */
    public Instant getDeadline() {
        return deadline;
    }

    /** {@return by what rules it judges} */
    public RoundTerms getTerms() {
        return terms;
    }

    /** {@return how the panel was made} */
    public List<PanelRecord> getPanel() {
        return panel;
    }

    /** {@return the hearings of a defence, or null} */
    public @Nullable Timetable getTimetable() {
        return timetable;
    }

    /** {@return the seed by which the order of the hearings was drawn, or null} */
    public @Nullable String getOrderSeed() {
        return orderSeed;
    }

    /** {@return the result, or null before it is closed} */
    public @Nullable RoundOutcome getOutcome() {
        return outcome;
    }

    /** {@return when it was opened} */
    public Instant getOpenedAt() {
        return openedAt;
    }

    /** {@return when it last changed} */
    public Instant getChangedAt() {
        return changedAt;
    }
}
